import { useId, useState } from 'preact/hooks';
import { type Text, useText } from '../interface-text.ts';

/** What holds at an address. */
export type TrialAnswer =
  | { readonly kind: 'missing' }
  | { readonly kind: 'invalid' }
  /** A page that no extension can mark. */
  | { readonly kind: 'out-of-reach' }
  | {
      readonly kind: 'decided';
      readonly marks: 'yes' | 'no' | 'ai';
      /** The rule that decided; undefined where no pattern covers the page. */
      readonly rule: { readonly list: 'off' | 'on'; readonly pattern: string } | undefined;
    };

export interface SiteTrialProps {
  readonly onTry: (written: string) => TrialAnswer;
}

/** A field that says what holds at an address, as it is written. */
export function SiteTrial({ onTry }: SiteTrialProps) {
  const text = useText();
  const id = useId();
  const [written, setWritten] = useState('');
  return (
    <section class="part" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{text('trialTitle')}</h2>
      <label class="setting-hint" for={id}>
        {text('trialHint')}
      </label>
      <input
        id={id}
        class="field wide"
        type="text"
        inputMode="url"
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        placeholder="https://news.example.com/ai/today"
        value={written}
        onInput={(event) => setWritten(event.currentTarget.value)}
      />
      <p class="trial-answer" role="status">
        {answerText(onTry(written), text)}
      </p>
    </section>
  );
}

function answerText(answer: TrialAnswer, text: Text): string {
  switch (answer.kind) {
    case 'missing':
      return '';
    case 'invalid':
      return text('trialInvalid');
    case 'out-of-reach':
      return text('trialOutOfReach');
    case 'decided': {
      const { marks, rule } = answer;
      if (rule) return text(rule.list === 'off' ? 'trialOffBy' : 'trialOnBy', rule.pattern);
      return text(marks === 'yes' ? 'trialOn' : marks === 'ai' ? 'trialAi' : 'trialOff');
    }
  }
}
