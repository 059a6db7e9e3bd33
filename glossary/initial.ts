/** The letter under which a name stands in an index. */

/** Stands for a digit or a sign. */
export const OTHER_INITIAL = '#';

/** The first ideograph of each letter in the pinyin order of CLDR; no syllable begins with I, U or V. */
const FIRST_OF_LETTER = '阿丷嚓咑妸发旮哈丌咔垃呣拏喔妑七呥仨他屲夕丫帀';
const LETTERS = 'ABCDEFGHJKLMNOPQRSTWXYZ';

/** Of two readings, names in this field begin with the one that CLDR does not sort by: cháng, not zhǎng. */
const READ_OTHERWISE: Readonly<Record<string, string>> = { 长: 'C', 長: 'C' };

const HAN = /^\p{Script=Han}/u;
const pinyin = new Intl.Collator('zh-Hans-u-co-pinyin');

/**
 * The initial of a name: its first letter as a capital without accents, of an ideograph the first letter of its
 * pinyin, in both scripts.
 */
export function initialOf(name: string): string {
  // Most names begin with a plain letter, and a long list has many names.
  if (/^[A-Za-z]/.test(name)) return name.charAt(0).toUpperCase();
  const [first = ''] = name.normalize('NFKD').replace(/^[^\p{L}\p{N}]+/u, '');
  if (HAN.test(first)) return letterOf(first);
  return /^\p{L}/u.test(first) ? first.toUpperCase() : OTHER_INITIAL;
}

/** The initials of an index: those that some name begins with, in order, the sign for the rest last. */
export function initialsOf(names: readonly string[]): readonly string[] {
  const found = new Set(names.map(initialOf));
  const others = found.delete(OTHER_INITIAL);
  return [...[...found].sort(), ...(others ? [OTHER_INITIAL] : [])];
}

const letters = new Map(Object.entries(READ_OTHERWISE));

function letterOf(ideograph: string): string {
  const known = letters.get(ideograph);
  if (known !== undefined) return known;
  const letter = letterOfPinyin(ideograph);
  letters.set(ideograph, letter);
  return letter;
}

function letterOfPinyin(ideograph: string): string {
  let letter = OTHER_INITIAL;
  for (const [index, boundary] of [...FIRST_OF_LETTER].entries()) {
    if (pinyin.compare(ideograph, boundary) < 0) break;
    letter = LETTERS[index] ?? OTHER_INITIAL;
  }
  return letter;
}
