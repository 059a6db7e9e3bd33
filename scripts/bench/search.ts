/** How long a keystroke in the popup's search takes, in a glossary a hundred times as large as the bundled one. */

import type { Page } from 'playwright-core';
import { readCheckedData } from '../../data/check.ts';
import { glossaryData } from '../../data/compile.ts';
import type { Entry } from '../../data/types.ts';
import type { OwnEntry } from '../../glossary/packs/types.ts';
import { MOST_IN_FULL } from '../../glossary/search/own-search.ts';
import { benchEntries } from './entries.ts';
import type { Group } from './groups.ts';
import { ownEntries } from './own-entries.ts';
import { figure, median, quantile, type Reach } from './rows.ts';
import type { Workbench } from './workbench.ts';

const ENTRIES = 10_000;
const FRESH_PAGES = 5;
const ROUNDS = 10;
/** Half of a frame; the other half is for the rows. */
const KEYSTROKE = { atMost: 8 };
/** Of readers' own glossaries: all found by everything, and so many that only names are. */
const OWN = [
  { count: 10_000, keystroke: KEYSTROKE },
  { count: 100_000, keystroke: { atMost: 30 } },
] as const;
/** Ten entries' names and words are typed. */
const SAMPLE = 10;

export const searchGroup: Group = async (bench) => {
  const entries = benchEntries(ENTRIES);
  const bundled = glossaryData(readCheckedData()).entries;
  const large = await firstTimes(bench, entries);
  const small = await firstTimes(bench, bundled);
  const queries = queriesOf(entries);
  const keys = await typing(bench, queries, (tab) =>
    tab.evaluate((some) => newsglossBench.timeFirstSearches(some), entries),
  );
  const times = keys.map(({ ms }) => ms);
  const slowest = keys.reduce((most, key) => (key.ms > most.ms ? key : most));
  return {
    rows: [
      figure(`a keystroke, ${ENTRIES} entries: 95% take at most`, quantile(times, 0.95), 'ms', KEYSTROKE),
      figure('  half of them', median(times), 'ms'),
      figure('  the slowest, half of the times it is typed', slowest.ms, 'ms'),
      ...firstRows(`${ENTRIES} entries`, large, { atMost: 100 }),
      ...firstRows(`the ${bundled.length} bundled entries`, small, { atMost: 10 }),
      ...(await ownRows(bench)),
    ],
    notes: [
      `${keys.length} keystrokes of ${queries.length} queries, ${ROUNDS} times each; ` +
        `the slowest is "${slowest.typed}", which finds ${slowest.found}`,
    ],
  };
};

/** A search over own entries: how long it takes to make, its longest step, and its keystrokes. */
async function ownRows(bench: Workbench) {
  const rows = [];
  for (const { count, keystroke } of OWN) {
    // Of so many that only names are filed, the page is given no more.
    const all = ownEntries(count);
    const own = count > MOST_IN_FULL ? all.map((entry) => ({ ...entry, explainers: [] })) : all;
    const made: { readonly total: number; readonly longest: number }[] = [];
    const keys = await typing(bench, ownQueries(all), async (tab) => {
      made.push(await tab.evaluate((some) => newsglossBench.timeOwnEntries(some), own));
    });
    const times = keys.map(({ ms }) => ms);
    const middle = (of: 'total' | 'longest') => median(made.map((times) => times[of]));
    rows.push(
      figure(`a keystroke, ${count} own entries: 95% take at most`, quantile(times, 0.95), 'ms', keystroke),
      figure('  half of them', median(times), 'ms'),
      figure('  to make it ready, in steps', middle('total'), 'ms'),
      figure('  the longest step', middle('longest'), 'ms', { atMost: 50 }),
    );
  }
  return rows;
}

type FirstTimes = readonly { readonly names: number; readonly texts: number }[];

const firstRows = (what: string, times: FirstTimes, reach: Reach) => [
  figure(`first letter in a fresh page, ${what}`, median(times.map(({ names }) => names)), 'ms', reach),
  figure('  first three letters, after that', median(times.map(({ texts }) => texts)), 'ms', reach),
];

/** Times of the first answers in pages that have answered nothing before. */
async function firstTimes(bench: Workbench, entries: readonly Entry[]): Promise<FirstTimes> {
  const times = [];
  for (let page = 0; page < FRESH_PAGES; page++) {
    times.push(
      await bench.inPage('100 KB English', (tab) =>
        tab.evaluate((some) => newsglossBench.timeFirstSearches(some), entries),
      ),
    );
  }
  return times;
}

/** The middle time of each keystroke over all rounds but the first, which compiles the code. */
async function typing(
  bench: Workbench,
  queries: readonly string[],
  makeReady: (tab: Page) => Promise<unknown>,
) {
  const rounds = await bench.inPage('100 KB English', async (tab) => {
    await makeReady(tab);
    const measured = [];
    for (let round = 0; round <= ROUNDS; round++)
      measured.push(await tab.evaluate((typed) => newsglossBench.timeTyping(typed), queries));
    return measured.slice(1);
  });
  return (rounds[0] ?? []).map((key, index) => ({
    ...key,
    ms: median(rounds.map((round) => round[index]?.ms ?? key.ms)),
  }));
}

/** Names as they are, with a typo, several words, words of explainers, pinyin and its initials. */
function queriesOf(entries: readonly Entry[]): readonly string[] {
  const step = Math.floor(entries.length / SAMPLE);
  const some = Array.from({ length: SAMPLE }, (_, index) => entries[index * step]).filter((entry) => !!entry);
  const words = some.map(
    ({ explainer }) => explainer.en.split(/[ ,.]+/).find((word) => word.length > 5) ?? '',
  );
  return [
    ...some.flatMap(({ name }) => [name.en, mistyped(name.en), name['zh-Hans']]),
    ...words,
    ...some.map(({ explainer }) => explainer['zh-Hans'].slice(0, 4)),
    ...some.slice(1).map(({ name }, index) => `${words[index]} ${name.en}`),
    ...PINYIN,
  ].filter((query) => query !== '');
}

/** Names as they are and with a typo, words of explainers, pinyin. */
function ownQueries(entries: readonly OwnEntry[]): readonly string[] {
  const step = Math.floor(entries.length / SAMPLE);
  const some = Array.from({ length: SAMPLE }, (_, index) => entries[index * step]).filter((entry) => !!entry);
  return [
    ...some.flatMap(({ names }) => names.map(({ text }) => text)),
    ...some.map(({ names }) => mistyped(names[0]?.text ?? '')),
    ...some.map(
      ({ explainers }) => explainers[0]?.text.split(/[ ,.]+/).find((word) => word.length > 5) ?? '',
    ),
    ...PINYIN,
  ].filter((query) => query !== '');
}

/** Two letters in the middle swapped. */
function mistyped(name: string): string {
  const middle = Math.floor(name.length / 2);
  return name.slice(0, middle - 1) + name.charAt(middle) + name.charAt(middle - 1) + name.slice(middle + 1);
}

/** As readers type; syllables that many characters are read by are the dearest. */
const PINYIN = ['shiji', 'kuosan', 'shenjing wangluo', 'zhongguo', 'yysb', 'xxsy', 'lilun', 'zhsh'];
