/** The form of an entry with all that is around it: what was begun before, how saving went, and the way back. */

import { useEffect, useState } from 'preact/hooks';
import { useText } from '../../components/interface-text.ts';
import { packName } from '../../components/pack-name.ts';
import { SavedNote } from '../../components/term-form/saved-note.tsx';
import { TermForm } from '../../components/term-form/term-form.tsx';
import { UnfinishedNote } from '../../components/term-form/unfinished-note.tsx';
import type { PackStore, Undo } from '../../extension/packs/pack-store.ts';
import {
  heldForms,
  holdForm,
  keepUnfinished,
  type UnfinishedTerm,
  unfinishedTerms,
} from '../../extension/unfinished-terms.ts';
import { ownKey } from '../../glossary/packs/entry-id.ts';
import { newTerm, type TermValues, valuesOf } from '../../glossary/packs/term-values.ts';
import { MINE, type OwnContext, type OwnDraft, type Pack } from '../../glossary/packs/types.ts';
import { failureText } from './failure-words.ts';
import { type BuiltInName, namesakesOf } from './namesakes.ts';

/** What the form is for. */
export type TermTarget =
  | { readonly kind: 'edit'; readonly id: string }
  | {
      readonly kind: 'new';
      /** Tells this form from others. */
      readonly form: string;
      readonly name: string;
      readonly context?: OwnContext | undefined;
      readonly keepsDraft: boolean;
    };

export interface TermEditorProps {
  readonly target: TermTarget;
  readonly store: PackStore;
  readonly builtInName: BuiltInName;
  /** Is told instead of the reader, where something else says it: what was done, and the entry's key with its undoing. */
  readonly onSaved?: ((said: string, undo: Undo) => void) | undefined;
  /** The reader is done here. */
  readonly onClose: () => void;
}

/** A form that is open. */
interface OpenForm {
  readonly target: TermTarget;
  readonly initial: TermValues;
  readonly written?: TermValues | undefined;
  /** The glossary that the values come from, which follows a file: they become an entry of the reader's own. */
  readonly copiedFrom?: Pack | undefined;
}

interface Done {
  readonly said: string;
  readonly undo?: Undo | undefined;
  readonly problem?: string | undefined;
}

const idOf = (target: TermTarget): string => (target.kind === 'edit' ? target.id : target.form);

export function TermEditor(props: TermEditorProps) {
  const { target: asked, store, builtInName, onSaved, onClose } = props;
  const text = useText();
  const [open, setOpen] = useState<OpenForm>();
  const [offered, setOffered] = useState<UnfinishedTerm>();
  const [done, setDone] = useState<Done>();
  const [problem, setProblem] = useState<string>();

  const show = async (target: TermTarget, written?: TermValues) => {
    setDone(undefined);
    setProblem(undefined);
    const form = await openForm(target, store).catch((error) => {
      setProblem(failureText(error, text));
      return undefined;
    });
    if (form) setOpen({ ...form, written });
    setOffered(await unfinishedFor(target, written !== undefined));
  };
  useEffect(() => void show(asked), [idOf(asked)]);
  const openId = open && !done ? idOf(open.target) : undefined;
  useEffect(() => {
    if (openId === undefined) return;
    const holding = new AbortController();
    holdForm(openId, holding.signal);
    return () => holding.abort();
  }, [openId]);

  if (done) {
    return (
      <SavedNote
        said={done.said}
        problem={done.problem}
        onUndo={
          done.undo &&
          (() => {
            const { undo } = done;
            if (undo)
              store.undo(undo).then(
                () => setDone({ said: text('termUndone') }),
                (error) => setDone({ ...done, problem: failureText(error, text) }),
              );
          })
        }
        onAnother={open?.target.kind === 'new' ? () => void show(anotherTerm()) : undefined}
        onClose={onClose}
      />
    );
  }
  if (problem !== undefined) {
    return (
      <p class="problem term-unread" role="alert">
        {problem}
      </p>
    );
  }
  if (!open) return null;
  const { target, initial, written } = open;
  const id = idOf(target);
  const keepsDraft = target.kind === 'edit' || target.keepsDraft;
  const edited = target.kind === 'edit' ? target.id : undefined;
  const save = async (draft: OwnDraft): Promise<string | undefined> => {
    const key = edited === undefined ? undefined : ownKey(edited);
    try {
      const undo = await (key ? store.change(key, draft) : store.add(MINE, draft));
      keepUnfinished(id, undefined);
      const name = draft.names[0]?.text ?? '';
      const said = text(key ? 'termSavedChange' : 'termSavedNew', name);
      setOffered(undefined);
      if (onSaved) onSaved(said, undo);
      else setDone({ said, undo });
      return undefined;
    } catch (error) {
      return failureText(error, text);
    }
  };
  return (
    <>
      {offered && (
        <UnfinishedNote
          name={offered.values.names[0]?.text ?? ''}
          onContinue={() => void show(targetOf(offered), offered.values)}
          onDiscard={() => {
            keepUnfinished(offered.id, undefined);
            void unfinishedFor(target, false).then(setOffered);
          }}
        />
      )}
      {open.copiedFrom !== undefined && (
        <p class="term-note term-aside">{text('termFollowed', packName(open.copiedFrom, text))}</p>
      )}
      <TermForm
        key={`${id} ${written === undefined}`}
        initial={initial}
        written={written}
        isNew={target.kind === 'new'}
        keepsDraft={keepsDraft}
        findNamesakes={(names) => namesakesOf(names, edited, store, builtInName)}
        onWritten={(values) => keepsDraft && keepUnfinished(id, values)}
        onSave={save}
        onEdit={(other) => void show({ kind: 'edit', id: other })}
        onClose={onClose}
        onDiscard={() => {
          keepUnfinished(id, undefined);
          onClose();
        }}
      />
    </>
  );
}

/** @throws RangeError where there is no such entry; StoreUnavailable */
async function openForm(target: TermTarget, store: PackStore): Promise<OpenForm> {
  if (target.kind === 'new') return { target, initial: newTerm(target.name, target.context) };
  const key = ownKey(target.id);
  const [entry, packs] = await Promise.all([key && store.entry(key), store.packs()]);
  if (!entry) throw new RangeError('there is no such entry');
  const pack = packs.find(({ id }) => id === key?.pack);
  const initial = valuesOf(entry);
  // The next version of its file would undo the change.
  return pack?.subscription ? { target: anotherTerm(), initial, copiedFrom: pack } : { target, initial };
}

/** A new entry of which nothing is known yet. */
export const anotherTerm = (): TermTarget => ({
  kind: 'new',
  form: `new-${crypto.randomUUID()}`,
  name: '',
  keepsDraft: true,
});

const targetOf = ({ id }: UnfinishedTerm): TermTarget =>
  ownKey(id) ? { kind: 'edit', id } : { kind: 'new', form: id, name: '', keepsDraft: true };

/** What was begun and may be gone on with here: changes of the same entry, or another new one. */
async function unfinishedFor(target: TermTarget, isContinued: boolean): Promise<UnfinishedTerm | undefined> {
  if (isContinued) return undefined;
  const held = await heldForms();
  return unfinishedTerms().find(({ id }) =>
    target.kind === 'edit' ? id === target.id : id === target.form || !(ownKey(id) || held.has(id)),
  );
}
