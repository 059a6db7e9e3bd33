/** Random changes, one after the other, and comparisons in between. */

import type { Density } from '../../../data/types.ts';
import { type Random, seeded } from '../../../scripts/random.ts';
import { nextTask } from './changes/change.ts';
import { type ChangeGroup, pickChange } from './changes.ts';
import { markup } from './content.ts';
import { Documents } from './documents.ts';
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
const PATIENCE = 10_000;

/** A page with more elements is cut down, so that changes stay near each other. */
const MOST_ELEMENTS = 400;

const DENSITIES: readonly Density[] = ['section', 'every', 'page'];

/** Makes the changes, and compares at some of them and at the end; stops at the first difference. */
export async function run({ seed, steps, groups, source }: RunOptions): Promise<Report> {
  const { complaints, prepare, rootOf, clock } = instruments();
  const hidden = new Set<string>();
  const settings: Settings = {
    density: DENSITIES[seed % DENSITIES.length] ?? 'every',
    level: 'balanced',
    rootOf,
    shows: (entry) => !hidden.has(entry),
  };
  const documents = new Documents({ settings, source, prepare });
  const first = seeded(seed);
  document.body.innerHTML = `<main>${markup(first)}</main>`;
  documents.keepUp();
  const changes: string[] = [];
  const drawer: Node[] = [];
  let comparisons = 0;
  let marks = 0;
  const isQuiet = () => documents.isKeptUp && documents.sessions.every(({ isBusy }) => !isBusy);
  const quiet = async () => {
    const end = Date.now() + PATIENCE;
    for (let calm = 0; calm < 2; ) {
      documents.keepUp();
      await scheduler.postTask(() => {}, { priority: 'background' });
      calm = isQuiet() ? calm + 1 : 0;
      if (Date.now() > end) throw new Error('the page is never quiet');
    }
  };
  const compare = async (): Promise<readonly string[]> => {
    await quiet();
    clock.hasty = false;
    comparisons++;
    const differences = [...complaints];
    for (const session of documents.sessions) {
      marks += session.markCount;
      differences.push(...(await session.differences(quiet)));
    }
    return differences;
  };
  for (const step of steps) {
    const random = seeded(Math.imul(seed, 7_919) + step * 104_729);
    const scene = new Scene({ random, rootOf, documents: () => documents.all }, drawer);
    // A clock that jumps makes every slice a short one, so that changes come in the middle of a reading.
    clock.hasty = random.next() < 0.3;
    let name: string;
    const kind = random.next();
    if (kind < 0.01) {
      name = 'the annotators start again';
      for (const session of documents.sessions) session.restart();
    } else if (kind < 0.02) {
      name = 'an entry is hidden or shown';
      const { id } = random.pick(lexicon.entries);
      if (!hidden.delete(id)) hidden.add(id);
      for (const session of documents.sessions) session.review();
    } else name = await change(scene, groups);
    for (const tree of scene.trees()) {
      if (tree.querySelectorAll('*').length > MOST_ELEMENTS) {
        tree.replaceChildren(documentOf(tree).createElement('p'));
      }
    }
    changes.push(`${step}: ${name} ${scene.chosen.join(', ')}`);
    for (const { defaultView } of documents.all) if (defaultView) prepare(defaultView);
    await pause(random);
    if (random.next() > 0.1 && step !== steps.at(-1)) continue;
    const differences = await compare();
    if (differences.length > 0) {
      const page = outline(document, rootOf);
      return { comparisons, marks, failure: { step, differences, changes, page } };
    }
  }
  return { comparisons, marks };
}

/** Makes one change. */
async function change(scene: Scene, groups: readonly ChangeGroup[]): Promise<string> {
  const { name, make } = pickChange(groups, scene.random);
  try {
    await make(scene);
    return name;
  } catch (error) {
    // A frame's exceptions are not of this window's classes.
    if (Object.prototype.toString.call(error) === '[object DOMException]') return `${name} (refused)`;
    throw error;
  }
}

/** Between two changes: nothing, or a chance for what waits. */
async function pause(random: Random): Promise<void> {
  const kind = random.next();
  if (kind < 0.5) return;
  if (kind < 0.65) await Promise.resolve();
  else if (kind < 0.9) await nextTask();
  else await new Promise((resolve) => setTimeout(resolve));
}

/** What is put into each window to see closed shadow trees and errors, and to cut slices short. */
function instruments() {
  const roots = new WeakMap<Element, ShadowRoot>();
  const prepared = new WeakSet<Window>();
  const complaints: string[] = [];
  const clock = { hasty: false };
  const complain = ({ message, error }: ErrorEvent) => {
    complaints.push(`error: ${message} ${error?.stack ?? ''}`);
  };
  const reject = ({ reason }: PromiseRejectionEvent) => {
    complaints.push(`rejection: ${reason?.message ?? reason} ${reason?.stack ?? ''}`);
  };
  let ahead = 0;
  return {
    complaints,
    clock,
    rootOf: (element: Element) => roots.get(element) ?? element.shadowRoot,
    prepare: (view: Window & typeof globalThis) => {
      // Opening a document takes its window's listeners away; adding one twice changes nothing.
      view.addEventListener('error', complain);
      view.addEventListener('unhandledrejection', reject);
      if (prepared.has(view)) return;
      prepared.add(view);
      const { attachShadow } = view.Element.prototype;
      view.Element.prototype.attachShadow = function attach(this: Element, init) {
        const root = attachShadow.call(this, init);
        roots.set(this, root);
        return root;
      };
      const now = view.performance.now.bind(view.performance);
      view.performance.now = () => {
        if (clock.hasty) ahead += 6;
        return now() + ahead;
      };
    },
  };
}
