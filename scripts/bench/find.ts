/** How long it takes to find names in a page, against the least that anything can do with one. */

import type { FoldedLexicon } from '../../matching/lexicon.ts';
import type { Group } from './groups.ts';
import { foldNames, namesInTexts, otherNames } from './names.ts';
import { type Figure, ratio } from './rows.ts';
import type { PageName, Workbench } from './workbench.ts';

const WARM: readonly PageName[] = ['100 KB English', '1 MB Chinese', '5 MB English'];
const COLD: readonly PageName[] = ['100 KB English', '1 MB Chinese'];
const ROUNDS = { warmUpMs: 300, counted: 15 };
const FRESH_PAGES = 9;
const NAMES = 1_000;
const REACH = { atMost: 3 };

export const findGroup: Group = async (bench) => {
  const plain = plainNames(bench);
  const rows: Figure[] = [];
  const notes: string[] = [];
  for (const page of WARM) {
    const { times, found, nodes, length } = await bench.inPage(page, (tab) =>
      tab.evaluate(([lexicon, rounds]) => newsglossBench.compareFinding(lexicon, rounds), [
        plain,
        ROUNDS,
      ] as const),
    );
    rows.push(
      ratio(`find ${NAMES} names : touch, ${page}`, times.find, times.touch, REACH),
      ratio(`  only join the text : touch, ${page}`, times.join, times.touch),
      ratio(`  all work with the bundled lexicon : touch, ${page}`, times.judge, times.touch),
    );
    const each = (count: number) => ((count / length) * 1000).toFixed(1);
    notes.push(
      `${page}: ${nodes} text nodes of ${(length / nodes).toFixed(0)} characters; in 1,000 characters ` +
        `${each(found.find)} made names, ${each(found.judge)} mentions of the glossary`,
    );
  }
  for (const page of COLD) {
    const times = await firstTimes(bench, page, plain);
    rows.push(
      ratio(`the first find in a fresh page : the first touch, ${page}`, times.find, times.touch, REACH),
      ratio(`  all work with the bundled lexicon : touch, both first, ${page}`, times.judge, times.touch),
    );
  }
  return { rows, notes };
};

/** Half of the names are Chinese, as in a real lexicon. */
function plainNames(bench: Workbench): FoldedLexicon {
  const names = (['en', 'zh-Hans'] as const).flatMap((language) => {
    const known = namesInTexts(language);
    const texts = bench.textOf(language === 'en' ? '100 KB English' : '1 MB Chinese');
    return [...known, ...otherNames(language, NAMES / 2 - known.length, texts)];
  });
  return foldNames(names);
}

/** Each page is used for one thing only, so that it is the first: nothing has read its text before. */
async function firstTimes(bench: Workbench, page: PageName, plain: FoldedLexicon) {
  const times = { touch: [] as number[], find: [] as number[], judge: [] as number[] };
  for (let round = 0; round < FRESH_PAGES; round++) {
    for (const what of ['touch', 'find', 'judge'] as const) {
      times[what].push(
        await bench.inPage(page, (tab) =>
          tab.evaluate(([first, lexicon]) => newsglossBench.timeFirst(first, lexicon), [
            what,
            plain,
          ] as const),
        ),
      );
    }
  }
  return times;
}
