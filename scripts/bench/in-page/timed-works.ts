/** Kinds of work that are run in turn, as often as they are told from outside the page. */

/** One piece of work; what it answers only keeps an engine from leaving it out. */
export type Work = () => number;

let works: Readonly<Record<string, Work>> = {};

/** Where results go. */
export let result = 0;

/** Keeps the kinds of work that are to be timed. */
export function setWorks(named: Readonly<Record<string, Work>>): void {
  works = named;
}

/** Does one kind of work some times. */
export function runWork(name: string, calls: number): void {
  const work = works[name];
  if (!work) throw new RangeError(`there is no work "${name}"`);
  for (let call = 0; call < calls; call++) result ^= work();
}

/**
 * Does one kind of work until its code is as fast as it gets.
 * @returns the milliseconds that a call takes then
 */
export function warmUp(name: string, forMs: number): number {
  const until = performance.now() + forMs;
  let shortest = Number.POSITIVE_INFINITY;
  for (let call = 0; call < 3 || performance.now() < until; call++) {
    shortest = Math.min(
      shortest,
      timed(() => runWork(name, 1)),
    );
  }
  return shortest;
}

/** Milliseconds that something takes. */
export function timed(work: () => void): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}
