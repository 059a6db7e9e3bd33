import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlap, REACH, rangeWithin } from '../../matching/evidence.ts';
import type { Lexicon, Priority, SensePrior } from '../../matching/lexicon.ts';
import { newScratch, readBlock, weighBlock } from '../../matching/reading.ts';
import { ANCHOR, ANTI_CLUE, BASE, CLUE, MIDDLE, NEAR, PRIOR, WEAK_WORD } from '../../matching/weights.ts';
import { lexiconOf } from './small-lexicon.ts';

const read = (text: string, lexicon: Lexicon) => weighBlock(text, lexicon, newScratch());

/** The candidates as they stand in the text, with their entries. */
const seen = (text: string, lexicon: Lexicon) =>
  read(text, lexicon).map(
    ({ start, end, entry, kind }) => `${text.slice(start, end)} → ${lexicon.entries.at(entry)?.id} (${kind})`,
  );

/** The evidence of one kind for the candidate that stands in the text as `name`: words and weights. */
function evidenceOf(kind: string, name: string, text: string, lexicon: Lexicon): readonly string[] {
  const found = read(text, lexicon).find(({ start, end }) => text.slice(start, end) === name);
  return (found?.evidence ?? [])
    .filter((evidence) => evidence.kind === kind)
    .map(
      (one) => `${'start' in one ? text.slice(one.start, one.end) : kind} ${Number(one.weight.toFixed(6))}`,
    );
}

const ADAM = lexiconOf({
  adam: {
    priority: 2,
    names: ['Adam optimizer', { text: 'Adam', exact: true, sense: 'adam' }],
    senses: {
      adam: {
        clues: ['learning rate', 'gradient', 'momentum', 'epoch', '学习率'],
        antiClues: ['Eve', 'Smith', 'Bible', 'Sandler', '夏娃'],
      },
    },
  },
  sgd: { priority: 2, names: ['SGD'] },
  sora: { names: ['Sora'] },
  dit: { names: ['DiT'] },
  gan: { names: ['GAN'] },
  peebles: { names: ['Bill Peebles', { text: 'Peebles', needs: 'full-name' }] },
});

const stretch = fc
  .record({ start: fc.nat(12), length: fc.integer({ min: 1, max: 6 }) })
  .map(({ start, length }) => ({ start, end: start + length }));

describe('stretches', () => {
  it('overlap when they share a unit', () => {
    const units = ({ start, end }: { start: number; end: number }) =>
      Array.from({ length: end - start }, (_, at) => start + at);
    fc.assert(
      fc.property(stretch, stretch, (a, b) => {
        expect(overlap(a, b)).toBe(units(a).some((unit) => units(b).includes(unit)));
      }),
    );
  });

  it('are within a reach that begin no farther before a place, and nearer after it', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30)), stretch, fc.nat(12), (numbers, place, reach) => {
        const starts = numbers.toSorted((a, b) => a - b);
        const { from, to } = rangeWithin(starts.length, (index) => starts[index] ?? Number.NaN, place, reach);
        expect(starts.slice(from, to)).toEqual(
          starts.filter((start) => start >= place.start - reach && start < place.end + reach),
        );
      }),
    );
  });
});

describe('a candidate', () => {
  it('is plain, ambiguous or short by how its name was listed', () => {
    expect(seen('Adam, the Adam optimizer, and Peebles', ADAM)).toEqual([
      'Adam → adam (ambiguous)',
      'Adam optimizer → adam (plain)',
      'Adam → adam (ambiguous)',
      'Peebles → peebles (short)',
    ]);
  });

  it.each([1, 2, 3] as const)('with one meaning starts from its priority, here %i', (priority: Priority) => {
    const lexicon = lexiconOf({ sora: { priority, names: ['Sora'] } });
    expect(read('Sora', lexicon)[0]?.evidence).toEqual([{ kind: 'prior', weight: BASE[priority] }]);
  });

  it.each(['usually', 'likely', 'even', 'unlikely'] as const)(
    'with several meanings starts from how often this one is meant, here %s',
    (prior: SensePrior) => {
      const lexicon = lexiconOf({
        sora: { priority: 1, names: [{ text: 'Sora', sense: 's' }], senses: { s: { prior } } },
      });
      expect(read('Sora', lexicon)[0]?.evidence).toEqual([{ kind: 'prior', weight: PRIOR[prior] }]);
    },
  );

  it('reads the same with a scratch that was used before', () => {
    const scratch = newScratch();
    const text = 'Adam sets the learning rate. Eve does not.';
    const first = readBlock(text, ADAM, scratch);
    readBlock('Adam Smith, Eve, the Bible and gradient momentum; Sora', ADAM, scratch);
    expect(readBlock(text, ADAM, scratch)).toEqual(first);
  });

  it('is none where no name stands', () => {
    expect(read('A gradient has a learning rate.', ADAM)).toEqual([]);
    expect(read('', ADAM)).toEqual([]);
  });
});

describe('a clue', () => {
  const clues = (text: string) => evidenceOf('clue', 'Adam', text, ADAM);
  const antiClues = (text: string) => evidenceOf('anti-clue', 'Adam', text, ADAM);

  it('speaks for the meaning, and an anti-clue against it', () => {
    const text = 'Adam adapts the learning rate, says Eve.';
    expect(clues(text)).toEqual([`learning rate ${CLUE.near}`]);
    expect(antiClues(text)).toEqual([`Eve ${ANTI_CLUE.near}`]);
  });

  it('may stand before or after the name, in any case and number, in either language', () => {
    expect(clues('GRADIENTS feed Adam')).toEqual([`GRADIENTS ${CLUE.near}`]);
    expect(clues('用 Adam 调学习率')).toEqual([`学习率 ${CLUE.near}`]);
    expect(antiClues('亚当（Adam）与夏娃')).toEqual([`夏娃 ${ANTI_CLUE.near}`]);
  });

  it('is a whole word, not a part of one', () => {
    expect(antiClues('Adam went there in the evening with Steve')).toEqual([]);
  });

  it.each([
    ['near', NEAR, CLUE.near, ANTI_CLUE.near],
    ['a little too far to be near', NEAR + 1, CLUE.middle, ANTI_CLUE.middle],
    ['at middle distance', MIDDLE, CLUE.middle, ANTI_CLUE.middle],
    ['far', MIDDLE + 1, CLUE.far, ANTI_CLUE.far],
  ])('weighs by its distance: %s (%i)', (_, distance, forIt, againstIt) => {
    const between = ' '.repeat(distance);
    expect(clues(`Adam${between}gradient`)).toEqual([`gradient ${forIt}`]);
    expect(clues(`gradient${between}Adam`)).toEqual([`gradient ${forIt}`]);
    expect(antiClues(`Adam${between}Eve`)).toEqual([`Eve ${againstIt}`]);
    expect(antiClues(`Eve${between}Adam`)).toEqual([`Eve ${againstIt}`]);
  });

  it('counts once, at its nearest', () => {
    const gap = ' '.repeat(MIDDLE + 1);
    expect(clues(`gradient${gap}Adam gradient gradient`)).toEqual([`gradient ${CLUE.near}`]);
    const text = `gradient${gap}Adam, gradient`;
    const found = read(text, ADAM)[0]?.evidence.find(({ kind }) => kind === 'clue');
    expect(found).toMatchObject({ start: text.lastIndexOf('gradient'), end: text.length });
  });

  it('counts at the first of two that are as near, and stays there when another is farther', () => {
    const at = (text: string) => read(text, ADAM)[0]?.evidence.find(({ kind }) => kind === 'clue');
    expect(at('gradient Adam gradient')).toEqual({ kind: 'clue', weight: CLUE.near, start: 0, end: 8 });
    const gap = ' '.repeat(MIDDLE + 1);
    expect(at(`gradient Adam${gap}gradient`)).toEqual({ kind: 'clue', weight: CLUE.near, start: 0, end: 8 });
  });

  it('comes before those that are farther', () => {
    const [middle, far] = [' '.repeat(NEAR + 1), ' '.repeat(MIDDLE + 1)];
    expect(clues(`epoch${far}momentum${middle}Adam, gradient`)).toEqual([
      `gradient ${CLUE.near}`,
      `momentum ${CLUE.middle}`,
      `epoch ${CLUE.far}`,
    ]);
    expect(antiClues(`Eve${far}Adam${middle}Smith${far}Bible`)).toEqual([
      `Smith ${ANTI_CLUE.middle}`,
      `Eve ${ANTI_CLUE.far}`,
      `Bible ${ANTI_CLUE.far}`,
    ]);
  });

  it('says nothing out of reach', () => {
    const within = ' '.repeat(REACH - 1);
    expect(clues(`Adam${within}gradient`)).toEqual([`gradient ${CLUE.far}`]);
    expect(clues(`Adam ${within}gradient`)).toEqual([]);
    const before = ' '.repeat(REACH - 'gradient'.length);
    expect(clues(`gradient${before}Adam`)).toEqual([`gradient ${CLUE.far}`]);
    expect(clues(`gradient ${before}Adam`)).toEqual([]);
  });

  it('may touch the name', () => {
    expect(clues('用学习率Adam')).toEqual([`学习率 ${CLUE.near}`]);
    expect(clues('用Adam学习率')).toEqual([`学习率 ${CLUE.near}`]);
  });

  it('adds to others, up to a limit on each side', () => {
    const weights = (lines: readonly string[]) => lines.map((line) => Number(line.split(' ').at(-1)));
    const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
    const forIt = weights(clues('Adam: gradient momentum epoch 学习率'));
    expect(forIt.length).toBeGreaterThan(1);
    expect(sum(forIt)).toBeCloseTo(CLUE.most);
    const againstIt = weights(antiClues('Adam: Eve Smith Bible Sandler'));
    expect(againstIt.length).toBeGreaterThan(1);
    expect(sum(againstIt)).toBeCloseTo(ANTI_CLUE.most);
  });

  it('says nothing of a name it is part of', () => {
    const lexicon = lexiconOf({
      adam: {
        names: [{ text: 'Adam gradient', sense: 's' }],
        senses: { s: { clues: ['gradient'], antiClues: ['Adam'] } },
      },
    });
    expect(evidenceOf('clue', 'Adam gradient', 'Adam gradient', lexicon)).toEqual([]);
    expect(evidenceOf('anti-clue', 'Adam gradient', 'Adam gradient', lexicon)).toEqual([]);
  });

  it('speaks of a name that is a part of it, and of no more than a part', () => {
    const lexicon = lexiconOf({
      adam: {
        names: [{ text: 'Adam W', sense: 's' }],
        senses: {
          s: {
            clues: ['Adam W step', 'fused Adam W', 'the Adam W rule'],
            antiClues: ['Adam W Smith', 'Adam W', 'Eve Adam', 'W Bush Jr', 'Mr Adam W', 'an Adam W doll'],
          },
        },
      },
    });
    const told = (text: string) =>
      ['clue', 'anti-clue'].flatMap((kind) => evidenceOf(kind, 'Adam W', `We saw ${text}.`, lexicon));
    expect(told('Adam W step')).toEqual([`Adam W step ${CLUE.near}`]);
    expect(told('fused Adam W')).toEqual([`fused Adam W ${CLUE.near}`]);
    expect(told('the Adam W rule')).toEqual([`the Adam W rule ${CLUE.near}`]);
    expect(told('Adam W Smith')).toEqual([`Adam W Smith ${ANTI_CLUE.near}`]);
    expect(told('Mr Adam W')).toEqual([`Mr Adam W ${ANTI_CLUE.near}`]);
    expect(told('an Adam W doll')).toEqual([`an Adam W doll ${ANTI_CLUE.near}`]);
    expect(told('Adam W')).toEqual([]);
    expect(told('Eve Adam W')).toEqual([]);
    expect(told('Adam W Bush Jr')).toEqual([]);
  });

  it('speaks only of its own sense, and may speak for one and against another', () => {
    const lexicon = lexiconOf({
      cnn: { names: [{ text: 'CNN', sense: 's' }], senses: { s: { clues: ['layer'], antiClues: ['news'] } } },
      news: { names: [{ text: 'Fox', sense: 's' }], senses: { s: { clues: ['news'], antiClues: [] } } },
    });
    const text = 'CNN and Fox, news, layer';
    expect(evidenceOf('clue', 'CNN', text, lexicon)).toEqual([`layer ${CLUE.near}`]);
    expect(evidenceOf('anti-clue', 'CNN', text, lexicon)).toEqual([`news ${ANTI_CLUE.near}`]);
    expect(evidenceOf('clue', 'Fox', text, lexicon)).toEqual([`news ${CLUE.near}`]);
    expect(evidenceOf('anti-clue', 'Fox', text, lexicon)).toEqual([]);
    expect(evidenceOf('word', 'Fox', text, lexicon)).toEqual([]);
  });

  it('says nothing of a name with one meaning', () => {
    expect(evidenceOf('anti-clue', 'Adam optimizer', 'Eve and the Adam optimizer', ADAM)).toEqual([]);
  });
});

describe('an unambiguous mention of another entry', () => {
  const anchors = (text: string) => evidenceOf('anchor', 'Adam', text, ADAM);

  it.each([
    ['near', NEAR, ANCHOR.near],
    ['not so near', NEAR + 1, ANCHOR.middle],
    ['at middle distance', MIDDLE, ANCHOR.middle],
    ['far', MIDDLE + 1, ANCHOR.far],
  ])('speaks for an ambiguous name, by its distance: %s', (_, distance, weight) => {
    expect(anchors(`Adam${' '.repeat(distance)}SGD`)).toEqual([`SGD ${weight}`]);
  });

  it('says nothing out of reach, wherever the name stands in its block', () => {
    const [within, before] = [' '.repeat(REACH - 1), ' '.repeat(REACH - 'SGD'.length)];
    for (const start of ['', `DiT${'. '.repeat(REACH)}`]) {
      expect(anchors(`${start}Adam${within}SGD`)).toEqual([`SGD ${ANCHOR.far}`]);
      expect(anchors(`${start}Adam ${within}SGD`)).toEqual([]);
      expect(anchors(`${start}SGD${before}Adam`)).toEqual([`SGD ${ANCHOR.far}`]);
      expect(anchors(`${start}SGD ${before}Adam`)).toEqual([]);
    }
  });

  it('counts once for each entry, at its nearest', () => {
    expect(anchors(`SGD${' '.repeat(MIDDLE + 1)}Adam or SGD, SGD`)).toEqual([`SGD ${ANCHOR.near}`]);
  });

  it('adds to others, up to a limit', () => {
    expect(anchors('Adam: SGD, Sora, DiT, GAN')).toEqual([
      `SGD ${ANCHOR.near}`,
      `Sora ${ANCHOR.most - ANCHOR.near}`,
    ]);
  });

  it('is no evidence when it names the same entry, which the page counts', () => {
    expect(anchors('Adam and the Adam optimizer')).toEqual([]);
  });

  it('is none when it is ambiguous itself, or a short form', () => {
    expect(anchors('Adam and Peebles')).toEqual([]);
    const lexicon = lexiconOf({
      adam: { names: [{ text: 'Adam', sense: 's' }], senses: { s: {} } },
      cnn: { names: [{ text: 'CNN', sense: 's' }], senses: { s: {} } },
    });
    expect(evidenceOf('anchor', 'Adam', 'Adam and CNN', lexicon)).toEqual([]);
  });

  it('is none when it overlaps the name', () => {
    const lexicon = lexiconOf({
      adam: { names: [{ text: 'Adam', sense: 's' }], senses: { s: {} } },
      network: { names: ['Adam network'] },
    });
    expect(evidenceOf('anchor', 'Adam', 'Adam network', lexicon)).toEqual([]);
  });
});

describe('a decoy', () => {
  const lexicon = lexiconOf({
    sora: {
      names: ['Sora', 'Open-Sora plan of OpenAI'],
      decoys: ['Open-Sora', { text: 'SORA', exact: true }],
    },
    opensora: { names: ['Sora clone'] },
    llm: { names: ['大模型'], decoys: ['最大模型'] },
    gpt: { names: ['GPT-3'], decoys: ['GPT-3 Turbo', '3 models'] },
  });

  it.each([
    ['Open-Sora is a project', []],
    ['open sora and Sora', ['Sora → sora (plain)']],
    ['SORA and Sora', ['Sora → sora (plain)']],
    ['目前最大模型', []],
    ['大模型是最大模型', ['大模型 → llm (plain)']],
    ['GPT-3 Turbo', []],
  ])('takes away the name that stands in it: %j', (text, expected) => {
    expect(seen(text, lexicon)).toEqual(expected);
  });

  it('takes nothing from other entries', () => {
    const others = lexiconOf({ sora: { names: ['Sora'], decoys: ['Open-Sora'] }, open: { names: ['Open'] } });
    expect(seen('the Open-Sora clone', others)).toEqual(['Open → open (plain)']);
  });

  it('gives way to a longer name of its entry', () => {
    expect(seen('the Open-Sora plan of OpenAI', lexicon)).toEqual([
      'Open-Sora plan of OpenAI → sora (plain)',
    ]);
  });

  it('that begins inside a name takes it away if it is as long', () => {
    expect(seen('GPT-3 models', lexicon)).toEqual([]);
  });

  it('is no candidate itself', () => {
    expect(seen('Open-Sora', lexiconOf({ sora: { names: ['Soras'], decoys: ['Open-Sora'] } }))).toEqual([]);
  });
});

describe('a word of texts about AI', () => {
  const lexicon = lexiconOf(
    {
      adam: {
        priority: 2,
        names: [{ text: 'Adam', sense: 'adam' }],
        senses: { adam: { clues: ['gradient'] } },
      },
      ml: { names: ['machine learning engineer'] },
    },
    { vocabulary: { strong: ['machine learning', '机器学习'], weak: ['training', 'gradient', '训练'] } },
  );

  it('that only they use is an anchor, each once', () => {
    expect(evidenceOf('anchor', 'Adam', 'machine learning: Adam, machine learning', lexicon)).toEqual([
      `machine learning ${ANCHOR.near}`,
    ]);
    expect(evidenceOf('anchor', 'Adam', '机器学习里的 Adam', lexicon)).toEqual([`机器学习 ${ANCHOR.near}`]);
  });

  it('that others use too weighs a little', () => {
    expect(evidenceOf('word', 'Adam', 'training with Adam', lexicon)).toEqual([`training ${WEAK_WORD.near}`]);
    expect(WEAK_WORD.near).toBeLessThan(CLUE.near);
  });

  it('that is a clue already counts as the clue', () => {
    expect(evidenceOf('clue', 'Adam', 'Adam, gradient', lexicon)).toEqual([`gradient ${CLUE.near}`]);
    expect(evidenceOf('word', 'Adam', 'Adam, gradient', lexicon)).toEqual([]);
  });

  it('counts by a share only where the other meaning is of that field too, as clues do not', () => {
    const channel = lexiconOf(
      {
        cnn: {
          names: [{ text: 'CNN', sense: 's' }],
          senses: { s: { ownField: true, clues: ['layer'], antiClues: ['news'] } },
        },
        sora: { names: ['Sora'] },
      },
      { vocabulary: { strong: [], weak: ['training'] } },
    );
    expect(read('CNN news, layer, training, Sora', channel)[0]).toMatchObject({
      kind: 'ambiguous',
      aiTrust: 0.25,
      weight: expect.closeTo(PRIOR.even + CLUE.near + ANTI_CLUE.near + 0.25 * (WEAK_WORD.near + ANCHOR.near)),
      evidence: [
        { kind: 'prior', weight: PRIOR.even },
        { kind: 'clue', weight: CLUE.near, start: 10, end: 15 },
        { kind: 'anti-clue', weight: ANTI_CLUE.near, start: 4, end: 8 },
        { kind: 'word', weight: 0.25 * WEAK_WORD.near, start: 17, end: 25 },
        { kind: 'anchor', weight: 0.25 * ANCHOR.near, start: 27, end: 31 },
      ],
    });
  });

  it('is no candidate, and says nothing inside a name', () => {
    expect(seen('machine learning and training', lexicon)).toEqual([]);
    expect(evidenceOf('anchor', 'Adam', 'Adam, a machine learning engineer', lexicon)).toEqual([
      `machine learning engineer ${ANCHOR.near}`,
    ]);
  });
});
