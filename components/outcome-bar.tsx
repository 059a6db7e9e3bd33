import { useText } from './interface-text.ts';

/** How the last change went. */
export type Outcome =
  | { readonly kind: 'saved'; readonly change: number }
  | { readonly kind: 'said'; readonly said: string }
  /** Something was taken away or put in its place, which the reader may want back. */
  | { readonly kind: 'done'; readonly said: string; readonly onUndo: () => void }
  | { readonly kind: 'failed'; readonly message: string };

/** Says that a change was stored, at the foot of the window; there before anything is to be said. */
export function OutcomeBar({ outcome }: { readonly outcome: Outcome | undefined }) {
  const text = useText();
  return (
    <div class="outcome" role="status">
      {/* A new element for each change starts its fading anew. */}
      {outcome?.kind === 'saved' && (
        <p class="saved" key={outcome.change}>
          {text('optionsSaved')}
        </p>
      )}
      {outcome?.kind === 'said' && <p class="done">{outcome.said}</p>}
      {outcome?.kind === 'done' && (
        <p class="done">
          <span>{outcome.said}</span>
          <button type="button" class="plain" onClick={outcome.onUndo}>
            {text('undo')}
          </button>
        </p>
      )}
    </div>
  );
}
