import { describe, expect, it } from 'vitest';
import { blocksOf, explainText, mentionsInText } from '../../matching/plain-text.ts';
import { lexiconOf, named } from './small-lexicon.ts';

const LEXICON = lexiconOf({
  sora: { names: ['Sora', 'Sora team'] },
  'stable-diffusion': { names: ['Stable Diffusion'] },
  'diffusion-model': { priority: 2, names: ['扩散模型', 'diffusion model'] },
});

describe('the blocks of a plain text', () => {
  it.each([
    ['one line', 'one', ['one']],
    ['lines in a row are one block', 'one\ntwo', ['one\ntwo']],
    ['a blank line divides', 'one\n\ntwo', ['one', 'two']],
    ['so does a line of spaces', 'one\n \t \ntwo', ['one', 'two']],
    ['and one of an ideographic space', 'one\n\u3000\ntwo', ['one', 'two']],
    ['several blank lines divide once', 'one\n\n\n\ntwo', ['one', 'two']],
    ['line ends of Windows', 'one\r\n\r\ntwo\r\nthree', ['one\r', 'two\r\nthree']],
    ['blank lines at the start and the end', '\n\none\n\n', ['one']],
    ['an empty text', '', []],
    ['only blank lines', '\n \n\n', []],
  ])('%s', (_, text, expected) => {
    const blocks = [...blocksOf(text)];
    expect(blocks.map((block) => block.text)).toEqual(expected);
    for (const block of blocks) expect(text.slice(block.at, block.at + block.text.length)).toBe(block.text);
  });

  it('take no longer than the text is long, even for a text of nothing but line breaks', () => {
    const started = performance.now();
    expect([...blocksOf('\n '.repeat(200_000))]).toEqual([]);
    expect([...blocksOf('a\n '.repeat(200_000))]).toHaveLength(1);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe('the mentions of a plain text', () => {
  it('are told by their exact place in the whole text, in UTF-16 units', () => {
    const text =
      '🎬 Sora\u00ad!\n\n  The Sora team’s “diffusion\nmodels”\r\n\r\n用Ｓｔａｂｌｅ\u3000Diffusion做扩散\n模型。';
    expect(named(text, LEXICON)).toEqual([
      'Sora → sora',
      'Sora team → sora',
      'diffusion\nmodels → diffusion-model',
      'Ｓｔａｂｌｅ\u3000Diffusion → stable-diffusion',
      '扩散\n模型 → diffusion-model',
    ]);
    const [first] = mentionsInText(text, LEXICON, 'balanced');
    expect(first).toMatchObject({ start: 3, end: 7, entry: 'sora' });
  });

  it('cross a line break but no blank line', () => {
    expect(named('Stable\nDiffusion', LEXICON)).toEqual(['Stable\nDiffusion → stable-diffusion']);
    expect(named('Stable\n\nDiffusion', LEXICON)).toEqual([]);
  });

  it('count a byte order mark as a unit', () => {
    expect(mentionsInText('\ufeffSora', LEXICON, 'balanced')).toMatchObject([{ start: 1, end: 5 }]);
  });

  it('have a confidence between 0 and 1', () => {
    for (const { confidence } of mentionsInText('Sora, Stable Diffusion, 扩散模型', LEXICON, 'broad')) {
      expect(confidence).toBeGreaterThan(0.5);
      expect(confidence).toBeLessThanOrEqual(1);
    }
  });

  it('are none in an empty text', () => {
    expect(mentionsInText('', LEXICON, 'broad')).toEqual([]);
  });
});

describe('the explanation of a plain text', () => {
  const lexicon = lexiconOf({
    adam: {
      names: ['Adam optimizer', { text: 'Adam', exact: true, sense: 'method' }],
      senses: { method: { prior: 'even', clues: ['learning rate'] } },
    },
    'tim-brooks': { kind: 'person', names: ['Tim Brooks', { text: 'Brooks', needs: 'full-name' }] },
    'sora-team': { names: ['Sora team'] },
    'team-red': { names: ['team red'] },
  });
  const explained = (text: string) => explainText(text, lexicon, 'balanced');
  const outcomes = (text: string) =>
    explained(text).map(({ start, end, outcome }) => `${text.slice(start, end)}: ${outcome}`);

  it.each([
    ['a mention', 'A Sora team.', ['Sora team: kept']],
    ['a name that is not sure enough', 'Adam came.', ['Adam: not-sure-enough']],
    ['one inside a longer one', 'The Adam optimizer.', ['Adam optimizer: kept', 'Adam: within-longer']],
    ['one that begins in another', 'A Sora team red.', ['Sora team: kept', 'team red: overlapped']],
    [
      'a surname before and after the full name',
      'Before, Brooks.\n\nBy Tim Brooks. Then Brooks.',
      ['Brooks: before-full-name', 'Tim Brooks: kept', 'Brooks: within-longer', 'Brooks: kept'],
    ],
  ])('says what became of %s', (_, text, expected) => {
    expect(outcomes(text)).toEqual(expected);
  });

  it.each([
    ['apart from it', 'Sora. Adam came.', ['Sora: kept', 'Adam: not-sure-enough']],
    ['beside it', '扩散模型亚当', ['扩散模型: kept', '亚当: not-sure-enough']],
    ['that it begins', 'The football Sora team.', ['Sora team: not-sure-enough', 'Sora: kept']],
    [
      'that holds it and is of the same entry',
      'Stable Diffusion XL',
      ['Stable Diffusion XL: kept', 'Stable Diffusion: within-longer'],
    ],
  ])('says what became of a name that is not kept and of the mention %s', (_, text, expected) => {
    const lexicon = lexiconOf({
      ...Object.fromEntries(['Sora', '扩散模型'].map((name) => [name, { names: [name] }])),
      sd: { names: ['Stable Diffusion', 'Stable Diffusion XL'] },
      team: {
        names: [{ text: 'Sora team', sense: 's' }],
        senses: { s: { prior: 'unlikely', antiClues: ['football'] } },
      },
      adam: {
        names: ['Adam', '亚当'].map((name) => ({ text: name, sense: 's' })),
        senses: { s: { prior: 'unlikely' } },
      },
    });
    const verdicts = explainText(text, lexicon, 'balanced');
    expect(verdicts.map(({ start, end, outcome }) => `${text.slice(start, end)}: ${outcome}`)).toEqual(
      expected,
    );
  });

  it('keeps one of several readings of the same words, though they are of one entry or equally sure', () => {
    const senses = { low: { prior: 'unlikely' }, high: { prior: 'usually' } } as const;
    const doubled = lexiconOf({
      sora: { names: ['Sora', { text: 'Sora', exact: true }] },
      adam: {
        names: [
          { text: 'Adam', exact: true, sense: 'low' },
          { text: 'Adam', sense: 'high' },
        ],
        senses,
      },
      mada: {
        names: [
          { text: 'Mada', sense: 'high' },
          { text: 'Mada', exact: true, sense: 'low' },
        ],
        senses,
      },
      first: { names: ['Gan'] },
      second: { names: ['Gan'] },
    });
    for (const text of ['Sora', 'Adam', 'Mada', 'Gan', 'Gan Gan Sora Mada Adam Sora']) {
      const verdicts = explainText(text, doubled, 'balanced');
      const kept = verdicts.filter(({ outcome }) => outcome === 'kept');
      const mentions = mentionsInText(text, doubled, 'balanced');
      expect(kept).toMatchObject(mentions);
      expect(mentions).toHaveLength(text.split(' ').length);
      expect(new Set(verdicts.map(({ outcome }) => outcome))).toEqual(new Set(['kept', 'outdone']));
    }
  });

  it('says of two meanings of the same words which was surer', () => {
    const twins = lexiconOf({
      one: {
        names: [{ text: 'Adam', sense: 'a' }],
        senses: { a: { prior: 'usually', clues: ['optimizer'] } },
      },
      two: { names: [{ text: 'Adam', sense: 'b' }], senses: { b: { prior: 'likely', clues: [] } } },
    });
    const verdicts = explainText('The optimizer Adam.', twins, 'balanced');
    expect(new Map(verdicts.map(({ entry, outcome }) => [entry, outcome]))).toEqual(
      new Map([
        ['one', 'kept'],
        ['two', 'outdone'],
      ]),
    );
  });

  it('gives the evidence with its place in the whole text, and a sum that is the confidence', () => {
    const text = 'First.\n\nThe learning rate of Adam.';
    const [verdict] = explained(text);
    const clue = verdict?.evidence.find(({ kind }) => kind === 'clue');
    expect(clue && 'start' in clue && text.slice(clue.start, clue.end)).toBe('learning rate');
    const sum = verdict?.evidence.reduce((total, { weight }) => total + weight, 0) ?? 0;
    expect(verdict?.confidence).toBeCloseTo(1 / (1 + Math.exp(-sum)));
  });

  it('keeps what the mentions are, no more and no less', () => {
    const text =
      'Brooks.\n\nTim Brooks of the Sora team red, Brooks and Adam.\n\nAdam optimizer, learning rate, Adam';
    for (const level of ['strict', 'balanced', 'broad'] as const) {
      const kept = explainText(text, lexicon, level).filter(({ outcome }) => outcome === 'kept');
      expect(kept.map(({ start, end, entry, confidence }) => ({ start, end, entry, confidence }))).toEqual(
        mentionsInText(text, lexicon, level),
      );
    }
  });
});
