/** What the reader did from the card, with a way to take it back. */

export interface NoticeBarProps {
  readonly text: string;
  /** Absent when there is nothing to take back. */
  readonly undo?: { readonly label: string; readonly onUndo: () => void } | undefined;
}

/** It is there before there is anything to say: only then a screen reader says what comes into it. */
export function NoticeBar({ text = '', undo }: Partial<NoticeBarProps>) {
  return (
    <>
      <p id="notice" class="notice" role="status" aria-live="polite">
        {text}
      </p>
      {undo && (
        <button type="button" class="undo" aria-describedby="notice" onClick={undo.onUndo}>
          {undo.label}
        </button>
      )}
    </>
  );
}
