import { describe, expect, it } from 'vitest';
import { readCheckedData } from '../../data/check.ts';
import { glossaryData, lexiconSource } from '../../data/compile.ts';
import { allScriptPairs } from '../../data/traditional.ts';
import { compileLexicon } from '../../matching/fold-lexicon.ts';
import { mentionsInText } from '../../matching/plain-text.ts';
import { seeded } from '../../scripts/random.ts';
import { joining } from './joined-lexicon.ts';
import { named } from './small-lexicon.ts';

const SCRIPT = allScriptPairs();
const { pack, joined } = joining(SCRIPT);

describe('a joined lexicon', () => {
  const source = lexiconSource(readCheckedData());

  it('finds in the names and texts of the package what is found without glossaries', () => {
    const { entries } = glossaryData(readCheckedData());
    const texts = entries.flatMap(({ aliases, name, explainer }) => [
      aliases.join(', '),
      ...Object.values(name),
      ...Object.values(explainer),
    ]);
    const lexicon = joined(source, pack('mine', ['no such name']), 'bundled');
    const compiled = compileLexicon(source);
    for (const text of texts)
      expect(mentionsInText(text, lexicon, 'broad')).toEqual(mentionsInText(text, compiled, 'broad'));
  });

  it('holds many more than 65,535 names and entries, those of the package among them', () => {
    const random = seeded(5);
    const letters = 'abcdefghijklmnopqrstuvwxyz';
    const made = new Set<string>();
    while (made.size < 71_000)
      made.add(Array.from({ length: 9 }, () => letters.charAt(Math.floor(random.next() * 26))).join(''));
    const names = [...made];
    const lexicon = joined(source, pack('mine', ...names.map((name) => [name])), 'bundled');
    const text = `${names[70_999]} and Sora and ${names[0]} 扩散模型`;
    expect(named(text, lexicon)).toEqual([
      `${names[70_999]} → mine~${(70_999).toString(36)}`,
      'Sora → sora',
      `${names[0]} → mine~0`,
      expect.stringContaining('扩散模型'),
    ]);
  });
});
