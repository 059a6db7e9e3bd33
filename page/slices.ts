/** Work in short slices between the page's own tasks. */

/** How long a slice aims to take, in milliseconds. */
export const SLICE = 5;

/** Of a page that never stops changing, slices take this share of the time; observers and paint come on top. */
const SHARE = 0.015;
/** What may be worked at once after a rest, beyond that share, in milliseconds. */
const BURST = 100;
/** With so much to be worked at once again, a page has come to rest. */
const RECOVERED = BURST * 0.8;
/** No rest is longer, in milliseconds. */
const LONGEST_REST = 2_000;

/** Work that the browser puts off for so long is done in any case, in milliseconds. */
const LONGEST_WAIT = 500;

/** The part of the Prioritized Task Scheduling API used here; Firefox has it from 142, Chromium from 94. */
interface TaskScheduler {
  postTask(
    callback: () => void,
    options: { priority: 'background' | 'user-visible'; signal: AbortSignal },
  ): Promise<void>;
}

function taskScheduler(): TaskScheduler | undefined {
  return 'scheduler' in globalThis ? (globalThis.scheduler as TaskScheduler) : undefined;
}

/** Chromium knows whether the reader is typing or clicking: https://wicg.github.io/is-input-pending/ */
interface InputAware {
  readonly scheduling?: { isInputPending?(): boolean };
}

const isInputPending = () => (navigator as InputAware).scheduling?.isInputPending?.() ?? false;

export interface Worker {
  /** Asks for slices until the work is done; asking again before changes nothing. */
  request(): void;
  /** Whether work was asked for and is not done. */
  readonly isWaiting: boolean;
  /** Whether work was asked for so much lately that the page seems never to rest. */
  readonly isPressed: boolean;
}

/**
 * Runs `work` in slices until it says that it is done, not while the page is hidden, and never after the
 * signal is aborted. Where requests never end, it rests between them.
 * @param work is given a clock that tells when the slice is used up; returns whether there is more to do
 */
export function createWorker(work: (enough: () => boolean) => boolean, signal: AbortSignal): Worker {
  let requested = false;
  /** Takes a slice back that was asked of the browser. */
  let withdraw: (() => void) | undefined;
  /** Whether what the reader sees first has been done. */
  let isSettled = false;
  /** How much may be worked before the next rest, in milliseconds, as of a time. */
  let credit = { left: BURST, at: performance.now() };

  /** Whether the credit was used up, and has not come back since. */
  let isPressed = false;

  const creditAt = (now: number) => Math.min(BURST, credit.left + (now - credit.at) * SHARE);
  const spend = (worked: number, now: number) => {
    const left = creditAt(now) - worked;
    credit = { left, at: now };
    if (left < 0) isPressed = true;
    else if (left >= RECOVERED) isPressed = false;
  };
  const slice = () => {
    const start = performance.now();
    const end = start + SLICE;
    let more = false;
    try {
      more = work(() => performance.now() >= end || isInputPending());
    } finally {
      const now = performance.now();
      spend(now - start, now);
      // Work that fails is not tried again until it is asked for again.
      requested = more && !signal.aborted;
    }
    if (requested) post();
    else {
      // The first reading of a page is no storm of changes, however long it took.
      if (!isSettled) {
        credit.left = BURST;
        isPressed = false;
      }
      isSettled = true;
    }
  };
  const resume = () => {
    if (requested) post();
  };
  const post = () => {
    if (document.visibilityState !== 'visible') {
      // Again and again, which changes nothing but where `document.open` took every listener off the page.
      document.addEventListener('visibilitychange', resume);
      return;
    }
    if (withdraw) return;
    withdraw = later(isSettled ? 'background' : 'user-visible', () => {
      withdraw = undefined;
      slice();
    });
  };
  signal.addEventListener('abort', () => {
    withdraw?.();
    document.removeEventListener('visibilitychange', resume);
  });
  return {
    get isWaiting() {
      return requested;
    },
    get isPressed() {
      return isSettled && isPressed && creditAt(performance.now()) < RECOVERED;
    },
    request() {
      if (signal.aborted) return;
      if (requested) {
        if (document.visibilityState !== 'visible') post();
        return;
      }
      requested = true;
      spend(0, performance.now());
      if (credit.left >= 0) post();
      else {
        const timer = setTimeout(
          () => {
            withdraw = undefined;
            post();
          },
          Math.min(LONGEST_REST, -credit.left / SHARE),
        );
        withdraw = () => clearTimeout(timer);
      }
    },
  };
}

/**
 * Runs a callback when the browser has time for it, or has put it off for long.
 * @returns takes it back
 */
function later(priority: 'background' | 'user-visible', callback: () => void): () => void {
  const scheduler = taskScheduler();
  const turn = new AbortController();
  // A page that never rests would put off background work for ever.
  const timer = setTimeout(
    () => {
      turn.abort();
      callback();
    },
    scheduler ? LONGEST_WAIT : 0,
  );
  const run = () => {
    clearTimeout(timer);
    callback();
  };
  scheduler?.postTask(run, { priority, signal: turn.signal }).catch((error: unknown) => {
    // A task that is taken back is rejected too.
    if (!turn.signal.aborted) reportError(error);
  });
  return () => {
    clearTimeout(timer);
    turn.abort();
  };
}
