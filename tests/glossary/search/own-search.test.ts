import readings from 'virtual:newsgloss/pinyin';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Kind, Locale } from '../../../data/types.ts';
import { MINE, type OwnEntry, type OwnName } from '../../../glossary/packs/types.ts';
import { atOnce } from '../../../glossary/search/order.ts';
import { MOST_IN_FULL, OwnSearch, packsInFull } from '../../../glossary/search/own-search.ts';
import { createSearch, type Search, searchBase } from '../../../glossary/search.ts';
import { ownEntries } from '../../../scripts/bench/own-entries.ts';
import { entryOf, inAll } from '../small-glossary.ts';

const named = (number: number, names: readonly (string | OwnName)[], explainer = ''): OwnEntry => ({
  number,
  kind: 'concept' as Kind,
  names: names.map((name) => (typeof name === 'string' ? { text: name } : name)),
  explainers: explainer === '' ? [] : [{ text: explainer }],
  added: 0,
  changed: 0,
});

interface Given {
  readonly id: string;
  readonly entries: readonly OwnEntry[];
  /** What its size is said to be; that of its entries otherwise. */
  readonly size?: number;
}

const bundled = [
  entryOf('sora', { name: inAll('Sora'), explainer: inAll('A model of videos.') }),
  entryOf('sora-team', { name: inAll('Sora team'), related: [{ relation: 'made', entry: 'sora' }] }),
];

function searchIn(packs: readonly Given[], locale: Locale = 'en'): Search {
  const own = new OwnSearch(
    searchBase({ entries: bundled }, readings()),
    packs.map(({ id, entries, size }) => ({ id, size: size ?? entries.length })),
  );
  for (const { id, entries } of packs) atOnce(own.add(id, entries));
  return atOnce(own.finish(locale));
}

const builtIn: Given = { id: 'builtin', entries: [] };
const mine = (...entries: readonly OwnEntry[]): Given => ({ id: MINE, entries });
const ids = (search: Search, query: string, locale: Locale = 'en') =>
  search(query, locale).map(({ id }) => id);

describe('entries of own glossaries', () => {
  const search = searchIn([
    mine(
      named(1, [
        { text: 'Rotary embedding', language: 'en' },
        { text: '旋转位置编码', language: 'zh-Hans' },
        'RoPE',
      ]),
      named(2, ['Mixture of experts', 'MoE'], 'Some **experts** answer; a router chooses them.'),
      named(3, ['KV-cache'], '推理时保存键和值，避免重复计算。'),
    ),
    builtIn,
  ]);

  it.each([
    ['rotary embedding', 'mine~1', 'a whole name'],
    ['rot', 'mine~1', 'the start of a name'],
    ['embed', 'mine~1', 'a word of a name'],
    ['rope', 'mine~1', 'an alias'],
    ['旋转', 'mine~1', 'a Chinese name'],
    ['旋轉位置', 'mine~1', 'Traditional for Simplified'],
    ['xuanzhuan', 'mine~1', 'pinyin'],
    ['xzwz', 'mine~1', 'initials of pinyin'],
    ['rotray', 'mine~1', 'two letters swapped'],
    ['experts mixture', 'mine~2', 'two words in another order'],
    ['kvcache', 'mine~3', 'without the hyphen'],
    ['router', 'mine~2', 'a word of an explainer'],
    ['重复计算', 'mine~3', 'words of a Chinese explainer'],
    ['mixture router', 'mine~2', 'a word of the name and one of the explainer'],
  ])('%s: %s (%s)', (query, id) => {
    expect(ids(search, query)[0]).toBe(id);
    expect(ids(search, query, 'zh-Hant')).toContain(id);
  });

  it('are shown by the name in the language of the reader', () => {
    expect(search('rope', 'en')[0]?.name).toBe('Rotary embedding');
    expect(search('rope', 'zh-Hans')[0]?.name).toBe('旋转位置编码');
    expect(search('rope', 'zh-Hant')[0]?.name).toBe('旋转位置编码');
  });

  it('tell what of them matched', () => {
    expect(search('rot', 'en')[0]?.match()).toEqual({ name: [{ from: 0, to: 3 }] });
    expect(search('rope', 'en')[0]?.match()).toEqual({
      name: [],
      via: { from: 'name', text: 'RoPE', ranges: [{ from: 0, to: 4 }], language: undefined },
    });
    expect(search('旋转', 'en')[0]?.match().via).toMatchObject({ text: '旋转位置编码', language: 'zh-Hans' });
    expect(search('router', 'en')[0]?.match().via).toMatchObject({ from: 'explainer' });
  });

  it('are ranked among the bundled ones', () => {
    const mixed = searchIn([
      mine(named(1, ['Sorabi']), named(2, ['Team Sora']), named(3, ['Zed'], 'Like Sora.')),
    ]);
    expect(ids(mixed, 'sora')).toEqual(['sora', 'sora-team', 'mine~1', 'mine~2', 'mine~3']);
  });

  it('stand in the alphabet among the bundled ones', () => {
    const mixed = searchIn([mine(named(1, ['Sorb']), named(2, ['Alpha']), named(3, ['sora 2']))]);
    expect(ids(mixed, '')).toEqual(['mine~2', 'sora', 'mine~3', 'sora-team', 'mine~1']);
  });

  it('with the very name come in the order of the glossaries', () => {
    const other: Given = { id: 'other', entries: [named(7, ['sora'])] };
    const own = mine(named(1, ['SORA']));
    const [first, second, third] = [
      [own, builtIn, other],
      [builtIn, other, own],
      [other, own, builtIn],
    ].map((packs) => ids(searchIn(packs), 'sora').slice(0, 3));
    expect(first).toEqual(['mine~1', 'sora', 'other~7']);
    expect(second).toEqual(['sora', 'other~7', 'mine~1']);
    expect(third).toEqual(['other~7', 'mine~1', 'sora']);
  });

  it('leave the bundled ones as they are found without', () => {
    const [without, withNone] = [createSearch({ entries: bundled }, readings()), searchIn([mine(), builtIn])];
    for (const query of ['sora', 'team', 'soar', 'videos', ''])
      expect(ids(withNone, query)).toEqual(ids(without, query));
  });
});

describe('more entries than are found by all', () => {
  it('leaves the largest glossaries with their names', () => {
    const packs = [
      { id: 'large', size: 100_000 },
      { id: 'small', size: 5_000 },
      { id: 'middle', size: MOST_IN_FULL - 5_000 },
      { id: 'other', size: 18_000 },
    ];
    expect([...packsInFull(packs)].sort()).toEqual(['middle', 'small']);
  });

  const large = (entries: readonly OwnEntry[]): Given => ({ id: 'large', entries, size: 100_000 });

  it('finds them by beginnings of names and of words in them', () => {
    const search = searchIn([
      large([named(1, ['Rotary embedding', 'RoPE'], 'A router.')]),
      mine(named(2, ['Router'])),
    ]);
    for (const query of ['rotary', 'ROT', 'embedding', 'rope']) expect(ids(search, query)[0]).toBe('large~1');
    expect(ids(search, 'router')).toEqual(['mine~2']);
    expect(search('rope', 'en')[0]).toMatchObject({ kind: 'concept', name: 'Rotary embedding', summary: '' });
    expect(search('emb', 'en')[0]?.match()).toEqual({ name: [{ from: 7, to: 10 }] });
  });

  it('finds each of 100,000 by its names', () => {
    const entries = ownEntries(100_000);
    const search = searchIn([large(entries)]);
    expect(search('', 'en')).toHaveLength(entries.length + bundled.length);
    const entry = fc.nat(entries.length - 1).map((index) => entries[index] ?? named(0, ['']));
    fc.assert(
      fc.property(entry, fc.nat(), ({ number, names }, which) => {
        const name = names[which % names.length]?.text ?? '';
        // Others may have the same name, or one that differs in its spaces alone.
        const found = search(name, 'en').find(({ id }) => id === `large~${number.toString(36)}`);
        expect(found?.match()).toMatchObject(
          found?.name === name
            ? { name: [{ from: 0, to: name.length }] }
            : { via: { from: 'name', text: name } },
        );
      }),
      { numRuns: 100 },
    );
  });
});

it('takes many short steps', () => {
  const own = new OwnSearch(searchBase({ entries: bundled }, readings()), [{ id: MINE, size: 5_000 }]);
  const entries = ownEntries(5_000);
  expect([...own.add(MINE, entries)].length).toBeGreaterThanOrEqual(10);
  expect([...own.finish('en')].length).toBeGreaterThanOrEqual(10);
});
