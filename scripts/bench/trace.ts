/** What a trace of the browser says about the main thread of a page. */

/** The part of a trace event that is used. Times are in microseconds. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** When it began. */
  readonly ts: number;
  /** How long it took, and how long of it the thread ran: the rest, others had the processor. */
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: {
    readonly data?: { readonly url?: string; readonly message?: string };
  };
}

/** What {@link mainThreadOf} needs. */
export const TRACE_CATEGORIES: readonly string[] = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'toplevel',
];

/** A task of the main thread. Times are milliseconds in which the thread ran. */
export interface Task {
  readonly ms: number;
  /** Each time that our script ran in it. */
  readonly ours: readonly Run[];
}

/** A time that a script ran without a break. */
export interface Run {
  readonly ms: number;
  readonly kind: 'start' | 'callback' | 'microtasks';
}

const TASK = 'RunTask';
const KINDS: Readonly<Record<string, Run['kind']>> = {
  EvaluateScript: 'start',
  FunctionCall: 'callback',
  // Continuations of our asynchronous functions run in one of these, which tells no script.
  BlinkScheduler_PerformMicrotaskCheckpoint: 'microtasks',
};

/**
 * The tasks of a page's main thread since the page came.
 * @param address of the page, which must have no script of its own: microtasks are taken as ours
 * @param script the end of the address of our script
 * @throws when the trace holds no such page
 */
export function mainThreadOf(
  events: readonly TraceEvent[],
  address: string,
  script: string,
): readonly Task[] {
  return tasksOf(events, address, ({ name, args }) => {
    const kind = KINDS[name];
    return kind === 'microtasks' || (kind !== undefined && args?.data?.url?.endsWith(script) === true);
  });
}

/**
 * The same of a page with scripts of its own, without our microtasks, since nothing tells whose those are.
 * @param scripts the ends of the addresses of our scripts
 */
export const scriptTasksOf = (
  events: readonly TraceEvent[],
  address: string,
  scripts: readonly string[],
): readonly Task[] =>
  tasksOf(events, address, ({ name, args }) => {
    const url = args?.data?.url;
    return KINDS[name] !== undefined && url !== undefined && scripts.some((script) => url.endsWith(script));
  });

function tasksOf(
  events: readonly TraceEvent[],
  address: string,
  isOurs: (event: TraceEvent) => boolean,
): readonly Task[] {
  const commit = events.find(({ name, args }) => name === 'CommitLoad' && args?.data?.url === address);
  if (!commit) throw new Error(`the trace does not tell when ${address} came`);
  const spans = events
    .filter(
      ({ ph, pid, tid, ts, dur = 0 }) =>
        ph === 'X' && pid === commit.pid && tid === commit.tid && ts + dur >= commit.ts,
    )
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const ours = outermost(spans.filter(isOurs));
  const tasks = outermost(spans.filter(({ name }) => name === TASK));
  let at = 0;
  return tasks.map((task) => {
    while (at < ours.length && (ours[at]?.ts ?? 0) < task.ts) at++;
    const from = at;
    while (at < ours.length && (ours[at]?.ts ?? 0) < endOf(task)) at++;
    return { ms: milliseconds(task), ours: ours.slice(from, at).map(runOf) };
  });
}

/**
 * How long a script ran, in milliseconds of its thread.
 * @param script the end of its address
 */
export function timeOf(events: readonly TraceEvent[], script: string): number {
  const runs = events
    .filter(({ ph, name, args }) => ph === 'X' && name in KINDS && args?.data?.url?.endsWith(script))
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  return outermost(runs).reduce((sum, run) => sum + milliseconds(run), 0);
}

/**
 * How long the tasks took of the main thread that wrote a mark with `console.timeStamp`, from then on, in milliseconds
 * in which the thread ran.
 * @throws when the trace holds no such mark
 */
export function tasksAfter(events: readonly TraceEvent[], mark: string): readonly number[] {
  const begin = events.find(({ name, args }) => name === 'TimeStamp' && args?.data?.message === mark);
  if (!begin) throw new Error(`the trace does not hold the mark "${mark}"`);
  return events
    .filter(
      ({ name, ph, pid, tid, ts }) =>
        name === TASK && ph === 'X' && pid === begin.pid && tid === begin.tid && ts >= begin.ts,
    )
    .map(milliseconds);
}

/** Of spans by their start, those that lie in no other. */
function outermost(spans: readonly TraceEvent[]): readonly TraceEvent[] {
  const found: TraceEvent[] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const span of spans) {
    if (span.ts < end) continue;
    found.push(span);
    end = endOf(span);
  }
  return found;
}

const endOf = ({ ts, dur = 0 }: TraceEvent) => ts + dur;
const milliseconds = ({ dur = 0, tdur = dur }: TraceEvent) => tdur / 1000;

const runOf = (span: TraceEvent): Run => ({ ms: milliseconds(span), kind: KINDS[span.name] ?? 'callback' });

/** Longer tasks keep a reader waiting (https://w3c.github.io/longtasks/), in milliseconds. */
const LONG = 50;

export interface TaskSums {
  /** All time of the main thread, and the part of it in our script. */
  readonly ms: number;
  readonly ours: number;
  readonly longTasks: number;
  /** The time of long tasks beyond what makes them long. */
  readonly blocking: number;
  /** The most time that our script took in one task, and for each kind in one run. */
  readonly longest: number;
  readonly longestRun: Readonly<Record<Run['kind'], number>>;
}

export function sumsOf(tasks: readonly Task[]): TaskSums {
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  const ours = tasks.map((task) => sum(task.ours.map(({ ms }) => ms)));
  const long = tasks.filter(({ ms }) => ms > LONG);
  const runs = tasks.flatMap((task) => task.ours);
  const most = (numbers: readonly number[]) => numbers.reduce((all, one) => Math.max(all, one), 0);
  const longestOf = (kind: Run['kind']) => most(runs.filter((run) => run.kind === kind).map(({ ms }) => ms));
  return {
    ms: sum(tasks.map(({ ms }) => ms)),
    ours: sum(ours),
    longTasks: long.length,
    blocking: sum(long.map(({ ms }) => ms - LONG)),
    longest: most(ours),
    longestRun: {
      start: longestOf('start'),
      callback: longestOf('callback'),
      microtasks: longestOf('microtasks'),
    },
  };
}
