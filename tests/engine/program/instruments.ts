/** What a window is given before its page changes: eyes for closed shadow trees and errors, and a hasty clock. */

import type { RootOf } from './outline.ts';

export interface Instruments {
  readonly rootOf: RootOf;
  /** Errors that nobody caught, one text each. */
  readonly complaints: readonly string[];
  /** While set, time jumps at each look at the clock, so that every slice of work is a short one. */
  hasty: boolean;
  /** Must be called before anything in the window changes, and again after a document in it was opened. */
  readonly attachTo: (view: Window & typeof globalThis) => void;
}

/** Milliseconds, longer than any slice. */
const JUMP = 6;

export function newInstruments(): Instruments {
  const roots = new WeakMap<Element, ShadowRoot>();
  const known = new WeakSet<Window>();
  const complaints: string[] = [];
  const onError = ({ message, error }: ErrorEvent) => {
    complaints.push(`uncaught error: ${message} ${error?.stack ?? ''}`);
  };
  const onRejection = ({ reason }: PromiseRejectionEvent) => {
    complaints.push(`unhandled rejection: ${reason?.message ?? reason} ${reason?.stack ?? ''}`);
  };
  let ahead = 0;
  const instruments: Instruments = {
    rootOf: (element) => roots.get(element) ?? element.shadowRoot,
    complaints,
    hasty: false,
    attachTo: (view) => {
      // Opening a document takes its window's listeners away; adding one twice changes nothing.
      view.addEventListener('error', onError);
      view.addEventListener('unhandledrejection', onRejection);
      if (known.has(view)) return;
      known.add(view);
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
    },
  };
  return instruments;
}
