/** A glossary made for a test: entries and an article of a few words. */

import type { Article, Entry, GlossaryData, Localized } from '../../data/types.ts';

export const inAll = (text: string): Localized => ({ en: text, 'zh-Hans': text, 'zh-Hant': text });

/** An entry of which only the id matters, but for what is given. */
export const entryOf = (id: string, given: Partial<Entry> = {}): Entry => ({
  id,
  kind: 'concept',
  name: inAll(id),
  aliases: [],
  summary: inAll(`What ${id} is.`),
  explainer: inAll(`What ${id} is. Why it matters.`),
  when: [],
  cites: [],
  related: [],
  ...given,
});

/** An article in which each fact speaks of the entries given for it; the facts are f01, f02 … */
export const articleOf = (id: string, facts: readonly (readonly string[])[]): Article => ({
  id,
  title: inAll(`The ${id}`),
  originalTitle: '故事一则',
  published: '2024-07-03',
  note: inAll('Author unknown.'),
  facts: facts.map((entries, index) => ({
    id: `f${String(index + 1).padStart(2, '0')}`,
    number: index + 1,
    text: inAll(`Fact ${index + 1} of the ${id}.`),
    entries,
  })),
});

export const glossaryOf = (entries: readonly Entry[], articles: readonly Article[] = []): GlossaryData => ({
  entries,
  articles,
  relations: { uses: inAll('uses'), 'used-by': inAll('used by'), 'made-by': inAll('made by') },
  wording: {
    'kind-concept': inAll('Concept'),
    'kind-model': inAll('Model'),
    'kind-person': inAll('Person'),
    'fact-heading': inAll('The article, fact {n}'),
    'article-fact': inAll('article, fact {n}'),
    'fact-short': inAll('fact {n}'),
    correction: inAll('Correction'),
    related: inAll('Related'),
    sources: inAll('Sources'),
    lineage: inAll('Lineage'),
    'opens-tab': inAll('opens in a new tab'),
  },
});
