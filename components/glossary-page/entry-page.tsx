/** One entry in full: all that is known of it, what it leads to, and what leads to it. */

import type { ComponentChildren } from 'preact';
import type { CitedBy } from '../../glossary/cited-by.ts';
import { type EntryView, type FactView, type Glossary, otherLanguage } from '../../glossary/glossary.ts';
import { useText } from '../interface-text.ts';
import { Correction } from './correction.tsx';
import { addressOf } from './route.ts';
import { type FactAddress, SourceList } from './source-list.tsx';

export interface EntryPageProps {
  readonly glossary: Glossary;
  readonly view: EntryView;
  readonly citedBy: CitedBy;
  readonly factAddress: FactAddress;
  /** What can be done with the entry. */
  readonly tools: ComponentChildren;
}

const entryAddress = (id: string) => addressOf({ view: 'entry', id });

export function EntryPage({ glossary, view, citedBy, factAddress, tools }: EntryPageProps) {
  const text = useText();
  const { labels, locale } = view;
  const facts = citedBy.facts.flatMap(({ article, fact }) => glossary.fact(article, fact, locale) ?? []);
  // A fact that does not name the entry may still be what it rests on.
  const cited = view.sources.flatMap((source) => (source.kind === 'fact' ? [source.fact] : []));
  const shownFacts = [...facts, ...cited.filter(({ id }) => facts.every((fact) => fact.id !== id))];
  return (
    <article class="entry" data-kind={view.kind}>
      <div class="entry-main">
        <header class="entry-head">
          <p class="kind">{view.kindLabel}</p>
          <h1 tabIndex={-1}>{view.name}</h1>
          {view.otherName !== undefined && (
            <p class="other-name" lang={otherLanguage(view)}>
              {view.otherName}
            </p>
          )}
        </header>
        <p class="lead">{view.lead}</p>
        {view.rest !== '' && <p class="rest">{view.rest}</p>}
        {view.facts.length > 0 && <p class="meta">{view.facts.join(' · ')}</p>}
        <div class="entry-tools">
          <a class="plain" href={addressOf({ view: 'map', focus: view.id })}>
            {text('glossaryOnMap')}
          </a>
          {tools}
        </div>
        <Lineage view={view} />
        <Relations view={view} />
        <LinkedFrom glossary={glossary} view={view} citedBy={citedBy} />
      </div>
      <div class="entry-side">
        <Facts facts={shownFacts} opensTab={labels.opensTab} factAddress={factAddress} />
        {view.sources.length > 0 && (
          <section>
            <h2>{labels.sources}</h2>
            <SourceList
              sources={view.sources}
              label={labels.sources}
              opensTab={labels.opensTab}
              factAddress={factAddress}
            />
          </section>
        )}
      </div>
    </article>
  );
}

function Lineage({ view: { id: here, lineage, labels } }: { readonly view: EntryView }) {
  if (lineage.length === 0) return null;
  return (
    <section>
      <h2>{labels.lineage}</h2>
      <ol class="lineage">
        {lineage.map(({ id, name }) => (
          <li key={id}>
            {id === here ? (
              <strong aria-current="true">{name}</strong>
            ) : (
              <a href={entryAddress(id)}>{name}</a>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Each relation once, with all that the entry has it to. */
function Relations({ view: { related, labels } }: { readonly view: EntryView }) {
  if (related.length === 0) return null;
  const groups = Map.groupBy(related, ({ relation }) => relation);
  return (
    <section>
      <h2>{labels.related}</h2>
      <dl class="relations">
        {[...groups].map(([relation, targets]) => (
          <div key={relation}>
            <dt>{relation}</dt>
            {targets.map(({ id, name }) => (
              <dd key={id}>
                <a href={entryAddress(id)}>{name}</a>
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Entries that relate to this one and that it does not relate to itself, in their own words. */
function LinkedFrom({ glossary, view, citedBy }: Pick<EntryPageProps, 'glossary' | 'view' | 'citedBy'>) {
  const text = useText();
  const ownRelated = new Set(view.related.map(({ id }) => id));
  const others = citedBy.entries.flatMap(({ id, relation }) => {
    const other = ownRelated.has(id) ? undefined : glossary.entry(id);
    const wording = glossary.data.relations[relation];
    return other && wording
      ? [{ id, kind: other.kind, name: other.name[view.locale], relation: wording[view.locale] }]
      : [];
  });
  if (others.length === 0) return null;
  return (
    <section>
      <h2>{text('glossaryLinkedFrom')}</h2>
      <ul class="linked-from">
        {others.map(({ id, kind, name, relation }) => (
          <li key={`${id} ${relation}`} data-kind={kind}>
            <span class="dot" aria-hidden="true" /> <a href={entryAddress(id)}>{name}</a>{' '}
            <span class="how">
              {relation} {view.name}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Facts({
  facts,
  opensTab,
  factAddress,
}: {
  readonly facts: readonly FactView[];
  readonly opensTab: string;
  readonly factAddress: FactAddress;
}) {
  const text = useText();
  if (facts.length === 0) return null;
  return (
    <section>
      <h2>{text('glossaryInArticle')}</h2>
      <ul class="entry-facts">
        {facts.map((fact) => (
          <li key={fact.id}>
            <p>
              <a class="fact-number" href={factAddress(fact)}>
                {fact.heading}
              </a>
            </p>
            <p>{fact.text}</p>
            {fact.correction && (
              <Correction correction={fact.correction} opensTab={opensTab} factAddress={factAddress} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
