import { expect, it } from 'vitest';
import { parseEntryId } from '../../extension/known-entries.ts';

it.each([
  ['sora', 'sora'],
  ['gpt-3', 'gpt-3'],
  ['mine~2s', 'mine~2s'],
  ['~2s', undefined],
  ['mine~', undefined],
  ['mine~2s~1', undefined],
  ['Mine~2s', undefined],
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
