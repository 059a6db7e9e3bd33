/** The article: what it is, and its facts in reading order, with what is wrong or out of date beside them. */

import type { ArticleFact, ArticleView } from '../../glossary/article-view.ts';
import { useText } from '../interface-text.ts';
import { Correction } from './correction.tsx';
import { addressOf } from './route.ts';
import type { FactAddress } from './source-list.tsx';

export interface ArticlePageProps {
  readonly view: ArticleView;
  /** The fact to be at. */
  readonly fact: string | undefined;
  readonly factAddress: FactAddress;
}

export function ArticlePage({ view, fact: chosen, factAddress }: ArticlePageProps) {
  const text = useText();
  const isMissing = chosen !== undefined && view.facts.every(({ id }) => id !== chosen);
  return (
    <article class="article">
      <header class="article-head">
        <p class="eyebrow">{text('glossaryArticleEyebrow', String(view.facts.length))}</p>
        <h1 tabIndex={-1}>{view.title}</h1>
        <dl class="record">
          {view.original && (
            <div>
              <dt>{text('glossaryOriginalTitle')}</dt>
              <dd lang={view.original.language}>{view.original.title}</dd>
            </div>
          )}
          <div>
            <dt>{text('glossaryPublished')}</dt>
            <dd>{view.published}</dd>
          </div>
          <div>
            <dt>{text('glossaryAboutText')}</dt>
            <dd>{view.note}</dd>
          </div>
        </dl>
        {isMissing && (
          <p class="problem" role="alert">
            {text('glossaryNoSuchFact', chosen)}
          </p>
        )}
      </header>
      <ol class="facts">
        {view.facts.map((fact) => (
          <FactItem
            key={fact.id}
            fact={fact}
            isChosen={fact.id === chosen}
            opensTab={view.opensTab}
            factAddress={factAddress}
          />
        ))}
      </ol>
    </article>
  );
}

interface FactItemProps extends Pick<ArticlePageProps, 'factAddress'> {
  readonly fact: ArticleFact;
  readonly isChosen: boolean;
  readonly opensTab: string;
}

function FactItem({ fact, isChosen, opensTab, factAddress }: FactItemProps) {
  const text = useText();
  const { number, view, entries } = fact;
  return (
    <li
      class="fact"
      {...(isChosen ? { 'data-arrival': '', tabIndex: -1, 'aria-current': 'true' as const } : {})}
    >
      <a class="fact-number" href={factAddress(view)} aria-label={text('glossaryFact', String(number))}>
        {number}
      </a>
      <div class="fact-body">
        <p class="fact-text">{view.text}</p>
        {entries.length > 0 && (
          <ul class="fact-entries" aria-label={text('glossaryFactEntries', String(number))}>
            {entries.map(({ id, kind, name }) => (
              <li key={id} data-kind={kind}>
                <a href={addressOf({ view: 'entry', id })}>
                  <span class="dot" aria-hidden="true" />
                  {name}
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
      {view.correction && (
        <Correction correction={view.correction} opensTab={opensTab} factAddress={factAddress} />
      )}
    </li>
  );
}
