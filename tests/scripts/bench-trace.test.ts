import { describe, expect, it } from 'vitest';
import { mainThreadOf, sumsOf, type TraceEvent } from '../../scripts/bench/trace.ts';

const PAGE = 'http://127.0.0.1/page';
const OURS = 'chrome-extension://abc/annotator.js';
const SCRIPT = '/annotator.js';

/** A span of the page's main thread; times in milliseconds. */
const span = (name: string, from: number, ms: number, more: Partial<TraceEvent> = {}): TraceEvent => ({
  name,
  ph: 'X',
  pid: 7,
  tid: 7,
  ts: from * 1000,
  dur: ms * 1000,
  ...more,
});
const call = (from: number, ms: number, url = OURS) =>
  span('FunctionCall', from, ms, { args: { data: { url } } });
const commit: TraceEvent = {
  ...span('CommitLoad', 100, 0, { args: { data: { url: PAGE } } }),
};
const microtasks = (from: number, ms: number) => span('BlinkScheduler_PerformMicrotaskCheckpoint', from, ms);

const read = (...events: readonly TraceEvent[]) => mainThreadOf([commit, ...events], PAGE, SCRIPT);

describe('the main thread of a page in a trace', () => {
  it('has the tasks since the page came, those of other threads left out', () => {
    const tasks = read(
      span('RunTask', 10, 20),
      span('RunTask', 95, 30),
      span('RunTask', 200, 40),
      span('RunTask', 200, 60, { tid: 8 }),
      span('RunTask', 200, 60, { pid: 8 }),
    );
    expect(tasks.map(({ ms }) => ms)).toEqual([30, 40]);
  });

  it('begins when the page came, not when it was asked for', () => {
    const asked: TraceEvent = { ...commit, name: 'ResourceSendRequest', pid: 8, tid: 8, ts: 0 };
    expect(mainThreadOf([asked, span('RunTask', 10, 20), commit], PAGE, SCRIPT)).toEqual([]);
  });

  it('counts a task within a task once', () => {
    expect(read(span('RunTask', 200, 40), span('RunTask', 210, 10))).toHaveLength(1);
  });

  it('takes the time that the thread ran, where the trace tells it', () => {
    expect(read(span('RunTask', 200, 40, { tdur: 15_000 }))[0]?.ms).toBe(15);
  });

  it('tells each time that our script ran, and how', () => {
    const [first, second] = read(
      span('RunTask', 200, 50),
      span('EvaluateScript', 201, 5, { args: { data: { url: OURS } } }),
      call(210, 6),
      microtasks(220, 7),
      span('RunTask', 300, 50),
      call(301, 8),
    );
    expect(first?.ours).toEqual([
      { kind: 'start', ms: 5 },
      { kind: 'callback', ms: 6 },
      { kind: 'microtasks', ms: 7 },
    ]);
    expect(second?.ours).toEqual([{ kind: 'callback', ms: 8 }]);
  });

  it('leaves out the scripts of others', () => {
    expect(read(span('RunTask', 200, 50), call(210, 6, `${PAGE}/own.js`))[0]?.ours).toEqual([]);
  });

  it('counts a call within a call, or within microtasks, once', () => {
    const [task] = read(
      span('RunTask', 200, 50),
      call(210, 6),
      call(211, 2),
      microtasks(220, 9),
      call(221, 3),
    );
    expect(task?.ours.map(({ ms }) => ms)).toEqual([6, 9]);
  });

  it('must be in the trace', () => {
    expect(() => mainThreadOf([], PAGE, SCRIPT)).toThrow(`the trace does not tell when ${PAGE} came`);
  });
});

describe('the sums of tasks', () => {
  const sums = sumsOf([
    {
      ms: 80,
      ours: [
        { kind: 'start', ms: 30 },
        { kind: 'callback', ms: 25 },
      ],
    },
    { ms: 60, ours: [{ kind: 'callback', ms: 40 }] },
    { ms: 50, ours: [] },
    { ms: 5, ours: [{ kind: 'microtasks', ms: 2 }] },
  ]);

  it('tell how long it all took, and our script of it', () => {
    expect(sums).toMatchObject({ ms: 195, ours: 97 });
  });

  it('tell of long tasks, and by how much they are too long', () => {
    expect(sums).toMatchObject({ longTasks: 2, blocking: 40 });
  });

  it('tell the most of ours in one task, and in one run of each kind', () => {
    expect(sums.longest).toBe(55);
    expect(sums.longestRun).toEqual({ start: 30, callback: 40, microtasks: 2 });
  });

  it('are nothing where nothing happened', () => {
    expect(sumsOf([])).toMatchObject({ ms: 0, ours: 0, longTasks: 0, blocking: 0, longest: 0 });
  });
});
