/** The form of an entry that a reader writes. */

import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { KINDS } from '../../data/types.ts';
import { checkTerm, sameValues, type TermValues } from '../../glossary/packs/term-values.ts';
import type { OwnDraft } from '../../glossary/packs/types.ts';
import { useText } from '../interface-text.ts';
import { KIND_NAME } from '../kind-names.ts';
import { ContextNote } from './context-note.tsx';
import { ExplainerFields } from './explainer-fields.tsx';
import { Field } from './field.tsx';
import { LeaveQuestion } from './leave-question.tsx';
import { NameFields } from './name-fields.tsx';
import { NamesakeNote, type Namesakes } from './namesake-note.tsx';
import { problemText } from './problem-words.ts';

export interface TermFormProps {
  /** What it begins with, and is compared to: another form has another key. */
  readonly initial: TermValues;
  /** What stands in it, where the reader goes on with what was begun. */
  readonly written?: TermValues | undefined;
  readonly isNew: boolean;
  /** Whether what is written is offered again after the form was closed. */
  readonly keepsDraft: boolean;
  /** Looks for entries that have one of these names. */
  readonly findNamesakes: (names: readonly string[]) => Promise<Namesakes>;
  /** Is told of each change; undefined where nothing differs from what it began with. */
  readonly onWritten: (values: TermValues | undefined) => void;
  /** Stores the entry. @returns why it is not stored, in words */
  readonly onSave: (draft: OwnDraft) => Promise<string | undefined>;
  /** Opens another entry in the place of this one. */
  readonly onEdit: (id: string) => void;
  /** The reader leaves; what was written stays as a draft. */
  readonly onClose: () => void;
  /** The reader leaves, and wants nothing kept. */
  readonly onDiscard: () => void;
}

/** As its keyboard calls them. */
const SAVE_KEYS = /Mac|iPhone|iPad/.test(navigator.platform) ? '⌘↵' : 'Ctrl+Enter';

/** Names are looked for once the reader pauses, in milliseconds. */
const PAUSE = 250;

export function TermForm(props: TermFormProps) {
  const { initial, written, isNew, onWritten, onSave, onClose } = props;
  const text = useText();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [values, setValues] = useState(written ?? initial);
  /** Problems are told once the reader wanted to save, and from then on as they come and go. */
  const [isTried, setTried] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const [isLeaving, setLeaving] = useState(false);
  const [failure, setFailure] = useState<string>();
  const { namesakes, keepsBoth, keepBoth } = useNamesakes(values, props.findNamesakes);

  const checked = checkTerm(values);
  const problems = isTried ? (checked.problems ?? []) : [];
  const isWritten = !sameValues(values, initial);
  const change = (part: Partial<TermValues>) => {
    const changed = { ...values, ...part };
    setValues(changed);
    setFailure(undefined);
    onWritten(sameValues(changed, initial) ? undefined : changed);
  };
  const save = async () => {
    if (isSaving) return;
    setTried(true);
    setFailure(undefined);
    if (!checked.draft) {
      // The problems are shown by then.
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    // Looked for anew: the reader may be faster than the pause.
    const found = isNew && !keepsBoth ? await namesakes.now(values) : undefined;
    if (found?.mine) {
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('.term-note button')?.focus());
      return;
    }
    setSaving(true);
    const reason = await onSave(checked.draft);
    // Where it was stored, something else stands here by now.
    setSaving(false);
    setFailure(reason);
  };
  const leave = () => (isWritten ? setLeaving(true) : onClose());

  useLayoutEffect(() => {
    const first = form.current?.querySelector<HTMLElement>('.term-first');
    const explainer = form.current?.querySelector('textarea');
    (values.names[0]?.text ? explainer : first)?.focus();
  }, []);
  useLayoutEffect(() => {
    const listening = new AbortController();
    const keyDown = (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented) return;
      if (event.key === 'Escape') {
        if (isLeaving) setLeaving(false);
        else leave();
      } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    document.addEventListener('keydown', keyDown, { signal: listening.signal });
    return () => listening.abort();
  });

  return (
    <form
      class="term-form"
      ref={form}
      noValidate
      aria-labelledby={`${id}-title`}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h1 id={`${id}-title`}>{text(isNew ? 'termAdd' : 'termEdit')}</h1>
      <NameFields names={values.names} problems={problems} onNames={(names) => change({ names })}>
        {namesakes.found && (
          <NamesakeNote
            namesakes={isNew ? namesakes.found : { other: namesakes.found.other }}
            keepsBoth={keepsBoth}
            onEdit={props.onEdit}
            onKeepBoth={keepBoth}
          />
        )}
      </NameFields>
      <ExplainerFields
        explainers={values.explainers}
        problems={problems}
        onExplainers={(explainers) => change({ explainers })}
      />
      <Field label={text('termKind')} problem={problemText(problems, 'kind', text)}>
        {(control) => (
          <select
            {...control}
            class="term-input"
            value={values.kind}
            onChange={(event) => {
              const kind = KINDS.find((known) => known === event.currentTarget.value);
              if (kind) change({ kind });
            }}
          >
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {text(KIND_NAME[kind])}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field
        label={text('termSource')}
        hint={text('termSourceHint')}
        problem={problemText(problems, 'source', text)}
      >
        {(control) => (
          <input
            {...control}
            type="text"
            class="term-input"
            autocomplete="off"
            value={values.source}
            onInput={(event) => change({ source: event.currentTarget.value })}
          />
        )}
      </Field>
      {values.context && (
        <ContextNote
          context={values.context}
          name={values.names[0]?.text ?? ''}
          problem={problemText(problems, 'context', text)}
          onRemove={() => {
            // The button goes away, and would take the focus with it.
            form.current?.querySelector<HTMLElement>('.term-foot button')?.focus();
            change({ context: undefined });
          }}
        />
      )}
      <div class="term-foot">
        {failure !== undefined && (
          <p class="problem" role="alert">
            {failure}
          </p>
        )}
        {isLeaving ? (
          <LeaveQuestion
            keepsDraft={props.keepsDraft}
            onStay={() => setLeaving(false)}
            onClose={onClose}
            onDiscard={props.onDiscard}
          />
        ) : (
          <div class="term-row">
            <button type="submit" class="term-primary" aria-disabled={isSaving}>
              {text('termSave')}
            </button>
            <button type="button" class="plain" onClick={leave}>
              {text('cancel')}
            </button>
            <span class="term-keys" aria-hidden="true">
              {text('termSaveKeys', SAVE_KEYS)}
            </span>
          </div>
        )}
      </div>
    </form>
  );
}

/** Entries of the same name, looked for while the reader writes. */
function useNamesakes(values: TermValues, find: TermFormProps['findNamesakes']) {
  const [found, setFound] = useState<Namesakes>();
  const [keptFor, setKeptFor] = useState<string>();
  const names = namesOf(values);
  const key = JSON.stringify(names);
  useEffect(() => {
    const looking = new AbortController();
    const look = async () => {
      // Where the glossaries cannot be read, saving says so.
      const answer = await find(names).catch(() => undefined);
      if (!looking.signal.aborted) setFound(answer);
    };
    const timer = setTimeout(() => void look(), PAUSE);
    return () => {
      clearTimeout(timer);
      looking.abort();
    };
  }, [key]);
  const now = async (latest: TermValues) => {
    const answer = await find(namesOf(latest)).catch(() => undefined);
    setFound(answer);
    return answer;
  };
  return { namesakes: { found, now }, keepsBoth: keptFor === key, keepBoth: () => setKeptFor(key) };
}

const namesOf = ({ names }: TermValues): readonly string[] =>
  names.flatMap(({ text }) => (text.trim() === '' ? [] : [text.trim()]));
