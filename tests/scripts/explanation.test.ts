import { describe, expect, it } from 'vitest';
import { explanationOf } from '../../scripts/explanation.ts';
import { inContext, lineAndColumn } from '../../scripts/text-file.ts';

describe('the explanation of a candidate', () => {
  it('says where it stands, what became of it, and on what evidence, strongest first', () => {
    const text = 'By OpenAI:\nAdam and its learning\nrate.';
    const verdict = {
      start: 11,
      end: 15,
      entry: 'adam',
      confidence: 0.31,
      outcome: 'not-sure-enough',
      evidence: [
        { kind: 'prior', weight: -1.7 },
        { kind: 'anchor', weight: 0, start: 3, end: 9 },
        { kind: 'clue', weight: 1.6, start: 24, end: 37 },
        { kind: 'given-name', weight: -8 },
      ],
    } as const;
    expect(explanationOf(verdict, text)).toEqual([
      '2:1  By OpenAI:⏎[Adam] and its learning⏎rate.',
      '    adam  0.310  not sure enough',
      '    −8.00  given-name',
      '    −1.70  prior',
      '    +1.60  clue “learning⏎rate”',
    ]);
  });
});

describe('a place in a text', () => {
  it.each([
    ['Sora', 0, '1:1'],
    ['a\nSora', 2, '2:1'],
    ['a\r\nb Sora', 5, '2:3'],
    ['a\r\rSora', 3, '3:1'],
    ['🎬 Sora', 3, '1:4'],
  ])('%j at %i is %s', (text, offset, expected) => {
    expect(lineAndColumn(text, offset)).toBe(expected);
  });

  it('is shown with 30 characters on either side, and whole ones', () => {
    const text = `${'🎬'.repeat(31)}Sora${'字'.repeat(31)}`;
    expect(inContext(text, { start: 62, end: 66 })).toBe(`…${'🎬'.repeat(30)}[Sora]${'字'.repeat(30)}…`);
  });
});
