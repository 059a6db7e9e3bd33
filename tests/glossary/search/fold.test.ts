import { describe, expect, it } from 'vitest';
import { foldTable, foldText, PART_START, sourceRange, WORD_START } from '../../../glossary/search/fold.ts';

const unit = (character: string) => character.charCodeAt(0);
const table = foldTable(new Map([[unit('擴'), unit('扩')]]));

/** The folded text, with "|" where a word begins and "·" where a part of one does. */
function folded(text: string): string {
  const { units, starts, length } = foldText(text, table);
  return Array.from({ length }, (_, at) => {
    const start = starts[at] ?? 0;
    const sign = start >= WORD_START ? '|' : start === PART_START ? '·' : '';
    return sign + String.fromCharCode(units[at] ?? 0);
  }).join('');
}

describe('folding', () => {
  it.each([
    ['GPT-4', '|gpt|4'],
    ['ＧＰＴ４', '|gpt4'],
    ['Café naïve', '|cafe|naive'],
    ['Cafe\u0301', '|cafe'],
    ["Brooks's", '|brookss'],
    ['G.pt. 1.5', '|g.pt|1.5'],
    ['InstructPix2Pix', '|instruct·pix2·pix'],
    ['GANgealing', '|gangealing'],
    ['擴散模型', '|扩·散·模·型'],
    ['DiT（扩散 Transformer）', '|di·t|扩·散|transformer'],
    ['Sora团队', '|sora|团·队'],
    ['so\u00adra\u200b', '|sora'],
    ['snake_case', '|snake|case'],
    ['\ud83e!', ''],
    ['🤖𠮷', '|\ud83e\udd16·\ud842\udfb7'],
    ['', ''],
  ])('%j: %j', (text, expected) => {
    expect(folded(text)).toBe(expected);
  });

  it('tells which part of the text units come from, with the marks over a letter', () => {
    const text = 'Cafe\u0301 GPT-4';
    const whole = foldText(text, table);
    expect(sourceRange(whole, 0, 4)).toEqual({ from: 0, to: 5 });
    expect(sourceRange(whole, 4, 8)).toEqual({ from: 6, to: 11 });
  });
});
