import { useState } from 'preact/hooks';
import type { OnEdit } from '../../components/options/section.ts';
import type { Outcome } from '../../components/outcome-bar.tsx';
import { interfaceText } from '../../extension/interface-text.ts';
import { applyEdit, undoOf } from '../../extension/settings/edit.ts';
import { type Change, reasonOf } from '../../extension/settings/live-settings.ts';
import type { Edit, Settings } from '../../extension/settings/types.ts';

export interface Saving {
  readonly outcome: Outcome | undefined;
  readonly clear: () => void;
  readonly fail: (error: unknown) => void;
  /** Says what is wrong, in words. */
  readonly refuse: (message: string) => void;
  readonly saved: () => void;
  /** Says what was done, where there is nothing to be taken back. */
  readonly said: (words: string) => void;
  /** Says what was done, with a way back. @param undo answers whether that went well */
  readonly done: (said: string, undo: () => Promise<boolean>) => void;
  readonly onEdit: OnEdit;
}

/** Stores edits, says how that went, and offers to undo what took something away. */
export function useSaving(settings: Settings | undefined, change: Change | undefined): Saving {
  const [outcome, setOutcome] = useState<Outcome>();
  const refuse = (message: string) => setOutcome({ kind: 'failed', message });
  const fail = (error: unknown) => refuse(interfaceText('couldNotSave', reasonOf(error)));
  const store = async (edits: readonly Edit[]): Promise<boolean> => {
    try {
      for (const edit of edits) await change?.(edit);
      return change !== undefined;
    } catch (error) {
      fail(error);
      return false;
    }
  };
  const saved = () =>
    setOutcome((last) => ({ kind: 'saved', change: last?.kind === 'saved' ? last.change + 1 : 1 }));
  const said = (words: string) => setOutcome({ kind: 'said', said: words });
  const done = (said: string, undo: () => Promise<boolean>) =>
    setOutcome({
      kind: 'done',
      said,
      onUndo: () => {
        // The button goes away, and would take the focus with it.
        document.querySelector<HTMLElement>('main')?.focus();
        void undo().then((isStored) => {
          if (isStored) saved();
        });
      },
    });
  const onEdit: OnEdit = async (edits, said) => {
    if (!settings) return false;
    const undo = undoOfAll(settings, edits);
    if (!(await store(edits))) return false;
    if (said === undefined || undo.length === 0) saved();
    else done(said, () => store(undo));
    return true;
  };
  return { outcome, clear: () => setOutcome(undefined), fail, refuse, saved, said, done, onEdit };
}

/** The edits that take several back, the last first. */
function undoOfAll(settings: Settings, edits: readonly Edit[]): readonly Edit[] {
  let before = settings;
  const undo: Edit[] = [];
  for (const edit of edits) {
    undo.unshift(...undoOf(before, edit));
    before = applyEdit(before, edit);
  }
  return undo;
}
