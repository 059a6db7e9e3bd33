import { useId, useState } from 'preact/hooks';
import { useText } from '../interface-text.ts';
import { LockNote } from './lock-note.tsx';

/** The longest delay, in milliseconds. */
const MOST = 1000;

export interface DelayFieldProps {
  /** In milliseconds. */
  readonly value: number;
  readonly locked: boolean;
  readonly onChange: (value: number) => void;
}

/** How long the pointer rests: a slider, and beside it the number, for those who know it. */
export function DelayField({ value, locked, onChange }: DelayFieldProps) {
  const text = useText();
  const id = useId();
  // What is being written may be no number yet. It goes where the value that it was to change is another now.
  const [edit, setEdit] = useState({ of: value, written: String(value) });
  const written = edit.of === value ? edit.written : String(value);
  const setWritten = (changed: string) => setEdit({ of: value, written: changed });
  const delay = /^\d{1,4}$/.test(written.trim()) ? Number(written) : undefined;
  const isValid = delay !== undefined && delay <= MOST;
  const store = () => {
    if (isValid && delay !== value) onChange(delay);
  };
  return (
    <fieldset class="setting" disabled={locked}>
      <legend class="setting-title">{text('hoverDelayTitle')}</legend>
      <div class="setting-hint" id={`${id}-hint`}>
        <p>{text('hoverDelayHint')}</p>
        {locked && <LockNote />}
      </div>
      <div class="delay">
        <input
          type="range"
          min={0}
          max={MOST}
          step={50}
          aria-label={text('hoverDelayTitle')}
          aria-valuetext={text('milliseconds', written)}
          value={isValid ? delay : value}
          onInput={(event) => setWritten(event.currentTarget.value)}
          onChange={store}
        />
        <input
          class="field number"
          type="text"
          inputMode="numeric"
          aria-label={text('hoverDelayNumber')}
          aria-invalid={!isValid}
          aria-describedby={`${id}-problem`}
          value={written}
          onInput={(event) => setWritten(event.currentTarget.value)}
          onChange={store}
        />
        <span aria-hidden="true">ms</span>
      </div>
      <p class="field-problem" id={`${id}-problem`} role="alert">
        {isValid ? '' : text('hoverDelayInvalid', String(MOST))}
      </p>
    </fieldset>
  );
}
