/** A field with its label, a hint, and what is wrong with what is in it. */

import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** What the control itself carries. */
export interface FieldControl {
  readonly id: string;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby': string;
}

export interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly problem: string | undefined;
  /** What comes after it. */
  readonly after?: ComponentChildren;
  readonly children: (control: FieldControl) => ComponentChildren;
}

export function Field({ label, hint, problem, after, children }: FieldProps) {
  const id = useId();
  return (
    <div class="term-field">
      <label for={id}>{label}</label>
      {children({
        id,
        'aria-invalid': problem !== undefined,
        'aria-describedby': hint === undefined ? `${id}-problem` : `${id}-problem ${id}-hint`,
      })}
      <p class="term-problem" id={`${id}-problem`} role="alert">
        {problem}
      </p>
      {hint !== undefined && (
        <p class="term-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {after}
    </div>
  );
}
