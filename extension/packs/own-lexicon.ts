/** In the background: one lexicon of the package and a reader's glossaries, which pages read from the local store. */

import { BUILT_IN, type Pack } from '../../glossary/packs/types.ts';
import type { FoldedLexicon } from '../../matching/carried-lexicon.ts';
import type { Unfindable } from '../../matching/fold-names.ts';
import { type JoinedPack, joinLexicon } from '../../matching/join-lexicon.ts';
import { pairsIn } from '../../matching/lexicon.ts';
import { fits, partsOf, sumOf } from '../../matching/lexicon-bytes.ts';
import { scriptFoldOf } from '../../matching/units.ts';
import { openFolded } from './folded-packs.ts';
import type { LexiconHeader } from './lexicon-header.ts';
import { type LexiconOutcome, readTold, tell } from './lexicon-outcome.ts';
import { readPackNews, watchPacks } from './news.ts';
import { PackChanged, type PackStore } from './pack-store.ts';
import { readLexicon } from './read-lexicon.ts';
import { cut, readHeader, removeLexicon, writeLexicon } from './store-lexicon.ts';

export interface OwnLexiconOptions {
  readonly store: Pick<PackStore, 'packs' | 'batches'>;
  /** The revision of the glossaries, as far as names go; undefined where it is not known, or nothing was ever changed. */
  readonly revision: () => Promise<number | undefined>;
  readonly bundled: () => FoldedLexicon;
  /** All pairs of ideographs, one after the other. */
  readonly script: () => string;
  readonly signal: AbortSignal;
}

/**
 * Has pages mark what the glossaries hold, now and after each change.
 * @returns by what a page has it made anew that could not read it
 */
export function followPacks(options: Omit<OwnLexiconOptions, 'revision' | 'signal'>) {
  // The background is stopped as a whole.
  const { signal } = new AbortController();
  const revision = async () => {
    const news = await readPackNews();
    return news?.kind === 'changed' ? news.names : undefined;
  };
  const own = new OwnLexicon({ ...options, revision, signal });
  watchPacks(() => void own.refresh(), signal);
  // It may have been stopped in the middle, or be of another version than what is stored.
  void own.isCurrent().then((isCurrent) => (isCurrent ? undefined : own.refresh()));
  return {
    remake: async () => {
      if (!(await own.isWhole())) await own.refresh(true);
    },
  };
}

/** So many milliseconds are worked at a time; what else the background is asked for comes in between. */
const SLICE = 15;

/**
 * Chrome ends a background that has called none of its interfaces for 30 seconds, however much it has to do:
 * https://developer.chrome.com/docs/extensions/develop/concepts/service-workers/lifecycle
 */
const STAY_AWAKE = 10_000;

/** What a round came to. */
interface Made {
  readonly header: LexiconHeader;
  readonly pieces: ReadonlyMap<string, string>;
  readonly outcome: LexiconOutcome;
}

export class OwnLexicon {
  readonly #options: OwnLexiconOptions;
  #running: Promise<LexiconOutcome> | undefined;
  #isAskedAgain = false;
  /** Whether what is stored is to be made anew, though it is of the present glossaries. */
  #isDamaged = false;

  constructor(options: OwnLexiconOptions) {
    this.#options = options;
  }

  /** Whether what is stored is of the present revision of the glossaries, and of the names in the package. */
  async isCurrent(): Promise<boolean> {
    const [header, revision, told] = await Promise.all([readHeader(), this.#options.revision(), readTold()]);
    // Stopped in the middle, or not to be read then. What was too much is tried again after the next change.
    if (told?.revision !== revision || told?.outcome.kind === 'unreadable') return false;
    if (!header || told?.outcome.kind === 'full') return true;
    const isHere = header.lexicon === null || fits(header.lexicon.shape, this.#options.bundled());
    return isHere && header.revision === revision;
  }

  /** Whether all that is stored can be read. */
  async isWhole(): Promise<boolean> {
    const header = await readHeader();
    if (!header?.lexicon) return true;
    const here = this.#options.bundled();
    return (await readLexicon(header.lexicon, here, this.#options.signal)) !== undefined;
  }

  /**
   * Has what is stored follow the glossaries. Asked again meanwhile, it looks at them once more.
   * @param isDamaged whether what is stored is to be made anew, though it is of the present glossaries
   * @returns what became of their newest state; it is stored too
   */
  refresh(isDamaged = false): Promise<LexiconOutcome> {
    this.#isAskedAgain = true;
    this.#isDamaged ||= isDamaged;
    if (this.#running) return this.#running;
    const timer = setInterval(() => void readHeader(), STAY_AWAKE);
    this.#running = this.#run().finally(() => {
      clearInterval(timer);
      this.#running = undefined;
    });
    return this.#running;
  }

  async #run(): Promise<LexiconOutcome> {
    for (;;) {
      this.#isAskedAgain = false;
      const isDamaged = this.#isDamaged;
      this.#isDamaged = false;
      const revision = await this.#options.revision();
      const outcome = await this.#follow(revision, isDamaged).catch((error: unknown): LexiconOutcome => {
        // Read while it was replaced: there is news of that.
        if (error instanceof PackChanged) this.#isAskedAgain = true;
        return { kind: 'unreadable' };
      });
      this.#options.signal.throwIfAborted();
      if (this.#isAskedAgain) continue;
      await tell({ outcome, revision });
      if (!this.#isAskedAgain) return outcome;
    }
  }

  async #follow(revision: number | undefined, isDamaged: boolean): Promise<LexiconOutcome> {
    const { store, bundled } = this.#options;
    const packs = await store.packs();
    const on = packs.filter((pack) => pack.on && (pack.id === BUILT_IN || pack.size > 0));
    const isBundledOn = on.some(({ id }) => id === BUILT_IN);
    const own = on.filter(({ id }) => id !== BUILT_IN);
    const colours = Object.fromEntries(
      on.flatMap(({ id, colour }) => (colour === null ? [] : [[id, colour]])),
    );
    const state = JSON.stringify([sumOf(bundled()), on.map(({ id, revision: of }) => [id, of])]);
    const [before, told] = await Promise.all([readHeader(), readTold()]);
    if (isBundledOn && own.length === 0 && Object.keys(colours).length === 0) {
      await removeLexicon();
      return { kind: 'none' };
    }
    const header = { state, revision, isBundledOn, colours };
    // A colour, or a glossary that is off, is no reason to make names anew; that it was not told to the end is one.
    const isTold = told?.revision === before?.revision && told?.outcome.kind === 'stored';
    if (before?.state === state && isTold && !isDamaged) {
      const isSame = JSON.stringify(before.colours) === JSON.stringify(colours);
      if (before.revision === revision && isSame) return told.outcome;
      return written({
        header: { ...header, lexicon: before.lexicon },
        pieces: new Map(),
        outcome: told.outcome,
      });
    }
    const made = isBundledOn && own.length === 0 ? noNames(header) : await this.#make(on, header);
    if (isDamaged) await removeLexicon();
    return written(made);
  }

  async #make(packs: readonly Pack[], header: Omit<LexiconHeader, 'lexicon'>): Promise<Made> {
    const { store, bundled, script, signal } = this.#options;
    const pairs = script();
    const folded = await openFolded();
    const joined: JoinedPack[] = [];
    const unfindable: Record<string, Unfindable> = {};
    try {
      const fold = scriptFoldOf(pairsIn(pairs));
      for (const pack of packs) {
        if (pack.id === BUILT_IN) {
          joined.push('bundled');
          continue;
        }
        const names = await folded.of(pack, store, fold, signal);
        joined.push({ id: pack.id, folded: names });
        if (names.unfindable.count > 0) unfindable[pack.id] = names.unfindable;
      }
      // Of those that are off too: they may come back.
      await folded.keep((await store.packs()).map(({ id }) => id));
    } finally {
      folded.close();
    }
    const here = bundled();
    const lexicon = await sliced(joinLexicon({ bundled: here, packs: joined, script: pairs }), signal);
    const { stored, pieces } = await sliced(cut(partsOf(lexicon, here)), signal);
    return { header: { ...header, lexicon: stored }, pieces, outcome: { kind: 'stored', unfindable } };
  }
}

/** @returns what becomes of it */
async function written({ header, pieces, outcome }: Made): Promise<LexiconOutcome> {
  try {
    await writeLexicon(header, pieces);
    return outcome;
  } catch {
    return { kind: 'full' };
  }
}

/** Colours for names of the package alone. */
const noNames = (header: Omit<LexiconHeader, 'lexicon'>): Made => ({
  header: { ...header, lexicon: null },
  pieces: new Map(),
  outcome: { kind: 'stored', unfindable: {} },
});

/** Goes through steps, with a pause after each slice of time. */
async function sliced<T>(steps: Generator<void, T>, signal: AbortSignal): Promise<T> {
  let until = performance.now() + SLICE;
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    if (performance.now() < until) continue;
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
    until = performance.now() + SLICE;
  }
}
