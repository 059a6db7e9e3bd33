import { describe, expect, it } from 'vitest';
import { judge } from '../../matching/judge.ts';
import { PageEvidence } from '../../matching/page-evidence.ts';
import { newScratch, readBlock } from '../../matching/reading.ts';
import {
  GENERAL_ENTRY,
  OFF_TOPIC,
  PROMINENT_SHARE,
  SUPPORTED_SHARE,
  TOPIC_WORD_SHARE,
  topicWeight,
} from '../../matching/weights.ts';
import { lexiconOf, type SmallEntry } from './small-lexicon.ts';

const ENTRIES: Readonly<Record<string, SmallEntry>> = {
  sora: { priority: 1, names: ['Sora'] },
  gan: { priority: 2, names: ['GAN'] },
  data: { priority: 3, names: ['training data'] },
  adam: {
    priority: 2,
    names: ['Adam optimizer', { text: 'Adam', exact: true, sense: 'adam' }],
    senses: { adam: { clues: ['learning rate'], antiClues: ['Eve'] } },
  },
  peebles: { kind: 'person', names: ['Bill Peebles', { text: 'Peebles', needs: 'full-name' }] },
  nsf: {
    kind: 'organization',
    priority: 3,
    names: ['National Science Foundation', { text: 'NSF', exact: true, sense: 'nsf' }],
    senses: { nsf: { prior: 'likely' } },
  },
  flow: {
    names: ['Flow model', { text: 'Flow', exact: true, sense: 'flow' }],
    senses: { flow: { prior: 'likely', antiClues: ['river'] } },
  },
};
const LEXICON = lexiconOf(ENTRIES, {
  vocabulary: { strong: ['machine learning', '机器学习'], weak: ['training'] },
});
const entryOf = (id: string) => Object.keys(ENTRIES).indexOf(id);

const read = (text: string) => readBlock(text, LEXICON, newScratch());

function pageOf(...blocks: readonly string[]): PageEvidence {
  const page = new PageEvidence(LEXICON);
  for (const block of blocks) page.add(read(block));
  return page;
}

describe('the title and the headings', () => {
  it('count more than other text, and as much less when they go', () => {
    const page = pageOf('Adam and Eve');
    const reading = read('Sora');
    page.add(reading);
    const plain = page.signsAround(entryOf('adam'));
    page.remove(reading);
    page.add(reading, true);
    expect(page.signsAround(entryOf('adam'))).toBe(plain + PROMINENT_SHARE);
    page.remove(reading, true);
    expect(page.signsAround(entryOf('adam'))).toBe(0);
  });
});

describe('the signs around an entry', () => {
  it('are none of its own names, wherever they stand', () => {
    const page = pageOf('Sora. Flow', 'NSF');
    page.add(read('Sora'), true);
    expect(page.signsAround(entryOf('sora'))).toBe(SUPPORTED_SHARE);
    expect(page.signsAround(entryOf('flow'))).toBe(1 + PROMINENT_SHARE);
    expect(page.signsAround(undefined)).toBe(1 + PROMINENT_SHARE + SUPPORTED_SHARE);
  });

  it('are as many when a block goes that named an entry of a heading in its text', () => {
    const page = pageOf('Sora');
    page.add(read('Sora'), true);
    page.remove(read('Sora'));
    expect(page.signsAround(undefined)).toBe(1 + PROMINENT_SHARE);
  });

  it('are ambiguous names too that seem to be meant, each once, and less than a plain one', () => {
    const around = (...blocks: readonly string[]) => pageOf(...blocks).signsAround(entryOf('adam'));
    expect(around('Flow', 'Flow again')).toBe(SUPPORTED_SHARE);
    expect(around('Flow', 'the Flow of a river')).toBe(SUPPORTED_SHARE);
    expect(around('the Flow of a river')).toBe(0);
    expect(around('Flow', 'the Flow model')).toBe(1);
    expect(around('NSF'), 'a general organization, which says nothing').toBe(0);
    const page = pageOf('Flow', 'Flow again');
    page.remove(read('Flow'));
    expect(page.signsAround(undefined)).toBe(SUPPORTED_SHARE);
    page.remove(read('Flow again'));
    expect(page.signsAround(undefined)).toBe(0);
  });

  it.each([
    [399, ['machine learning']],
    [400, ['machine learning', '机器学习']],
    [OFF_TOPIC.longFrom - 1, ['machine learning', '机器学习']],
    [OFF_TOPIC.longFrom, ['Sora']],
  ])('are just enough for its general terms in a text of %i units', (length, blocks) => {
    const page = pageOf(...blocks);
    page.addLength(length - page.length);
    expect(page.isAboutAi(entryOf('data'))).toBe(true);
    page.remove(read(blocks[0] ?? ''));
    page.addLength(length - page.length);
    expect(page.isAboutAi(entryOf('data'))).toBe(false);
  });
});

describe('the length of a page', () => {
  it('is that of the blocks on it and of the text between them', () => {
    const page = pageOf('Sora', 'Bill Peebles');
    expect(page.length).toBe(16);
    page.addLength(100);
    expect(page.length).toBe(116);
    page.remove(read('Sora'));
    page.addLength(-30);
    expect(page.length).toBe(82);
  });

  it('makes the lack of a topic the surer', () => {
    const page = pageOf('Adam');
    page.addLength(OFF_TOPIC.longFrom - 4);
    expect(page.topicAround(entryOf('adam'))).toBe(OFF_TOPIC.long);
    page.addLength(-1);
    expect(page.topicAround(entryOf('adam'))).toBe(OFF_TOPIC.short);
  });
});

describe('a page as a whole is about AI', () => {
  const filler = 'The report was read aloud. '.repeat(80);
  const isAboutAi = (...blocks: readonly string[]) => pageOf(...blocks).isPageAboutAi;

  it.each([
    ['with one word of texts about AI in a short text', ['On machine learning.'], true],
    ['with a name on a short page', ['Sora was shown.'], true],
    ['not with no more than that on a long page, where it may be chance', ['Sora was shown.', filler], false],
    ['with several names on a long page', ['Sora was shown.', 'A GAN made it.', filler], true],
    ['with as many words instead', ['Sora and machine learning, 机器学习.', filler], true],
    ['not with ambiguous names alone', ['Adam was here.'], false],
    ['not with names that stand anywhere', ['National Science Foundation', filler], false],
    ['not without any', [filler], false],
    ['not without text', [], false],
  ] as const)('%s', (_, blocks, is) => {
    expect(isAboutAi(...blocks)).toBe(is);
  });

  it('until what said so goes', () => {
    const page = pageOf(filler);
    const news = [read('Sora was shown.'), read('A GAN made it.')];
    for (const reading of news) page.add(reading);
    expect(page.isPageAboutAi).toBe(true);
    for (const reading of news) page.remove(reading);
    expect(page.isPageAboutAi).toBe(false);
  });

  it('with fewer signs where they stand in its headings', () => {
    const page = pageOf(filler);
    page.add(read('Sora'), true);
    expect(page.isPageAboutAi).toBe(true);
  });
});

describe('the topic of a page', () => {
  const around = (id: string, ...blocks: readonly string[]) => pageOf(...blocks).topicAround(entryOf(id));

  it('grows with the different entries that the page names plainly, general ones by less', () => {
    expect(around('adam', 'Sora')).toBe(topicWeight(1, 0));
    expect(around('adam', 'Sora', 'Sora and Sora')).toBe(topicWeight(1, 0));
    expect(around('adam', 'Sora', 'GAN')).toBe(topicWeight(2, 0));
    expect(around('adam', 'Sora training data')).toBe(topicWeight(1 + GENERAL_ENTRY, 0));
    expect(topicWeight(2, 0)).toBeGreaterThan(topicWeight(1, 0));
    expect(topicWeight(1, 0)).toBeGreaterThan(topicWeight(0, 0));
  });

  it('grows with the different words that only texts about AI use', () => {
    expect(around('adam', 'machine learning')).toBe(topicWeight(TOPIC_WORD_SHARE, 0));
    expect(around('adam', 'machine learning', 'Machine-Learning')).toBe(topicWeight(TOPIC_WORD_SHARE, 0));
    expect(around('adam', 'machine learning', '机器学习')).toBe(topicWeight(2 * TOPIC_WORD_SHARE, 0));
    expect(around('adam', 'training')).toBe(topicWeight(0, 0));
  });

  it('does not grow without end', () => {
    expect(topicWeight(100, 0)).toBe(topicWeight(1_000, 0));
  });

  it('does not grow with ambiguous or short names', () => {
    expect(around('sora', 'Adam and Peebles')).toBe(topicWeight(0, 0));
  });

  it('is not shown by the name in question itself', () => {
    expect(around('sora', 'Sora')).toBe(topicWeight(0, 0));
    expect(around('data', 'training data', 'GAN')).toBe(topicWeight(1, 0));
  });

  it('speaks against ambiguous names where there is none, the surer the longer the page', () => {
    expect(topicWeight(0, OFF_TOPIC.longFrom - 1)).toBe(OFF_TOPIC.short);
    expect(topicWeight(0, OFF_TOPIC.longFrom)).toBe(OFF_TOPIC.long);
    expect(around('adam', 'x'.repeat(1_000), 'x'.repeat(1_000))).toBe(OFF_TOPIC.long);
  });
});

describe('an acronym on a page', () => {
  const otherwise = (...blocks: readonly string[]) => pageOf(...blocks).expandsOtherwise(entryOf('nsf'));

  it('means something else where the page spells it out so', () => {
    expect(otherwise('Network Security Forum (NSF)', 'NSF met')).toBe(true);
    expect(otherwise('New Sora Forum (NSF)')).toBe(true);
    expect(otherwise('NSF met')).toBe(false);
    expect(otherwise()).toBe(false);
  });

  it('means the entry where the page spells out its name', () => {
    expect(otherwise('National Science Foundation (NSF)')).toBe(false);
    expect(otherwise('Network Security Forum (NSF)', 'National Science Foundation')).toBe(false);
  });
});

describe('the evidence of a page that changes', () => {
  const blocks = [
    'Sora and GAN',
    'Adam has a learning rate',
    'training data',
    'machine learning',
    'Bill Peebles',
    'Network Security Forum (NSF)',
    'Flow',
  ];
  const state = (page: PageEvidence) => ({
    signature: page.signature,
    topic: LEXICON.entries.bundled.map((_, entry) => page.topicAround(entry)),
    plain: LEXICON.entries.bundled.map((_, entry) => page.namesPlainly(entry)),
    otherwise: LEXICON.entries.bundled.map((_, entry) => page.expandsOtherwise(entry)),
  });

  it('is that of the blocks which are there, whatever came and went', () => {
    const page = pageOf(...blocks);
    for (const gone of blocks.slice(1)) page.remove(read(gone));
    expect(state(page)).toEqual(state(pageOf('Sora and GAN')));
    page.remove(read('Sora and GAN'));
    expect(state(page)).toEqual(state(pageOf()));
  });

  it('does not depend on the order of the blocks', () => {
    expect(state(pageOf(...blocks.toReversed()))).toEqual(state(pageOf(...blocks)));
  });

  it('keeps a name until its last mention is gone', () => {
    const page = pageOf('Sora', 'Sora');
    page.remove(read('Sora'));
    expect(page.namesPlainly(entryOf('sora'))).toBe(true);
    page.remove(read('Sora'));
    expect(page.namesPlainly(entryOf('sora'))).toBe(false);
  });

  it('has another signature when a judgement may change', () => {
    const before = pageOf('Sora and GAN').signature;
    const long = 'x'.repeat(OFF_TOPIC.longFrom);
    for (const more of [
      'Bill Peebles',
      'Adam optimizer',
      'machine learning',
      'Network Security Forum (NSF)',
      long,
    ])
      expect(pageOf('Sora and GAN', more).signature, more.slice(0, 40)).not.toBe(before);
  });

  it('has another signature for each way in which it may speak of an entry', () => {
    const heading = pageOf();
    heading.add(read('Flow model'), true);
    const other = pageOf();
    other.isOtherLanguage = true;
    const { length, ...reading } = read('');
    const flow = [entryOf('flow')];
    const pages = [
      pageOf(),
      other,
      heading,
      pageOf('Flow model'),
      pageOf('Flow'),
      ...[{ topicWords: flow }, { expandedOtherwise: flow }].map((part) => {
        const page = pageOf();
        page.add({ ...reading, ...part, length });
        return page;
      }),
    ];
    expect(new Set(pages.map(({ signature }) => signature)).size).toBe(pages.length);
  });

  it('has the same signature when none can', () => {
    const before = pageOf('Sora and GAN').signature;
    expect(pageOf('GAN', 'GAN and Sora', 'nothing at all').signature).toBe(before);
  });

  it('judges a block by the page it stands on', () => {
    const reading = read('Adam sets the steps');
    const found = (page: PageEvidence) =>
      judge(reading.candidates, { lexicon: LEXICON, level: 'balanced', page, named: new Set() }).length;
    expect(found(pageOf('Adam sets the steps'))).toBe(0);
    expect(found(pageOf('Adam sets the steps', 'Sora, GAN and the Adam optimizer'))).toBe(1);
  });
});
