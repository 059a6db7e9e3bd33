import { describe, expect, it } from 'vitest';
import { chooseNames, type PlacedPack, type Row } from '../../matching/choose-names.ts';
import { foldLexicon } from '../../matching/fold-lexicon.ts';
import { DECOY, NEEDS_FULL_NAME, TOPIC_WORD, UNUSED } from '../../matching/lexicon.ts';
import { joining } from './joined-lexicon.ts';
import { type SmallEntry, sourceOf } from './small-lexicon.ts';
import { taken } from './steps.ts';

const { pack } = joining([]);

const ENTRIES: Readonly<Record<string, SmallEntry>> = {
  adam: {
    kind: 'technique',
    names: ['Adam optimizer', { text: 'Adam', exact: true, sense: 'man' }],
    senses: { other: {}, man: {} },
    decoys: ['Adam Smith', { text: 'ADAM Audio', exact: true }],
  },
  sora: { names: ['Sora', 'diffusion'], decoys: ['Open-Sora'] },
  peebles: { kind: 'person', names: ['Bill Peebles', { text: 'Peebles', needs: 'full-name' }] },
  game: { names: ['Sora', 'Peebles'] },
  fair: { kind: 'organization', names: [{ text: 'fair', exact: true }], decoys: ['fair trade'] },
  large: { names: ['大模型'] },
};
const IDS = Object.keys(ENTRIES);
const bundledNames = () =>
  foldLexicon(sourceOf(ENTRIES, { vocabulary: { strong: ['diffusion', 'machine learning'], weak: [] } }));
const noNames = () => foldLexicon(sourceOf({}));

/** All rows of the package where no name of theirs is taken. */
const UNTOUCHED = [
  'adam optimizer → adam',
  'Adam! → adam, sense 2',
  'adam smith → adam, decoy',
  'ADAM Audio! → adam, decoy',
  'diffusion → topic word',
  'machine learning → topic word',
  'diffusion → sora',
  'sora → sora',
  'open sora → sora, decoy',
  'bill peebles → peebles',
  'peebles → peebles, needs the full name',
  'peebles → game',
  'sora → game',
  'fair! → fair',
  'fair trade → fair, decoy',
  '大模型 → large',
];

/** What becomes of some of them. */
const untouchedBut = (changes: Readonly<Record<string, string>>) =>
  UNTOUCHED.map((line) => changes[line] ?? line);

const FLAGS = [
  [DECOY, ', decoy'],
  [NEEDS_FULL_NAME, ', needs the full name'],
  [UNUSED, ', unused'],
] as const;

interface Order {
  /** A list for each entry of a glossary; a name that ends with "!" must be as written. */
  readonly before?: Readonly<Record<string, readonly (readonly string[])[]>>;
  readonly after?: Order['before'];
  /** Whether the package has no names at all. */
  readonly isEmpty?: boolean;
  readonly isBundledOn?: boolean;
}

/** What is chosen, an entry of a glossary by that one's name and its number: "a~0". */
function chosen({ before = {}, after = {}, isEmpty = false, isBundledOn = true }: Order) {
  const entries = isEmpty ? [] : [...IDS];
  const placed = (packs: NonNullable<Order['before']>) =>
    Object.entries(packs).map(([id, lists]): readonly [string, PlacedPack] => {
      const made = pack(id, ...lists);
      if (made === 'bundled') throw new Error('it is that of the package');
      const first = entries.length;
      entries.push(...lists.map((_, number) => `${id}~${number}`));
      return [id, { folded: made.folded, first }];
    });
  const [early, late] = [placed(before), placed(after)];
  const { made } = taken(
    chooseNames({
      bundled: isEmpty ? noNames() : bundledNames(),
      before: early.map(([, one]) => one),
      after: late.map(([, one]) => one),
      isBundledOn,
      isSign: IDS.map((id) => id !== 'fair'),
    }),
  );
  const written = ({ text, exact, entry, sense, flags }: Row) => {
    const rest = `${sense ? `, sense ${sense}` : ''}${FLAGS.map(([flag, name]) => (flags & flag ? name : '')).join('')}`;
    const whose = flags & TOPIC_WORD ? 'topic word' : entries[entry];
    return `${text}${exact ? '!' : ''} → ${whose}${rest}`;
  };
  const own = [...early, ...late].map(([id, one]): readonly [string, readonly string[]] => {
    const { names, exact } = one.folded;
    const lines = names.split('\n');
    return [id, [...(made.own.get(one) ?? [])].map((name) => `${lines[name]}${exact[name] ? '!' : ''}`)];
  });
  return {
    own: Object.fromEntries(own),
    bundled: made.bundled.map(written),
    decoys: made.decoys.map(written).toSorted(),
  };
}

describe('of glossaries that have a name', () => {
  const choice = (before: NonNullable<Order['before']>) => {
    const { own, decoys } = chosen({ before, isEmpty: true });
    return { ...own, decoys };
  };

  it('the first has it, and its first entry, once', () => {
    expect(
      choice({
        a: [
          ['one', 'both'],
          ['Both', 'two', 'TWO'],
        ],
        b: [['two', 'three', 'both']],
      }),
    ).toEqual({ a: ['one', 'both', 'two'], b: ['three'], decoys: [] });
  });

  it('one that needs certain capitals leaves the rest to the next, with a decoy for each way to write it', () => {
    expect(choice({ a: [['x', 'SORA!', 'SoRa!']], b: [['y'], ['sora']] })).toEqual({
      a: ['x', 'SORA!', 'SoRa!'],
      b: ['y', 'sora'],
      decoys: ['SORA! → b~1, decoy', 'SoRa! → b~1, decoy'],
    });
  });

  it('one that needs none leaves nothing to others', () => {
    expect(choice({ a: [['Sora']], b: [['SORA!'], ['sora!']] })).toEqual({ a: ['sora'], b: [], decoys: [] });
  });

  it('all have it where each needs other capitals, and the first where they need the same', () => {
    expect(choice({ a: [['SORA!']], b: [['sora!'], ['SORA!', 'Sora!']] })).toEqual({
      a: ['SORA!'],
      b: ['sora!', 'Sora!'],
      decoys: [],
    });
  });

  it('an entry is no rival of itself', () => {
    expect(choice({ a: [['SORA!', 'sora']], b: [['Ada!']] }).decoys).toEqual([]);
  });
});

describe('what is in the package', () => {
  it('stays as it is where no glossary has its names', () => {
    expect(chosen({ before: { a: [['flux']] }, after: { b: [['flow'], ['FLUX!']] } })).toEqual({
      own: { a: ['flux'], b: ['flow'] },
      bundled: UNTOUCHED,
      decoys: [],
    });
  });

  it('gives names up to the glossaries before it: those with one meaning still tell of AI, each once', () => {
    const own = { a: [['sora', 'adam'], ['bill peebles', 'peebles'], ['diffusion'], ['大模型', 'fair']] };
    expect(chosen({ before: own })).toEqual({
      own: { a: own.a.flat() },
      bundled: untouchedBut({
        'Adam! → adam, sense 2': 'Adam! → adam, unused',
        'diffusion → sora': 'diffusion → sora, unused',
        'sora → sora': 'sora → topic word',
        'bill peebles → peebles': 'bill peebles → topic word',
        'peebles → peebles, needs the full name': 'peebles → peebles, unused',
        'peebles → game': 'peebles → topic word',
        'sora → game': 'sora → game, unused',
        'fair! → fair': 'fair! → fair, unused',
        '大模型 → large': '大模型 → topic word',
      }),
      decoys: [
        'ADAM Audio! → a~0, decoy',
        'adam smith → a~0, decoy',
        'fair trade → a~3, decoy',
        'open sora → a~0, decoy',
        'open sora → a~2, decoy',
      ],
    });
  });

  it('keeps a name but as a glossary has it written, which is warned of the same decoys', () => {
    expect(chosen({ before: { a: [['SORA!', 'ADAM!'], ['FAIR!']] } })).toEqual({
      own: { a: ['SORA!', 'ADAM!', 'FAIR!'] },
      bundled: UNTOUCHED,
      decoys: ['SORA! → game, decoy', 'SORA! → sora, decoy', 'open sora → a~0, decoy'],
    });
  });

  it('has its names before the glossaries after it, but neither its decoys nor its words', () => {
    const after = { b: [['Sora', 'SORA!', 'flux'], ['machine learning', 'adam smith'], ['adam'], ['fair']] };
    expect(chosen({ before: { a: [['Flux!']] }, after })).toEqual({
      own: { a: ['Flux!'], b: ['flux', 'machine learning', 'adam smith', 'adam', 'fair'] },
      bundled: UNTOUCHED,
      decoys: ['Adam! → b~2, decoy', 'Flux! → b~0, decoy', 'fair! → b~3, decoy'],
    });
  });

  it('has none where it is switched off, but tells of AI as before, and glossaries of its decoys', () => {
    expect(chosen({ before: { a: [['adam'], ['SORA!'], ['flux']] }, isBundledOn: false })).toEqual({
      own: { a: ['adam', 'SORA!', 'flux'] },
      bundled: [
        'adam optimizer → topic word',
        'Adam! → adam, unused',
        'adam smith → adam, unused',
        'ADAM Audio! → adam, unused',
        'diffusion → topic word',
        'machine learning → topic word',
        'diffusion → sora, unused',
        'sora → topic word',
        'open sora → sora, unused',
        'bill peebles → topic word',
        'peebles → peebles, unused',
        'peebles → topic word',
        'sora → game, unused',
        'fair! → fair, unused',
        'fair trade → fair, unused',
        '大模型 → topic word',
      ],
      decoys: ['ADAM Audio! → a~0, decoy', 'adam smith → a~0, decoy', 'open sora → a~1, decoy'],
    });
  });
});

it('a pause is possible after two thousand names', () => {
  const pauses = (count: number) => {
    const made = pack('a', ...Array.from({ length: count }, (_, n) => [`n${n}`]));
    if (made === 'bundled') throw new Error('it is that of the package');
    const placed = { folded: made.folded, first: 0 };
    return taken(
      chooseNames({ bundled: noNames(), before: [placed], after: [], isBundledOn: true, isSign: [] }),
    ).pauses;
  };
  expect(pauses(10_000) - pauses(2_000)).toBe(4);
});
