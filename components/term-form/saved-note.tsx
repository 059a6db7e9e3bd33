import { useEffect, useRef } from 'preact/hooks';
import { useText } from '../interface-text.ts';

export interface SavedNoteProps {
  /** What was done, in words. */
  readonly said: string;
  /** Why it could not be undone, in words. */
  readonly problem?: string | undefined;
  /** Absent once it is undone. */
  readonly onUndo?: (() => void) | undefined;
  readonly onAnother?: (() => void) | undefined;
  readonly onClose: () => void;
}

/** After an entry was stored: that it was, and the way to take it back. */
export function SavedNote({ said, problem, onUndo, onAnother, onClose }: SavedNoteProps) {
  const text = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [said]);
  useEffect(() => {
    const listening = new AbortController();
    const keyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) onClose();
    };
    document.addEventListener('keydown', keyDown, { signal: listening.signal });
    return () => listening.abort();
  });
  return (
    <section class="term-saved" aria-labelledby="term-saved-title">
      <h1 id="term-saved-title" tabIndex={-1} ref={heading}>
        {said}
      </h1>
      {problem !== undefined && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <div class="term-row">
        <button type="button" class="term-primary" onClick={onClose}>
          {text('termClose')}
        </button>
        {onUndo && (
          <button type="button" class="term-secondary" onClick={onUndo}>
            {text('undo')}
          </button>
        )}
        {onAnother && (
          <button type="button" class="plain" onClick={onAnother}>
            {text('termAnother')}
          </button>
        )}
      </div>
    </section>
  );
}
