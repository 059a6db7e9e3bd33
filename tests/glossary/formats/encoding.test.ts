import { describe, expect, it } from 'vitest';
import { encodingOf } from '../../../glossary/formats/encoding.ts';
import { paceOf } from '../../../glossary/formats/pace.ts';
import { encodeLegacy, encodeWide } from './encode-legacy.ts';
import { generateTable } from './generate-table.ts';
import { never, noRest, readAll } from './reading.ts';

const pace = () => paceOf(0, { signal: never(), rest: noRest });
const told = (bytes: Uint8Array) => encodingOf(bytes, pace());
const utf8 = (text: string) => new TextEncoder().encode(text);

const SIMPLIFIED = '术语,解释\n扩散模型,从噪声中逐步生成图像的模型\n微调,在已有模型上继续训练\n';
const TRADITIONAL = '術語,解釋\n擴散模型,從雜訊中逐步產生圖像的模型\n微調,在已有的模型上繼續訓練\n';
const ENGLISH = 'term,definition\nSora,A model that makes videos\n';
const FRENCH = 'terme,définition\nréseau,un réseau à très grande échelle\n';

describe('an encoding is told', () => {
  it.each([
    ['utf-8', utf8(SIMPLIFIED)],
    ['utf-8', utf8(`\ufeff${ENGLISH}`)],
    ['utf-8', utf8(ENGLISH)],
    ['utf-8', utf8(FRENCH)],
    ['gb18030', encodeLegacy(SIMPLIFIED, 'gb18030')],
    ['gb18030', encodeLegacy(TRADITIONAL, 'gb18030')],
    ['big5', encodeLegacy(TRADITIONAL, 'big5')],
    ['windows-1252', encodeLegacy(FRENCH, 'windows-1252')],
    ['utf-16le', encodeWide(`\ufeff${SIMPLIFIED}`, 'utf-16le')],
    ['utf-16be', encodeWide(`\ufeff${SIMPLIFIED}`, 'utf-16be')],
    ['utf-16le', encodeWide(SIMPLIFIED, 'utf-16le')],
    ['utf-16be', encodeWide(TRADITIONAL, 'utf-16be')],
    ['utf-16le', encodeWide(ENGLISH, 'utf-16le')],
    ['utf-16be', encodeWide(ENGLISH, 'utf-16be')],
  ] as const)('as %s', async (encoding, bytes) => {
    expect(await told(bytes)).toBe(encoding);
  });

  it('from what stands far down', async () => {
    const english = ENGLISH.repeat(20_000);
    expect(await told(utf8(english + SIMPLIFIED))).toBe('utf-8');
    expect(await told(encodeLegacy(english + SIMPLIFIED, 'gb18030'))).toBe('gb18030');
    expect(await told(encodeLegacy(english + TRADITIONAL, 'big5'))).toBe('big5');
  });

  it('though a character is cut at the end, or a few bytes are wrong', async () => {
    expect(await told(utf8(SIMPLIFIED).slice(0, -5))).toBe('utf-8');
    const spoilt = utf8(SIMPLIFIED.repeat(20));
    spoilt[300] = 0xff;
    expect(await told(spoilt)).toBe('utf-8');
    expect(await told(utf8(`${ENGLISH}\0${SIMPLIFIED}`))).toBe('utf-8');
  });

  it('of short files as of long ones', async () => {
    const { text } = generateTable(300, { header: 'chinese' });
    expect(await told(encodeLegacy(text, 'gb18030'))).toBe('gb18030');
    expect(await told(encodeLegacy('名称\n智能体', 'gb18030'))).toBe('gb18030');
    expect(await told(encodeLegacy('名稱\n機器學習', 'big5'))).toBe('big5');
  });

  it('and a file that is no text is told to be none', async () => {
    const bytes = Uint8Array.from({ length: 5_000 }, (_, at) => (at * at * 7) % 256);
    await expect(told(bytes)).rejects.toMatchObject({ reason: 'importProblemFileBinary' });
  });
});

it('reads the same entries from a table in each encoding', async () => {
  const { drafts } = await readAll(SIMPLIFIED, 'a.csv');
  expect(drafts).toHaveLength(2);
  for (const bytes of [
    encodeLegacy(SIMPLIFIED, 'gb18030'),
    encodeWide(SIMPLIFIED, 'utf-16le'),
    encodeWide(`\ufeff${SIMPLIFIED}`, 'utf-16be'),
  ])
    expect((await readAll(bytes, 'a.csv')).drafts).toEqual(drafts);
  const { drafts: other } = await readAll(encodeLegacy(TRADITIONAL, 'big5'), 'a.csv', {
    encoding: 'gb18030',
  });
  expect(other).not.toEqual(drafts);
});
