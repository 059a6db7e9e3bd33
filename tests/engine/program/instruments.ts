/** What a window is given before its page changes: eyes for closed shadow trees and errors, and hasty clocks. */

import type { RootOf } from './outline.ts';

export interface Instruments {
  readonly rootOf: RootOf;
  /** Errors that nobody caught, one text each. */
  readonly complaints: readonly string[];
  /** While set, time jumps at each look at the clock, so that every slice of work is a short one. */
  hasty: boolean;
  /** Shows or hides the tab, as far as its documents can tell. */
  readonly setVisible: (visible: boolean, documents: readonly Document[]) => void;
  /** Lets a long time pass at once, in which work is rested from. */
  readonly rest: () => void;
  /** Resolves when everything that is looked at now and then has been looked at. */
  readonly longestLook: () => Promise<void>;
  /** Must be called before anything in the window changes, and again after a document in it was opened. */
  readonly attachTo: (view: Window & typeof globalThis) => void;
}

/** Milliseconds, longer than any slice. */
const JUMP = 6;
/** Milliseconds, so many that no work is left unrested. */
const REST = 1_000_000;
/** Timers run so many times faster, so that what is looked at now and then is looked at soon. */
const HASTE = 100;
/** Milliseconds of the engine's own between two looks at most, and some more. */
const LONGEST_LOOK = 7_000;

export function newInstruments(): Instruments {
  const roots = new WeakMap<Element, ShadowRoot>();
  const known = new WeakSet<Document>();
  const complaints: string[] = [];
  const onError = ({ message, error }: ErrorEvent) => {
    complaints.push(`uncaught error: ${message} ${error?.stack ?? ''}`);
  };
  const onRejection = ({ reason }: PromiseRejectionEvent) => {
    complaints.push(`unhandled rejection: ${reason?.message ?? reason} ${reason?.stack ?? ''}`);
  };
  let ahead = 0;
  let visibility: DocumentVisibilityState = 'visible';
  const instruments: Instruments = {
    rootOf: (element) => roots.get(element) ?? element.shadowRoot,
    complaints,
    hasty: false,
    setVisible: (visible, documents) => {
      visibility = visible ? 'visible' : 'hidden';
      for (const document of documents) document.dispatchEvent(new Event('visibilitychange'));
    },
    rest: () => {
      ahead += REST;
    },
    longestLook: () => new Promise((resolve) => setTimeout(resolve, LONGEST_LOOK)),
    attachTo: (view) => {
      // Opening a document takes its window's listeners away; adding one twice changes nothing.
      view.addEventListener('error', onError);
      view.addEventListener('unhandledrejection', onRejection);
      if (known.has(view.document)) return;
      known.add(view.document);
      Object.defineProperty(view.document, 'visibilityState', { get: () => visibility });
      const { attachShadow } = view.Element.prototype;
      view.Element.prototype.attachShadow = function attach(this: Element, init) {
        const root = attachShadow.call(this, init);
        roots.set(this, root);
        return root;
      };
      const now = view.performance.now.bind(view.performance);
      view.performance.now = () => {
        if (instruments.hasty) ahead += JUMP;
        return now() + ahead;
      };
      const { setTimeout } = view;
      const hurried = (callback: TimerHandler, delay = 0, ...rest: unknown[]) =>
        setTimeout(callback, delay / HASTE, ...rest);
      view.setTimeout = Object.assign(hurried, setTimeout);
    },
  };
  return instruments;
}
