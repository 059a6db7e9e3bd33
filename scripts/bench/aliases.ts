/** How time and memory grow with the number of names. */

import type { Page } from 'playwright-core';
import type { FoldedLexicon } from '../../matching/carried-lexicon.ts';
import type { Group } from './groups.ts';
import { heapOf, totalOf } from './heap.ts';
import { inTabs, interleave } from './interleave.ts';
import { foldNames, type Language, namesInTexts, otherNames } from './names.ts';
import { type Figure, figure, median, ratio } from './rows.ts';
import type { Workbench } from './workbench.ts';

const SIZES = ['100', '1000', '10000', '100000'] as const;

type Size = (typeof SIZES)[number];

const LARGEST = 100_000;
const TABS = 3;
const ROUNDS = 7;
const FRESH_PAGES = 3;
const PAGES_OF = { en: '1 MB English', 'zh-Hans': '1 MB Chinese' } as const;

export const aliasesGroup: Group = async (bench) => {
  const folded = lexicons(bench);
  const rows: Figure[] = [];
  const notes: string[] = [];
  for (const page of Object.values(PAGES_OF)) {
    const { times, holds: found } = await inTabs(TABS, SIZES, () =>
      bench.inPage(page, async (tab) => ({
        holds: await tab.evaluate((lexicons) => newsglossBench.prepareLexicons(lexicons), folded),
        times: await interleave(tab, SIZES, ROUNDS),
      })),
    );
    const counts = new Set(Object.values(found));
    if (counts.size !== 1)
      throw new Error(`in ${page} lexicons of different sizes found different things: ${[...counts]}`);
    rows.push(
      ratio(`find 1,000 names : find 100, ${page}`, times['1000'], times['100']),
      ratio(`find 10,000 names : find 100, ${page}`, times['10000'], times['100']),
      ratio(`find 100,000 names : find 100, ${page}`, times['100000'], times['100'], { atMost: 2.5 }),
    );
    notes.push(`${page}: ${found['100']} names found, the same for each number of names`);
  }
  const held = await holdLargest(bench, folded['100000']);
  rows.push(
    figure(`make 100,000 names ready, first in a fresh page`, median(held.map(({ time }) => time)), 'ms'),
    figure(`memory that they hold`, median(held.map(({ bytes }) => bytes)) / 1e6, 'MB', { atMost: 4 }),
  );
  return { rows, notes };
};

/** Of each size half the names are English, half Chinese; those in the texts are in all. */
function lexicons(bench: Workbench): Readonly<Record<Size, FoldedLexicon>> {
  const names = (language: Language) => {
    const known = namesInTexts(language);
    return [...known, ...otherNames(language, LARGEST / 2 - known.length, bench.textOf(PAGES_OF[language]))];
  };
  const [english, chinese] = [names('en'), names('zh-Hans')];
  const ofSize = (size: number) => foldNames([...english.slice(0, size / 2), ...chinese.slice(0, size / 2)]);
  return { '100': ofSize(100), '1000': ofSize(1_000), '10000': ofSize(10_000), '100000': ofSize(LARGEST) };
}

/** In fresh pages, what it takes to make a lexicon ready and how much larger the heap is then. */
async function holdLargest(bench: Workbench, folded: FoldedLexicon) {
  const json = JSON.stringify(folded);
  const small = JSON.stringify(foldNames(namesInTexts('en')));
  const hold = (tab: Page, lexicon: string) =>
    tab.evaluate((text) => newsglossBench.holdLexicon(text), lexicon);
  const held: { readonly time: number; readonly bytes: number }[] = [];
  for (let round = 0; round < FRESH_PAGES; round++) {
    held.push(
      await bench.inPage('100 KB English', async (tab) => {
        // So that code and its caches are there before.
        await hold(tab, small);
        const before = totalOf(await heapOf(tab));
        const time = await hold(tab, json);
        return { time, bytes: totalOf(await heapOf(tab)) - before };
      }),
    );
  }
  return held;
}
