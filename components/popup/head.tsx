/** The upper edge of the popup and the side panel: a new entry, the site's switch, and what went wrong. */

import { AddIcon } from '../icon.tsx';
import { useText } from '../interface-text.ts';
import { Switch } from '../switch.tsx';
import type { Site } from './page-state.ts';

export interface HeadProps {
  readonly site?: Site | undefined;
  readonly problem?: string | undefined;
  readonly onSite: (on: boolean) => void;
  /** The reader wants an entry of their own, of what is selected in the page where something is. */
  readonly onAdd: () => void;
}

export function Head({ site, problem, onSite, onAdd }: HeadProps) {
  const text = useText();
  return (
    <>
      <header class="bar">
        <span class="logo">{text('extensionName')}</span>
        <button
          type="button"
          class="icon-button"
          aria-label={text('termAdd')}
          title={text('termAdd')}
          onClick={onAdd}
        >
          <AddIcon />
        </button>
        {site && (
          <Switch checked={site.on} onChange={onSite}>
            {text('popupOnSite', site.host)}
          </Switch>
        )}
      </header>
      {problem !== undefined && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}
