/** What is said in place of the terms of a page when there are none to show, and what can be done. */

import { type Text, useText } from '../interface-text.ts';
import type { PageState } from './page-state.ts';
import { pauseText } from './pause-text.ts';

export interface PageNoticeProps {
  readonly page: PageState;
  readonly onBrowse: () => void;
  readonly onReload: () => void;
  readonly onResume: () => void;
  readonly onSite: (on: boolean) => void;
  /** Reads the settings again. */
  readonly onRetry: () => void;
}

interface Notice {
  readonly title: string;
  readonly hint: string;
  readonly action: { readonly label: string; readonly onSelect: () => void };
}

export function PageNotice(props: PageNoticeProps) {
  const text = useText();
  const notice = noticeOf(props, text);
  if (!notice) {
    return (
      <p class="notice-line" role="status">
        {text('popupWaiting')}
      </p>
    );
  }
  const { title, hint, action } = notice;
  return (
    <div class="notice">
      <h2>{title}</h2>
      <p>{hint}</p>
      <button type="button" class="plain" onClick={action.onSelect}>
        {action.label}
      </button>
    </div>
  );
}

/** Undefined while the page is being read. */
function noticeOf(
  { page, onBrowse, onReload, onResume, onSite, onRetry }: PageNoticeProps,
  text: Text,
): Notice | undefined {
  const browse = { label: text('popupBrowseAll'), onSelect: onBrowse };
  switch (page.kind) {
    case 'reading':
      return undefined;
    case 'settings-unread':
      return {
        title: text('popupUnread'),
        hint: text('settingsUnread', page.reason),
        action: { label: text('popupRetry'), onSelect: onRetry },
      };
    case 'paused':
      return {
        title: pauseText(page.pause, text),
        hint: text('popupPausedHint'),
        action: { label: text('popupResume'), onSelect: onResume },
      };
    case 'off':
      return {
        title: text('popupOff'),
        hint: offHint(page.host, page.rule, text),
        action: { label: text('popupTurnOn', page.host), onSelect: () => onSite(true) },
      };
    case 'protected':
      return { title: text('popupProtected'), hint: text('popupProtectedHint'), action: browse };
    case 'file':
      return { title: text('popupFile'), hint: text('popupFileHint'), action: browse };
    case 'pdf':
      return { title: text('popupPdf'), hint: text('popupPdfHint'), action: browse };
    case 'source':
      return { title: text('popupSource'), hint: text('popupSourceHint'), action: browse };
    case 'unreached':
      return {
        title: text('popupUnreached'),
        hint: text('popupUnreachedHint'),
        action: { label: text('popupReload'), onSelect: onReload },
      };
    case 'terms':
      return {
        title: text('popupNoTerms'),
        hint: text(page.onlyAboutAi ? 'popupNotAboutAiHint' : 'popupNoTermsHint'),
        action: browse,
      };
  }
}

function offHint(host: string, rule: string | undefined, text: Text): string {
  if (rule === undefined) return text('popupNotListed', host);
  return rule === host ? text('popupOffHint', host) : text('popupOffByRule', host, rule);
}
