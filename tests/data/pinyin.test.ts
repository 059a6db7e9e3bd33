import { describe, expect, it } from 'vitest';
import { commonCharacters, foldReadings } from '../../data/pinyin.ts';
import { reviveReadings } from '../../glossary/search/readings.ts';

const unit = (character: string) => character.charCodeAt(0);
const common = foldReadings(commonCharacters());
const { syllables, simplified } = reviveReadings(common);

describe('how Chinese is read', () => {
  it.each([
    ['扩', ['kuo']],
    ['长', ['chang', 'zhang']],
    ['行', ['hang', 'heng', 'xing']],
    ['绿', ['lu', 'lv']],
  ])('%s as %j', (character, read) => {
    expect(syllables.get(unit(character))).toEqual(read);
  });

  it.each(['擴扩', '視视', '髮发', '發发', '電电'])('takes the first for the second of %s', (pair) => {
    expect(simplified.get(unit(pair))).toBe(pair.charCodeAt(1));
    expect(syllables.has(unit(pair))).toBe(false);
  });

  it('knows every common character of both scripts', () => {
    const characters = commonCharacters();
    expect(characters.length).toBeGreaterThan(6_500);
    const unread = characters.filter(
      (character) => !syllables.has(simplified.get(unit(character)) ?? unit(character)),
    );
    expect(unread).toEqual([]);
  });

  it('is small', () => {
    expect(Buffer.byteLength(common)).toBeLessThan(30_000);
  });

  it('passes over what is no ideograph', () => {
    expect(foldReadings(['a', '1', '，', '🤖', '𠮷', 'か'])).toBe('');
  });
});
