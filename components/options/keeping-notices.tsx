import type { Aside, Keeping } from '../../extension/settings/types.ts';
import { useText } from '../interface-text.ts';
import { SETTING_NAMES } from './setting-words.ts';

export interface KeepingNoticesProps {
  readonly keeping: Keeping;
  readonly onDownloadAside: (aside: readonly Aside[]) => void;
  readonly onForgetAside: () => void;
}

/** What there is to say about how the settings are kept; nothing, as a rule. */
export function KeepingNotices({ keeping, onDownloadAside, onForgetAside }: KeepingNoticesProps) {
  const text = useText();
  const { locked, localOnly, fromNewer, aside } = keeping;
  return (
    <div class="notices">
      {locked.length > 0 && <p class="keeping">{text('keepingLocked')}</p>}
      {fromNewer && <p class="keeping">{text('keepingFromNewer')}</p>}
      {localOnly.length > 0 && !fromNewer && (
        <p class="keeping">
          {text('keepingLocalOnly', localOnly.map((key) => text(SETTING_NAMES[key])).join(text('listComma')))}
        </p>
      )}
      {aside.length > 0 && (
        <div class="keeping">
          <p>{text('keepingAside')}</p>
          <p class="buttons">
            <button type="button" class="plain" onClick={() => onDownloadAside(aside)}>
              {text('keepingDownload')}
            </button>
            <button type="button" class="plain" onClick={onForgetAside}>
              {text('keepingDismiss')}
            </button>
          </p>
        </div>
      )}
    </div>
  );
}
