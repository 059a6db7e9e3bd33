/** A fact of the article, with what is wrong or out of date about it. */

import type { EntryView, FactView } from '../../glossary/glossary.ts';
import { Sources } from './sources.tsx';

export interface FactTextProps {
  readonly view: EntryView;
  readonly fact: FactView;
  readonly onFact: (fact: FactView) => void;
}

export function FactText({ view, fact, onFact }: FactTextProps) {
  const { correction } = fact;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must scroll by key */}
      <div class="body" tabIndex={0}>
        <p class="meta">{fact.heading}</p>
        <p class="explainer">{fact.text}</p>
        {correction && (
          <div class="correction">
            <h3>{correction.heading}</h3>
            <p>{correction.text}</p>
            <Sources sources={correction.sources} labels={view.labels} onFact={onFact} />
          </div>
        )}
      </div>
      <footer>{fact.note}</footer>
    </>
  );
}
