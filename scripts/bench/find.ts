/** How long it takes to find names in a page, against the least that anything can do with one. */

import type { FoldedLexicon } from '../../matching/carried-lexicon.ts';
import type { Group } from './groups.ts';
import type { Finding } from './in-page/index.ts';
import { inTabs, interleave } from './interleave.ts';
import { foldNames, namesInTexts, otherNames } from './names.ts';
import { type Figure, ratio } from './rows.ts';
import type { PageName, Workbench } from './workbench.ts';

/** How often the work on a page is timed: larger ones take longer and vary less. */
const WARM: readonly { readonly page: PageName; readonly tabs: number; readonly rounds: number }[] = [
  { page: '100 KB English', tabs: 4, rounds: 9 },
  { page: '1 MB Chinese', tabs: 3, rounds: 7 },
  { page: '5 MB English', tabs: 2, rounds: 5 },
];
const WORKS: readonly Finding[] = ['touch', 'join', 'find', 'judge'];
const COLD: readonly PageName[] = ['100 KB English', '1 MB Chinese'];
const FRESH_PAGES = 7;
const NAMES = 1_000;
const REACH = { atMost: 3 };

export const findGroup: Group = async (bench) => {
  const plain = plainNames(bench);
  const rows: Figure[] = [];
  const notes: string[] = [];
  for (const { page, tabs, rounds } of WARM) {
    const { holds, times } = await inTabs(tabs, WORKS, () =>
      bench.inPage(page, async (tab) => ({
        holds: await tab.evaluate((lexicon) => newsglossBench.prepareFinding(lexicon), plain),
        times: await interleave(tab, WORKS, rounds),
      })),
    );
    const { nodes, length, names, mentions } = holds;
    rows.push(
      ratio(`find 1,000 names : touch, ${page}`, times.find, times.touch, REACH),
      ratio(`  only join the text : touch, ${page}`, times.join, times.touch),
      ratio(`  all work with the bundled lexicon : touch, ${page}`, times.judge, times.touch),
    );
    const each = (count: number) => ((count / length) * 1000).toFixed(1);
    notes.push(
      `${page}: ${nodes} text nodes of ${(length / nodes).toFixed(0)} characters; in 1,000 characters ` +
        `${each(names)} made names, ${each(mentions)} mentions of the glossary; touching it takes ` +
        `${times.touch.toFixed(2)} ms`,
    );
  }
  for (const page of COLD) {
    const times = await firstTimes(bench, page, plain);
    rows.push(
      ratio(`the first find in a fresh page : the first touch, ${page}`, times.find, times.touch, REACH),
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
  const times = { touch: [] as number[], find: [] as number[] };
  for (let round = 0; round < FRESH_PAGES; round++) {
    for (const what of ['touch', 'find'] as const) {
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
