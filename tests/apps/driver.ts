/** Keeps a sample app busy, by chance that is the same in every run, and knows what it should show. */

import { type Random, seeded } from '../../scripts/random.ts';
import { type Action, INITIAL, ROWS, ROWS_IN_VIEW, reduce, textsOf } from './model.ts';
import { ARTICLES, CARDS, DRAFTS, STREAM } from './texts.ts';

/** An app that is running. */
export interface RunningApp {
  /** Has the app do something, in its own way. */
  readonly dispatch: (action: Action) => void;
  /** How often it has rendered. */
  readonly renders: () => number;
}

/** What the test asks of the page. */
export interface SampleApp {
  /** Brings the server's markup to life. */
  hydrate(): Promise<void>;
  /** Does so many steps. */
  run(steps: number): Promise<void>;
  /** Where the page differs from what the app should show; empty if nowhere. */
  differences(): readonly string[];
  renders(): number;
}

declare global {
  interface Window {
    sampleApp: SampleApp;
  }
}

/** Milliseconds between two steps, at most; a minute has so many of half of it. */
const LONGEST_PAUSE = 30;

/** @param start brings the markup in the element to life; resolves when it is */
export function drive(start: (root: Element) => Promise<RunningApp>): SampleApp {
  const random = seeded(19);
  const root = document.querySelector('#app');
  if (!root) throw new Error('there is no element to run in');
  let app: RunningApp | undefined;
  let state = INITIAL;
  const act = (action: Action) => {
    state = reduce(state, action);
    if (action.kind === 'type') type(root, action.draft);
    else app?.dispatch(action);
    if (action.kind === 'open') history.pushState(null, '', `#${action.article ?? ''}`);
  };
  const nextAction = actions(random, () => state);
  return {
    hydrate: async () => {
      app = await start(root);
    },
    run: async (steps) => {
      for (let step = 0; step < steps; step++) {
        // Now and then more than one before the app can render.
        for (let count = random.next() < 0.1 ? 3 : 1; count > 0; count--) act(nextAction());
        await pause(random);
      }
    },
    differences: () =>
      Object.entries(textsOf(state)).flatMap(([part, text]) => {
        const shown = root.querySelector(`[data-part="${part}"]`)?.textContent ?? '';
        return shown === text ? [] : [`${part}: "${shown}" in the place of "${text}"`];
      }),
    renders: () => app?.renders() ?? 0,
  };
}

/** What readers and servers do to an app. */
function actions(random: Random, current: () => typeof INITIAL): () => Action {
  let said = 0;
  const say = (): Action => {
    const words = STREAM.slice(said, said + random.between(1, 3));
    said = (said + words.length) % STREAM.length;
    return { kind: 'say', words };
  };
  const scroll = (): Action => {
    const near = current().top + random.between(-9, 12);
    const top = random.next() < 0.1 ? random.between(0, ROWS - ROWS_IN_VIEW) : near;
    return { kind: 'scroll', top: Math.max(0, Math.min(ROWS - ROWS_IN_VIEW, top)) };
  };
  const arrange = (): Action => {
    const left = CARDS.map(({ id }) => id);
    const order: number[] = [];
    while (left.length > 0) order.push(...left.splice(random.between(0, left.length - 1), 1));
    // Some leave, and come back another time.
    return { kind: 'arrange', order: order.slice(random.between(0, 2)) };
  };
  const type = (): Action => {
    const wanted = random.pick(DRAFTS);
    const { draft } = current();
    // A letter more of what is being written, or something else.
    const goesOn = DRAFTS.find((text) => text !== draft && text.startsWith(draft));
    const next = goesOn && random.next() < 0.9 ? goesOn.slice(0, draft.length + 1) : wanted.slice(0, 1);
    return { kind: 'type', draft: random.next() < 0.05 ? '' : next };
  };
  const open = (): Action => {
    const article = random.between(0, ARTICLES.length);
    return { kind: 'open', article: article === ARTICLES.length ? undefined : article };
  };
  const likely = [say, say, say, say, say, say, scroll, scroll, scroll, type, type, type, arrange, arrange];
  const seldom = [open, (): Action => ({ kind: 'message' }), (): Action => ({ kind: 'toggle' })];
  return () => (random.next() < 0.8 ? random.pick(likely) : random.pick(seldom))();
}

/** Types as a reader does: the element says so itself, and the app hears of it. */
function type(root: Element, text: string): void {
  const input = root.querySelector('input');
  // A framework puts a property of its own over that of the element.
  const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
  if (!input || !value?.set) throw new Error('there is nothing to type in');
  value.set.call(input, text);
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

/** Lets the page render, in one of the ways that apps are called back. */
function pause(random: Random): Promise<unknown> {
  const kind = random.next();
  if (kind < 0.1) return Promise.resolve();
  if (kind < 0.3) return new Promise((resolve) => requestAnimationFrame(resolve));
  return new Promise((resolve) => setTimeout(resolve, random.next() * LONGEST_PAUSE));
}
