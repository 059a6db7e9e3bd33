/** The part of the benchmarks that runs in the browser. */

import foldedClues from 'virtual:newsgloss/clues';
import foldedLexicon from 'virtual:newsgloss/lexicon';
import { judge } from '../../matching/judge.ts';
import { type Lexicon, reviveLexicon, withClues } from '../../matching/lexicon.ts';
import { PageEvidence } from '../../matching/page-evidence.ts';
import { newScratch, readBlock } from '../../matching/reading.ts';
import { Hits, scan } from '../../matching/scan.ts';

/** What is done to every block of a text. */
export type Step = 'touch' | 'scan' | 'read' | 'judge';

export interface Comparison {
  /** For each step its time in each round, in milliseconds. */
  readonly times: Readonly<Record<Step, readonly number[]>>;
  /** How many mentions were found. */
  readonly mentions: number;
}

/** What makes a lexicon ready takes, in milliseconds. The first call in a page runs cold code. */
export function timeRevive(): number {
  const started = performance.now();
  reviveLexicon(foldedLexicon());
  return performance.now() - started;
}

/**
 * Times the steps on a text, in rounds that take each step in turn.
 * @param warmUp rounds before those that count
 */
export function compare(
  blocks: readonly string[],
  rounds: { readonly warmUp: number; readonly counted: number },
): Comparison {
  const steps = stepsOn(blocks, withClues(reviveLexicon(foldedLexicon()), foldedClues()));
  const times: Record<Step, number[]> = { touch: [], scan: [], read: [], judge: [] };
  for (let round = -rounds.warmUp; round < rounds.counted; round++) {
    for (const name of ['touch', 'scan', 'read', 'judge'] as const) {
      const started = performance.now();
      result = steps[name]();
      const time = performance.now() - started;
      if (round >= 0) times[name].push(time);
    }
  }
  return { times, mentions: steps.judge() };
}

/** Where results go, so that no engine leaves out the work as useless. */
export let result = 0;

function stepsOn(blocks: readonly string[], lexicon: Lexicon): Readonly<Record<Step, () => number>> {
  const scratch = newScratch();
  const hits = new Hits();
  const read = () => blocks.map((block) => readBlock(block, lexicon, scratch));
  const readings = read();
  const sum = (count: (block: string) => number) =>
    blocks.reduce((total, block) => total + count(block), 0) | 0;
  return {
    touch: () => sum(touch),
    scan: () =>
      sum((block) => {
        hits.clear();
        scan(block, lexicon.names, hits);
        return hits.length;
      }),
    read: () => read().length,
    judge: () => {
      const page = new PageEvidence(lexicon);
      for (const reading of readings) page.add(reading);
      const judging = { lexicon, level: 'balanced', page, named: new Set<string>() } as const;
      return readings.reduce((total, { candidates }) => total + judge(candidates, judging).length, 0);
    },
  };
}

/** The least that anything can do with a text: it looks at each code unit once. */
function touch(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0;
  return sum;
}
