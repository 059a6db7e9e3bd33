/** What the popup and the side panel have in common: the page in front, and what can be done about it. */

import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { OwnPage } from '../../components/popup/foot.tsx';
import type { OwnChanges, OwnEntries } from '../../components/popup/own-entries.ts';
import type { PageState, PageTerm, PauseLength } from '../../components/popup/page-state.ts';
import type { PageViewProps } from '../../components/popup/popup.tsx';
import type { Locale } from '../../data/types.ts';
import { type ActiveTab, watchActiveTab } from '../../extension/active-tab.ts';
import { openGlossaryAt } from '../../extension/glossary-page.ts';
import { goToTerm } from '../../extension/go-to-term.ts';
import { interfaceLanguage, interfaceText } from '../../extension/interface-text.ts';
import { send } from '../../extension/messages.ts';
import { changePause, hourFrom, type Pause } from '../../extension/pause.ts';
import { rememberEntry } from '../../extension/recent-entries.ts';
import { reasonOf } from '../../extension/settings/live-settings.ts';
import { editsToSwitch } from '../../extension/settings/site-rules.ts';
import { type TabPage, watchTabPage } from '../../extension/tab-page.ts';
import { copyToClipboard, saveFile } from '../../extension/take-along.ts';
import { changeTermOrder } from '../../extension/term-order.ts';
import type { Glossary } from '../../glossary/glossary.ts';
import { localeOf } from '../../glossary/locale.ts';
import { createLookUp, namesOf } from '../../glossary/look-up.ts';
import { ownRow } from '../../glossary/packs/own-row.ts';
import { useGlossary, useRows, type WholeGlossary } from './glossary-parts.ts';
import { useOwnChanges } from './own-changes.ts';
import {
  ownTotal,
  useAlsoIn,
  useOwnEntries,
  useOwnGlossaries,
  useOwnPage,
  withOwnViews,
} from './own-glossaries.ts';
import { framesWith, pageStateOf, siteOf } from './page-state-of.ts';
import { type ReaderState, useReaderState } from './reader-state.ts';

/** The language of the extension's own words. */
export const uiLocale = () => localeOf(interfaceLanguage()) ?? 'en';

const UNKNOWN: TabPage = { kind: 'waiting' };

/** The tab in front and its page. Layout effects ask for them at once: others wait for a frame. */
function useTabInFront(withView: boolean): readonly [ActiveTab | undefined, TabPage] {
  const [tab, setTab] = useState<ActiveTab>();
  const [page, setPage] = useState<TabPage>(UNKNOWN);
  useLayoutEffect(() => {
    const lifetime = new AbortController();
    watchActiveTab(setTab, lifetime.signal).catch(() => setPage({ kind: 'protected', isFile: false }));
    return () => lifetime.abort();
  }, []);
  const id = tab?.id;
  useLayoutEffect(() => {
    if (id === undefined) return;
    const watching = new AbortController();
    setPage(UNKNOWN);
    watchTabPage(id, { withView }, setPage, watching.signal);
    return () => watching.abort();
  }, [id, withView]);
  return [tab, page];
}

export interface PageView {
  /** Undefined until there is something to show. */
  readonly props: PageViewProps | undefined;
  readonly whole: WholeGlossary | undefined;
  readonly tab: ActiveTab | undefined;
  /** Does something, and tells the reader when it fails. */
  readonly attempt: (doing: Promise<unknown>, then?: () => void) => void;
}

/**
 * @param options.withView whether the terms on the screen are to be known
 * @param options.onLeft is told when the reader went to the page, or to another
 */
export function usePageView(options: { readonly withView: boolean; readonly onLeft: () => void }): PageView {
  const [reader, showOrder] = useReaderState();
  const [tab, page] = useTabInFront(options.withView);
  const [problem, setProblem] = useState<string>();
  /** Where each term was gone to last, by frame. */
  const lastFrames = useRef(new Map<string, number>());
  const locale =
    reader.kind !== 'read' || reader.settings.language === 'page' ? uiLocale() : reader.settings.language;
  const [whole, wantGlossary] = useGlossary(locale);
  const rows = useRows(locale);
  const shown = stateOf(reader, tab, page);
  const changes = useOwnChanges({ tab: tab?.id, onProblem: setProblem, onLeft: options.onLeft });
  const own = { ...useOwnInView(shown, locale, whole?.glossary), ...changes };
  const attempt = (doing: Promise<unknown>, then?: () => void) => {
    setProblem(undefined);
    doing.then(then, (error) => setProblem(reasonOf(error)));
  };
  const save = (saving: Promise<unknown>) => {
    setProblem(undefined);
    saving.catch((error) => setProblem(interfaceText('couldNotSave', reasonOf(error))));
  };
  if (reader.kind === 'waiting' || !rows) return { props: undefined, whole, tab, attempt };
  const settings = reader.kind === 'read' ? reader.settings : undefined;
  const change = reader.kind === 'read' ? reader.change : undefined;
  const site = settings && siteOf(tab?.url, settings);

  const props: PageViewProps = {
    rows,
    own,
    locale,
    glossary: whole?.glossary,
    onGlossaryWanted: wantGlossary,
    page: shown,
    paused: reader.kind === 'read' && reader.pause !== undefined,
    site,
    problem,
    order: reader.kind === 'read' ? reader.order : 'reading',
    onOrder: (order) => {
      showOrder(order);
      save(changeTermOrder(order));
    },
    onGo: (entry) => {
      if (!tab) return;
      const going = goToTerm(tab.id, framesWith(page, entry), entry, lastFrames.current.get(entry));
      void going.then((frame) => {
        if (frame === undefined) return;
        lastFrames.current.set(entry, frame);
        options.onLeft();
      });
    },
    onMute: (id, muted) => {
      if (change) save(change({ kind: muted ? 'add' : 'remove', key: 'knownEntries', items: [id] }));
    },
    onSite: (on) => {
      if (!site || !settings || !change) return;
      save(Promise.all(editsToSwitch(settings, site.host, on).map(change)));
    },
    onPause: (length) => save(changePause(pauseOf(length))),
    onResume: () => save(changePause(undefined)),
    onAdd: () => tab && attempt(send('addSelected', { tab: tab.id }), options.onLeft),
    onReload: () => tab && attempt(browser.tabs.reload(tab.id)),
    onRetry: () => location.reload(),
    onTake: withOwnViews,
    onCopy: copyToClipboard,
    onSave: saveFile,
    onGlossaryAt: (id) => attempt(openGlossaryAt(id), options.onLeft),
    onPage: (own) => attempt(openOwnPage(own), options.onLeft),
    // Where it cannot be stored, the reader misses a shortcut and no more.
    onOpened: (id) => void rememberEntry(id).catch(() => {}),
  };
  return { props, whole, tab, attempt };
}

const NO_TERMS: readonly PageTerm[] = [];

/** The reader's own glossaries, as far as a view needs them. */
function useOwnInView(
  page: PageState,
  locale: Locale,
  glossary: Glossary | undefined,
): Omit<OwnEntries, keyof OwnChanges> {
  const own = useOwnGlossaries();
  const [wanted, setWanted] = useState<string>();
  const terms = page.kind === 'terms' ? page.terms : NO_TERMS;
  const entries = useOwnEntries(
    terms.map(({ entry }) => entry),
    own,
  );
  const lookUp = useMemo(() => glossary && createLookUp(glossary.data.entries), [glossary]);
  const bundled = (name: string) => {
    const found = lookUp?.(name);
    const entry = found?.kind === 'entry' ? glossary?.entry(found.id) : undefined;
    return entry && { id: entry.id, name: entry.name[locale] };
  };
  const entry = wanted === undefined ? undefined : glossary?.entry(wanted);
  return {
    packs: own.packs,
    total: ownTotal(own),
    rows: useMemo(
      () => Array.from(entries.values(), ({ entry, pack }) => ownRow(pack.id, entry, locale)),
      [entries, locale],
    ),
    page: useOwnPage(wanted, locale, own, glossary && bundled),
    alsoIn: useAlsoIn(entry?.id, entry ? namesOf(entry) : [], locale, own),
    onWanted: setWanted,
  };
}

function stateOf(reader: ReaderState, tab: ActiveTab | undefined, page: TabPage): PageState {
  switch (reader.kind) {
    case 'unread':
      return { kind: 'settings-unread', reason: reader.reason };
    case 'waiting':
      return { kind: 'reading' };
    case 'read':
      return pageStateOf({ url: tab?.url, page, pause: reader.pause, settings: reader.settings });
  }
}

function pauseOf(length: PauseLength): Pause {
  switch (length) {
    case 'hour':
      return hourFrom(Date.now());
    case 'restart':
    case 'resumed':
      return { until: length };
  }
}

async function openOwnPage(page: OwnPage): Promise<void> {
  switch (page) {
    case 'options':
      return browser.runtime.openOptionsPage();
    case 'glossary':
      await browser.tabs.create({ url: new URL('/glossary.html', location.href).href });
      return;
    case 'map':
      await browser.tabs.create({ url: new URL('/glossary.html#/map', location.href).href });
      return;
  }
}
