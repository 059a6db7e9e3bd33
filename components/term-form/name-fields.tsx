/** The name of an entry, and its other names: rows that come and go. */

import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type NameValue, NEW_NAME, type TermProblem } from '../../glossary/packs/term-values.ts';
import { LONGEST } from '../../glossary/packs/types.ts';
import { CloseIcon } from '../icon.tsx';
import { useText } from '../interface-text.ts';
import { Field } from './field.tsx';
import { problemText } from './problem-words.ts';

export interface NameFieldsProps {
  readonly names: readonly NameValue[];
  readonly problems: readonly TermProblem[];
  readonly onNames: (names: readonly NameValue[]) => void;
  /** What is to be said of the names. */
  readonly children?: ComponentChildren;
}

export function NameFields({ names, problems, onNames, children }: NameFieldsProps) {
  const text = useText();
  const place = useRef<HTMLDivElement>(null);
  /** The row that the focus goes to once it is there, or -1 for the button that adds rows. */
  const goesTo = useRef<number | undefined>(undefined);
  useLayoutEffect(() => {
    const to = goesTo.current;
    goesTo.current = undefined;
    if (to === undefined) return;
    const rows = place.current?.querySelectorAll<HTMLElement>('input[type="text"]');
    (rows?.[to] ?? place.current?.querySelector<HTMLElement>('.term-add'))?.focus();
  });
  const change = (at: number, name: NameValue) =>
    onNames(names.map((each, index) => (index === at ? name : each)));
  return (
    <div class="term-names" ref={place}>
      {names.map((name, at) => (
        <NameField
          // Rows have no other name than their place, and none moves.
          key={at}
          at={at}
          name={name}
          problem={problemText(problems, `names.${at}`, text)}
          onName={(changed) => change(at, changed)}
          onRemove={() => {
            goesTo.current = at === names.length - 1 ? -1 : at;
            onNames(names.toSpliced(at, 1));
          }}
        >
          {at === 0 && children}
        </NameField>
      ))}
      {names.length < LONGEST.names && (
        <button
          type="button"
          class="plain term-add"
          onClick={() => {
            goesTo.current = names.length;
            onNames([...names, NEW_NAME]);
          }}
        >
          {text('termAddName')}
        </button>
      )}
    </div>
  );
}

interface NameFieldProps {
  readonly at: number;
  readonly name: NameValue;
  readonly problem: string | undefined;
  readonly onName: (name: NameValue) => void;
  readonly onRemove: () => void;
  readonly children: ComponentChildren;
}

function NameField({ at, name, problem, onName, onRemove, children }: NameFieldProps) {
  const text = useText();
  return (
    <Field
      label={at === 0 ? text('termName') : text('termOtherName', String(at + 1))}
      problem={problem}
      after={
        <>
          {children}
          <label class="term-check">
            <input
              type="checkbox"
              checked={name.exact}
              onChange={(event) => onName({ ...name, exact: event.currentTarget.checked })}
            />
            <span>{text('termExact')}</span>
          </label>
        </>
      }
    >
      {(control) => (
        <div class="term-row">
          <input
            {...control}
            type="text"
            class={at === 0 ? 'term-input term-first' : 'term-input'}
            required={at === 0}
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
            value={name.text}
            // Another text may be in another language.
            onInput={(event) => onName({ text: event.currentTarget.value, exact: name.exact })}
          />
          {at > 0 && (
            <button
              type="button"
              class="icon-button"
              aria-label={text('termRemoveName', name.text || text('termOtherName', String(at + 1)))}
              title={text('termRemove')}
              onClick={onRemove}
            >
              <CloseIcon />
            </button>
          )}
        </div>
      )}
    </Field>
  );
}
