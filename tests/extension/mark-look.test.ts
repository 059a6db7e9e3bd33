import { expect, it } from 'vitest';
import { highlightNames, type MarkLook, markLookOf, parseOwnLook } from '../../extension/mark-look.ts';
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

it.each([
  [
    { style: 'solid', colour },
    { style: 'solid', colour },
  ],
  [
    { style: 'tint', colour: null },
    { style: 'tint', colour: null },
  ],
  [{ style: 'hidden', colour: null }, null],
  [{ style: 'solid', colour: '#aa0000; } body { display: none' }, null],
  [{ style: 'solid', colour: 'red' }, null],
  [{ style: 'solid' }, null],
  ['solid', null],
  [null, null],
])('reads %j from a message', (sent, look) => {
  expect(parseOwnLook(sent)).toEqual(look);
});
