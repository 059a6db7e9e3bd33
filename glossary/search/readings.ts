/** How Chinese characters are read in pinyin, and which Traditional ones stand for which Simplified ones. */

/**
 * Syllables without tones, each with the characters that are read so: "ai" and then 爱, 埃, 艾. The ü of a syllable is
 * a v, as it is typed. After a Simplified character, at its first place, each Traditional one that stands for it
 * follows a "^": "爱^愛".
 */
export type FoldedReadings = string;

export interface Readings {
  /** The syllables that a Simplified character may be read as, by its UTF-16 code unit. */
  readonly syllables: ReadonlyMap<number, readonly string[]>;
  /** The letters that a unit's syllables begin with, as bits from a on; a letter's own bit for a letter. */
  readonly initials: Uint32Array;
  /** Code units of Traditional characters, each with that of its Simplified one. */
  readonly simplified: ReadonlyMap<number, number>;
}

const [A, Z, TRADITIONAL] = [0x61, 0x7a, 0x5e];

export function reviveReadings(folded: FoldedReadings): Readings {
  const syllables = new Map<number, readonly string[]>();
  const simplified = new Map<number, number>();
  const initials = new Uint32Array(0x10000);
  for (let letter = A; letter <= Z; letter++) initials[letter] = bitOf(letter);
  let read: readonly string[] = [];
  let simple = 0;
  for (let at = 0; at < folded.length; at++) {
    const unit = folded.charCodeAt(at);
    if (unit === TRADITIONAL) {
      at++;
      simplified.set(folded.charCodeAt(at), simple);
    } else if (unit >= A && unit <= Z) {
      const from = at;
      while (isLetter(folded.charCodeAt(at + 1))) at++;
      read = spellings(folded.slice(from, at + 1));
    } else {
      simple = unit;
      // Every code unit has a place.
      initials[unit]! |= bitOf(read[0]?.charCodeAt(0) ?? A);
      const others = syllables.get(unit);
      syllables.set(unit, others ? [...new Set([...others, ...read])] : read);
    }
  }
  return { syllables, initials, simplified };
}

/** A letter's bit in {@link Readings.initials}. */
export const bitOf = (letter: number) => 1 << (letter - A);

const isLetter = (unit: number) => unit >= A && unit <= Z;

/** Who has no ü types a v, or a u. */
const spellings = (syllable: string) =>
  syllable.includes('v') ? [syllable, syllable.replace('v', 'u')] : [syllable];
