/** All that the card says of an entry, and where it leads from there. */

import type { EntryView, FactView } from '../../glossary/glossary.ts';
import { RichTextView } from '../rich-text.tsx';
import { Menu, type MenuProps } from './menu.tsx';
import { NoticeBar, type NoticeBarProps } from './notice-bar.tsx';
import { Sources } from './sources.tsx';

export interface EntryTextProps {
  readonly view: EntryView;
  readonly menu: MenuProps | undefined;
  readonly notice: NoticeBarProps | undefined;
  readonly onEntry: (id: string) => void;
  readonly onFact: (fact: FactView) => void;
}

export function EntryText({ view, menu, notice, onEntry, onFact }: EntryTextProps) {
  const { labels } = view;
  return (
    <>
      <div class="body">
        <Explainer view={view} />
        <Met view={view} />
        {view.facts.length > 0 && <p class="meta">{view.facts.join(' · ')}</p>}
        <Corrections view={view} onFact={onFact} />
        <Lineage view={view} onEntry={onEntry} />
        {view.related.length > 0 && (
          <ul class="related" aria-label={labels.related}>
            {view.related.map(({ id, relation, name }) => (
              <li key={`${relation} ${id}`}>
                <button type="button" onClick={() => onEntry(id)}>
                  <span class="relation">{relation}</span> {name}
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
      <footer>
        <NoticeBar {...notice} />
        {!notice && <Sources sources={view.sources} labels={labels} onFact={onFact} />}
        {menu && <Menu {...menu} />}
      </footer>
    </>
  );
}

function Explainer({
  view: { explainer, lead, rest, rich, languages, labels },
}: Pick<EntryTextProps, 'view'>) {
  if (explainer === '') return null;
  return (
    <div class="explainer" lang={languages?.explainer}>
      {rich ? (
        <RichTextView blocks={rich} opensTab={labels.opensTab} />
      ) : (
        <>
          <p class="lead">{lead}</p>
          {rest !== '' && <p>{rest}</p>}
        </>
      )}
    </div>
  );
}

/** The sentence that the reader met it in; the page is among the sources. */
function Met({ view: { met, languages } }: Pick<EntryTextProps, 'view'>) {
  if (!met) return null;
  return (
    <figure class="met">
      <figcaption>{met.label}</figcaption>
      <blockquote lang={languages?.met}>{met.sentence}</blockquote>
    </figure>
  );
}

/** Where the article that the entry cites is wrong or out of date; the fact's own view says it in full. */
function Corrections({ view, onFact }: Pick<EntryTextProps, 'view' | 'onFact'>) {
  const facts = view.sources.flatMap((source) => (source.kind === 'fact' ? [source] : []));
  return (
    <>
      {facts.map(
        ({ short, fact }) =>
          fact.correction && (
            <button type="button" class="correction" key={fact.id} onClick={() => onFact(fact)}>
              <span class="corrected">
                <b>
                  {fact.correction.heading} · {short}
                </b>{' '}
                {fact.correction.text}
              </span>
            </button>
          ),
      )}
    </>
  );
}

/** How one thing led to the next; the entry itself is where the reader is. */
function Lineage({ view, onEntry }: Pick<EntryTextProps, 'view' | 'onEntry'>) {
  if (view.lineage.length === 0) return null;
  return (
    <ol class="lineage" aria-label={view.labels.lineage}>
      {view.lineage.map(({ id, name }) => (
        <li key={id}>
          {id === view.id ? (
            <span class="here" aria-current="true">
              {name}
            </span>
          ) : (
            <button type="button" onClick={() => onEntry(id)}>
              {name}
            </button>
          )}
        </li>
      ))}
    </ol>
  );
}
