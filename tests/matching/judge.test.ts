import { describe, expect, it } from 'vitest';
import { confidenceOf, evidenceFor, judge } from '../../matching/judge.ts';
import type { Lexicon } from '../../matching/lexicon.ts';
import { PageEvidence } from '../../matching/page-evidence.ts';
import { type Candidate, newScratch, readBlock, weighBlock } from '../../matching/reading.ts';
import {
  ANYWHERE,
  BASE,
  CLUE,
  EXPANDED_OTHERWISE,
  NOT_ABOUT_AI,
  OFF_TOPIC,
  OTHER_LANGUAGE,
  PRIOR,
  SAME_ENTRY,
  THRESHOLD,
  topicWeight,
} from '../../matching/weights.ts';
import { lexiconOf, named } from './small-lexicon.ts';

/** The first candidate of a page of one block, and what it is judged by. */
function judging(text: string, lexicon: Lexicon, isOtherLanguage = false) {
  const reading = readBlock(text, lexicon, newScratch());
  const page = new PageEvidence(lexicon);
  page.isOtherLanguage = isOtherLanguage;
  page.add(reading);
  const [candidate] = weighBlock(text, lexicon, newScratch());
  if (!candidate) throw new Error(`no candidate in "${text}"`);
  return { candidate, by: { lexicon, page, level: 'balanced', named: new Set<string>() } as const };
}

/** The evidence for the first candidate of a page of one block: each kind with its weight. */
function weighed(
  text: string,
  lexicon: Lexicon,
  isOtherLanguage?: boolean,
): Readonly<Record<string, number>> {
  const { candidate, by } = judging(text, lexicon, isOtherLanguage);
  return Object.fromEntries(evidenceFor(candidate, by).map(({ kind, weight }) => [kind, weight]));
}

const LEXICON = lexiconOf({
  sora: { priority: 1, names: ['Sora'] },
  gan: { priority: 2, names: ['GAN'] },
  parameters: { priority: 3, names: ['training data', '训练数据'] },
  adam: {
    priority: 2,
    names: ['Adam optimizer', { text: 'Adam', exact: true, sense: 'adam' }],
    senses: { adam: { clues: ['learning rate', 'gradient'], antiClues: ['Eve', 'Bible'] } },
  },
  fair: {
    kind: 'organization',
    priority: 3,
    names: ['Meta FAIR', { text: 'FAIR', exact: true, sense: 'fair' }],
    senses: { fair: {} },
  },
  peebles: { kind: 'person', names: ['Bill Peebles', { text: 'Peebles', needs: 'full-name' }] },
  brooks: {
    kind: 'person',
    names: [
      { text: 'Tim Brooks', sense: 'tim' },
      { text: 'Brooks', needs: 'full-name' },
    ],
    senses: { tim: { prior: 'likely', clues: ['OpenAI'], antiClues: ['comedian'] } },
  },
});

describe('how familiar an entry is decides where it is marked', () => {
  it.each([
    ['1: on sight', 'Sora, my neighbour, bakes bread.', ['Sora → sora']],
    ['2: where it is unambiguous', 'My neighbour bakes GAN bread.', ['GAN → gan']],
    ['3: not in text about anything else', 'The gym gave me training data.', []],
    [
      '3: in text about AI',
      'The GAN needs training data, like Sora.',
      ['GAN → gan', 'training data → parameters', 'Sora → sora'],
    ],
    ['3: in Chinese likewise', '教练看了训练数据。', []],
    [
      '3: in Chinese about AI',
      'Sora 和 GAN 的训练数据。',
      ['Sora → sora', 'GAN → gan', '训练数据 → parameters'],
    ],
  ])('priority %s', (_, text, expected) => {
    expect(named(text, LEXICON)).toEqual(expected);
  });
});

describe('a name with several meanings', () => {
  it.each([
    ['is dropped without evidence', 'Adam bakes bread.', []],
    ['is dropped where an anti-clue stands', 'Adam and Eve learnt about GAN.', ['GAN → gan']],
    ['is kept on a clue', 'Adam adapts the learning rate.', ['Adam → adam']],
    ['is kept beside names of the field', 'GAN training uses Adam.', ['GAN → gan', 'Adam → adam']],
    [
      'is kept once its full name stood on the page, even in another block',
      'We use the Adam optimizer.\n\nThen came Adam.',
      ['Adam optimizer → adam', 'Adam → adam'],
    ],
    ['is found with its full name, which is longer', 'The Adam optimizer', ['Adam optimizer → adam']],
    ['is another word in another case', 'the learning rate of adam and ADAM', []],
    ['is another name with an s', 'Adams set the learning rate', []],
  ])('%s', (_, text, expected) => {
    expect(named(text, LEXICON)).toEqual(expected);
  });

  it('is weighed by its prior, the clues near it, the topic of the page and its full name there', () => {
    expect(weighed('Adam adapts the learning rate, and the Adam optimizer is GAN-proof.', LEXICON)).toEqual({
      prior: PRIOR.even,
      clue: CLUE.near,
      anchor: expect.any(Number),
      topic: topicWeight(1, 0),
      'same-entry': SAME_ENTRY,
    });
  });

  it('is something else where the page spells it out so', () => {
    const lexicon = lexiconOf({
      nsf: {
        kind: 'organization',
        names: [{ text: 'NSF', sense: 's' }],
        senses: { s: { prior: 'usually' } },
      },
    });
    expect(named('NSF gave a grant.', lexicon)).toEqual(['NSF → nsf']);
    expect(named('NSF met.\n\nThe Network Security Forum (NSF) is old.', lexicon)).toEqual([]);
    expect(weighed('NSF, the Network Security Forum', lexicon)['expanded-otherwise']).toBe(
      EXPANDED_OTHERWISE,
    );
  });

  it('may be a word of the language that the page is in', () => {
    expect(weighed('Adam adapts the learning rate.', LEXICON, true)['other-language']).toBe(OTHER_LANGUAGE);
    expect(weighed('Adam adapts the learning rate.', LEXICON)).not.toHaveProperty('other-language');
    expect(weighed('GAN', LEXICON, true), 'not a name with one meaning').not.toHaveProperty('other-language');
  });

  it('has a confidence that is the logistic of the sum', () => {
    const { candidate, by } = judging('Adam adapts the learning rate.', LEXICON);
    const sum = PRIOR.even + CLUE.near + OFF_TOPIC.short;
    expect(confidenceOf(candidate, by)).toBeCloseTo(1 / (1 + Math.exp(-sum)), 10);
  });
});

describe('the topic of a page', () => {
  it('is no evidence about an unambiguous name of priority 1 or 2', () => {
    expect(weighed('Sora', LEXICON)).toEqual({ prior: BASE[1] });
    expect(weighed('GAN', LEXICON)).toEqual({ prior: BASE[2] });
  });

  it('decides over a general term, whatever its kind', () => {
    const off = { prior: BASE[3], topic: OFF_TOPIC.short, 'not-about-ai': NOT_ABOUT_AI };
    expect(weighed('training data', LEXICON)).toEqual(off);
    expect(weighed('Meta FAIR', LEXICON), 'an organization by its full name').toEqual(off);
    expect(weighed('FAIR', LEXICON), 'but not by a name with several meanings').not.toHaveProperty(
      'not-about-ai',
    );
    expect(weighed('training data for a GAN and Sora', LEXICON)).toEqual({
      prior: BASE[3],
      topic: topicWeight(2, 0),
    });
  });

  it('says less for a word that seldom has the meaning, and all of what it says against it', () => {
    const lexicon = lexiconOf({
      dit: { names: [{ text: 'DIT', sense: 's' }], senses: { s: { prior: 'unlikely' } } },
      gan: { names: ['GAN'] },
      sora: { names: ['Sora'] },
    });
    expect(weighed('DIT, GAN and Sora', lexicon).topic).toBeCloseTo(0.7 * topicWeight(2, 0), 10);
    expect(weighed('DIT', lexicon).topic).toBe(OFF_TOPIC.short);
  });

  it('does not speak against kinds of names that mean the same anywhere', () => {
    expect([...ANYWHERE].sort()).toEqual(['organization', 'person', 'product', 'program']);
    expect(weighed('FAIR', LEXICON).topic).toBe(0);
    expect(weighed('Adam', LEXICON).topic).toBe(OFF_TOPIC.short);
  });
});

describe('a short form', () => {
  it.each([
    ['counts for nothing alone', 'Peebles likes GAN and Sora.', ['GAN → gan', 'Sora → sora']],
    [
      'counts after the full name',
      'Bill Peebles spoke; Peebles left.',
      ['Bill Peebles → peebles', 'Peebles → peebles'],
    ],
    [
      'counts when the full name stands in another block',
      'Bill Peebles spoke.\n\nPeebles left.',
      ['Bill Peebles → peebles', 'Peebles → peebles'],
    ],
    [
      'counts after an ambiguous full name that its own block bears out',
      'Tim Brooks joined OpenAI.\n\nBrooks left.',
      ['Tim Brooks → brooks', 'Brooks → brooks'],
    ],
    ['does not after one that its block speaks against', 'Tim Brooks is a comedian.\n\nBrooks left.', []],
    [
      'does not count before the full name',
      'Peebles left.\n\nBill Peebles spoke.',
      ['Bill Peebles → peebles'],
    ],
    [
      'is another person after another first name',
      'Tim Brooks joined OpenAI. Mel Brooks wrote comedies.',
      ['Tim Brooks → brooks'],
    ],
    ['of one person says nothing of another', 'Bill Peebles and Brooks', ['Bill Peebles → peebles']],
  ])('%s', (_, text, expected) => {
    expect(named(text, LEXICON)).toEqual(expected);
  });

  it('has no confidence before the full name stands on the page', () => {
    const { candidate, by } = judging('Peebles', LEXICON);
    expect(confidenceOf(candidate, by)).toBe(0);
    expect(named('Peebles', LEXICON, 'broad')).toEqual([]);
  });
});

describe('a level', () => {
  it.each([
    ['Adam adapts its steps', 'broad'],
    ['Adam and Eve', 'none'],
    ['Adam adapts the learning rate', 'broad and balanced'],
    ['Adam adapts the learning rate by the gradient', 'all'],
    ['Sora', 'all'],
  ])('marks what is sure enough for it: %j in %s', (text, expected) => {
    const levels = (['broad', 'balanced', 'strict'] as const).filter(
      (level) => named(text, LEXICON, level).length > 0,
    );
    const words = levels.length === 3 ? 'all' : levels.length === 0 ? 'none' : levels.join(' and ');
    expect(words).toBe(expected);
  });

  it('marks nothing that a broader one does not', () => {
    expect(THRESHOLD.strict).toBeGreaterThan(THRESHOLD.balanced);
    expect(THRESHOLD.balanced).toBeGreaterThan(THRESHOLD.broad);
  });
});

describe('a candidate', () => {
  const candidate = (weight: number, entry = 0): Candidate => ({
    start: 0,
    end: 4,
    entry,
    kind: 'plain',
    aiTrust: 1,
    weight,
  });
  const judged = (...candidates: readonly Candidate[]) =>
    judge(candidates, {
      lexicon: LEXICON,
      level: 'balanced',
      page: new PageEvidence(LEXICON),
      named: new Set(),
    }).map(({ entry, confidence }) => `${entry} ${confidence}`);

  it('is marked from the least confidence of the level on', () => {
    expect(THRESHOLD.balanced).toBe(0.5);
    expect(judged(candidate(0))).toEqual(['sora 0.5']);
    expect(judged(candidate(-0.001))).toEqual([]);
  });

  it('that is no surer than one before it with the same place gives way to it', () => {
    expect(judged(candidate(0, 1), candidate(0, 0))).toEqual(['gan 0.5']);
    expect(judged(candidate(-1, 1), candidate(0, 0))).toEqual(['sora 0.5']);
  });
});

describe('where names overlap', () => {
  it.each([
    [
      'the leftmost wins',
      ['GAN supervised', 'supervised learning rate'],
      'GAN supervised learning rate',
      ['GAN supervised → 0'],
    ],
    [
      'then the longest',
      ['GAN', 'GAN-supervised learning', 'GAN-supervised'],
      'GAN-supervised learning',
      ['GAN-supervised learning → 1'],
    ],
    ['in Chinese too', ['扩散', '扩散模型', '模型'], '扩散模型和模型', ['扩散模型 → 1', '模型 → 2']],
    ['neighbours both stand', ['扩散', '模型'], '扩散模型', ['扩散 → 0', '模型 → 1']],
  ])('%s', (_, names, text, expected) => {
    const lexicon = lexiconOf(Object.fromEntries(names.map((name, index) => [index, { names: [name] }])));
    expect(named(text, lexicon)).toEqual(expected);
  });

  it('a longer reading that is not sure gives way to a shorter one', () => {
    const lexicon = lexiconOf({
      sora: { names: ['Sora'] },
      team: {
        names: [{ text: 'Sora team', sense: 's' }],
        senses: { s: { prior: 'unlikely', antiClues: ['football'] } },
      },
    });
    expect(named('The football Sora team', lexicon)).toEqual(['Sora → sora']);
  });

  it('a reading on the left that is not sure gives way to one further right', () => {
    const lexicon = lexiconOf({
      big: { names: [{ text: '最大模', sense: 's' }], senses: { s: { prior: 'unlikely' } } },
      model: { names: ['大模型'] },
    });
    expect(named('最大模型', lexicon, 'strict')).toEqual(['大模型 → model']);
  });

  it('of two entries with the same name the surer is meant', () => {
    const lexicon = lexiconOf({
      network: {
        names: [{ text: 'CNN', sense: 's' }],
        senses: { s: { clues: ['layer'], antiClues: ['news'] } },
      },
      station: {
        names: [{ text: 'CNN', sense: 's' }],
        senses: { s: { clues: ['news'], antiClues: ['layer'] } },
      },
      sora: { names: ['Sora'] },
    });
    expect(named('A CNN layer of Sora', lexicon)).toEqual(['CNN → network', 'Sora → sora']);
    expect(named('CNN news on Sora', lexicon)).toEqual(['CNN → station', 'Sora → sora']);
    expect(named('Sora. CNN news, then Sora', lexicon)).toEqual([
      'Sora → sora',
      'CNN → station',
      'Sora → sora',
    ]);
  });

  it('of many entries with the same name the surest is meant', () => {
    const sense = (clue: string) => ({
      names: [{ text: 'CNN', sense: 's' }],
      senses: { s: { clues: [clue] } },
    });
    const lexicon = lexiconOf({ network: sense('layer'), station: sense('news'), club: sense('members') });
    expect(named('The CNN members', lexicon, 'balanced')).toEqual(['CNN → club']);
    expect(named('The CNN news', lexicon, 'balanced')).toEqual(['CNN → station']);
    expect(named('The CNN layer', lexicon, 'balanced')).toEqual(['CNN → network']);
  });

  it('a shorter name with the same end is no rival, however sure it is', () => {
    const lexicon = lexiconOf({
      learning: { priority: 2, names: ['supervised GAN'] },
      gan: { priority: 1, names: ['GAN'] },
    });
    expect(named('supervised GAN', lexicon)).toEqual(['supervised GAN → learning']);
  });

  it('nor is one with the same start', () => {
    const lexicon = lexiconOf({
      team: { priority: 2, names: ['Sora team'] },
      sora: { priority: 1, names: ['Sora'] },
    });
    expect(named('Sora team', lexicon)).toEqual(['Sora team → team']);
  });

  it('nothing is told twice, though an entry lists the same name twice', () => {
    const lexicon = lexiconOf({ sora: { names: ['Sora', { text: 'Sora', exact: true }, 'sora'] } });
    expect(named('Sora, SORA', lexicon)).toEqual(['Sora → sora', 'SORA → sora']);
  });
});

describe('a name tied by a hyphen to a word before it', () => {
  it.each([
    ['DJ-Sora', []],
    ['non-Sora', ['Sora → sora']],
    ['Sora-like', ['Sora → sora']],
  ])('is judged as part of another name: %j', (text, expected) => {
    expect(named(text, LEXICON)).toEqual(expected);
  });
});
