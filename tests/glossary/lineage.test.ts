import { describe, expect, it } from 'vitest';
import type { Entry, Kind, Localized } from '../../data/types.ts';
import { lineages } from '../../glossary/lineage.ts';

const none: Localized = { en: '', 'zh-Hans': '', 'zh-Hant': '' };
const entry = (
  id: string,
  date: string,
  related: Readonly<Record<string, string>> = {},
  kind: Kind = 'model',
): Entry => ({
  id,
  kind,
  name: none,
  aliases: [],
  summary: none,
  explainer: none,
  when: date === '' ? [] : [{ event: 'introduced', date }],
  cites: [],
  related: Object.entries(related).map(([relation, other]) => ({ relation, entry: other })),
});

const GAN = entry('gan', '2014', {}, 'technique');
const DIFFUSION = entry('diffusion', '2015', { 'came-after': 'gan' }, 'technique');
const DIT = entry('dit', '2022-12-19', { uses: 'gan', 'example-of': 'diffusion' });
const SORA = entry('sora', '2024-02-15', { 'built-on': 'dit' });
const MAIN = [GAN, DIFFUSION, DIT, SORA];

describe('the lineage of an entry', () => {
  it('is the same line for each on it, by the closest relation', () => {
    const lineageOf = lineages(MAIN);
    for (const { id } of MAIN) expect(lineageOf(id)).toEqual(['gan', 'diffusion', 'dit', 'sora']);
  });

  it('does not depend on the order of the entries', () => {
    expect(lineages(MAIN.toReversed())('dit')).toEqual(['gan', 'diffusion', 'dit', 'sora']);
  });

  it('is left out where it would tell of two only, or of nothing', () => {
    const lineageOf = lineages([GAN, DIFFUSION]);
    expect(lineageOf('gan')).toEqual([]);
    expect(lineageOf('nothing')).toEqual([]);
  });

  it('goes on by the longest branch, then by the earliest', () => {
    const side = entry('side', '2016', { 'built-on': 'diffusion' });
    expect(lineages([...MAIN, side])('diffusion')).toEqual(['gan', 'diffusion', 'dit', 'sora']);
    const other = entry('other', '2023', { 'built-on': 'dit' });
    expect(lineages([...MAIN, other])('gan')).toEqual(['gan', 'diffusion', 'dit', 'other']);
  });

  it('has five steps at most, the entry always among them', () => {
    const chain = Array.from({ length: 9 }, (_, at) =>
      entry(`m${at}`, `201${at}`, at === 0 ? {} : { 'built-on': `m${at - 1}` }),
    );
    const lineageOf = lineages(chain);
    expect(lineageOf('m0')).toEqual(['m0', 'm1', 'm2', 'm3', 'm4']);
    expect(lineageOf('m5')).toEqual(['m2', 'm3', 'm4', 'm5', 'm6']);
    expect(lineageOf('m8')).toEqual(['m5', 'm6', 'm7', 'm8']);
  });

  it('ends where relations go round in a ring', () => {
    const ring = [
      entry('a', '', { 'built-on': 'c' }),
      entry('b', '', { 'built-on': 'a' }),
      entry('c', '', { 'built-on': 'b' }),
    ];
    expect(lineages(ring)('a')).toEqual(['b', 'c', 'a']);
  });

  it('takes nothing for an origin that came later, and what is used only where dates say that it is older', () => {
    const late = entry('late', '2023', {}, 'technique');
    const user = (date: string) => entry('user', date, { uses: 'diffusion' });
    expect(lineages([late, entry('x', '2022', { 'built-on': 'late' })])('x')).toEqual([]);
    expect(lineages([GAN, DIFFUSION, user('2020')])('user')).toEqual(['gan', 'diffusion', 'user']);
    expect(lineages([GAN, DIFFUSION, user('')])('user')).toEqual([]);
  });

  it('lets a year stand beside a day in it', () => {
    const year = entry('year', '2022', { 'built-on': 'dit' });
    expect(lineages([...MAIN, year])('year')).toEqual(['gan', 'diffusion', 'dit', 'year']);
  });

  it('passes over concepts, but for what is built on them', () => {
    const concept = entry('concept', '', {}, 'concept');
    const kind = entry('kind', '', { 'kind-of': 'concept' });
    const built = entry('built', '', { 'built-on': 'concept' });
    const more = entry('more', '', { 'built-on': 'kind' });
    const most = entry('most', '', { 'built-on': 'built' });
    const lineageOf = lineages([concept, kind, built, more, most]);
    expect(lineageOf('more')).toEqual([]);
    expect(lineageOf('most')).toEqual(['concept', 'built', 'most']);
  });
});
