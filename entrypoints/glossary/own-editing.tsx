/** Entries of the reader's are added, changed and deleted over the glossary page. */

import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { addressOf } from '../../components/glossary-page/route.ts';
import { AddIcon } from '../../components/icon.tsx';
import { type Text, useText } from '../../components/interface-text.ts';
import { type Outcome, OutcomeBar } from '../../components/outcome-bar.tsx';
import { OwnEntryTools } from '../../components/own-entry-tools.tsx';
import type { PackStore, Undo } from '../../extension/packs/pack-store.ts';
import { ownId, ownKey } from '../../glossary/packs/entry-id.ts';
import type { Pack } from '../../glossary/packs/types.ts';
import { failureText } from '../term/failure-words.ts';
import type { BuiltInName } from '../term/namesakes.ts';
import { anotherTerm, TermEditor, type TermTarget } from '../term/term-editor.tsx';

export interface OwnEditing {
  /** For an entry of the reader's glossaries; nothing for any other. */
  readonly entryTools: (id: string, packs: readonly Pack[]) => ComponentChildren;
  readonly addTool: ComponentChildren;
  /** The form, and what is said at the foot of the window. */
  readonly layer: ComponentChildren;
  /** Why the last change failed, in words. */
  readonly problem: string | undefined;
}

const goTo = (address: string) => {
  location.hash = address;
};
const entryAddress = (id: string) => addressOf({ view: 'entry', id });

/** @param text of the page: it is asked outside of what gives the views theirs */
export function useOwnEditing(store: PackStore, builtInName: BuiltInName, text: Text): OwnEditing {
  const [target, setTarget] = useState<TermTarget>();
  const [outcome, setOutcome] = useState<Outcome>();
  const [problem, setProblem] = useState<string>();
  const fail = (error: unknown) => setProblem(failureText(error, text));
  const begin = () => {
    setOutcome(undefined);
    setProblem(undefined);
  };
  /** @param after shows what undoing brought back, or that it took something away */
  const tell = (said: string, undo: Undo, after: () => void) =>
    setOutcome({
      kind: 'done',
      said,
      onUndo: () => {
        begin();
        store.undo(undo).then(after, fail);
      },
    });
  const remove = async (id: string, name: string) => {
    begin();
    const key = ownKey(id);
    if (!key) return;
    try {
      const undo = await store.remove(key);
      tell(text('termDeleted', name), undo, () => goTo(entryAddress(id)));
      goTo(addressOf({ view: 'entries' }));
    } catch (error) {
      fail(error);
    }
  };
  const removeNamed = async (id: string) => {
    const key = ownKey(id);
    const entry = key && (await store.entry(key).catch(() => undefined));
    await remove(id, entry?.names[0]?.text ?? '');
  };
  return {
    problem,
    entryTools: (id, packs) => {
      const key = ownKey(id);
      const pack = packs.find((each) => each.id === key?.pack);
      if (!key) return null;
      return (
        <OwnEntryTools
          onEdit={() => {
            begin();
            setTarget({ kind: 'edit', id });
          }}
          onDelete={pack?.subscription ? undefined : () => void removeNamed(id)}
        />
      );
    },
    addTool: (
      <button
        type="button"
        class="icon-button"
        aria-label={text('termAdd')}
        title={text('termAdd')}
        onClick={() => {
          begin();
          setTarget(anotherTerm());
        }}
      >
        <AddIcon />
      </button>
    ),
    layer: (
      <>
        {target && (
          <FormDialog>
            <TermEditor
              target={target}
              store={store}
              builtInName={builtInName}
              onSaved={(said, undo) => {
                setTarget(undefined);
                const address = entryAddress(ownId(undo.key));
                const isNew = undo.before === undefined;
                tell(said, undo, () => isNew && goTo(addressOf({ view: 'entries' })));
                if (isNew) goTo(address);
              }}
              onClose={() => setTarget(undefined)}
            />
          </FormDialog>
        )}
        <OutcomeBar outcome={outcome} />
      </>
    ),
  };
}

/** Over the page, which waits; whoever opened it gets the focus back. */
function FormDialog({ children }: { readonly children: ComponentChildren }) {
  const text = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return (
    // The form asks before it is left: the browser is not to close it.
    <dialog
      class="term-dialog"
      aria-label={text('termAdd')}
      ref={dialog}
      onCancel={(event) => event.preventDefault()}
    >
      <div class="term-dialog-body">{children}</div>
    </dialog>
  );
}
