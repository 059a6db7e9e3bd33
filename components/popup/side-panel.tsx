/** The side panel: the terms on the page in front, which it follows, and one entry at a time. */

import { useLayoutEffect, useRef } from 'preact/hooks';
import { useText } from '../interface-text.ts';
import { OutcomeBar } from '../outcome-bar.tsx';
import { Foot } from './foot.tsx';
import { Head } from './head.tsx';
import { PageTerms, termCount } from './page-terms.tsx';
import type { PageViewProps } from './popup.tsx';
import { useShownEntry } from './shown-entry.tsx';

export function SidePanel(props: PageViewProps) {
  const { own, page, onPage } = props;
  const text = useText();
  const list = useRef<HTMLUListElement>(null);
  // It comes up beside what the reader is doing, and takes no focus.
  const path = useShownEntry(props, () => {});
  useLayoutEffect(() => {
    const listening = new AbortController();
    const keyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || path.entry === undefined) return;
      path.back();
      event.preventDefault();
    };
    document.addEventListener('keydown', keyDown, { signal: listening.signal });
    return () => listening.abort();
  });
  const count = termCount(page);
  return (
    <div class="popup">
      <Head {...props} />
      {path.shown}
      {/* Only hidden, so that the way back leads to the same row at the same place. */}
      <main class="browse" hidden={path.shown !== undefined}>
        <h1 class="panel-title">
          {count === undefined ? text('popupOnPage') : text('popupOnPageCount', String(count))}
        </h1>
        <PageTerms {...props} list={list} onEntry={path.open} onBrowse={() => onPage('glossary')} />
      </main>
      <Foot {...props} />
      <OutcomeBar outcome={own.outcome} />
    </div>
  );
}
