/** The keys by which surface forms are filed, and by which a scan asks for them. */

/**
 * Keys are polynomial hashes of 23 bits, with another bit that tells them from 0. Each step stays below 2^30: an
 * engine allocates nothing for it, not even in code that it has not optimised.
 */
export const KEY_BITS = 0x7fffff;
export const KEY_MARK = 0x800000;
/** The inverse of the factor 63 modulo 2^23. */
const INVERSE = 0x7befbf;

/** The key of a word, from the key of the word without its last letter; that of no letters is 0. */
export function hashStep(key: number, unit: number): number {
  return (((key << 6) - key + unit) & KEY_BITS) | KEY_MARK;
}

/** The key before a step, from the key after it; the step is not the first. */
export function hashBefore(key: number, unit: number): number {
  return (Math.imul(key - unit, INVERSE) & KEY_BITS) | KEY_MARK;
}

/** The key of an ideograph and what comes after it. */
export function ideographKey(first: number, second: number): number {
  return (((first << 14) - first + second) & KEY_BITS) | KEY_MARK;
}

/** The key of a form, from the key of its first word or its first two units and what comes next; 0 for nothing. */
export function formKey(begin: number, next: number): number {
  return hashStep(begin ^ KEY_BITS, next);
}

/** Odd numbers that mix the bits of a key: Knuth's 2^32 / phi, and one of MurmurHash3's. */
export const MIX = 0x9e3779b1;
export const BUCKET_MIX = 0x85ebca6b;

/**
 * Whether some form may have a key, or go on after it; mostly right when it says yes, always when it says no.
 * @param filter and shift of a table
 */
export function isMarked(filter: Int32Array, shift: number, key: number): boolean {
  // The upper bits are mixed best. The shift keeps the bit within the filter.
  const bit = Math.imul(key, MIX) >>> shift;
  return (filter[bit >>> 5]! & (1 << (bit & 31))) !== 0;
}

/** The bucket of a key, from other bits than the filter's. */
export function bucketOf({ bucketShift }: { readonly bucketShift: number }, key: number): number {
  return Math.imul(key ^ (key >>> 15), BUCKET_MIX) >>> bucketShift;
}
