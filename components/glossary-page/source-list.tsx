/** Sources by number: a link opens in a tab, a fact of the article in its place there. */

import type { FactView, Source } from '../../glossary/glossary.ts';

/** The address of a fact in the article, as an `href`. */
export type FactAddress = (fact: FactView) => string;

export interface SourceListProps {
  readonly sources: readonly Source[];
  readonly label: string;
  /** What is said of a link that opens in a new tab. */
  readonly opensTab: string;
  readonly factAddress: FactAddress;
}

export function SourceList({ sources, label, opensTab, factAddress }: SourceListProps) {
  if (sources.length === 0) return null;
  return (
    <ol class="source-list" aria-label={label}>
      {sources.map((source) => (
        <li
          key={source.kind === 'fact' ? source.fact.id : source.kind === 'link' ? source.url : source.label}
        >
          {source.kind === 'fact' ? (
            <a href={factAddress(source.fact)}>{source.label}</a>
          ) : source.kind === 'words' ? (
            source.label
          ) : (
            <a
              class="outward"
              href={source.url}
              target="_blank"
              rel="noopener noreferrer"
              title={`${source.url} (${opensTab})`}
            >
              {source.label}
            </a>
          )}
        </li>
      ))}
    </ol>
  );
}
