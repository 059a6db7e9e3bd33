/** Sources by number: a link opens in a tab, a fact of the article in the card. */

import type { EntryView, FactView, Source } from '../../glossary/glossary.ts';

export interface SourcesProps {
  readonly sources: readonly Source[];
  readonly labels: EntryView['labels'];
  readonly onFact: (fact: FactView) => void;
}

export function Sources({ sources, labels, onFact }: SourcesProps) {
  return (
    <ol class="sources" aria-label={labels.sources}>
      {sources.map((source, index) => (
        <li key={source.kind === 'fact' ? source.fact.id : source.url}>
          {source.kind === 'fact' ? (
            <button type="button" class="source" title={source.label} onClick={() => onFact(source.fact)}>
              <Numbered number={index + 1} label={source.short} />
            </button>
          ) : (
            <a
              class="source"
              href={source.url}
              target="_blank"
              rel="noopener noreferrer"
              title={`${source.url} (${labels.opensTab})`}
            >
              <Numbered number={index + 1} label={source.label} />
            </a>
          )}
        </li>
      ))}
    </ol>
  );
}

/** The list counts for a screen reader; the number is for the eye. */
const Numbered = ({ number, label }: { readonly number: number; readonly label: string }) => (
  <>
    <span class="number" aria-hidden="true">
      {number}
    </span>
    <span class="label">{label}</span>
  </>
);
