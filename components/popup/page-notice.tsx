/** What is said in place of the terms of a page when there are none to show. */

import { useText } from '../interface-text.ts';
import type { PageState } from './page-state.ts';

export interface PageNoticeProps {
  readonly page: PageState;
  readonly onBrowse: () => void;
}

export function PageNotice({ page, onBrowse }: PageNoticeProps) {
  const text = useText();
  if (page.kind === 'waiting') return <p class="notice-line">{text('popupWaiting')}</p>;
  const [title, hint] =
    page.kind === 'silent'
      ? [text('popupSilent'), text('popupSilentHint')]
      : page.kind === 'off'
        ? [text('popupOff'), text('popupOffHint', page.host)]
        : [text('popupNoTerms'), text('popupNoTermsHint')];
  return (
    <div class="notice">
      <h2>{title}</h2>
      <p>{hint}</p>
      <button type="button" class="plain" onClick={onBrowse}>
        {text('popupBrowseAll')}
      </button>
    </div>
  );
}
