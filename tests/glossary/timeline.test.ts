import { expect, it } from 'vitest';
import { timeline } from '../../glossary/timeline.ts';
import { entryOf } from './small-glossary.ts';

const at = (id: string, ...dates: readonly string[]) =>
  entryOf(id, { when: dates.map((date) => ({ event: 'introduced', date })) });

const shape = (entries: Parameters<typeof timeline>[0]) =>
  timeline(entries, 'en').map(({ year, entries: ofYear }) => [year, ...ofYear.map(({ id }) => id)]);

it('goes by the first date of each entry, less exact ones first, then by name; without a date it comes last', () => {
  expect(
    shape([
      at('undated'),
      at('dit', '2023', '2022-12-19'),
      at('gan', '2014-06'),
      at('b', '2022'),
      at('a10', '2022'),
      at('a9', '2022'),
      at('without'),
    ]),
  ).toEqual([
    ['2014', 'gan'],
    ['2022', 'a9', 'a10', 'b', 'dit'],
    [undefined, 'undated', 'without'],
  ]);
});

it('says what happened first', () => {
  const [year] = timeline([at('dit', '2023', '2022-12-19')], 'en');
  expect(year?.entries[0]?.first).toEqual({ event: 'introduced', date: '2022-12-19' });
});

it('is empty without entries', () => {
  expect(shape([])).toEqual([]);
});
