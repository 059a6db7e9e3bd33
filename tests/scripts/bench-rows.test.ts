import { describe, expect, it } from 'vitest';
import type { GlossaryData } from '../../data/types.ts';
import { median, rowsOf, tableOf } from '../../scripts/bench/rows.ts';
import { benchText } from '../../scripts/bench/texts.ts';

const times = { touch: [1, 2, 9], scan: [4, 4, 4], read: [8, 6, 7], judge: [1, 1, 40] };

describe('the rows of the benchmarks', () => {
  const rows = rowsOf({
    comparisons: { English: { times }, Chinese: { times: { ...times, scan: [8] } } },
    revive: { warm: [1, 1.5], cold: [3, 2.1, 2] },
  });

  it('are ratios of medians, and figures with their unit', () => {
    expect(rows).toEqual([
      { name: 'scan for names : touch, English', ratio: 2, reach: 3 },
      { name: 'scan for names : touch, Chinese', ratio: 4, reach: 3 },
      { name: 'read a block (scan, evidence) : scan, English', ratio: 1.75, reach: 2 },
      { name: 'read a block (scan, evidence) : scan, Chinese', ratio: 0.875, reach: 2 },
      { name: 'judge a page : scan, English', ratio: 0.25, reach: 1 },
      { name: 'judge a page : scan, Chinese', ratio: 0.125, reach: 1 },
      { name: 'revive the lexicon, warm', ratio: 1.25, reach: 2, unit: 'ms' },
      { name: 'revive the lexicon, cold', ratio: 2.1, reach: 2, unit: 'ms' },
    ]);
  });

  it('say in the table which of them go beyond', () => {
    const over = tableOf(rows)
      .split('\n')
      .filter((line) => line.endsWith('over'))
      .map((line) => line.split(/ {2,}/)[0]);
    expect(over).toEqual(['scan for names : touch, Chinese', 'revive the lexicon, cold']);
  });

  it('need something measured', () => {
    expect(() => median([])).toThrow('nothing was measured');
  });
});

describe('the text to measure on', () => {
  const glossary = {
    entries: [
      {
        summary: { en: 'Sora makes videos.', 'zh-Hans': 'Sora 生成视频。' },
        explainer: { en: 'It uses DiT. It came in 2024.', 'zh-Hans': '它用了 DiT。2024 年发布。' },
      },
    ],
  } as unknown as GlossaryData;

  it.each(['en', 'zh-Hans'] as const)('is the same each time and as long as asked for: %s', (language) => {
    const blocks = benchText(glossary, language, 20_000);
    expect(benchText(glossary, language, 20_000)).toEqual(blocks);
    const length = blocks.join('').length;
    expect(length).toBeGreaterThanOrEqual(20_000);
    expect(length - (blocks.at(-1)?.length ?? 0)).toBeLessThan(20_000);
  });

  it('has sentences of the glossary, each whole, among many others', () => {
    const text = benchText(glossary, 'en', 20_000).join('');
    expect(text).toContain('It uses DiT. ');
    const named = text.match(/Sora makes videos\. |It uses DiT\. |It came in 2024\. /g)?.length ?? 0;
    const sentences = text.match(/\. /g)?.length ?? 0;
    expect(named / sentences).toBeGreaterThan(0.2);
    expect(named / sentences).toBeLessThan(0.4);
  });
});
