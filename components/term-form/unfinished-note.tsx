import { useText } from '../interface-text.ts';

export interface UnfinishedNoteProps {
  /** The name that was begun; empty where there was none yet. */
  readonly name: string;
  readonly onContinue: () => void;
  readonly onDiscard: () => void;
}

/** Offers what was written before and not saved. */
export function UnfinishedNote({ name, onContinue, onDiscard }: UnfinishedNoteProps) {
  const text = useText();
  return (
    <section class="term-note term-unfinished" aria-label={text('termUnfinishedTitle')}>
      <p>{name === '' ? text('termUnfinishedNameless') : text('termUnfinished', name)}</p>
      <div class="term-row">
        <button type="button" class="term-secondary" onClick={onContinue}>
          {text('termContinue')}
        </button>
        <button type="button" class="plain" onClick={onDiscard}>
          {text('termDiscard')}
        </button>
      </div>
    </section>
  );
}
