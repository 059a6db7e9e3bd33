/** The reader's way through the card. Pure. */

/** What became of the reader's wish, and how to take it back. */
export interface Notice {
  readonly kind: 'muted' | 'known' | 'deleted' | 'copied' | 'notCopied' | 'notSaved' | 'notOpened';
  /** What the browser said, where it refused. */
  readonly reason?: string;
  readonly undo?: 'mute' | 'know' | 'delete';
  /** By what a deletion is undone. */
  readonly removal?: string;
}

/** What of an entry is looked at: all that is known of it, a fact of the article by its id, or why it is marked. */
export type StepContent =
  | { readonly kind: 'entry' }
  | { readonly kind: 'fact'; readonly fact: string }
  | { readonly kind: 'reasons' };

export interface Step {
  readonly entry: string;
  readonly content: StepContent;
  readonly notice?: Notice | undefined;
}

/** The step that is shown, and the way to it, the last step last. */
export interface Trail {
  readonly step: Step;
  readonly past: readonly Step[];
}

export const begin = (entry: string): Trail => ({ step: { entry, content: { kind: 'entry' } }, past: [] });

/** One step on. What was said about the step before is not said again on the way back. */
export const goOn = ({ step, past }: Trail, entry: string, content: StepContent): Trail => ({
  step: { entry, content },
  past: [...past, step.notice?.undo ? step : withNotice(step, undefined)],
});

/** One step back; undefined at the first. */
export function goBack({ past }: Trail): Trail | undefined {
  const step = past.at(-1);
  return step && { step, past: past.slice(0, -1) };
}

/** The same place with something said, or nothing any more. */
export const say = ({ step, past }: Trail, notice: Notice | undefined): Trail => ({
  step: withNotice(step, notice),
  past,
});

const withNotice = ({ entry, content }: Step, notice: Notice | undefined): Step => ({
  entry,
  content,
  ...(notice ? { notice } : {}),
});
