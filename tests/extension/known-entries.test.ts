import { expect, it } from 'vitest';
import { parseEntryId, withKnown, withoutKnown } from '../../extension/known-entries.ts';

it.each([
  ['sora', 'sora'],
  ['gpt-3', 'gpt-3'],
  ['', undefined],
  ['Sora', undefined],
  ['-sora', undefined],
  ['../options', undefined],
  ['a'.repeat(101), undefined],
  [7, undefined],
  [undefined, undefined],
])('%j is read as the id %j', (value, id) => {
  expect(parseEntryId(value)).toBe(id);
});

it('the list is sorted and has each entry once', () => {
  expect(withKnown(withKnown(['sora'], 'dit'), 'sora')).toEqual(['dit', 'sora']);
  expect(withoutKnown(['dit', 'sora'], 'dit')).toEqual(['sora']);
  expect(withoutKnown(['dit'], 'sora')).toEqual(['dit']);
});
