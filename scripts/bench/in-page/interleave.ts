/** Times kinds of work in turn, so that whatever slows the machine for a while slows all of them. */

/** One piece of work; what it answers only keeps an engine from leaving it out. */
export type Work = () => number;

/** Where results go. */
export let result = 0;

/** Milliseconds, one for each round. */
export type Times<Name extends string> = Readonly<Record<Name, readonly number[]>>;

export interface Rounds {
  readonly counted: number;
  /** Milliseconds that each kind of work is warmed up for, and rounds at least. */
  readonly warmUpMs: number;
}

/** A clock that ticks too seldom for short work is asked once for so many milliseconds of it. */
const LEAST_MS = 2;

/** Times each kind of work once a round, in an order that turns from round to round. */
export function interleave<Name extends string>(
  works: Readonly<Record<Name, Work>>,
  { counted, warmUpMs }: Rounds,
): Times<Name> {
  // The keys of the record are its names.
  const names = Object.keys(works) as Name[];
  const repeats = new Map(names.map((name) => [name, warmUp(works[name], warmUpMs)]));
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = 0; round < counted; round++) {
    for (let turn = 0; turn < names.length; turn++) {
      const name = names[(round + turn) % names.length];
      if (name !== undefined) times[name].push(timed(works[name], repeats.get(name) ?? 1));
    }
  }
  return times;
}

/** Milliseconds that one call takes, as the mean of some. */
export function timed(work: Work, calls = 1): number {
  const started = performance.now();
  for (let call = 0; call < calls; call++) result ^= work();
  return (performance.now() - started) / calls;
}

/** @returns how many calls are timed together */
function warmUp(work: Work, least: number): number {
  const until = performance.now() + least;
  let last = timed(work);
  for (let call = 0; call < 3 || performance.now() < until; call++) last = timed(work);
  return Math.max(1, Math.ceil(LEAST_MS / Math.max(last, 0.01)));
}
