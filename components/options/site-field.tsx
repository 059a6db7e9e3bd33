import type { RefObject } from 'preact';
import { useId, useState } from 'preact/hooks';
import { type Text, useText } from '../interface-text.ts';

/** What became of a pattern that the reader wrote. */
export type SiteAnswer =
  | { readonly kind: 'stored' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'invalid' }
  | { readonly kind: 'listed'; readonly pattern: string }
  | { readonly kind: 'in-other-list'; readonly pattern: string }
  /** The browser did not store it; the page says so elsewhere. */
  | { readonly kind: 'failed' };

export interface SiteFieldProps {
  readonly label: string;
  /** Whether the label is for screen readers alone. */
  readonly isLabelUnseen?: boolean;
  readonly initial?: string;
  readonly button: string;
  readonly disabled?: boolean;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onStore: (written: string) => Promise<SiteAnswer>;
  readonly onCancel?: () => void;
}

/** A field for a pattern. What is written stays in it until it is in the list. */
export function SiteField(props: SiteFieldProps) {
  const {
    label,
    isLabelUnseen = false,
    initial = '',
    button,
    disabled = false,
    field,
    onStore,
    onCancel,
  } = props;
  const text = useText();
  const id = useId();
  const [written, setWritten] = useState(initial);
  const [problem, setProblem] = useState<string>();
  const store = async (event: Event) => {
    event.preventDefault();
    const answer = await onStore(written);
    setProblem(problemOf(answer, written, text));
    if (answer.kind === 'stored') setWritten('');
    field.current?.focus();
  };
  return (
    <form class="site-form" onSubmit={store} noValidate>
      <label for={id} class={isLabelUnseen ? 'unseen' : undefined}>
        {label}
      </label>
      <div class="field-row">
        <input
          id={id}
          class="field"
          ref={field}
          type="text"
          inputMode="url"
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          placeholder="news.example.com"
          disabled={disabled}
          value={written}
          aria-invalid={problem !== undefined}
          aria-describedby={`${id}-problem`}
          onInput={(event) => {
            setWritten(event.currentTarget.value);
            setProblem(undefined);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && onCancel) onCancel();
          }}
        />
        <button type="submit" class="primary" disabled={disabled}>
          {button}
        </button>
        {onCancel && (
          <button type="button" class="plain" onClick={onCancel}>
            {text('cancel')}
          </button>
        )}
      </div>
      <p class="field-problem" id={`${id}-problem`} role="alert">
        {problem}
      </p>
    </form>
  );
}

function problemOf(answer: SiteAnswer, written: string, text: Text): string | undefined {
  switch (answer.kind) {
    case 'missing':
      return text('siteMissing');
    case 'invalid':
      return text('siteInvalid', written.trim());
    case 'listed':
      return text('siteListed', answer.pattern);
    case 'in-other-list':
      return text('siteInOtherList', answer.pattern);
    case 'stored':
    case 'failed':
      return undefined;
  }
}
