/** The glossary in a tab of its own: its entries, the article they were drawn from, and the map. */

import type { ComponentChildren, RefObject } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Locale } from '../../data/types.ts';
import { articleView } from '../../glossary/article-view.ts';
import { citations } from '../../glossary/cited-by.ts';
import type { FactView, Glossary } from '../../glossary/glossary.ts';
import { ownKey } from '../../glossary/packs/entry-id.ts';
import { ownName } from '../../glossary/packs/own-row.ts';
import type { Search } from '../../glossary/search.ts';
import { type Text, useText } from '../interface-text.ts';
import { ArticlePage } from './article-page.tsx';
import { EntriesView, type ListTools, NO_OWN, type OwnEntries } from './entries-view.tsx';
import { PageHeader } from './page-header.tsx';
import { addressOf, type Route } from './route.ts';

/** One step on the reader's way through the page. */
export interface Visit {
  /** From 0, in the order of the visits. */
  readonly number: number;
  readonly route: Route;
  /** How far the page was scrolled when the reader left it, in CSS pixels; undefined where all is new. */
  readonly top?: number | undefined;
}

export interface GlossaryPageProps {
  readonly glossary: Glossary;
  readonly search: Search;
  readonly locale: Locale;
  readonly visit: Visit;
  /** The address of the options page, as an `href`. */
  readonly optionsAddress: string;
  /** What went wrong, in words. */
  readonly problem?: string | undefined;
  readonly onLocale: (locale: Locale) => void;
  /** The map, with an entry in its middle. */
  readonly map: (focus: string | undefined) => ComponentChildren;
  readonly own?: OwnEntries;
  readonly listTools?: ListTools;
  /** What can be done with the entry that is open, by its id. */
  readonly entryTools?: (id: string) => ComponentChildren;
}

const nothing = () => null;

export function GlossaryPage(props: GlossaryPageProps) {
  const { glossary, search, locale, visit, optionsAddress, problem, onLocale, map } = props;
  const { own = NO_OWN, listTools = nothing, entryTools = nothing } = props;
  const text = useText();
  const main = useRef<HTMLElement>(null);
  const { route } = visit;
  const citedByOf = useMemo(() => citations(glossary.data), [glossary]);
  const factAddress = (fact: FactView) => addressOf(factRoute(fact, glossary));
  useArrival(main, visit);
  const title = titleOf(route, glossary, own, locale, text);
  useLayoutEffect(() => {
    document.title = title;
  }, [title]);

  return (
    <div class="page">
      <PageHeader
        route={route}
        locale={locale}
        optionsAddress={optionsAddress}
        onLocale={onLocale}
        onSkip={() => headingIn(main.current)?.focus()}
      />
      {problem !== undefined && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <main ref={main}>
        <EntriesView
          glossary={glossary}
          search={search}
          citedByOf={citedByOf}
          locale={locale}
          isHidden={route.view === 'article' || route.view === 'map'}
          asked={askedEntry(route)}
          query={route.view === 'search' ? route.query : undefined}
          visit={visit.number}
          factAddress={factAddress}
          own={own}
          listTools={listTools}
          entryTools={entryTools}
        />
        {route.view === 'article' && (
          <ArticleOrNotice route={route} glossary={glossary} locale={locale} factAddress={factAddress} />
        )}
        {route.view === 'map' && (
          <section class="map" aria-labelledby="map-heading">
            <h1 id="map-heading" tabIndex={-1}>
              {text('glossaryMapTitle')}
            </h1>
            {map(route.focus)}
          </section>
        )}
      </main>
    </div>
  );
}

interface ArticleOrNoticeProps {
  readonly route: Route & { readonly view: 'article' };
  readonly glossary: Glossary;
  readonly locale: Locale;
  readonly factAddress: (fact: FactView) => string;
}

function ArticleOrNotice({ route, glossary, locale, factAddress }: ArticleOrNoticeProps) {
  const text = useText();
  const view = useMemo(() => articleView(glossary, locale, route.article), [glossary, locale, route.article]);
  if (view) return <ArticlePage view={view} fact={route.fact} factAddress={factAddress} />;
  return (
    <div class="missing">
      <h1 tabIndex={-1}>{text('glossaryNoArticle')}</h1>
      <p>
        <a href={addressOf({ view: 'entries' })}>{text('glossarySearchEntries')}</a>
      </p>
    </div>
  );
}

/** Where a visit leads, the focus goes: to the heading, or to the part that was asked for. */
function useArrival(place: RefObject<HTMLElement | null>, { number, route, top }: Visit): void {
  const before = useRef(route);
  useLayoutEffect(() => {
    const main = place.current;
    const cameFrom = before.current;
    before.current = route;
    const part = main?.querySelector<HTMLElement>('[data-arrival]');
    // A page that has just been opened begins where it begins.
    if (number === 0 && !part) return scrollTo(0, top ?? 0);
    const opener =
      top !== undefined && route.view === 'entries' && cameFrom.view === 'entry'
        ? main?.querySelector<HTMLElement>(`.entry-list a[href="${CSS.escape(addressOf(cameFrom))}"]`)
        : undefined;
    (opener ?? part ?? headingIn(main))?.focus({ preventScroll: true });
    if (top === undefined && part) part.scrollIntoView({ block: 'start' });
    else scrollTo(0, top ?? 0);
  }, [number]);
}

const headingIn = (main: HTMLElement | null | undefined) => main?.querySelector<HTMLElement>('h1');

const askedEntry = (route: Route) =>
  route.view === 'entry' ? route.id : route.view === 'unknown' ? route.written : undefined;

function factRoute({ id }: FactView, { data }: Glossary): Route {
  const [article = '', fact = ''] = id.split('#');
  return { view: 'article', fact, ...(article === data.articles[0]?.id ? {} : { article }) };
}

const ownNameOf = ({ page }: OwnEntries, id: string, locale: Locale) =>
  page !== 'none' && page?.id === id ? ownName(page.entry, locale) : undefined;

function titleOf(route: Route, glossary: Glossary, own: OwnEntries, locale: Locale, text: Text): string {
  const titled = (part: string) => `${part} · ${text('extensionName')}`;
  switch (route.view) {
    case 'entries':
      return text('glossaryTitle');
    case 'search':
      return titled(route.query);
    case 'entry':
    case 'unknown': {
      const asked = askedEntry(route) ?? '';
      const name = glossary.entry(asked)?.name[locale] ?? ownNameOf(own, asked, locale);
      // Until it is known what there is.
      if (name === undefined && ownKey(asked) && own.page === undefined) return text('glossaryTitle');
      return titled(name ?? text('glossaryUnknown', asked));
    }
    case 'article':
      return titled(text('glossaryArticle'));
    case 'map':
      return titled(text('glossaryMap'));
  }
}
