/** Work in short slices between the page's own tasks. */

/** How long a slice aims to take, in milliseconds. */
export const SLICE = 5;

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

export interface Worker {
  /** Asks for a slice; asking again before it comes changes nothing. */
  request(): void;
  /** Whether a slice was asked for and has not come. */
  readonly isWaiting: boolean;
}

/**
 * Runs `work` in a slice of its own each time one is requested, not while the page is hidden, and never
 * after the signal is aborted.
 * @param work is given a clock that tells when the slice is used up
 */
export function createWorker(work: (enough: () => boolean) => void, signal: AbortSignal): Worker {
  let requested = false;
  const slice = () => {
    requested = false;
    if (signal.aborted) return;
    const end = performance.now() + SLICE;
    work(() => performance.now() >= end);
  };
  const post = () => {
    const scheduler = taskScheduler();
    if (!scheduler) setTimeout(slice);
    else {
      scheduler.postTask(slice, { priority: 'user-visible', signal }).catch((error: unknown) => {
        // A task that is taken back is rejected too.
        if (!signal.aborted) reportError(error);
      });
    }
  };
  document.addEventListener(
    'visibilitychange',
    () => {
      if (requested && document.visibilityState === 'visible') post();
    },
    { signal },
  );
  return {
    request() {
      if (requested || signal.aborted) return;
      requested = true;
      if (document.visibilityState === 'visible') post();
    },
    get isWaiting() {
      return requested;
    },
  };
}
