import { describe, expect, it } from 'vitest';
import type { GlossaryData } from '../../data/types.ts';
import { Hits } from '../../matching/hits.ts';
import { reviveLexicon } from '../../matching/lexicon.ts';
import { scan } from '../../matching/scan.ts';
import { pageOf } from '../../scripts/bench/markup.ts';
import { foldNames, type Language, namesInTexts, otherNames } from '../../scripts/bench/names.ts';
import { benchText } from '../../scripts/bench/texts.ts';
import { chineseWords, englishWords, ideographs } from '../../scripts/bench/words.ts';
import { seeded, zipf } from '../../scripts/random.ts';

const LANGUAGES: readonly Language[] = ['en', 'zh-Hans'];

const glossary = {
  entries: [
    {
      summary: { en: 'Sora makes videos.', 'zh-Hans': 'Sora 生成视频。' },
      explainer: { en: 'It uses DiT. It came in 2024.', 'zh-Hans': '它用了 DiT。2024 年发布。' },
    },
  ],
} as unknown as GlossaryData;

function count(names: readonly string[], text: string): number {
  const hits = new Hits();
  scan(text, reviveLexicon(foldNames(names)).names, hits);
  return hits.length;
}

describe('the text to measure on', () => {
  it.each(LANGUAGES)('is the same each time and as long as asked for: %s', (language) => {
    const blocks = benchText(glossary, language, 20_000);
    expect(benchText(glossary, language, 20_000)).toEqual(blocks);
    const length = blocks.join('').length;
    expect(length).toBeGreaterThanOrEqual(20_000);
    expect(length - (blocks.at(-1)?.length ?? 0)).toBeLessThan(20_000);
  });

  it('has sentences of the glossary, each whole, among many others', () => {
    const text = benchText(glossary, 'en', 50_000).join('');
    expect(text).toContain('It uses DiT. ');
    const named = text.match(/Sora makes videos\. |It uses DiT\. |It came in 2024\. /g)?.length ?? 0;
    const sentences = text.match(/\. /g)?.length ?? 0;
    expect(named / sentences).toBeGreaterThan(0.2);
    expect(named / sentences).toBeLessThan(0.4);
  });

  it.each(LANGUAGES)('holds the made names: %s', (language) => {
    const text = benchText(glossary, language, 200_000).join('');
    for (const name of namesInTexts(language)) expect(text).toContain(name);
  });

  it('has as many different words as news has', () => {
    const words = benchText(glossary, 'en', 200_000)
      .join('')
      .toLowerCase()
      .match(/[a-z]+/g);
    expect(new Set(words).size).toBeGreaterThan(4_000);
  });
});

describe('the names to look for', () => {
  it.each(LANGUAGES)('are in the text or not, however many there are: %s', (language) => {
    const text = benchText(glossary, language, 200_000);
    const known = namesInTexts(language);
    const others = otherNames(language, 5_000, text);
    expect(new Set([...known, ...others]).size).toBe(known.length + 5_000);
    expect(count(others, text.join(''))).toBe(0);
    expect(count([...known, ...others], text.join(''))).toBe(count(known, text.join('')));
  });

  it('are of one to three words in English, of two to six ideographs in Chinese', () => {
    for (const name of otherNames('en', 200, [])) expect(name).toMatch(/^[A-Z][a-z]*(?: [A-Z][a-z]*){0,2}$/);
    for (const name of otherNames('zh-Hans', 200, [])) expect(name).toMatch(/^\p{Script=Han}{2,6}$/u);
  });
});

describe('the words to make texts of', () => {
  it('are different ones', () => {
    expect(new Set(englishWords).size).toBe(englishWords.length);
    expect(new Set(chineseWords).size).toBe(chineseWords.length);
  });

  it('take the ideographs of everyday Chinese', () => {
    expect(ideographs).toHaveLength(3_755);
    expect(ideographs.at(0)).toBe('啊');
    expect(ideographs.at(-1)).toBe('座');
  });

  it('are used as often as their rank says', () => {
    const pick = zipf(['a', 'b', 'c', 'd'], seeded(1));
    const counts = { a: 0, b: 0, c: 0, d: 0 };
    for (let time = 0; time < 10_000; time++) counts[pick() as keyof typeof counts]++;
    expect(counts.a).toBeGreaterThan(counts.b);
    expect(counts.b).toBeGreaterThan(counts.c);
    expect(counts.c).toBeGreaterThan(counts.d);
    // 1/2.7 against 1/5.7
    expect(counts.a / counts.d).toBeCloseTo(5.7 / 2.7, 0);
  });
});

describe('the page to measure on', () => {
  const html = pageOf(benchText(glossary, 'en', 50_000), 'en');

  it('loses nothing of its text', () => {
    const blocks = benchText(glossary, 'en', 50_000).join(' ').replace(/\s+/g, '');
    const shown = html
      .replace(/^[\s\S]*<main>/, '')
      .replace(/<th>\d+<\/th>/g, '')
      .replace(/<[^>]*>|\s+/g, '')
      .replaceAll('&amp;', '&')
      .replaceAll('&lt;', '<');
    expect(shown).toBe(blocks);
  });

  it.each(['h2', 'p', 'li', 'td', 'a', 'b', 'i', 'span'])('has <%s>', (name) => {
    expect(html).toMatch(new RegExp(`<${name}[ >]`));
  });
});
