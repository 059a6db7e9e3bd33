import { useLayoutEffect, useRef } from 'preact/hooks';
import { useText } from '../interface-text.ts';

export interface LeaveQuestionProps {
  /** Whether what was written is offered again. */
  readonly keepsDraft: boolean;
  readonly onStay: () => void;
  readonly onClose: () => void;
  readonly onDiscard: () => void;
}

/** Asked before a form is left in which something was written. */
export function LeaveQuestion({ keepsDraft, onStay, onClose, onDiscard }: LeaveQuestionProps) {
  const text = useText();
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    place.current?.querySelector('button')?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <div class="term-leave" ref={place} role="alertdialog" aria-labelledby="term-leave-title">
      <p id="term-leave-title">{text(keepsDraft ? 'termLeave' : 'termLeavePrivate')}</p>
      <div class="term-row">
        {keepsDraft && (
          <button type="button" class="term-primary" onClick={onClose}>
            {text('termLeaveKeep')}
          </button>
        )}
        <button type="button" class="term-secondary" onClick={onDiscard}>
          {text('termDiscard')}
        </button>
        <button type="button" class="plain" onClick={onStay}>
          {text('termStay')}
        </button>
      </div>
    </div>
  );
}
