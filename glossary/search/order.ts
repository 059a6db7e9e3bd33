/** In what order entries stand that fit a query equally well. */

import type { Locale } from '../../data/types.ts';
import { collatorOf, type Segment } from './segment.ts';

/** Numbers count through all segments, one after the other. */
export interface Order {
  readonly alphabet: Uint32Array;
  /** Those first that more others relate to, then by the alphabet. */
  readonly central: Uint32Array;
}

/** So many comparisons are made in a step: some 2 ms. */
const STEP = 4_000;

/** Puts the entries of segments in order, in steps that leave time for others. */
export function* orderOf(segments: readonly Segment[], locale: Locale): Generator<void, Order> {
  const alphabet = yield* mergedAlphabet(segments, locale);
  const counts = centralities(segments);
  // So few are related to that the others are not to be sorted again.
  const related = alphabet.filter((number) => counts[number] !== 0);
  // The numbers are those of entries.
  related.sort((a, b) => counts[b]! - counts[a]!);
  const central = new Uint32Array(alphabet.length);
  central.set(related);
  central.set(
    alphabet.filter((number) => counts[number] === 0),
    related.length,
  );
  return { alphabet, central };
}

function* mergedAlphabet(segments: readonly Segment[], locale: Locale): Generator<void, Uint32Array> {
  const { compare } = collatorOf(locale);
  const names: string[] = [];
  let lists: Uint32Array[] = [];
  for (const segment of segments) {
    const first = names.length;
    lists.push(segment.alphabet(locale).map((number) => first + number));
    for (let number = 0; number < segment.entries.length; number++)
      names.push(segment.entries.at(number)?.nameIn(locale) ?? '');
    yield;
  }
  while (lists.length > 1) {
    const next: Uint32Array[] = [];
    for (let index = 0; index < lists.length; index += 2) {
      // Within the lists.
      const [one, other] = [lists[index]!, lists[index + 1]];
      next.push(other ? yield* merged(one, other, (a, b) => compare(names[a]!, names[b]!)) : one);
    }
    lists = next;
  }
  return lists[0] ?? new Uint32Array(0);
}

/** Two sorted lists as one. */
function* merged(
  one: Uint32Array,
  other: Uint32Array,
  compare: (a: number, b: number) => number,
): Generator<void, Uint32Array> {
  const both = new Uint32Array(one.length + other.length);
  let [left, right] = [0, 0];
  while (left < one.length && right < other.length) {
    // Both indices are within their lists.
    const isLeft = compare(one[left]!, other[right]!) <= 0;
    both[left + right] = isLeft ? one[left]! : other[right]!;
    if (isLeft) left++;
    else right++;
    if ((left + right) % STEP === 0) yield;
  }
  both.set(left < one.length ? one.subarray(left) : other.subarray(right), left + right);
  return both;
}

/** How many other entries relate to each. */
function centralities(segments: readonly Segment[]): Uint32Array {
  const total = segments.reduce((sum, { entries }) => sum + entries.length, 0);
  const counts = new Uint32Array(total);
  let first = 0;
  for (const { entries, onlyNames } of segments) {
    const from = first;
    first += entries.length;
    if (onlyNames) continue;
    const numbers = new Map<string, number>();
    const relating: { readonly number: number; readonly related: readonly string[] }[] = [];
    for (let number = 0; number < entries.length; number++) {
      const entry = entries.at(number);
      if (!entry) continue;
      numbers.set(entry.id, number);
      const { related } = entry;
      if (related.length > 0) relating.push({ number, related });
    }
    for (const { number, related } of relating) {
      for (const other of new Set(related)) {
        const to = numbers.get(other);
        if (to !== undefined && to !== number) counts[from + to]!++;
      }
    }
  }
  return counts;
}

/** Takes all steps at once. */
export function atOnce<Result>(steps: Generator<void, Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
