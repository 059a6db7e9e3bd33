/** The glossary for a view: what its lists show comes first, all texts when they are asked for. */

import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { EntryRows, Locale } from '../../data/types.ts';
import { followSearch } from '../../extension/packs/live-search.ts';
import { Glossary } from '../../glossary/glossary.ts';
import { bundledSearch, type Search, type SearchBase, searchBase } from '../../glossary/search.ts';
import { packStore } from './own-glossaries.ts';

const ROWS = {
  en: () => import('virtual:newsgloss/rows-en'),
  'zh-Hans': () => import('virtual:newsgloss/rows-zh-Hans'),
  'zh-Hant': () => import('virtual:newsgloss/rows-zh-Hant'),
} as const satisfies Readonly<Record<Locale, unknown>>;

const comingRows = new Map<Locale, Promise<EntryRows>>();

/** What lists show of all entries; asked for again, it is the same. */
export function loadRows(locale: Locale): Promise<EntryRows> {
  const coming = comingRows.get(locale) ?? ROWS[locale]().then(({ default: rows }) => rows());
  comingRows.set(locale, coming);
  return coming;
}

/** Undefined until they are there. */
export function useRows(locale: Locale | undefined): EntryRows | undefined {
  const [rows, setRows] = useState<EntryRows>();
  useLayoutEffect(() => {
    if (locale) void loadRows(locale).then(setRows);
  }, [locale]);
  return rows;
}

export interface WholeGlossary {
  readonly glossary: Glossary;
  /** Over the entries of the package, and of the reader's own glossaries once they are read. */
  readonly search: Search;
  readonly base: SearchBase;
}

/** All texts, undefined until they are there, and what has them brought. */
export function useGlossary(locale: Locale): readonly [WholeGlossary | undefined, () => void] {
  const [whole, setWhole] = useState<WholeGlossary>();
  const base = whole?.base;
  useEffect(() => {
    if (!base) return;
    const lifetime = new AbortController();
    const show = (search: Search) => setWhole((before) => before && { ...before, search });
    // The bundled entries are found all the same.
    followSearch(packStore, base, locale, show, () => {}, lifetime.signal);
    return () => lifetime.abort();
  }, [base, locale]);
  const want = () => {
    const coming = [import('virtual:newsgloss/glossary'), import('virtual:newsgloss/pinyin')] as const;
    void Promise.all(coming).then(([{ default: read }, { default: readings }]) => {
      const data = read();
      const base = searchBase(data, readings());
      setWhole({ glossary: new Glossary(data), search: bundledSearch(base), base });
    });
  };
  return [whole, want];
}
