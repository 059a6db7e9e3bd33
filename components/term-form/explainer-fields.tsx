/** What an entry says, in one language or several, and how it will look. */

import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { parseMarkdown } from '../../glossary/markdown/parse.ts';
import type { ExplainerValue, TermProblem } from '../../glossary/packs/term-values.ts';
import { LONGEST } from '../../glossary/packs/types.ts';
import { useText } from '../interface-text.ts';
import { LanguageSelect } from '../language-select.tsx';
import { RichTextView } from '../rich-text.tsx';
import { Field } from './field.tsx';
import { problemText } from './problem-words.ts';

export interface ExplainerFieldsProps {
  readonly explainers: readonly ExplainerValue[];
  readonly problems: readonly TermProblem[];
  readonly onExplainers: (explainers: readonly ExplainerValue[]) => void;
}

export function ExplainerFields({ explainers, problems, onExplainers }: ExplainerFieldsProps) {
  const text = useText();
  const place = useRef<HTMLDivElement>(null);
  const goesTo = useRef<number | undefined>(undefined);
  useLayoutEffect(() => {
    const to = goesTo.current;
    goesTo.current = undefined;
    if (to !== undefined) place.current?.querySelectorAll('textarea')[to]?.focus();
  });
  const change = (at: number, explainer: ExplainerValue) =>
    onExplainers(explainers.map((each, index) => (index === at ? explainer : each)));
  return (
    <div class="term-explainers" ref={place}>
      {explainers.map((explainer, at) => (
        <ExplainerField
          key={at}
          at={at}
          explainer={explainer}
          problem={problemText(problems, `explainers.${at}`, text)}
          onExplainer={(changed) => change(at, changed)}
          onRemove={
            explainers.length > 1
              ? () => {
                  goesTo.current = Math.max(0, at - 1);
                  onExplainers(explainers.toSpliced(at, 1));
                }
              : undefined
          }
        />
      ))}
      {explainers.length < LONGEST.explainers && explainers.some((each) => each.text !== '') && (
        <button
          type="button"
          class="plain term-add"
          onClick={() => {
            goesTo.current = explainers.length;
            onExplainers([...explainers, { text: '', language: freeLanguage(explainers) }]);
          }}
        >
          {text('termAddExplainer')}
        </button>
      )}
    </div>
  );
}

/** One that has no explainer yet. */
const freeLanguage = (explainers: readonly ExplainerValue[]): string =>
  ['en', 'zh-Hans', 'zh-Hant'].find((tag) => explainers.every(({ language }) => language !== tag)) ?? '';

interface ExplainerFieldProps {
  readonly at: number;
  readonly explainer: ExplainerValue;
  readonly problem: string | undefined;
  readonly onExplainer: (explainer: ExplainerValue) => void;
  readonly onRemove: (() => void) | undefined;
}

function ExplainerField({ at, explainer, problem, onExplainer, onRemove }: ExplainerFieldProps) {
  const text = useText();
  const id = useId();
  const { language } = explainer;
  const number = String(at + 1);
  return (
    <div class="term-explainer">
      <Field
        label={at === 0 ? text('termExplainer') : text('termExplainerNumber', number)}
        problem={problem}
        hint={at === 0 ? text('termExplainerHint') : undefined}
      >
        {(control) => (
          <textarea
            {...control}
            class="term-input"
            rows={3}
            lang={language || undefined}
            value={explainer.text}
            onInput={(event) => onExplainer({ text: event.currentTarget.value, language })}
          />
        )}
      </Field>
      {explainer.text.trim() !== '' && (
        <section class="term-preview" aria-label={text('termPreview')} lang={language || undefined}>
          <p class="term-preview-title" aria-hidden="true">
            {text('termPreview')}
          </p>
          <div class="own-explainer">
            <RichTextView blocks={parseMarkdown(explainer.text)} opensTab={text('opensTab')} />
          </div>
        </section>
      )}
      <div class="term-row">
        <label class="term-inline" for={id}>
          <span>{text('termLanguage')}</span>
          <LanguageSelect
            id={id}
            class="term-input"
            none={text('termNoLanguage')}
            value={language}
            onChange={(chosen) => onExplainer({ ...explainer, language: chosen })}
          />
        </label>
        {onRemove && (
          <button
            type="button"
            class="plain"
            aria-label={text('termRemoveExplainer', number)}
            onClick={onRemove}
          >
            {text('termRemove')}
          </button>
        )}
      </div>
    </div>
  );
}
