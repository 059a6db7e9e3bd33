/** One of a few: a row of segments, or a list with a line on each. */

import { useId } from 'preact/hooks';
import { LockNote } from './lock-note.tsx';

export interface Option<T extends string> {
  readonly value: T;
  readonly label: string;
  /** The language of the label, where it is not that of the interface. */
  readonly lang?: string;
  readonly hint?: string;
}

export interface ChoiceProps<T extends string> {
  readonly title: string;
  readonly hint: string;
  readonly options: readonly Option<T>[];
  readonly value: T;
  readonly locked: boolean;
  readonly onChange: (value: T) => void;
  readonly look: 'segments' | 'list';
}

export function Choice<T extends string>(props: ChoiceProps<T>) {
  const { title, hint, options, value, locked, onChange, look } = props;
  const id = useId();
  return (
    <fieldset class={`setting ${look}`} aria-describedby={`${id}-hint`} disabled={locked}>
      <legend class="setting-title">{title}</legend>
      <div class="setting-hint" id={`${id}-hint`}>
        <p>{hint}</p>
        {locked && <LockNote />}
      </div>
      <div class="choices">
        {options.map((option) => (
          <label class="choice" key={option.value} lang={option.lang}>
            <input
              type="radio"
              name={id}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>{option.label}</span>
            {option.hint !== undefined && <span class="choice-hint">{option.hint}</span>}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** The options of a setting that is one of a few words. */
export const optionsOf = <T extends string>(
  names: Readonly<Record<T, string>>,
  hints?: Readonly<Record<T, string>>,
): readonly Option<T>[] =>
  // The keys of a record of T are Ts.
  (Object.keys(names) as T[]).map((value) => ({
    value,
    label: names[value],
    ...(hints ? { hint: hints[value] } : {}),
  }));
