/** One entry in the popup: all that is known of it, and the ways to others. */

import { useLayoutEffect, useRef } from 'preact/hooks';
import { type EntryView, type FactView, otherLanguage, type Source } from '../../glossary/glossary.ts';
import type { SameName } from '../../glossary/packs/own-page.ts';
import { AlsoInList } from '../own-entry.tsx';
import { DetailsBar } from './details-bar.tsx';

export interface EntryDetailsProps {
  readonly view: EntryView;
  /** Entries of the reader's own glossaries that have one of its names. */
  readonly alsoIn: readonly SameName[];
  readonly onBack: () => void;
  readonly onGlossary: () => void;
  readonly onEntry: (id: string) => void;
}

/** Takes the focus when it comes up, so that a screen reader says the name. */
export function EntryDetails({ view, alsoIn, onBack, onGlossary, onEntry }: EntryDetailsProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const body = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    body.current?.scrollTo(0, 0);
    heading.current?.focus();
  }, [view.id]);
  const { labels } = view;
  return (
    <main class="details">
      <DetailsBar onBack={onBack} onGlossary={onGlossary} />
      <div class="details-body" ref={body}>
        <article lang={view.locale} data-kind={view.kind}>
          <p class="kind">{view.kindLabel}</p>
          <h1 ref={heading} tabIndex={-1}>
            {view.name}
          </h1>
          {view.otherName !== undefined && (
            <p class="other-name" lang={otherLanguage(view)}>
              {view.otherName}
            </p>
          )}
          <p class="explainer">{view.explainer}</p>
          {view.facts.length > 0 && <p class="meta">{view.facts.join(' · ')}</p>}
          {view.related.length > 0 && (
            <>
              <h2>{labels.related}</h2>
              <ul class="related">
                {view.related.map(({ id, relation, name }) => (
                  <li key={id}>
                    <button type="button" class="chip" onClick={() => onEntry(id)}>
                      <span class="relation">{relation}</span> {name}
                    </button>
                  </li>
                ))}
              </ul>
            </>
          )}
          <AlsoInList
            alsoIn={alsoIn}
            linkTo={(id, words) => (
              <button type="button" class="chip" onClick={() => onEntry(id)}>
                {words}
              </button>
            )}
          />
          <h2>{labels.sources}</h2>
          <Sources sources={view.sources} opensTab={labels.opensTab} />
        </article>
      </div>
    </main>
  );
}

interface SourcesProps {
  readonly sources: readonly Source[];
  readonly opensTab: string;
}

function Sources({ sources, opensTab }: SourcesProps) {
  return (
    <ul class="sources">
      {sources.map((source) => (
        <li key={source.kind === 'link' ? source.url : source.label}>
          <SourceLine source={source} opensTab={opensTab} />
        </li>
      ))}
    </ul>
  );
}

/** A link opens in a tab; a fact of the article, which has no page of its own, opens in its place. */
function SourceLine({ source, opensTab }: { readonly source: Source; readonly opensTab: string }) {
  if (source.kind === 'link') {
    return (
      <a href={source.url} target="_blank" rel="noopener noreferrer" title={`${source.url} (${opensTab})`}>
        {source.label}
      </a>
    );
  }
  if (source.kind === 'words') return source.label;
  return (
    <details>
      <summary>{source.label}</summary>
      <FactText fact={source.fact} opensTab={opensTab} />
    </details>
  );
}

function FactText({ fact, opensTab }: { readonly fact: FactView; readonly opensTab: string }) {
  const { correction } = fact;
  return (
    <div class="fact">
      <p>{fact.text}</p>
      {correction && (
        <div class="correction">
          <strong>{correction.heading}</strong>
          <p>{correction.text}</p>
          <Sources sources={correction.sources} opensTab={opensTab} />
        </div>
      )}
      <p class="note">{fact.note}</p>
    </div>
  );
}
