import glossaryData from 'virtual:newsgloss/glossary';
import { describe, expect, it } from 'vitest';
import type { GlossaryData } from '../../data/types.ts';
import { citations } from '../../glossary/cited-by.ts';
import { articleOf, entryOf, glossaryOf } from './small-glossary.ts';

describe('what cites an entry', () => {
  const citedBy = citations(
    glossaryOf(
      [
        entryOf('dit', { related: [{ relation: 'uses', entry: 'transformer' }] }),
        entryOf('sora', {
          related: [
            { relation: 'uses', entry: 'dit' },
            { relation: 'made-by', entry: 'transformer' },
            { relation: 'uses', entry: 'transformer' },
            { relation: 'uses', entry: 'gone' },
          ],
        }),
        entryOf('transformer', { related: [{ relation: 'used-by', entry: 'dit' }] }),
      ],
      [articleOf('tale', [['sora'], [], ['dit', 'sora', 'sora']]), articleOf('sequel', [['dit', 'gone']])],
    ),
  );

  it('is every entry that relates to it, whether it relates back or not, in each way', () => {
    expect(citedBy('transformer').entries).toEqual([
      { id: 'dit', relation: 'uses' },
      { id: 'sora', relation: 'made-by' },
      { id: 'sora', relation: 'uses' },
    ]);
    expect(citedBy('dit').entries).toEqual([
      { id: 'sora', relation: 'uses' },
      { id: 'transformer', relation: 'used-by' },
    ]);
    expect(citedBy('sora').entries).toEqual([]);
  });

  it('is every fact that speaks of it, of all articles, in reading order, once each', () => {
    expect(citedBy('sora').facts).toEqual([
      { article: 'tale', fact: 'f01' },
      { article: 'tale', fact: 'f03' },
    ]);
    expect(citedBy('dit').facts).toEqual([
      { article: 'tale', fact: 'f03' },
      { article: 'sequel', fact: 'f01' },
    ]);
  });

  it('is nothing for what is no entry, though an entry or a fact names it', () => {
    expect(citedBy('gone')).toEqual({ entries: [], facts: [] });
    expect(citedBy('constructor')).toEqual({ entries: [], facts: [] });
  });

  it('counts the same relation of the same entry once', () => {
    const twice = { relation: 'uses', entry: 'b' };
    const { entries } = citations(
      glossaryOf([
        entryOf('a', { related: [twice, { relation: 'made-by', entry: 'b' }, twice] }),
        entryOf('b'),
      ]),
    )('b');
    expect(entries).toEqual([
      { id: 'a', relation: 'uses' },
      { id: 'a', relation: 'made-by' },
    ]);
  });
});

it('accounts for every relation and every fact of the real data', () => {
  const data: GlossaryData = glossaryData();
  const citedBy = citations(data);
  const found = data.entries.map(({ id }) => citedBy(id));
  const count = (lists: readonly (readonly unknown[])[]) => lists.flat().length;
  expect(count(found.map(({ entries }) => entries))).toBe(count(data.entries.map(({ related }) => related)));
  expect(count(found.map(({ facts }) => facts))).toBe(
    count(data.articles.flatMap(({ facts }) => facts.map(({ entries }) => entries))),
  );
});
