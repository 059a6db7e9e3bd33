/**
 * The axis of time. Years are as wide as what happened in them, so that a year of eight works and five empty
 * ones are both readable; within a year, dates stand in their order.
 */

import { scaleLinear } from 'd3-scale';
import { tenth } from './boxes.ts';
import type { MapYear } from './types.ts';

/** A year without anything, as a share of one date's room. */
const EMPTY = 0.6;

export interface TimeAxis {
  readonly years: readonly MapYear[];
  /** Where a date stands; of a date that was not given, where its year begins. */
  readonly at: (date: string) => number;
}

const yearOf = (date: string) => Number(date.slice(0, 4));

/**
 * @param dates of the data: "2022-12-19", "2022-12" or "2022"; one that is less exact stands before the
 *   others of its time
 * @param range left and right edge in pixels
 */
export function timeAxis(dates: readonly string[], range: readonly [number, number]): TimeAxis {
  const distinct = [...new Set(dates)].sort();
  const first = distinct[0];
  const last = distinct.at(-1);
  if (first === undefined || last === undefined) return { years: [], at: () => range[0] };
  const starts: { readonly year: number; readonly start: number; readonly room: number }[] = [];
  const places = new Map<string, number>();
  let room = 0;
  for (let year = yearOf(first); year <= yearOf(last); year++) {
    const own = distinct.filter((date) => yearOf(date) === year);
    const start = room;
    own.forEach((date, index) => {
      places.set(date, start + index + 0.5);
    });
    room += own.length || EMPTY;
    starts.push({ year, start, room: own.length || EMPTY });
  }
  const scale = scaleLinear([0, room], range);
  const years = starts.map(({ year, start, room: own }) => ({
    year,
    x: tenth(scale(start)),
    width: tenth(scale(start + own) - scale(start)),
  }));
  const startOf = (date: string) => starts.find(({ year }) => year === yearOf(date))?.start ?? 0;
  return { years, at: (date) => tenth(scale(places.get(date) ?? startOf(date))) };
}
