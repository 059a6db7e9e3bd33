/** Random changes, one after the other, and comparisons in between. */

import type { Density } from '../../../data/types.ts';
import { LEVELS } from '../../../matching/weights.ts';
import type { Choice } from '../../../page/review.ts';
import { HEADINGS, LINKS } from '../../../page/skipped.ts';
import { type Random, seeded } from '../../../scripts/random.ts';
import { nextTask } from './changes/change.ts';
import { type ChangeGroup, pickChange } from './changes.ts';
import { article } from './content.ts';
import { Documents } from './documents.ts';
import { type Instruments, newInstruments } from './instruments.ts';
import { lexicon } from './lexicon.ts';
import { outline } from './outline.ts';
import { documentOf, Scene } from './scene.ts';
import type { Settings } from './session.ts';

export interface RunOptions {
  readonly seed: number;
  /** The numbers of the changes to make; which one a number stands for depends on the seed and the page. */
  readonly steps: readonly number[];
  readonly groups: readonly ChangeGroup[];
  /** The source of this program. */
  readonly source: string;
}

export interface Report {
  readonly comparisons: number;
  /** How many marks were compared, over all comparisons. */
  readonly marks: number;
  readonly failure?: Failure;
}

export interface Failure {
  /** The number of the last change that was made. */
  readonly step: number;
  readonly differences: readonly string[];
  /** What was done, one line a change. */
  readonly changes: readonly string[];
  /** The page as it is now. */
  readonly page: string;
}

/** Milliseconds after which a page that is still busy will never be quiet. */
const PATIENCE = 5_000;

/** A tree with more elements is cut down, so that changes stay near each other. */
const MOST_ELEMENTS = 400;

const DENSITIES: readonly Density[] = ['section', 'every', 'page'];

const SKIPS = ['', LINKS, HEADINGS, `${LINKS}, ${HEADINGS}`];

/** As a reader may change the settings. */
const anyChoice = (random: Random, { shows }: Choice): Choice => ({
  shows,
  density: random.pick(DENSITIES),
  level: random.pick(LEVELS),
  skips: random.pick(SKIPS) || undefined,
  onlyAboutAi: random.next() < 0.4,
});

/** Makes the changes, and compares at some of them and at the end; stops at the first difference. */
export async function run({ seed, steps, groups, source }: RunOptions): Promise<Report> {
  const instruments = newInstruments();
  const { rootOf, attachTo } = instruments;
  const hidden = new Set<string>();
  let choice: Choice = {
    density: DENSITIES[seed % DENSITIES.length] ?? 'every',
    level: 'balanced',
    shows: (entry) => (hidden.has(entry) ? 'hidden' : 'marked'),
  };
  const settings: Settings = { rootOf, choice: () => choice };
  const choose = (random: Random) => {
    choice = anyChoice(random, choice);
  };
  const documents = new Documents({ settings, source, attachTo });
  document.body.innerHTML = article(seeded(seed));
  documents.keepUp();
  const changes: string[] = [];
  const drawer: Node[] = [];
  let comparisons = 0;
  let marks = 0;
  let hasLateTrees = false;
  for (const step of steps) {
    const random = seeded(Math.imul(seed, 7_919) + step * 104_729);
    const scene = new Scene({ random, rootOf, documents: () => documents.all }, drawer);
    // Changes come in the middle of a reading when slices are short.
    instruments.hasty = random.next() < 0.3;
    instruments.rest();
    let differences: readonly string[] = [];
    try {
      const name = await takeStep(scene, groups, { documents, hidden, choose, instruments });
      changes.push(`${step}: ${name} ${scene.chosen.join(', ')}`);
      for (const { defaultView } of documents.all) if (defaultView) attachTo(defaultView);
      await pause(random);
      hasLateTrees ||= scene.hasLateTrees;
      if (random.next() > 0.1 && step !== steps.at(-1)) continue;
      instruments.setVisible(true, documents.all);
      await quiet(documents);
      if (hasLateTrees) {
        await instruments.longestLook();
        await quiet(documents);
        hasLateTrees = false;
      }
      instruments.hasty = false;
      comparisons++;
      const compared = await compare(documents);
      marks += compared.marks;
      differences = [...compared.differences, ...instruments.complaints];
    } catch (error) {
      // An error of a frame is no instance of this window's class.
      const stack = typeof error === 'object' && error && 'stack' in error ? error.stack : '';
      differences = [`step ${step} threw: ${error} ${stack}`];
    }
    if (differences.length > 0) {
      const page = outline(document, rootOf);
      return { comparisons, marks, failure: { step, differences, changes, page } };
    }
  }
  return { comparisons, marks };
}

interface Surroundings {
  readonly documents: Documents;
  /** Entries that are not to be shown. */
  readonly hidden: Set<string>;
  /** Has something else marked. */
  readonly choose: (random: Random) => void;
  readonly instruments: Instruments;
}

/**
 * Changes the page, or what is to be shown of it.
 * @returns what was done
 */
async function takeStep(
  scene: Scene,
  groups: readonly ChangeGroup[],
  { documents, hidden, choose, instruments }: Surroundings,
): Promise<string> {
  documents.keepUp();
  const kind = scene.random.next();
  if (kind < 0.01) {
    for (const session of documents.sessions) session.restart();
    return 'the annotators start again';
  }
  if (kind < 0.02) {
    const { id } = scene.random.pick(lexicon.entries.bundled);
    if (!hidden.delete(id)) hidden.add(id);
    for (const session of documents.sessions) session.review();
    return `${id} is hidden or shown`;
  }
  if (kind < 0.03) {
    const visible = scene.chance(0.5);
    instruments.setVisible(visible, documents.all);
    return `the tab is ${visible ? 'shown' : 'hidden'}`;
  }
  if (kind < 0.045) {
    choose(scene.random);
    for (const session of documents.sessions) session.review();
    return 'something else is to be marked';
  }
  const { name, make } = pickChange(groups, scene.random);
  try {
    await make(scene);
  } catch (error) {
    // A frame's exceptions are not of this window's classes, and Firefox's own ones of none.
    if (!/^\[object (?:DOM)?Exception\]$/.test(Object.prototype.toString.call(error))) throw error;
    return `${name} (refused)`;
  }
  for (const tree of scene.trees()) {
    if (tree.querySelectorAll('*').length <= MOST_ELEMENTS) continue;
    tree.replaceChildren(documentOf(tree).createElement('p'));
  }
  return name;
}

/** Between two changes: nothing, or a chance for what waits. */
async function pause(random: Random): Promise<void> {
  const kind = random.next();
  if (kind < 0.5) return;
  if (kind < 0.65) await Promise.resolve();
  else if (kind < 0.9) await nextTask();
  else await new Promise((resolve) => setTimeout(resolve));
}

/**
 * Waits until no annotator has work before it, and each document that is shown has one.
 * @throws when that never happens
 */
async function quiet(documents: Documents): Promise<void> {
  const end = Date.now() + PATIENCE;
  for (let calm = 0; calm < 2; ) {
    documents.keepUp();
    // Of all tasks, those of this priority come last.
    await scheduler.postTask(() => {}, { priority: 'background' });
    calm = documents.isKeptUp && documents.sessions.every(({ isBusy }) => !isBusy) ? calm + 1 : 0;
    if (Date.now() > end) throw new Error('the page is never quiet');
  }
}

async function compare(documents: Documents) {
  const differences: string[] = [];
  let marks = 0;
  for (const session of documents.sessions) {
    const found = await session.differences(() => quiet(documents));
    // A frame that shows another page by now has another session.
    if (!documents.sessions.includes(session)) continue;
    marks += session.markCount;
    differences.push(...found);
  }
  return { differences, marks };
}
