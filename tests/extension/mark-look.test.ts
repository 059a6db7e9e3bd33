import { expect, it } from 'vitest';
import {
  highlightNames,
  type MarkLook,
  markLookOf,
  type OwnLook,
  parseSheetLook,
  sheetOf,
} from '../../extension/mark-look.ts';
import { DEFAULTS } from '../../extension/settings/definitions.ts';
import type { Settings } from '../../extension/settings/types.ts';

const colour = '#aa0000';

it.each<[string, Partial<Settings>, MarkLook]>([
  ['the defaults', {}, 'usual'],
  ['a colour that is not used', { colour }, 'usual'],
  ['a solid line', { markStyle: 'solid' }, { style: 'solid', colour: null }],
  ['a tint of one colour', { markStyle: 'tint', colouring: 'one', colour }, { style: 'tint', colour }],
  ['the usual line in one colour', { colouring: 'one', colour }, { style: 'dotted', colour }],
  ['hidden marks', { markStyle: 'hidden', colouring: 'one' }, 'hidden'],
  ['marks that show under the pointer', { density: 'hover', markStyle: 'solid' }, 'hidden'],
])('the look of %s', (_, change, look) => {
  expect(markLookOf({ ...DEFAULTS, ...change })).toEqual(look);
});

it('has other names for each set of rules', () => {
  expect(highlightNames({ style: 'solid', colour: null })).toEqual({
    usual: 'newsgloss-own-',
    long: 'newsgloss-own-tint-',
  });
  expect(highlightNames('usual')).toBeUndefined();
  expect(highlightNames('hidden')).toBe('hidden');
});

it('needs rules of its own but where every page has them, or where there are none', () => {
  const solid = { style: 'solid', colour: null } as const;
  expect(sheetOf('usual', {})).toBeNull();
  expect(sheetOf('hidden', { mine: colour })).toBeNull();
  expect(sheetOf('usual', { mine: colour })).toEqual({ look: 'usual', packs: { mine: colour } });
  expect(sheetOf(solid, {})).toEqual({ look: solid, packs: {} });
});

it.each<[unknown, OwnLook | 'usual' | null]>([
  [
    { style: 'solid', colour },
    { style: 'solid', colour },
  ],
  [
    { style: 'tint', colour: null },
    { style: 'tint', colour: null },
  ],
  ['usual', 'usual'],
  [{ style: 'hidden', colour: null }, null],
  [{ style: 'solid', colour: '#aa0000; } body { display: none' }, null],
  [{ style: 'solid', colour: 'red' }, null],
  [{ style: 'solid' }, null],
  ['solid', null],
  [null, null],
])('reads the look %j from a message', (sent, look) => {
  expect(parseSheetLook({ look: sent, packs: {} })).toEqual(look && { look, packs: {} });
});

it.each([
  [{ mine: colour }, { mine: colour }],
  [{ 'mine) {} body': colour, other: colour }, { other: colour }],
  [{ mine: 'red; }' }, {}],
])('reads the glossaries %j from a message', (sent, packs) => {
  expect(parseSheetLook({ look: 'usual', packs: sent })).toEqual({ look: 'usual', packs });
});

it.each([[null], ['usual'], [{ look: 'usual' }], [{ look: 'usual', packs: 'mine' }]])(
  'takes %j for no rules',
  (sent) => {
    expect(parseSheetLook(sent)).toBeNull();
  },
);
