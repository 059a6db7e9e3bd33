/** One of a few: a row of segments, or a list with a line on each. */

import { useId } from 'preact/hooks';

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
  readonly onChange: (value: T) => void;
  readonly look: 'segments' | 'list';
}

export function Choice<T extends string>({ title, hint, options, value, onChange, look }: ChoiceProps<T>) {
  const id = useId();
  return (
    <fieldset class={`setting ${look}`} aria-describedby={`${id}-hint`}>
      <legend class="setting-title">{title}</legend>
      <p class="setting-hint" id={`${id}-hint`}>
        {hint}
      </p>
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
