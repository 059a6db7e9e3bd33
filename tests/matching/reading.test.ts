import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldLexicon } from '../../matching/fold-lexicon.ts';
import { type Lexicon, reviveLexicon } from '../../matching/lexicon.ts';
import { newScratch, readBlock, readPieces, weighBlock } from '../../matching/reading.ts';
import { ANCHOR, BASE, CLUE, PRIOR } from '../../matching/weights.ts';
import { joining } from './joined-lexicon.ts';
import { lexiconOf, type SmallEntry, sourceOf } from './small-lexicon.ts';

/** An ambiguous model: its name, how often it is meant, and a word for and against it. */
const ambiguous = (text: string, prior: 'usually' | 'likely' | 'even' | 'unlikely'): SmallEntry => ({
  names: [{ text, exact: true, sense: 's' }],
  senses: { s: { prior, clues: ['sampling'], antiClues: ['river'] } },
});

const ENTRIES: Readonly<Record<string, SmallEntry>> = {
  sora: { priority: 1, names: ['Sora'] },
  flow: ambiguous('Flow', 'usually'),
  gemini: ambiguous('Gemini', 'likely'),
  adam: ambiguous('Adam', 'even'),
  dit: ambiguous('DIT', 'unlikely'),
  brooks: {
    kind: 'person',
    names: ['Tim Brooks', { text: 'Brooks', sense: 's', needs: 'full-name' }],
    senses: { s: { prior: 'usually' } },
  },
  meta: { kind: 'organization', priority: 2, names: ['Meta'] },
  gan: { priority: 2, names: ['GAN'], decoys: ['GAN Company', '3 GAN'] },
  set: { priority: 3, names: ['training set', 'GAN training set 3'] },
  nsf: {
    names: [
      'National Science Foundation',
      { text: 'Naval Sea', sense: 's' },
      { text: 'NSF', exact: true, sense: 's' },
    ],
    senses: { s: {} },
  },
};
const REST = { vocabulary: { strong: ['machine learning', 'deep learning', 'adversarial'], weak: [] } };
const LEXICON = lexiconOf(ENTRIES, REST);
const indexOf = (id: string) => Object.keys(ENTRIES).indexOf(id);
const idsOf = (entries: readonly number[]) => entries.map((entry) => Object.keys(ENTRIES)[entry]);

const read = (text: string, lexicon: Lexicon = LEXICON) => readBlock(text, lexicon, newScratch());

/** The anchors of the candidate that stands in the text as `name`. */
const anchorsOf = (name: string, text: string, lexicon: Lexicon = LEXICON) =>
  weighBlock(text, lexicon, newScratch())
    .find(({ start, end }) => text.slice(start, end) === name)
    ?.evidence.flatMap((one) => (one.kind === 'anchor' ? [text.slice(one.start, one.end)] : []));

describe('the reading of a block', () => {
  it('holds its length, its candidates with their weights, and what it says to the page', () => {
    const text = 'Sora: machine learning. Flow sampling, NSF (Network Security Forum), Brooks';
    expect(read(text)).toEqual({
      length: text.length,
      candidates: [
        { start: 0, end: 4, entry: indexOf('sora'), kind: 'plain', aiTrust: 1, weight: BASE[1] },
        {
          start: 24,
          end: 28,
          entry: indexOf('flow'),
          kind: 'ambiguous',
          aiTrust: 1,
          weight: PRIOR.usually + CLUE.near + ANCHOR.most,
        },
        {
          start: 39,
          end: 42,
          entry: indexOf('nsf'),
          kind: 'ambiguous',
          aiTrust: 1,
          weight: PRIOR.even + ANCHOR.most,
        },
        {
          start: 69,
          end: 75,
          entry: indexOf('brooks'),
          kind: 'short',
          aiTrust: 1,
          weight: PRIOR.usually + ANCHOR.most,
        },
      ],
      supported: [indexOf('flow')],
      topicWords: [expect.any(Number)],
      expandedOtherwise: [indexOf('nsf')],
      lacksClues: false,
    });
  });

  it.each(['', 'A gradient has a learning rate.'])('in which nothing stands is empty: %j', (text) => {
    expect(read(text)).toEqual({
      length: text.length,
      candidates: [],
      supported: [],
      topicWords: [],
      expandedOtherwise: [],
      lacksClues: false,
    });
  });

  it('is the same for its pieces, and none where nothing is found', () => {
    const piece = fc.constantFrom(
      'So',
      'ra',
      'Sora',
      ' ',
      'NSF, the Network ',
      'Security Forum',
      'Flow ',
      '.',
    );
    const scratch = newScratch();
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), fc.array(piece, { maxLength: 2 }), (pieces, others) => {
        const reading = readPieces([...pieces, ...others], pieces.length, LEXICON, scratch);
        const whole = read(pieces.join(''));
        expect(reading).toEqual(whole.candidates.length > 0 ? whole : undefined);
        expect(reading?.length ?? whole.length).toBe(pieces.join('').length);
      }),
    );
  });

  it('does not depend on what was read before', () => {
    const scratch = newScratch();
    for (const text of ['Sora and Flow sampling', 'Flow', 'the river Flow', 'GAN'])
      expect(weighBlock(text, LEXICON, scratch)).toEqual(weighBlock(text, LEXICON, newScratch()));
  });

  it('leaves ambiguous names out, and says so, while there are no clues', () => {
    const early = reviveLexicon(foldLexicon(sourceOf(ENTRIES, REST)));
    expect(read('Flow, Sora', early)).toMatchObject({ lacksClues: true, candidates: [{ start: 6 }] });
    expect(read('Flow', early)).toMatchObject({ lacksClues: true, candidates: [], supported: [] });
  });
});

describe('an entry that an ambiguous name seems to mean', () => {
  it.each([
    ['one that it usually has', 'Flow', ['flow']],
    ['one that it likely has', 'Gemini', ['gemini']],
    ['each once', 'Flow and Gemini, Flow', ['flow', 'gemini']],
    ['none that it has as often as not, whatever speaks for it', 'Adam sampling', []],
    ['none that it seldom has', 'DIT sampling', []],
    ['none that a word near it speaks against', 'Gemini on the river', []],
    ['none, though usual', 'the river Flow', []],
    ['one that a word speaks against and another for', 'river: Flow sampling', ['flow']],
    ['none of a short form', 'Brooks', []],
    ['none of a name with one meaning', 'Sora', []],
  ])('is %s: %j', (_, text, expected) => {
    expect(idsOf(read(text).supported)).toEqual(expected);
  });
});

describe('an anchor of an ambiguous name', () => {
  it.each([
    ['a name with one meaning', 'Adam, Sora', ['Sora']],
    ['a general one', 'Adam, a training set', ['training set']],
    ['an ambiguous name that its block bears out', 'Adam, Gemini', ['Gemini']],
    ['none that it does not', 'Adam, DIT', []],
    ['no name that stands in texts about anything', 'Adam of Meta', []],
    ['no short form', 'Adam, Brooks', []],
    ['a word that only texts about AI use', 'Adam for deep learning', ['deep learning']],
  ])('is %s: %j', (_, text, expected) => {
    expect(anchorsOf('Adam', text)).toEqual(expected);
  });

  it('is one of each name and word, in whatever order they were listed', () => {
    const words = ['aa one', 'bb two', 'cc three', 'zz four'];
    const names = ['dd', 'ee', 'ff', 'gg', 'hh'];
    for (const order of [names, names.toReversed()]) {
      const lexicon = lexiconOf(
        {
          ...Object.fromEntries(order.map((name) => [name, { names: [name] }])),
          flow: ambiguous('Flow', 'even'),
        },
        { vocabulary: { strong: words, weak: [] } },
      );
      for (const name of names)
        for (const word of words)
          expect(anchorsOf('Flow', `Flow, ${name}, ${word}`, lexicon)).toEqual([name, word]);
    }
  });

  it('is found among names and words that stand far off', () => {
    const far = '. '.repeat(2_000);
    expect(anchorsOf('Adam', `machine learning${far}Sora, Adam, deep learning${far}GAN`)).toEqual([
      'Sora',
      'deep learning',
    ]);
  });
});

describe('an acronym that a block spells out', () => {
  it.each([
    ['as something else', 'the Network Security Forum (NSF), NSF', ['nsf']],
    ['as the entry', 'the National Science Foundation (NSF)', []],
    [
      'as the entry, and the entry itself elsewhere',
      'Nice Small Fish: NSF, National Science Foundation',
      ['nsf'],
    ],
    ['by an ambiguous name of the entry alone', 'the Naval Sea Force (NSF)', ['nsf']],
    ['in no way', 'NSF', []],
    ['though it has one meaning', 'the Great Apes Network: GAN', []],
  ])('is told when it is spelt out %s: %j', (_, text, expected) => {
    expect(idsOf(read(text).expandedOtherwise)).toEqual(expected);
  });
});

describe('a decoy', () => {
  const places = (text: string) => read(text).candidates.map(({ start, end }) => text.slice(start, end));

  it.each(['', 'x '.repeat(600), 'GAN Company, '.repeat(60)])(
    'takes out what it is as long as, wherever it stands, and no longer name (%#)',
    (before) => {
      expect(places(`${before}the GAN Company`)).toEqual([]);
      expect(places(`${before}GAN, no GAN Company`)).toEqual(['GAN']);
      expect(places(`${before}3 GAN training set 3`)).toEqual(['GAN training set 3', 'training set']);
    },
  );

  it('leaves a longer name of its own entry, though it stands later', () => {
    const lexicon = lexiconOf({ sora: { names: ['Sora plan'], decoys: ['my Sora'] } });
    const text = 'this is my Sora plan';
    expect(read(text, lexicon).candidates).toMatchObject([{ start: 11, end: 20 }]);
  });
});

describe('a word of texts about AI', () => {
  const { pack, joined } = joining([]);
  const words = (text: string, ...names: readonly string[]) => {
    const entries = { ...ENTRIES, net: { names } };
    return read(text, lexiconOf(entries, REST)).topicWords.length;
  };

  it('is told once', () => {
    expect(words('deep learning, machine learning, deep learning')).toBe(2);
  });

  it.each(['adversarial', 'adversarial net', 'an adversarial', 'an adversarial net'])(
    'says nothing as a part of a name or as one: %j',
    (name) => {
      expect(words(`See ${name}.`, name)).toBe(0);
      expect(words(`${'. '.repeat(600)}See ${name}.`, name)).toBe(0);
    },
  );

  it('tells of itself beside a name, and where a name has but a part of it', () => {
    expect(words('an adversarial net, adversarial', 'adversarial net')).toBe(1);
    expect(words('machine learning net', 'learning net')).toBe(1);
    expect(words('the machine learning', 'the machine')).toBe(1);
  });

  it("tells of itself in a name of the reader's own", () => {
    const lexicon = joined(sourceOf(ENTRIES, REST), pack('mine', ['adversarial net']), 'bundled');
    expect(read('an adversarial net', lexicon).topicWords).toHaveLength(1);
  });
});
