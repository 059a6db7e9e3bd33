import { describe, expect, it } from 'vitest';
import {
  BREAK,
  CJK,
  CLASS,
  classOf,
  fold,
  foldAll,
  foldExact,
  foldShape,
  foldWord,
  HYPHEN,
  IGNORED,
  OTHER,
  SPACE,
  scriptFoldOf,
  WORD,
} from '../../matching/units.ts';

const unitOf = (character: string) => character.charCodeAt(0);
const CHARACTERS = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit));
const unitsOf = (cls: number) => CHARACTERS.filter((character) => classOf(unitOf(character)) === cls);
const charactersOf = (expression: RegExp) => CHARACTERS.filter((character) => expression.test(character));

describe('the class of a character', () => {
  it.each([
    ['a', WORD, 'a Latin letter'],
    ['Z', WORD, 'a capital'],
    ['7', WORD, 'a digit'],
    ['_', WORD, 'an underscore, which programmers put inside names'],
    ['é', WORD, 'an accented letter'],
    ['\u0301', WORD, 'a combining accent, which belongs to its letter'],
    ['Ж', WORD, 'a Cyrillic letter'],
    ['λ', WORD, 'a Greek letter'],
    ['ａ', WORD, 'a full-width letter'],
    ['９', WORD, 'a full-width digit'],
    ['大', CJK, 'an ideograph'],
    ['々', CJK, 'the ideographic repetition mark'],
    ['あ', CJK, 'hiragana'],
    ['ー', CJK, 'the long vowel mark of katakana'],
    ['ｱ', CJK, 'half-width katakana'],
    ['한', CJK, 'a hangul syllable'],
    ['\ud842', CJK, 'the first half of a rare ideograph (𠮷)'],
    ['\u00ad', IGNORED, 'a soft hyphen'],
    ['\u200b', IGNORED, 'a zero-width space'],
    ['\u200d', IGNORED, 'a zero-width joiner'],
    ['\u200e', IGNORED, 'a direction mark'],
    ['\u2060', IGNORED, 'a word joiner'],
    ['\ufe0f', IGNORED, 'a variation selector'],
    ['\ufeff', IGNORED, 'a byte order mark'],
    [' ', SPACE, 'a space'],
    ['\u00a0', SPACE, 'a space that does not break'],
    ['\u2009', SPACE, 'a thin space'],
    ['\u3000', SPACE, 'an ideographic space'],
    ['\n', BREAK, 'a line feed'],
    ['\r', BREAK, 'a carriage return'],
    ['\t', BREAK, 'a tab'],
    ['\u2028', BREAK, 'a line separator'],
    ['-', HYPHEN, 'a hyphen'],
    ['\u2011', HYPHEN, 'a hyphen that does not break'],
    ['–', HYPHEN, 'an en dash'],
    ['－', HYPHEN, 'a full-width hyphen'],
    ['.', OTHER, 'a full stop'],
    ['，', OTHER, 'a Chinese comma'],
    ['。', OTHER, 'a Chinese full stop'],
    ['“', OTHER, 'a quotation mark'],
    ['（', OTHER, 'a full-width bracket'],
    ['×', OTHER, 'a multiplication sign among the letters'],
    ['²', OTHER, 'a raised digit, which is a footnote or a power'],
    ['\ud83d', OTHER, 'the first half of an emoji'],
    ['\udfb7', OTHER, 'the second half of any pair'],
  ])('of %j is %i: %s', (character, cls) => {
    expect(classOf(unitOf(character))).toBe(cls);
  });

  it('is that of an ideograph for every Han, kana and hangul letter', () => {
    const strays: string[] = [];
    for (let unit = 0; unit < 0x10000; unit++) {
      const letter = String.fromCharCode(unit);
      const ideographic = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]$/u;
      if (ideographic.test(letter) && /\p{L}/u.test(letter) && CLASS[unit] !== CJK) strays.push(letter);
    }
    expect(strays).toEqual([]);
  });

  it('is that of a word for every letter of the scripts that European news is written in', () => {
    const strays: string[] = [];
    for (let unit = 0; unit < 0x2000; unit++) {
      const letter = String.fromCharCode(unit);
      const european = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]$/u;
      if (european.test(letter) && /\p{L}/u.test(letter) && CLASS[unit] !== WORD) strays.push(letter);
    }
    expect(strays).toEqual([]);
  });

  it('is that of a space or a break for what Unicode has as such, and for nothing else', () => {
    expect(unitsOf(SPACE)).toEqual(charactersOf(/\p{Zs}/u));
    expect(unitsOf(BREAK)).toEqual(charactersOf(/[\t-\r\x85\u2028\u2029]/));
  });

  it('is that of a hyphen for hyphens, dashes and the minus, narrow and wide', () => {
    expect(unitsOf(HYPHEN).join('')).toBe('-‐‑‒–—―−﹘﹣－');
  });

  it('is ignored only where Unicode lets it be ignored', () => {
    expect(unitsOf(IGNORED).filter((character) => !/\p{DI}/u.test(character))).toEqual([]);
  });

  it.each(['،', '؛', '؟', '।', '։', '׃', '۔', '።', '។', '᠂'])(
    'of %j, a full stop or comma of its script, ends a word',
    (mark) => {
      expect(classOf(unitOf(mark))).toBe(OTHER);
    },
  );

  it('is none for what is no code unit', () => {
    expect(classOf(Number.NaN)).toBe(OTHER);
    expect(classOf(-1)).toBe(OTHER);
  });
});

describe('folding a character', () => {
  it.each([
    ['S', 's', 'a capital to a small letter'],
    ['É', 'é', 'an accented capital'],
    ['Ж', 'ж', 'a Cyrillic capital'],
    ['Ω', 'ω', 'a Greek capital'],
    ['Ｇ', 'g', 'a full-width capital to an ordinary small letter'],
    ['３', '3', 'a full-width digit'],
    ['（', '(', 'a full-width bracket'],
    ['’', "'", 'a curly apostrophe'],
    ['‘', "'", 'its opening twin'],
    ['“', '"', 'a curly quotation mark'],
    ['”', '"', 'its closing twin'],
    ['・', '·', 'the middle dot of Japanese names'],
    ['•', '·', 'a bullet used as a middle dot'],
    ['‧', '·', 'a hyphenation point used as a middle dot'],
  ])('makes %j into %j: %s', (character, folded) => {
    expect(String.fromCharCode(fold(unitOf(character)))).toBe(folded);
  });

  it.each(['s', '7', 'ß', 'İ', '大', 'あ', '한', '.', '\ud842'])('leaves %j as it is', (character) => {
    expect(fold(unitOf(character))).toBe(unitOf(character));
  });

  it('makes no other character than these into another', () => {
    const folded = (character: string) => {
      // Between ！ and ～ stand the wide twins of ASCII.
      const narrow = /[！-～]/.test(character) ? character.normalize('NFKC') : character;
      const small = narrow.toLowerCase();
      if ('‘’‛'.includes(narrow)) return "'";
      if ('“”‟'.includes(narrow)) return '"';
      if ('•‧⋅・'.includes(narrow)) return '·';
      return /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Coptic}]/u.test(
        narrow,
      ) &&
        narrow < '\u0590' &&
        small.length === 1
        ? small
        : narrow;
    };
    expect(CHARACTERS.filter((character) => fold(unitOf(character)) !== unitOf(folded(character)))).toEqual(
      [],
    );
    const isWord = (character: string) => classOf(unitOf(character)) === WORD;
    const ofWord = (character: string) => (isWord(character) ? unitOf(folded(character)) : 0);
    expect(CHARACTERS.filter((character) => foldWord(unitOf(character)) !== ofWord(character))).toEqual([]);
  });

  it('says the same the second time, for every character', () => {
    const units = Array.from({ length: 0x10000 }, (_, unit) => unit);
    expect(units.filter((unit) => fold(fold(unit)) !== fold(unit))).toEqual([]);
    expect(units.filter((unit) => fold(foldShape(unit)) !== fold(unit))).toEqual([]);
  });

  it('of shape alone keeps case', () => {
    expect(String.fromCharCode(foldShape(unitOf('Ｇ')))).toBe('G');
    expect(String.fromCharCode(foldShape(unitOf('G')))).toBe('G');
    expect(String.fromCharCode(foldShape(unitOf('’')))).toBe("'");
  });
});

describe('folding a character with its script', () => {
  // The first and the last ideograph that fold, and what is passed over: others than ideographs, and nothing.
  const script = scriptFoldOf(['一壹', '網网', '鿿末', '㐀甲', 'ꀀ乙', 'Ab', '']);

  it.each([
    ['網', '网', '网'],
    ['网', '网', '网'],
    ['一', '壹', '壹'],
    ['鿿', '末', '末'],
    ['丁', '丁', '丁'],
    ['㐀', '㐀', '㐀'],
    ['ꀀ', 'ꀀ', 'ꀀ'],
    ['A', 'A', 'a'],
    ['Ａ', 'A', 'a'],
    ['Ж', 'Ж', 'ж'],
    ['’', "'", "'"],
    ['・', '·', '·'],
    ['！', '!', '!'],
    ['～', '~', '~'],
    ['｟', '｟', '｟'],
    ['한', '한', '한'],
  ])('makes %j into %j, and into %j where case does not matter', (character, exact, all) => {
    expect(String.fromCharCode(foldExact(unitOf(character), script))).toBe(exact);
    expect(String.fromCharCode(foldAll(unitOf(character), script))).toBe(all);
  });

  it('is folding its shape alone where no ideographs are paired', () => {
    const none = scriptFoldOf([]);
    const units = CHARACTERS.map(unitOf);
    expect(units.filter((unit) => foldExact(unit, none) !== foldShape(unit))).toEqual([]);
    expect(units.filter((unit) => foldAll(unit, none) !== fold(unit))).toEqual([]);
  });
});
