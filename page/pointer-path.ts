/** Where the pointer is, and how fast it came there. */

import type { Point } from './placement.ts';

/** Milliseconds over which the speed is measured: a few frames, since single moves are of a pixel or two. */
const SPAN = 50;
/** At least a frame: events in one frame have the time that the browser gives them, not that of the hand. */
const LEAST_SPAN = 16;

interface Sample extends Point {
  /** Milliseconds, as an event's timeStamp. */
  readonly time: number;
}

/** Out of the window, where nothing is. */
const NOWHERE: Sample = { x: -1, y: -1, time: Number.NEGATIVE_INFINITY };

export class PointerPath {
  #samples: readonly Sample[] = [NOWHERE];

  get last(): Point {
    return this.#samples.at(-1) ?? NOWHERE;
  }

  /** Where the pointer was before it came to {@link last}. */
  get before(): Point {
    return this.#samples.at(-2) ?? this.last;
  }

  add({ x, y, time }: Sample): void {
    const before = this.#samples.at(-1);
    const recent = this.#samples.filter((sample) => sample.time >= time - SPAN);
    if (recent.length === 0 && before) recent.push(before);
    this.#samples = [...recent, { x, y, time }];
  }

  /** The pointer is not in the window any more. */
  leave(): void {
    this.#samples = [NOWHERE];
  }

  /** Pixels a millisecond at the last sample. */
  get speed(): number {
    const [first] = this.#samples;
    const last = this.#samples.at(-1);
    if (!first || !last || !Number.isFinite(first.time)) return 0;
    const way = Math.hypot(last.x - first.x, last.y - first.y);
    return way / Math.max(LEAST_SPAN, last.time - first.time);
  }
}
