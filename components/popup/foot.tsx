/** The lower edge of the popup and the side panel: the pause, and the ways to other pages. */

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useText } from '../interface-text.ts';
import type { PauseLength } from './page-state.ts';

/** Another page of the extension. */
export type OwnPage = 'glossary' | 'map' | 'options';

export interface FootProps {
  readonly paused: boolean;
  /** Left out where there is no side panel, or this is it. */
  readonly onPanel?: (() => void) | undefined;
  readonly onPause: (length: PauseLength) => void;
  readonly onResume: () => void;
  readonly onPage: (page: OwnPage) => void;
}

export function Foot({ paused, onPanel, onPause, onResume, onPage }: FootProps) {
  const text = useText();
  const [open, setOpen] = useState(false);
  const lengths: readonly (readonly [PauseLength, string])[] = [
    ['hour', text('popupPauseHour')],
    ['restart', text('popupPauseRestart')],
    ['resumed', text('popupPauseResumed')],
  ];
  const pages: readonly (readonly [OwnPage, string])[] = [
    ['glossary', text('popupGlossary')],
    ['map', text('popupMap')],
    ['options', text('popupOptions')],
  ];
  const line = useRef<HTMLDivElement>(null);
  const focusPause = () => line.current?.querySelector('button')?.focus();
  useLayoutEffect(() => {
    if (!open) return;
    const listening = new AbortController();
    const keyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      // Otherwise it is the browser's: it closes the popup.
      event.preventDefault();
      setOpen(false);
      focusPause();
    };
    document.addEventListener('keydown', keyDown, { capture: true, signal: listening.signal });
    return () => listening.abort();
  }, [open]);
  return (
    <footer class="foot">
      {open && !paused && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in
        <div class="pause-lengths" id="pause-lengths" role="group" aria-label={text('popupPauseTitle')}>
          <p aria-hidden="true">{text('popupPauseTitle')}</p>
          {lengths.map(([length, label]) => (
            <button
              type="button"
              class="plain"
              key={length}
              onClick={() => {
                setOpen(false);
                onPause(length);
                focusPause();
              }}
            >
              {label}
            </button>
          ))}
        </div>
      )}
      <div class="foot-line" ref={line}>
        {paused ? (
          <button type="button" class="plain" onClick={onResume}>
            {text('popupResume')}
          </button>
        ) : (
          <button
            type="button"
            class="plain"
            aria-expanded={open}
            aria-controls={open ? 'pause-lengths' : undefined}
            onClick={() => setOpen(!open)}
          >
            {text('popupPause')}
          </button>
        )}
        {onPanel && (
          <button type="button" class="plain" onClick={onPanel}>
            {text('popupPanel')}
          </button>
        )}
        <span class="foot-space" />
        {pages.map(([page, label]) => (
          <button type="button" class="plain" key={page} onClick={() => onPage(page)}>
            {label}
          </button>
        ))}
      </div>
    </footer>
  );
}
