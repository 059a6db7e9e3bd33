import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JoinedPack } from '../../matching/join-lexicon.ts';
import { mentionsInText } from '../../matching/plain-text.ts';
import { joining } from './joined-lexicon.ts';
import { lexiconOf, named, type SmallEntry, sourceOf } from './small-lexicon.ts';

/** Some of those that the names here have. */
const SCRIPT = ['開开', '發发', '擴扩', '視视', '頻频', '優优', '學学'];
const { pack, packOf, joined } = joining(SCRIPT);

const ENTRIES: Readonly<Record<string, SmallEntry>> = {
  adam: {
    kind: 'technique',
    priority: 2,
    names: ['Adam optimizer', { text: 'Adam', exact: true, sense: 'adam' }],
    senses: { adam: { prior: 'usually', clues: ['learning rate'], antiClues: ['Eve'] } },
    decoys: ['Adam Smith'],
  },
  sora: { names: ['Sora', 'Sora Turbo'] },
  peebles: { kind: 'person', names: ['Bill Peebles', { text: 'Peebles', needs: 'full-name' }] },
  large: { priority: 3, names: ['大模型'] },
};
const SOURCE = sourceOf(ENTRIES, {
  vocabulary: { strong: ['machine learning'], weak: [] },
  hanWords: { across: ['最大'], complete: [] },
});

describe("a reader's names beside those of the package", () => {
  it('are marked wherever they stand in whole words, whatever the page is about', () => {
    const lexicon = joined(SOURCE, pack('mine', ['flux'], ['量子力学']), 'bundled');
    expect(named('The flux of heat; influx, fluxes, Flux. 量子力學与量子力学', lexicon)).toEqual([
      'flux → mine~0',
      'Flux → mine~0',
      '量子力學 → mine~1',
      '量子力学 → mine~1',
    ]);
  });

  it('leave those of the package as they are', () => {
    const text = 'Sora Turbo. The Adam optimizer. Bill Peebles, then Peebles. 大模型. machine learning';
    const lexicon = joined(SOURCE, pack('mine', ['flux']), 'bundled');
    expect(named(text, lexicon, 'broad')).toEqual(named(text, lexiconOf(ENTRIES, SOURCE), 'broad'));
  });

  it('win over the same name, ambiguous or not', () => {
    const lexicon = joined(SOURCE, pack('mine', ['Adam', 'sora']), 'bundled');
    expect(named('Eve and Adam saw Sora, a learning rate for Adam.', lexicon)).toEqual([
      'Adam → mine~0',
      'Sora → mine~0',
      'Adam → mine~0',
    ]);
  });

  it('give way to a longer name, and to a decoy of the entry whose name they took', () => {
    const lexicon = joined(SOURCE, pack('mine', ['Adam'], ['Sora'], ['Smith']), 'bundled');
    expect(named('Adam Smith; Sora Turbo; Adam; Mr. Smith', lexicon)).toEqual([
      'Smith → mine~2',
      'Sora Turbo → sora',
      'Adam → mine~0',
      'Smith → mine~2',
    ]);
  });

  it('lose where the reader puts the package first', () => {
    const lexicon = joined(SOURCE, 'bundled', pack('mine', ['Sora'], ['flux']));
    expect(named('Sora, flux', lexicon)).toEqual(['Sora → sora', 'flux → mine~1']);
  });

  it('go by the order of glossaries', () => {
    const [a, b] = [pack('a', ['one', 'both']), pack('b', ['two', 'Both'])];
    expect(named('one both two', joined(SOURCE, a, b, 'bundled'))[1]).toBe('both → a~0');
    expect(named('one both two', joined(SOURCE, b, a, 'bundled'))[1]).toBe('both → b~0');
  });

  it('share a name where one must be written with certain capitals', () => {
    const [exact, open] = [pack('a', ['SORA!']), pack('b', ['sora'])];
    const text = 'SORA, Sora, sora';
    const first = ['SORA → a~0', 'Sora → b~0', 'sora → b~0'];
    expect(named(text, joined(SOURCE, exact, open, 'bundled'))).toEqual(first);
    expect(named(text, joined(SOURCE, open, exact, 'bundled'))).toEqual(
      first.map((line) => line.replace('a~0', 'b~0')),
    );
    expect(named(text, joined(SOURCE, exact, 'bundled'))).toEqual([
      'SORA → a~0',
      'Sora → sora',
      'sora → sora',
    ]);
  });

  it('know the words that lie across the edge of a Chinese name', () => {
    const lexicon = joined(SOURCE, pack('mine', ['大流量']), 'bundled');
    expect(named('最大流量，大流量', lexicon)).toEqual(['大流量 → mine~0']);
  });

  it('say nothing of what a page is about', () => {
    const general = 'We took 大模型 there. ';
    const lexicon = joined(SOURCE, pack('mine', ['flux', 'quark'], ['sora turbo']), 'bundled');
    expect(named(`${general}Flux, quark.`, lexicon)).not.toContain('大模型 → large');
    // Nor less than it says without them.
    const about = `${general}It is machine learning, by Sora Turbo.`;
    const inName = joined(SOURCE, pack('mine', ['machine learning'], ['sora turbo']), 'bundled');
    expect(named(about, lexicon)).toContain('大模型 → large');
    expect(named(about, inName)).toContain('大模型 → large');
  });

  it('stand alone where the package is switched off, with its decoys for names that are its own too', () => {
    const lexicon = joined(SOURCE, pack('mine', ['Adam'], ['flux']));
    expect(named('Sora, flux, Adam Smith, Adam, Bill Peebles', lexicon, 'broad')).toEqual([
      'flux → mine~1',
      'Adam → mine~0',
    ]);
  });

  it('that cannot be found are left out and told', () => {
    const { folded } = pack('mine', ['+1', '模', 'half \ud800'], ['flux']) as Exclude<JoinedPack, 'bundled'>;
    expect(folded.unfindable).toEqual({
      count: 3,
      some: ['+1', '模', 'half \ud800'].map((name) => ({ number: 0, name })),
    });
    expect(named('flux', joined(SOURCE, { id: 'mine', folded }))).toEqual(['flux → mine~1']);
  });

  it('have entries of their kind, by index and by id', () => {
    const some = packOf('mine', [
      { number: 3, kind: 'person', names: [{ text: 'Ada' }] },
      { number: 40, kind: 'paper', names: [{ text: 'Notes' }] },
    ]);
    const { entries } = joined(SOURCE, some, pack('other', ['x y']), 'bundled');
    expect(entries.length).toBe(SOURCE.entries.length + 3);
    expect(entries.of('mine~14')).toEqual({ id: 'mine~14', kind: 'paper', priority: 1, pack: 'mine' });
    expect(entries.of('mine~4')).toBeUndefined();
    expect(entries.of('nothing~3')).toBeUndefined();
    expect(entries.of('sora')).toBe(entries.at(1));
    for (let index = 0; index < entries.length; index++) {
      const { id = '' } = entries.at(index) ?? {};
      expect(entries.of(id)).toEqual(entries.at(index));
    }
  });
});

describe('a joined lexicon', () => {
  const without = { ...SOURCE, entries: [], aliases: [], decoys: [], senses: [] };

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
});
