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
        <li
          key={source.kind === 'fact' ? source.fact.id : source.kind === 'link' ? source.url : source.label}
        >
          {source.kind === 'fact' ? (
            <button type="button" class="source" title={source.label} onClick={() => onFact(source.fact)}>
              <Numbered number={index + 1} source={source} />
            </button>
          ) : source.kind === 'words' ? (
            <span class="source words" title={source.label}>
              <Numbered number={index + 1} source={source} />
            </span>
          ) : (
            <a
              class="source"
              href={source.url}
              target="_blank"
              rel="noopener noreferrer"
              title={`${source.url} (${labels.opensTab})`}
            >
              <Numbered number={index + 1} source={source} />
            </a>
          )}
        </li>
      ))}
    </ol>
  );
}

/** The rest of the label, by which two of the same name differ, is heard, and seen when the pointer rests there. */
function Numbered({
  number,
  source: { label, short },
}: {
  readonly number: number;
  readonly source: Source;
}) {
  const [before = '', after = ''] = label.split(short, 2);
  return (
    <>
      <span class="number">{number}</span>{' '}
      <span class="label">
        <span class="unseen">{before}</span>
        {short}
        <span class="unseen">{after}</span>
      </span>
    </>
  );
}
