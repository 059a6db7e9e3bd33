import type { MutedName } from '../../extension/settings/types.ts';
import { useText } from '../interface-text.ts';
import { LockNote } from './lock-note.tsx';

export interface MutedNamesProps {
  readonly names: readonly MutedName[];
  readonly locked: boolean;
  readonly onRemove: (name: MutedName) => void;
}

/** Names that the reader muted on a site, from a card's menu. */
export function MutedNames({ names, locked, onRemove }: MutedNamesProps) {
  const text = useText();
  return (
    <section class="part" aria-labelledby="muted-names">
      <h2 id="muted-names" tabIndex={-1}>
        {text('mutedTitle')}
      </h2>
      <p class="setting-hint">{text('mutedHint')}</p>
      {locked && <LockNote />}
      {names.length === 0 ? (
        <p class="none">{text('mutedNone')}</p>
      ) : (
        <ul class="rows">
          {names.map((muted) => {
            const site = muted.site || text('mutedInFiles');
            return (
              <li key={`${muted.site} ${muted.name}`} class="site">
                <span class="muted-name">{muted.name}</span>
                <span class="muted-site">{site}</span>
                <button
                  type="button"
                  class="plain"
                  disabled={locked}
                  aria-label={text('mutedRemoveNamed', muted.name, site)}
                  onClick={() => {
                    // The button goes away with its row, and would take the focus with it.
                    document.getElementById('muted-names')?.focus();
                    onRemove(muted);
                  }}
                >
                  {text('siteRemove')}
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
