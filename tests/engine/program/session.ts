/** An annotator that runs on a document while it changes, and what a fresh one finds there. */

import { withClues } from '../../../matching/lexicon.ts';
import { type Annotator, annotate } from '../../../page/annotator.ts';
import { canAnnotate } from '../../../page/can-annotate.ts';
import { type Mark, wordsOf } from '../../../page/found-run.ts';
import { HIGHLIGHT_PREFIX, type Look } from '../../../page/look.ts';
import { MOST_LIVE_IN_HASTE } from '../../../page/marks.ts';
import type { Choice, Term } from '../../../page/review.ts';
import { clues, lexicon } from './lexicon.ts';
import { nameOf, type RootOf } from './outline.ts';

/** What all documents of a page share. */
export interface Settings {
  readonly rootOf: RootOf;
  /** What is marked, which may change; {@link Session.review} follows it. */
  readonly choice: () => Choice;
}

/** Stands for the events by which a reader opens a card. */
const READER_EVENT = 'newsgloss-reader';

/** The highlights of a fresh annotator have names of their own beside those of the running one. */
const FRESH_PREFIX = 'fresh-';
const FRESH_LOOK: Look = { usual: FRESH_PREFIX, long: FRESH_PREFIX };

/** An annotator with the terms that it last reported. */
interface Running {
  readonly annotator: Annotator;
  readonly isBusy: () => boolean;
  readonly terms: () => readonly Term[];
  /** Whether what the page is listened to for, as the pointer's ways, is heard. */
  readonly hears: () => boolean;
  readonly stop: () => void;
}

export class Session {
  readonly #settings: Settings;
  #live: Running;
  #fresh: Running | undefined;

  constructor(settings: Settings) {
    this.#settings = settings;
    this.#live = this.#run();
  }

  #run(): Running {
    return run(this.#settings, () => this.restart());
  }

  /** Whether an annotator of this document has work before it. */
  get isBusy(): boolean {
    return this.#live.isBusy() || (this.#fresh?.isBusy() ?? false);
  }

  get markCount(): number {
    return this.#live.annotator.marks.all.length;
  }

  /** Stops the annotator and starts another, as after a change of settings, or when the page was written anew. */
  restart(): void {
    this.#live.stop();
    this.#live = this.#run();
  }

  /** What is shown was chosen anew. */
  review(): void {
    this.#live.annotator.review(this.#settings.choice());
  }

  stop(): void {
    this.#live.stop();
  }

  /**
   * In what the running annotator differs from a fresh one, and the highlights from the marks; one line each.
   * @param quiet resolves when no session has work before it; it must be quiet already
   */
  async differences(quiet: () => Promise<void>): Promise<readonly string[]> {
    const wrong = highlightDifferences(this.#live.annotator.marks.all);
    if (!this.#live.hears()) wrong.push('the page was written anew, and nobody listens to it');
    // The running one may paint meanwhile, and uses its ranges again: their highlights are left alone.
    this.#fresh = run(this.#settings, () => {}, FRESH_LOOK);
    try {
      await quiet();
      const live = found(this.#live);
      const fresh = found(this.#fresh);
      wrong.push(...differencesOf(live, fresh));
    } finally {
      this.#fresh.stop();
      this.#fresh = undefined;
      for (const [name] of namedFrom(FRESH_PREFIX)) wrong.push(`a highlight is left after stopping: ${name}`);
    }
    return wrong;
  }
}

/**
 * Starts an annotator on the document that this script runs in.
 * @returns undefined where there is nothing to annotate
 */
export function startSession(settings: Settings): Session | undefined {
  return canAnnotate(document) ? new Session(settings) : undefined;
}

function run({ rootOf, choice }: Settings, onRewritten: () => void, look?: Look): Running {
  const controller = new AbortController();
  let terms: readonly Term[] = [];
  let areCluesWanted = false;
  let heard = false;
  const listen = () => {
    heard = true;
  };
  window.addEventListener(READER_EVENT, listen, { signal: controller.signal });
  const annotator = annotate({
    ...choice(),
    look,
    lexicon,
    shadowRootOf: rootOf,
    styleRoot: () => {},
    onCluesWanted: () => {
      areCluesWanted = true;
      void scheduler.postTask(() => {
        areCluesWanted = false;
        annotator.setLexicon(withClues(lexicon, clues));
      });
    },
    onTerms: (now) => {
      terms = now;
    },
    onNear: () => {},
    onRewritten,
    signal: controller.signal,
  });
  return {
    annotator,
    isBusy: () => areCluesWanted || annotator.isBusy(),
    terms: () => terms,
    hears: () => {
      heard = false;
      window.dispatchEvent(new Event(READER_EVENT));
      return heard;
    },
    stop: () => controller.abort(),
  };
}

const namedFrom = (prefix: string) => [...CSS.highlights].filter(([name]) => name.startsWith(prefix));

/** Something that was found, and the nodes that it lies in. */
interface Finding {
  readonly said: string;
  readonly nodes: readonly Node[];
}

function found({ annotator, terms }: Running): readonly Finding[] {
  const marks = annotator.marks.all.map(({ run, mention, start, end }) => ({
    said:
      `${mention.entry} ${JSON.stringify(wordsOf({ run, mention }))} ` +
      `${mention.confidence.toFixed(6)} from ${start.offset} in ${nameOf(start.node)} ` +
      `to ${end.offset} in ${nameOf(end.node)}`,
    nodes: [start.node, end.node],
  }));
  return [...marks, ...terms().map(({ entry, count }) => ({ said: `term ${entry} ${count}`, nodes: [] }))];
}

function differencesOf(live: readonly Finding[], fresh: readonly Finding[]): readonly string[] {
  const same = (a: Finding | undefined, b: Finding | undefined) =>
    a?.said === b?.said && a?.nodes.every((node, index) => node === b?.nodes[index]);
  const differences: string[] = [];
  for (let at = 0; at < Math.max(live.length, fresh.length); at++) {
    const [a, b] = [live[at], fresh[at]];
    if (same(a, b)) continue;
    const nodes = a?.said === b?.said ? ' (other nodes)' : '';
    differences.push(`running: ${a?.said ?? 'nothing'}${nodes}\n  fresh:   ${b?.said ?? 'nothing'}`);
  }
  return differences;
}

/** Ranges that stand on no mark, and marks without one where all have one. */
function highlightDifferences(marks: readonly Mark[]): string[] {
  const differences: string[] = [];
  const left = new Set(marks);
  for (const [name, highlight] of namedFrom(HIGHLIGHT_PREFIX)) {
    for (const range of highlight) {
      const mark = [...left].find(
        ({ mention, start, end }) =>
          name === `${HIGHLIGHT_PREFIX}${lexicon.entries.of(mention.entry)?.kind}` &&
          start.node === range.startContainer &&
          start.offset === range.startOffset &&
          end.node === range.endContainer &&
          end.offset === range.endOffset,
      );
      if (mark) left.delete(mark);
      else differences.push(`${name} stands where no mark is: in ${nameOf(range.startContainer)}`);
    }
  }
  // With more marks than this, only those near the window have ranges.
  if (marks.length <= MOST_LIVE_IN_HASTE) {
    for (const { mention, start } of left) {
      differences.push(`no highlight stands on ${mention.entry} in ${nameOf(start.node)}`);
    }
  }
  return differences;
}
