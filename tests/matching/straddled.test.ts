import { describe, expect, it } from 'vitest';
import { Hits } from '../../matching/hits.ts';
import type { HanWords, Lexicon } from '../../matching/lexicon.ts';
import { isStraddled } from '../../matching/straddled.ts';
import { lexiconOf } from './small-lexicon.ts';

const lexiconWith = (hanWords: Partial<HanWords>): Lexicon =>
  lexiconOf({}, { hanWords: { across: [], complete: [], ...hanWords } });

/** Whether a word lies across an edge of a name where it last stands in a text. */
function straddled(text: string, name: string, lexicon: Lexicon, words = new Hits()): boolean {
  const start = text.lastIndexOf(name);
  return isStraddled(text, { start, end: start + name.length }, lexicon, words);
}

const NAME = '甲乙丙丁';
const BEFORE = '子丑寅卯';
const AFTER = '辰巳午未';
const TEXT = BEFORE + NAME + AFTER;

/** Every word that the text may have: no character stands in it twice. */
const WORDS = Array.from(TEXT, (_, start) =>
  Array.from({ length: TEXT.length - start - 1 }, (_, more) => TEXT.slice(start, start + 2 + more)),
).flat();
const shared = (word: string) => Array.from(NAME).filter((character) => word.includes(character)).length;

describe('a word lies across an edge of a name', () => {
  it('when it is made of some of its characters, not all, and of others', () => {
    for (const word of WORDS) {
      const inside = shared(word);
      const isAcross = inside > 0 && inside < NAME.length && inside < word.length;
      expect(straddled(TEXT, NAME, lexiconWith({ across: [word] })), word).toBe(isAcross);
    }
  });

  it('unless another ends right before the name, or begins right after it, on the same side', () => {
    for (const complete of WORDS) {
      const before = lexiconWith({ across: ['卯甲'], complete: [complete] });
      expect(straddled(TEXT, NAME, before), complete).toBe(!complete.endsWith('卯'));
      const after = lexiconWith({ across: ['丁辰'], complete: [complete] });
      expect(straddled(TEXT, NAME, after), complete).toBe(!complete.startsWith('辰'));
      const both = lexiconWith({ across: ['卯甲', '丁辰'], complete: [complete] });
      expect(straddled(TEXT, NAME, both), complete).toBe(true);
    }
    const whole = lexiconWith({ across: ['卯甲', '丁辰'], complete: ['寅卯', '辰巳'] });
    expect(straddled(TEXT, NAME, whole)).toBe(false);
  });

  it('wherever the name stands in the text', () => {
    const far = '山'.repeat(40);
    const lexicon = lexiconWith({ across: ['卯甲', '丁辰'], complete: ['丑寅卯'] });
    for (const [text, is] of [
      ['卯甲乙丙丁', true],
      ['甲乙丙丁辰', true],
      ['丑寅卯甲乙丙丁', false],
      ['甲乙丙丁', false],
    ] as const) {
      expect(straddled(text, NAME, lexicon), text).toBe(is);
      expect(straddled(`${far}${text}${far}`, NAME, lexicon), text).toBe(is);
      expect(straddled(`卯甲${far}${text}${far}丁辰`, NAME, lexicon), text).toBe(is);
    }
  });

  it.each(['最\n大模型', '最 \n 大模型', '最\n  大模型', '最\u200b大模型', '最大\u200b\n模型'])(
    'over what the page shows as nothing between two characters: %j',
    (text) => {
      const lexicon = lexiconWith({ across: ['最大'] });
      const name = text.slice(text.indexOf('大'));
      expect(straddled(text, name, lexicon)).toBe(true);
      const gap = text.slice(1, text.indexOf('大'));
      expect(straddled(`${text}${gap}`, name, lexicon)).toBe(true);
    },
  );

  it.each(['模型\n号', '模型 \n号', '模型\u200b号'])('and so after it: %j', (text) => {
    expect(straddled(text, '模型', lexiconWith({ across: ['型号'] }))).toBe(true);
  });

  it.each(['最 大模型', '最、大模型', '最-大模型', 'A大模型', '大模型'])(
    'but not over what divides words: %j',
    (text) => expect(straddled(text, '大模型', lexiconWith({ across: ['最大'] }))).toBe(false),
  );

  it('whose other end is Latin', () => {
    expect(straddled('最大Transformer', '大Transformer', lexiconWith({ across: ['最大'] }))).toBe(true);
    expect(straddled('GPT模型', 'GPT模', lexiconWith({ across: ['模型'] }))).toBe(true);
  });
});

it('is told of each name alone, whatever was found at others before', () => {
  const words = new Hits();
  const lexicon = lexiconWith({ across: ['寅卯', '卯甲'] });
  expect(straddled(TEXT, NAME, lexicon, words)).toBe(true);
  expect(straddled('子丑寅卯二乙丙丁', '二乙丙丁', lexicon, words)).toBe(false);
  expect(straddled('子丑月日甲乙丙丁', NAME, lexicon, words)).toBe(false);
});
