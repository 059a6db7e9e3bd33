import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileLexicon, foldClues, foldLexicon } from '../../matching/fold-lexicon.ts';
import {
  DECOY,
  isLarge,
  isLargeSense,
  NEEDS_FULL_NAME,
  namesFor,
  pairsIn,
  reviveLexicon,
  TOPIC_WORD,
  withClues,
} from '../../matching/lexicon.ts';
import { mentionsInText } from '../../matching/plain-text.ts';
import { newScratch, readBlock } from '../../matching/reading.ts';
import { lexiconOf, type SmallEntry, sourceOf } from './small-lexicon.ts';

const ENTRIES: Readonly<Record<string, SmallEntry>> = {
  adam: {
    kind: 'technique',
    priority: 2,
    names: ['Adam optimizer', { text: 'Adam', exact: true, sense: 'adam' }],
    senses: { adam: { prior: 'unlikely', clues: ['learning rate', '优化'], antiClues: ['Eve', '夏娃'] } },
  },
  peebles: { kind: 'person', names: ['Bill Peebles', { text: 'Peebles', needs: 'full-name' }] },
  sora: { names: ['Sora'], decoys: ['Open-Sora', { text: 'SORA', exact: true }] },
  扩散: { priority: 3, names: ['扩散模型', '扩散 Transformer'] },
};

describe('a compiled lexicon', () => {
  const compiled = () => lexiconOf(ENTRIES, { vocabulary: { strong: ['machine learning'], weak: [] } });

  it('keeps the entries, and of each sense how often it is meant', () => {
    const lexicon = compiled();
    expect(lexicon.entries.bundled).toEqual([
      { id: 'adam', kind: 'technique', priority: 2 },
      { id: 'peebles', kind: 'person', priority: 1 },
      { id: 'sora', kind: 'model', priority: 1 },
      { id: '扩散', kind: 'model', priority: 3 },
    ]);
    expect(lexicon.senses).toMatchObject([{ prior: 'unlikely' }]);
  });

  it('knows of each name its entry, its sense, and whether it is a decoy, a short form or a word of the field', () => {
    const lexicon = compiled();
    const { words, ideographs } = lexicon.names;
    const texts = [words, ideographs].flatMap(({ offsets, text }) =>
      Array.from(offsets, (from) => text.slice(from, text.indexOf('\n', from))),
    );
    expect(ideographs.first).toBe(words.offsets.length);
    const names = Array.from(lexicon.nameEntry, (entry, name) => {
      const text = texts[name];
      return `${text}: ${lexicon.entries.at(entry)?.id}, ${lexicon.nameSense[name]}, ${lexicon.nameFlags[name]}`;
    });
    expect(names.sort()).toEqual(
      [
        'Adam: adam, 1, 0',
        `SORA: sora, 0, ${DECOY}`,
        'adam optimizer: adam, 0, 0',
        `machine learning: adam, 0, ${TOPIC_WORD}`,
        'bill peebles: peebles, 0, 0',
        `open sora: sora, 0, ${DECOY}`,
        `peebles: peebles, 0, ${NEEDS_FULL_NAME}`,
        'sora: sora, 0, 0',
        '扩散transformer: 扩散, 0, 0',
        '扩散模型: 扩散, 0, 0',
      ].sort(),
    );
  });

  it('refuses a form that cannot be found, naming it', () => {
    expect(() => lexiconOf({ a: { names: ['+1'] } })).toThrow(/"\+1" must begin with/);
    expect(() => lexiconOf({ a: { names: ['A b'], decoys: ['模'] } })).toThrow(/"模" is a single ideograph/);
  });

  it('numbers more entries than 16 bits can', () => {
    const { aliases, entries, ...rest } = sourceOf({ last: { names: ['Sora'] } });
    const others = Array.from({ length: 70_000 }, (_, index) => ({
      id: `other-${index}`,
      kind: 'model',
      priority: 1 as const,
    }));
    const moved = aliases.map((alias) => ({ ...alias, entry: alias.entry + others.length }));
    const many = compileLexicon({ ...rest, entries: [...others, ...entries], aliases: moved });
    expect(mentionsInText('Sora', many, 'balanced')).toMatchObject([{ entry: 'last' }]);
  });

  it('takes no more room than the numbers of its entries and senses need', () => {
    const { nameEntry, nameSense, nameFlags } = namesFor(3, 0x10000, 0xfe);
    expect([nameEntry, nameSense, nameFlags]).toEqual([
      new Uint16Array(3),
      new Uint8Array(3),
      new Uint8Array(3),
    ]);
    const large = namesFor(3, 0x10001, 0xff);
    expect([large.nameEntry, large.nameSense]).toEqual([new Uint32Array(3), new Uint16Array(3)]);
    expect([isLarge(0x10000), isLarge(0x10001), isLargeSense(0xfe), isLargeSense(0xff)]).toEqual([
      false,
      true,
      false,
      true,
    ]);
  });

  it('can be empty', () => {
    expect(mentionsInText('Sora', lexiconOf({}), 'broad')).toEqual([]);
  });
});

describe('a folded lexicon', () => {
  const source = sourceOf(ENTRIES, {
    scriptPairs: ['擴扩'],
    vocabulary: { strong: ['machine learning'], weak: ['training'] },
  });
  const asJson = <T>(value: T): T => JSON.parse(JSON.stringify(value));
  const carried = (from: typeof source) =>
    withClues(reviveLexicon(asJson(foldLexicon(from))), asJson(foldClues(from)));

  it('survives the way to a page as JSON', () => {
    expect(carried(source)).toEqual(compileLexicon(source));
  });

  it.each([
    ['empty', {}],
    ['of one entry', { sora: { names: ['Sora'] } }],
    ['of an entry without names', { sora: { names: [] } }],
    ['of decoys alone', { sora: { names: [], decoys: ['Open-Sora'] } }],
    ['with a sense without clues', { sora: { names: [{ text: 'Sora', sense: 's' }], senses: { s: {} } } }],
  ])('survives it when %s', (_, entries: Readonly<Record<string, SmallEntry>>) => {
    expect(carried(sourceOf(entries))).toEqual(lexiconOf(entries));
  });

  it('has its pairs of ideographs one after the other', () => {
    expect(['', '擴扩', '擴扩開开'].map(pairsIn)).toEqual([[], ['擴扩'], ['擴扩', '開开']]);
  });

  it('finds what it found before', () => {
    const text =
      'Bill Peebles made Sora, and Peebles used the Adam optimizer. Adam has a learning rate. 擴散模型，扩散模型。';
    expect(mentionsInText(text, compileLexicon(source), 'broad')).toHaveLength(7);
    expect(mentionsInText(text, carried(source), 'broad')).toEqual(
      mentionsInText(text, compileLexicon(source), 'broad'),
    );
  });

  it('without its clues leaves ambiguous names out and finds all others', () => {
    const lexicon = reviveLexicon(foldLexicon(source));
    const reading = readBlock('Adam and the Adam optimizer have a learning rate.', lexicon, newScratch());
    expect(reading).toMatchObject({ lacksClues: true, candidates: [{ start: 13, kind: 'plain' }] });
    expect(readBlock('The Adam optimizer.', lexicon, newScratch()).lacksClues).toBe(true);
    expect(readBlock('Sora.', lexicon, newScratch()).lacksClues).toBe(false);
  });

  it('finds every name that it was given, and carries each once at most', () => {
    const name = fc.stringMatching(/^[a-z]{1,9}( [a-z]{1,5}|[\u4e00-\u4e20]{1,3})?$/);
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 30 }), (names) => {
        const given = sourceOf({ a: { names: [...names, ...names.map((text) => text.toUpperCase())] } });
        const { words, ideographs } = foldLexicon(given);
        const list = words.list + ideographs.list;
        const carriedNames = list.split('\n').filter((line) => line !== '' && !line.startsWith('\t'));
        expect(new Set(carriedNames).size).toBe(words.count + ideographs.count);
        expect(carriedNames.every((text) => names.includes(text))).toBe(true);
        const lexicon = carried(given);
        for (const text of names)
          expect(mentionsInText(text, lexicon, 'strict')).toMatchObject([{ start: 0, end: text.length }]);
      }),
    );
  });
});
