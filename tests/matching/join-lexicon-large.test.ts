import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCheckedData } from '../../data/check.ts';
import { glossaryData, lexiconSource } from '../../data/compile.ts';
import { allScriptPairs } from '../../data/traditional.ts';
import { compileLexicon } from '../../matching/fold-lexicon.ts';
import { mentionsInText } from '../../matching/plain-text.ts';
import { seeded } from '../../scripts/random.ts';
import { joining } from './joined-lexicon.ts';
import { lexiconOf, named } from './small-lexicon.ts';

const SCRIPT = allScriptPairs();
const { pack, joined } = joining(SCRIPT);

describe('a joined lexicon', () => {
  const source = lexiconSource(readCheckedData());
  const without = { ...source, entries: [], aliases: [], decoys: [], senses: [] };

  it('finds what one finds that was compiled of the same names', () => {
    const word = fc.stringMatching(/^[a-z]{1,3}$/);
    const name = fc.oneof(
      fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' ')),
      fc.stringMatching(/^[\u4e00-\u4e08]{2,4}$/),
      fc.stringMatching(/^[абв]{1,3}$/),
    );
    const entry = fc.array(name, { minLength: 1, maxLength: 4 });
    const separator = fc.constantFrom(' ', ', ', '-', '', '\u00ad');
    const text = fc
      .array(fc.tuple(fc.oneof(name, fc.constantFrom('abcs', 'as')), separator), { maxLength: 40 })
      .map((parts) => parts.flat().join(''));
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 12 }), text, (lists, read) => {
        const seen = new Set<string>();
        const entries = lists.map((names) => names.filter((one) => !seen.has(one) && seen.add(one)));
        const lexicon = joined(without, pack('mine', ...entries), 'bundled');
        const compiled = lexiconOf(
          Object.fromEntries(entries.map((names, number) => [`mine~${number.toString(36)}`, { names }])),
          { vocabulary: without.vocabulary, hanWords: without.hanWords, scriptPairs: SCRIPT },
        );
        expect(mentionsInText(read, lexicon, 'balanced')).toEqual(mentionsInText(read, compiled, 'balanced'));
      }),
      { numRuns: 200 },
    );
  });

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
