/** The card: what a term is, when and by whom, what it belongs to, and where that is from. */

import type { ExplanationView } from '../../glossary/explanation.ts';
import type { EntryView, FactView, Source } from '../../glossary/glossary.ts';
import { Menu, type MenuProps } from './menu.tsx';
import { NoticeBar, type NoticeBarProps } from './notice-bar.tsx';
import { ReasonsText } from './reasons-text.tsx';

/** What stands in the card under an entry's name. */
export type CardContent =
  | { readonly kind: 'entry' }
  | { readonly kind: 'fact'; readonly fact: FactView }
  | { readonly kind: 'reasons'; readonly explanation: ExplanationView };

export interface CardProps {
  readonly view: EntryView;
  readonly content: CardContent;
  readonly theme: 'light' | 'dark';
  /** The menu of the mark's own entry. */
  readonly menu: MenuProps | undefined;
  /** What became of the reader's wish; it stands in the place of the sources. */
  readonly notice: NoticeBarProps | undefined;
  readonly canGoBack: boolean;
  readonly onBack: () => void;
  readonly onEntry: (id: string) => void;
  readonly onFact: (fact: FactView) => void;
}

/** A dialog by role: it is labelled by the term and takes no focus until asked to. */
export function Card(props: CardProps) {
  const { view, content, theme, menu, canGoBack, onBack } = props;
  return (
    <div
      class="card"
      role="dialog"
      aria-labelledby="name"
      lang={view.locale}
      dir="ltr"
      data-theme={theme}
      data-kind={view.kind}
      data-content={content.kind}
      onPointerDown={({ target }) => {
        if (menu?.open && !(target instanceof Element && target.closest('.menu'))) menu.onOpen(false);
      }}
    >
      <header>
        {canGoBack && (
          <button
            type="button"
            class="back"
            onClick={onBack}
            aria-label={view.labels.back}
            title={view.labels.back}
          >
            <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
              <path
                d="M10 3 5 8l5 5"
                fill="none"
                stroke="currentColor"
                stroke-width="1.75"
                stroke-linecap="round"
                stroke-linejoin="round"
              />
            </svg>
          </button>
        )}
        <h2 id="name">{view.name}</h2>
        {view.otherName && (
          <span class="other" lang={view.locale === 'en' ? 'zh-Hans' : 'en'}>
            {view.otherName}
          </span>
        )}
        <span class="kind">{view.kindLabel}</span>
      </header>
      <Content {...props} />
    </div>
  );
}

function Content(props: CardProps) {
  const { content } = props;
  switch (content.kind) {
    case 'entry':
      return <EntryText {...props} />;
    case 'fact':
      return <FactText {...props} fact={content.fact} />;
    case 'reasons':
      return <ReasonsText explanation={content.explanation} />;
  }
}

function EntryText(props: CardProps) {
  const { view, menu, notice, onEntry } = props;
  return (
    <>
      <div class="body">
        <p class="explainer">{view.explainer}</p>
        {view.facts.length > 0 && <p class="meta">{view.facts.join(' · ')}</p>}
        {view.related.length > 0 && (
          <ul class="related" aria-label={view.labels.related}>
            {view.related.map(({ id, relation, name }) => (
              <li key={id}>
                <button type="button" onClick={() => onEntry(id)}>
                  <span class="relation">{relation}</span> {name}
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
      <footer>
        {notice ? (
          <NoticeBar {...notice} />
        ) : (
          <div class="sources">
            <Sources sources={view.sources} {...props} />
          </div>
        )}
        {menu && <Menu {...menu} />}
      </footer>
    </>
  );
}

function FactText(props: CardProps & { readonly fact: FactView }) {
  const { fact } = props;
  return (
    <>
      <div class="body">
        <p class="meta">{fact.heading}</p>
        <p class="explainer">{fact.text}</p>
        {fact.correction && (
          <div class="correction">
            <strong>{fact.correction.heading}</strong>
            <p>{fact.correction.text}</p>
            <p class="meta">
              <Sources sources={fact.correction.sources} {...props} />
            </p>
          </div>
        )}
      </div>
      <footer>{fact.note}</footer>
    </>
  );
}

function Sources({ sources, view, onFact }: CardProps & { readonly sources: readonly Source[] }) {
  return (
    <>
      <span>{view.labels.sources}</span>
      {sources.map((source) =>
        source.kind === 'fact' ? (
          <button type="button" class="source" key={source.label} onClick={() => onFact(source.fact)}>
            {source.label}
          </button>
        ) : (
          <a
            class="source"
            key={source.url}
            href={source.url}
            target="_blank"
            rel="noopener noreferrer"
            title={`${source.url} (${view.labels.opensTab})`}
          >
            {source.label}
          </a>
        ),
      )}
    </>
  );
}
