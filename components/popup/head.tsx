/** The upper edge of the popup and the side panel: the site's switch, and what went wrong. */

import { useText } from '../interface-text.ts';
import { Switch } from '../switch.tsx';
import type { Site } from './page-state.ts';

export interface HeadProps {
  readonly site?: Site | undefined;
  readonly problem?: string | undefined;
  readonly onSite: (on: boolean) => void;
}

export function Head({ site, problem, onSite }: HeadProps) {
  const text = useText();
  return (
    <>
      <header class="bar">
        <span class="logo">{text('extensionName')}</span>
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
