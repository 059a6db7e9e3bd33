import { afterEach, describe, expect, it, vi } from 'vitest';
import { createWorker } from '../../page/slices.ts';

/** Resolves with the next error that nobody caught. */
const nextError = () =>
  new Promise<unknown>((resolve) => {
    addEventListener(
      'error',
      (event) => {
        // The test runner counts it as a failure otherwise.
        event.preventDefault();
        event.stopImmediatePropagation();
        resolve(event.error);
      },
      { once: true, capture: true },
    );
  });

describe('work in slices', () => {
  it('that fails says so, and can be asked for again', async () => {
    const controller = new AbortController();
    let calls = 0;
    const worker = createWorker(() => {
      calls++;
      throw new Error('the work failed');
    }, controller.signal);
    for (const call of [1, 2]) {
      const error = nextError();
      worker.request();
      expect(await error).toEqual(new Error('the work failed'));
      expect(calls).toBe(call);
    }
    controller.abort();
  });

  it('waits for its slice once, however often it is asked for, and no longer after it', async () => {
    const controller = new AbortController();
    let calls = 0;
    const done = new Promise<void>((resolve) => {
      const worker = createWorker(() => {
        calls++;
        resolve();
        return false;
      }, controller.signal);
      worker.request();
      worker.request();
      expect(worker.isWaiting).toBe(true);
    });
    await done;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(calls).toBe(1);
    controller.abort();
  });

  it('does not come after it was stopped', async () => {
    const controller = new AbortController();
    let calls = 0;
    const worker = createWorker(() => {
      calls++;
      return false;
    }, controller.signal);
    worker.request();
    controller.abort();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(calls).toBe(0);
  });
});

describe('a page seems never to rest', () => {
  /** A worker on a clock of its own, that has read the page; each piece of work takes so long, in milliseconds. */
  const settledWorker = async () => {
    let now = performance.now();
    let takes = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => now);
    const controller = new AbortController();
    const worker = createWorker(() => {
      now += takes;
      return false;
    }, controller.signal);
    const work = async (milliseconds: number) => {
      takes = milliseconds;
      worker.request();
      await expect.poll(() => worker.isWaiting).toBe(false);
    };
    await work(1_000);
    const rest = (milliseconds: number) => {
      now += milliseconds;
    };
    return { worker, work, rest, stop: () => controller.abort() };
  };
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('neither while it is read for the first time nor for a piece of work that comes after', async () => {
    const { worker, work, stop } = await settledWorker();
    expect(worker.isPressed).toBe(false);
    await work(90);
    expect(worker.isPressed).toBe(false);
    stop();
  });

  it('once so much was worked at that it has to wait, until it had its rest', async () => {
    const { worker, work, rest, stop } = await settledWorker();
    await work(60);
    await work(60);
    expect(worker.isPressed).toBe(true);
    rest(2_000);
    expect(worker.isPressed).toBe(true);
    rest(10_000);
    expect(worker.isPressed).toBe(false);
    await work(5);
    expect(worker.isPressed).toBe(false);
    stop();
  });
});

describe('in a tab that nobody sees', () => {
  afterEach(() => {
    Reflect.deleteProperty(document, 'visibilityState');
  });

  const setVisibility = (state: DocumentVisibilityState) => {
    Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  };

  it('work waits until the tab is seen', async () => {
    const controller = new AbortController();
    let calls = 0;
    const worker = createWorker(() => {
      calls++;
      return false;
    }, controller.signal);
    setVisibility('hidden');
    worker.request();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(calls).toBe(0);
    setVisibility('visible');
    await expect.poll(() => calls).toBe(1);
    controller.abort();
  });

  it('no listener is left when it stops', async () => {
    const controller = new AbortController();
    const worker = createWorker(() => {
      throw new Error('it goes on');
    }, controller.signal);
    setVisibility('hidden');
    worker.request();
    controller.abort();
    setVisibility('visible');
    await new Promise((resolve) => setTimeout(resolve, 20));
  });
});
