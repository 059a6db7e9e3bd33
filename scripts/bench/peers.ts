/** Ours against libraries that mark words in pages. */

import type { Group } from './groups.ts';
import { foldNames, type Language, namesInTexts, otherNames } from './names.ts';
import { type Figure, median, ratio } from './rows.ts';
import { PAGES, type PageName, type Workbench } from './workbench.ts';

const ON: readonly PageName[] = ['100 KB English', '100 KB Chinese'];
const WORD_LIST_ON: PageName = '100 KB English';
const NAMES = 1_000;
const ROUNDS = 11;
const REACH = { atLeast: 15 };

export const peersGroup: Group = async (bench) => {
  const rows: Figure[] = [];
  const notes: string[] = [];
  for (const page of ON) {
    const names = namesFor(bench, page);
    const { times, found } = await bench.inPage(page, (tab) =>
      tab.evaluate(([lexicon, list, rounds]) => newsglossBench.comparePeers(lexicon, list, rounds), [
        foldNames(names),
        names,
        ROUNDS,
      ] as const),
    );
    const [find, mark] = [times['find: ours'], times['mark: ours']];
    const finds = (peer: string, time: readonly number[]) =>
      rows.push(ratio(`find: ${peer} : ours, ${page}`, time, find));
    const marks = (peer: string, time: readonly number[]) =>
      rows.push(ratio(`find and mark: ${peer} : ours, ${page}`, time, mark, REACH));
    finds('findAndReplaceDOMText', times['find: findAndReplaceDOMText']);
    finds('mark.js with a filter that takes none', times['find: mark.js']);
    marks('findAndReplaceDOMText', times['mark: findAndReplaceDOMText']);
    marks('mark.js', times['mark: mark.js']);
    marks('mark.js across elements', times['mark: mark.js across elements']);
    if (page === WORD_LIST_ON) {
      const once = await bench.inPage(page, (tab) =>
        tab.evaluate((list) => newsglossBench.timeWordList(list), names),
      );
      marks('mark.js given a list of words, once', [once]);
    }
    notes.push(
      `${page}, ${NAMES} names as one expression: ours took ${median(find).toFixed(1)} ms to find and ` +
        `${median(mark).toFixed(1)} ms until all was judged and marked; found: ` +
        Object.entries(found)
          .map(([peer, count]) => `${count} (${peer})`)
          .join(', '),
    );
  }
  return { rows, notes };
};

function namesFor(bench: Workbench, page: PageName): readonly string[] {
  const language: Language = PAGES[page].language;
  const known = namesInTexts(language);
  return [...known, ...otherNames(language, NAMES - known.length, bench.textOf(page))];
}
