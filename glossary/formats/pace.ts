/** Long work in slices, so that its thread hears of a cancel and answers others in between. */

import type { Progress } from './types.ts';

/** A slice is so much work: code units read, or bytes. A computer does it in some 10 ms. */
export const SLICE = 256 * 1024;

export interface Pace {
  /**
   * Counts work that was done. Where a slice is full, what is returned must be waited for.
   * @throws the reason of the signal, once it is aborted
   */
  spend(work: number): Promise<void> | undefined;
  /** How much of the file is done, told at the end of the slice. */
  reached(done: number): void;
}

export function paceOf(
  total: number,
  {
    signal,
    tell,
    rest = otherTasks,
  }: {
    readonly signal: AbortSignal;
    readonly tell?: (progress: Progress) => void;
    readonly rest?: () => Promise<void>;
  },
): Pace {
  let spent = 0;
  let reached = 0;
  return {
    spend(work) {
      spent += work;
      if (spent < SLICE) return undefined;
      spent = 0;
      tell?.({ done: Math.min(reached, total), of: total });
      return rest().then(() => signal.throwIfAborted());
    },
    reached(done) {
      reached = Math.max(reached, done);
    },
  };
}

/**
 * Messages and timers have their turn; what merely awaits something gives them none. A message to oneself comes at
 * once, where a timer would wait 4 ms each time: https://html.spec.whatwg.org/#timers
 */
const otherTasks = () =>
  new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
