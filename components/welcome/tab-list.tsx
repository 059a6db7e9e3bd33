/** The tabs that were open before, each with a button that loads it anew. */

import { useText } from '../interface-text.ts';

export interface TabRow {
  readonly id: number;
  readonly title: string;
  readonly host: string;
  readonly isReloaded: boolean;
}

export interface TabListProps {
  readonly tabs: readonly TabRow[];
  readonly onReload: (ids: readonly number[]) => void;
}

export function TabList({ tabs, onReload }: TabListProps) {
  const text = useText();
  const waiting = tabs.filter(({ isReloaded }) => !isReloaded);
  return (
    <section class="part" aria-labelledby="tabs-title">
      <div class="part-head">
        <h2 id="tabs-title">{text('welcomeTabs')}</h2>
        {tabs.length > 1 && (
          <button
            type="button"
            class="plain"
            aria-disabled={waiting.length === 0}
            onClick={() => onReload(waiting.map(({ id }) => id))}
          >
            {text('welcomeReloadAll')}
          </button>
        )}
      </div>
      <p class="part-hint" role="status">
        {text(waiting.length > 0 ? 'welcomeTabsHint' : 'welcomeTabsDone')}
      </p>
      <ul class="open-tabs">
        {tabs.map(({ id, title, host, isReloaded }) => (
          <li key={id}>
            <span class="tab">
              <span class="tab-title">{title || host}</span>
              <span class="tab-host">{host}</span>
            </span>
            <button
              type="button"
              class="plain"
              // It keeps the focus, so that the next Tab goes on from here.
              aria-disabled={isReloaded}
              aria-label={`${text(isReloaded ? 'welcomeReloaded' : 'welcomeReload')}: ${title || host}`}
              onClick={() => {
                if (!isReloaded) onReload([id]);
              }}
            >
              {text(isReloaded ? 'welcomeReloaded' : 'welcomeReload')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
