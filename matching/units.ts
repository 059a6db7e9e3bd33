/**
 * What a UTF-16 code unit is to the matcher, and what it folds to.
 *
 * The classes come from fixed ranges instead of `\p{…}` expressions: asking an expression about all
 * 65,536 units costs some 20 ms in a cold tab, filling these ranges costs microseconds.
 */

/** Punctuation, symbols and everything else that ends a word. */
export const OTHER = 0;
/** Letters and digits of scripts that put spaces between words. */
export const WORD = 1;
/** Han, kana and hangul: scripts in which a name may stand anywhere in a run. */
export const CJK = 2;
/** Never seen by a reader: soft hyphens, zero-width characters, variation selectors. */
export const IGNORED = 3;
/** Spaces of every width. This class and those above it are gaps between words. */
export const SPACE = 4;
/** Line breaks and tabs, which a page shows as a space or, between ideographs, as nothing. */
export const BREAK = 5;
/** Hyphens and dashes that writers use inside names. */
export const HYPHEN = 6;

/** Half-open ranges [from, to) of a class; later rows overwrite earlier ones. */
const RANGES: readonly (readonly [from: number, to: number, cls: number])[] = [
  [0x30, 0x3a, WORD], // 0-9
  [0x41, 0x5b, WORD], // A-Z
  [0x5f, 0x60, WORD], // _
  [0x61, 0x7b, WORD], // a-z
  [0xaa, 0xab, WORD],
  [0xb5, 0xb6, WORD],
  [0xba, 0xbb, WORD],
  [0xc0, 0x1100, WORD], // Latin supplement to Georgian: letters, marks and digits of spaced scripts
  [0xd7, 0xd8, OTHER], // multiplication sign
  [0xf7, 0xf8, OTHER], // division sign
  [0x1100, 0x1200, CJK], // hangul jamo
  [0x1200, 0x2000, WORD],
  // Punctuation of Greek, Armenian, Hebrew, Arabic, Devanagari, Thai, Tibetan, Burmese, Georgian, Ethiopic,
  // Khmer and Mongolian.
  [0x37e, 0x37f, OTHER],
  [0x387, 0x388, OTHER],
  [0x55a, 0x560, OTHER],
  [0x589, 0x58b, OTHER],
  [0x5be, 0x5bf, OTHER],
  [0x5c0, 0x5c1, OTHER],
  [0x5c3, 0x5c4, OTHER],
  [0x5f3, 0x5f5, OTHER],
  [0x609, 0x60e, OTHER],
  [0x61b, 0x61c, OTHER],
  [0x61d, 0x620, OTHER],
  [0x66a, 0x66e, OTHER],
  [0x6d4, 0x6d5, OTHER],
  [0x964, 0x966, OTHER],
  [0x970, 0x971, OTHER],
  [0xe4f, 0xe50, OTHER],
  [0xe5a, 0xe5c, OTHER],
  [0xf04, 0xf13, OTHER],
  [0x104a, 0x1050, OTHER],
  [0x10fb, 0x10fc, OTHER],
  [0x1361, 0x1369, OTHER],
  [0x17d4, 0x17db, OTHER],
  [0x1800, 0x180b, OTHER],
  [0x2c00, 0x2e00, WORD],
  [0x2e80, 0x3000, CJK], // radicals
  [0x3005, 0x3008, CJK],
  [0x3021, 0x3030, CJK],
  [0x3031, 0x30fb, CJK], // hiragana, katakana
  [0x30fc, 0xa4d0, CJK], // kana extensions, hangul compatibility, Han extension A, Han
  [0xa4d0, 0xa960, WORD],
  [0xa960, 0xa980, CJK],
  [0xa980, 0xac00, WORD],
  [0xac00, 0xd800, CJK], // hangul syllables
  [0xd840, 0xd8c0, CJK], // high surrogates of the Han extensions B and later
  [0xf900, 0xfb00, CJK], // compatibility ideographs
  [0xfb00, 0xfe00, WORD],
  [0xfe70, 0xff00, WORD],
  [0xff10, 0xff1a, WORD], // full-width digits
  [0xff21, 0xff3b, WORD], // full-width A-Z
  [0xff41, 0xff5b, WORD], // full-width a-z
  [0xff66, 0xffdd, CJK], // half-width kana and hangul
  [0x20, 0x21, SPACE],
  [0xa0, 0xa1, SPACE],
  [0x1680, 0x1681, SPACE],
  [0x2000, 0x200b, SPACE],
  [0x202f, 0x2030, SPACE],
  [0x205f, 0x2060, SPACE],
  [0x3000, 0x3001, SPACE],
  [0x09, 0x0e, BREAK],
  [0x85, 0x86, BREAK],
  [0x2028, 0x202a, BREAK],
  [0x2d, 0x2e, HYPHEN],
  [0x2010, 0x2016, HYPHEN], // hyphen, non-breaking hyphen, figure, en, em dash, bar
  [0x2212, 0x2213, HYPHEN], // minus
  [0xfe58, 0xfe59, HYPHEN],
  [0xfe63, 0xfe64, HYPHEN],
  [0xff0d, 0xff0e, HYPHEN],
  [0xad, 0xae, IGNORED], // soft hyphen
  [0x34f, 0x350, IGNORED],
  [0x61c, 0x61d, IGNORED],
  [0x180b, 0x1810, IGNORED],
  [0x200b, 0x2010, IGNORED], // zero-width space and joiners, direction marks
  [0x202a, 0x202f, IGNORED], // bidi embeddings
  [0x2060, 0x2070, IGNORED], // word joiner, invisible operators, bidi isolates
  [0xfe00, 0xfe10, IGNORED], // variation selectors
  [0xfeff, 0xff00, IGNORED],
];

/** The class of every code unit. */
export const CLASS: Uint8Array = classes();

function classes(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const [from, to, cls] of RANGES) table.fill(cls, from, to);
  return table;
}

/** Below this unit stand the scripts that have small letters and matter here: Latin, Greek, Cyrillic, Armenian. */
const CASED_END = 0x590;

let lower: Uint16Array | undefined;

/** Small letters, made when text first has others than those of ASCII: few pages do. */
function lowerCase(): Uint16Array {
  if (lower) return lower;
  const table = new Uint16Array(CASED_END);
  for (let unit = 0; unit < CASED_END; unit++) table[unit] = unit;
  // İ alone becomes two units; it stays as it is.
  table[0x130] = 0x131;
  // One call for all of them: a call for each takes a cold tab ten times as long.
  const letters = String.fromCharCode(...table).toLowerCase();
  for (let unit = 0; unit < CASED_END; unit++) table[unit] = letters.charCodeAt(unit);
  table[0x130] = 0x130;
  lower = table;
  return table;
}

/** What a letter or digit of a spaced script folds to; 0 for everything else. */
export function foldWord(unit: number): number {
  if (unit < 0x80) return CLASS[unit] === WORD ? foldAscii(unit) : 0;
  return CLASS[unit] === WORD ? fold(unit) : 0;
}

const foldAscii = (unit: number) => (unit >= 0x41 && unit <= 0x5a ? unit + 0x20 : unit);

/**
 * Width, quotes and middle dots made alike; case is kept.
 * @param unit a UTF-16 code unit
 */
export function foldShape(unit: number): number {
  if (unit < 0x2018) return unit;
  if (unit >= 0xff01 && unit <= 0xff5e) return unit - 0xfee0;
  switch (unit) {
    case 0x2018: // ‘
    case 0x2019: // ’
    case 0x201b: // ‛
      return 0x27;
    case 0x201c: // “
    case 0x201d: // ”
    case 0x201f: // ‟
      return 0x22;
    case 0x2022: // •
    case 0x2027: // ‧
    case 0x22c5: // ⋅
    case 0x30fb: // ・
      return 0xb7;
    default:
      return unit;
  }
}

/**
 * {@link foldShape} and lower case.
 * @param unit a UTF-16 code unit
 */
export function fold(unit: number): number {
  if (unit < 0x80) return foldAscii(unit);
  const shaped = foldShape(unit);
  // Below the table's length every index is filled, so the read cannot miss.
  return shaped < CASED_END ? lowerCase()[shaped]! : shaped;
}

/** The class of a code unit. */
export function classOf(unit: number): number {
  return CLASS[unit] ?? OTHER;
}

/**
 * What Traditional ideographs fold to: at `unit - 0x4e00` the Simplified one, or 0 for itself. Both the
 * patterns and the text are folded, so that either script finds the other.
 */
export type ScriptFold = Uint16Array;

/** The first of the ideographs that fold, and how many there are of them. */
export const HAN_FIRST = 0x4e00;
export const HAN_COUNT = 0x5200;
const HAN_END = HAN_FIRST + HAN_COUNT;

/** @param pairs strings of two: a Traditional ideograph and the Simplified one; others than Han are passed over */
export function scriptFoldOf(pairs: readonly string[]): ScriptFold {
  const table = new Uint16Array(HAN_COUNT);
  // What is written outside of an array of numbers is lost.
  for (const pair of pairs) table[pair.charCodeAt(0) - HAN_FIRST] = pair.charCodeAt(1);
  return table;
}

/** {@link foldShape} and script: case is kept. */
export function foldExact(unit: number, script: ScriptFold): number {
  return unit < HAN_FIRST || unit >= HAN_END ? foldShape(unit) : foldHan(unit, script);
}

/** Case, width and script made alike. */
export function foldAll(unit: number, script: ScriptFold): number {
  return unit < HAN_FIRST || unit >= HAN_END ? fold(unit) : foldHan(unit, script);
}

// Within the bounds that are asked for before, every index is filled.
const foldHan = (unit: number, script: ScriptFold) => script[unit - HAN_FIRST]! || unit;
