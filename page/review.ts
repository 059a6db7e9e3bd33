/** One pass over what was read of a page: what is mentioned, and what of it is marked. */

import type { Density } from '../data/types.ts';
import { judge, type Mention } from '../matching/judge.ts';
import type { Lexicon } from '../matching/lexicon.ts';
import type { PageEvidence } from '../matching/page-evidence.ts';
import type { Level } from '../matching/weights.ts';
import { type FoundRun, type Mark, markOf, wordsOf } from './found-run.ts';
import { isWithin } from './skipped.ts';
import { type PlacedRun, runsInOrder, type TextBlock } from './text-block.ts';

/** What becomes of mentions: they are marked and counted, only counted, or passed over. */
export type Showing = 'marked' | 'counted' | 'hidden';

/** What of a page is marked. */
export interface Choice {
  readonly level: Level;
  readonly density: Density;
  /** What becomes of mentions of an entry, spelled so. */
  readonly shows: (entry: string, spelling: () => string) => Showing;
  /** A selector of elements in which nothing is marked; their text says what it says of the page all the same. */
  readonly skips?: string | undefined;
  /** Whether nothing is marked unless the page as a whole is about AI. */
  readonly onlyAboutAi?: boolean;
}

export interface ReviewOptions extends Choice {
  readonly root: TextBlock;
  readonly lexicon: Lexicon;
  readonly evidence: PageEvidence;
  /** A number that is another whenever the evidence is. */
  readonly version: number;
  /** The marks of a run were made or changed. */
  readonly onMarks: (run: FoundRun) => void;
}

/** An entry of the page, with how often it is mentioned. */
export interface Term {
  readonly entry: string;
  readonly count: number;
}

/** The clock is looked at after so many runs. */
const RUNS_BETWEEN_LOOKS = 16;

let reviews = 0;

/** A pass in as many steps as it takes; nothing may be read meanwhile. */
export class Review {
  /** Blocks in which something is marked have this number in `markedBy`. */
  readonly number = ++reviews;
  readonly #options: ReviewOptions;
  readonly #runs: ReturnType<typeof runsInOrder>;
  /** Ids of entries whose full name stood in the runs so far. */
  readonly #named = new Set<string>();
  readonly #counts = new Map<string, number>();
  /** Entries marked so far, by section. */
  readonly #seen = new Map<number, Set<string>>();
  /** Runs with marks, in the order of the page. */
  readonly marked: FoundRun[] = [];
  readonly #isOffTopic: boolean;

  constructor(options: ReviewOptions) {
    this.#options = options;
    this.#runs = runsInOrder(options.root);
    this.#isOffTopic = options.onlyAboutAi === true && !options.evidence.isPageAboutAi;
  }

  /** Entries in the order of their first mention. */
  get terms(): readonly Term[] {
    return Array.from(this.#counts, ([entry, count]) => ({ entry, count }));
  }

  /**
   * Goes on until `enough` says so.
   * @returns whether the pass is complete
   */
  step(enough: () => boolean): boolean {
    for (let seen = 1; ; seen++) {
      const next = this.#runs.next();
      if (next.done) return true;
      this.#review(next.value);
      if (seen % RUNS_BETWEEN_LOOKS === 0 && enough()) return false;
    }
  }

  #review({ run, block, section }: PlacedRun): void {
    const { lexicon, level, evidence, version } = this.#options;
    const { candidates } = run.reading;
    // A short form depends on what stands before it, anything else on its block and the page's evidence.
    if (run.judgedBy !== version || candidates.some(({ kind }) => kind === 'short')) {
      run.mentions = judge(candidates, { lexicon, level, page: evidence, named: this.#named });
      run.judgedBy = version;
    } else for (const { entry } of run.mentions) this.#named.add(entry);
    const chosen = run.mentions.filter((mention) => {
      const { entry } = mention;
      const showing = this.#isOffTopic ? 'hidden' : showingOf(this.#options, run, mention);
      if (showing !== 'hidden') this.#counts.set(entry, (this.#counts.get(entry) ?? 0) + 1);
      return showing === 'marked' && this.#isMarked(entry, section);
    });
    if (!isOf(run.marks, chosen)) {
      run.marks = chosen.flatMap((mention) => markOf(run, mention) ?? []);
      this.#options.onMarks(run);
    }
    if (run.marks.length === 0) return;
    this.marked.push(run);
    let at: TextBlock | undefined = block;
    for (; at && at.markedBy !== this.number; at = at.parent) at.markedBy = this.number;
  }

  /** Readers want a term pointed out where they may need it, not at every turn. */
  #isMarked(entry: string, section: number): boolean {
    const { density } = this.#options;
    if (density === 'every' || density === 'hover') return true;
    const key = density === 'section' ? section : 0;
    const entries = this.#seen.get(key) ?? new Set();
    this.#seen.set(key, entries);
    if (entries.has(entry)) return false;
    entries.add(entry);
    return true;
  }
}

/** What becomes of a mention by a choice, on a page that is marked. */
function showingOf({ shows, skips }: Choice, run: FoundRun, mention: Mention): Showing {
  const showing = shows(mention.entry, () => wordsOf({ run, mention }));
  if (showing === 'hidden' || skips === undefined) return showing;
  const mark = markOf(run, mention);
  return mark && isWithin(mark, skips) ? 'hidden' : showing;
}

/** All mentions of an entry that a choice counts, marked or not, in the order of the page. */
export function countedMentions(root: TextBlock, choice: Choice, entry: string): readonly Mark[] {
  const found: Mark[] = [];
  for (const { run } of runsInOrder(root)) {
    for (const mention of run.mentions) {
      if (mention.entry !== entry || showingOf(choice, run, mention) === 'hidden') continue;
      const mark = markOf(run, mention);
      if (mark) found.push(mark);
    }
  }
  return found;
}

/** Whether marks are those of some mentions. */
const isOf = (marks: readonly Mark[], mentions: readonly Mention[]) =>
  marks.length === mentions.length && marks.every(({ mention }, index) => isSame(mention, mentions[index]));

const isSame = (a: Mention, b: Mention | undefined) =>
  b !== undefined &&
  a.start === b.start &&
  a.end === b.end &&
  a.entry === b.entry &&
  a.confidence === b.confidence;
