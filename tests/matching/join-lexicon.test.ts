import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldLexicon } from '../../matching/fold-lexicon.ts';
import { type JoinedPack, joinLexicon } from '../../matching/join-lexicon.ts';
import { TOPIC_WORD, UNUSED } from '../../matching/lexicon.ts';
import { EXACT, PLURAL, WIDE } from '../../matching/pattern-table.ts';
import { mentionsInText } from '../../matching/plain-text.ts';
import { joining } from './joined-lexicon.ts';
import { lexiconOf, named, type SmallEntry, sourceOf } from './small-lexicon.ts';
import { taken } from './steps.ts';

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
    expect(entries.at(entries.length)).toBeUndefined();
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

  it('can be of the package alone, and of nothing', () => {
    const text = 'Sora and 大模型, machine learning';
    expect(named(text, joined(SOURCE, 'bundled'), 'broad')).toEqual(
      named(text, lexiconOf(ENTRIES, SOURCE), 'broad'),
    );
    expect(named(text, joined(without), 'broad')).toEqual([]);
  });

  it('finds names and words of the package in the characters of its own pairs too', () => {
    const traditional = sourceOf(
      { diffusion: { names: ['擴散模型', 'AI視頻'] } },
      { hanWords: { across: ['最擴'], complete: ['優擴散'] } },
    );
    const lexicon = joined(traditional, 'bundled');
    for (const text of ['擴散模型，AI視頻', '扩散模型，AI视频'])
      expect(named(text, lexicon)).toEqual(text.split('，').map((name) => `${name} → diffusion`));
    expect(named('最扩散模型，最擴散模型', lexicon)).toEqual([]);
    expect(lexicon.hanWords.ideographs.text).toBe('最扩\n优扩散\n');
  });
});

describe('what is carried of a joined lexicon', () => {
  const source = sourceOf({
    ada: { kind: 'person', priority: 2, names: ['Ada'] },
    sora: {
      names: ['Sora', { text: 'DiT', exact: true, sense: 'model' }, 'Ωmega'],
      senses: { model: {} },
      decoys: ['Sora Aoi'],
    },
    large: { priority: 3, names: ['大模型', '大模'] },
  });
  const join = (...packs: readonly JoinedPack[]) =>
    taken(joinLexicon({ bundled: foldLexicon(source), packs, script: SCRIPT.join('') }));

  it('is names by glossary, the first last and the package after it, those as written and wide ones together', () => {
    const a = packOf('a', [
      { number: 2, kind: 'person', names: [{ text: 'sora' }, { text: 'Жук', exact: true }, { text: 'жар' }] },
      { number: 9, kind: 'paper', names: [{ text: '大模型' }, { text: 'naïve' }] },
    ]);
    const b = packOf('b', [
      { number: 0, kind: 'model', names: [] },
      { number: 1, kind: 'paper', names: [{ text: 'flux' }, { text: 'GaN', exact: true }, { text: 'Ada' }] },
    ]);
    const { words, ideographs, nameEntry, nameSense, nameFlags, own } = join(a, b, 'bundled').made;
    expect(words.text).toBe('flux\nada\nGaN\nsora\nnaïve\nada\nsora\nsora aoi\nDiT\nsora aoi\n');
    expect(words.wide).toBe('жар\nЖук\nωmega\n');
    expect([...words.flags]).toEqual([
      PLURAL,
      PLURAL,
      EXACT | PLURAL,
      PLURAL,
      PLURAL,
      PLURAL | WIDE,
      EXACT | WIDE,
      PLURAL,
      PLURAL,
      PLURAL,
      EXACT | PLURAL,
      PLURAL | WIDE,
      PLURAL,
    ]);
    expect([ideographs.text, ideographs.wide, ideographs.first]).toEqual(['大模型\n大模\n大模型\n', '', 13]);
    // Those of b, of a, of the package, and the decoy that a has of it; then the same of names in Chinese.
    expect([...nameEntry]).toEqual([4, 4, 4, 5, 6, 5, 5, 0, 1, 1, 1, 1, 5, 6, 2, 2]);
    expect(nameEntry).toBeInstanceOf(Uint16Array);
    expect([...nameSense]).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0]);
    // A person of the package who is named anywhere is no sign of AI.
    expect([...nameFlags]).toEqual([0, 0, 0, 0, 0, 0, 0, UNUSED, TOPIC_WORD, 1, 0, 0, 1, 0, 0, TOPIC_WORD]);
    expect(own).toEqual({
      packs: [
        { id: 'b', from: 0 },
        { id: 'a', from: 2 },
      ],
      numbers: Uint32Array.of(0, 1, 2, 9),
      kindOf: Uint8Array.of(0, 1, 2, 1),
      kinds: ['model', 'paper', 'person'],
    });
  });

  it('is made in steps: names are chosen by the two thousand, all else is done by the five thousand', () => {
    const many = (count: number) => pack('a', ...Array.from({ length: count }, (_, n) => [`n${n}`]));
    const [some, more] = [join(many(5_000)), join(many(15_000))];
    expect(more.made.words.offsets.length - some.made.words.offsets.length).toBe(10_000);
    // They are chosen, sorted, numbered, written one after the other, and filed.
    expect(more.pauses - some.pauses).toBe(10_000 / 2_000 + 4 * (10_000 / 5_000));
    expect(join().pauses).toBeLessThan(20);
  });
});
