import { describe, expect, it } from 'vitest';
import { articleView } from '../../glossary/article-view.ts';
import { Glossary } from '../../glossary/glossary.ts';
import { articleOf, entryOf, glossaryOf, inAll } from './small-glossary.ts';

const plain = articleOf('tale', [['sora', 'gone'], []]);
const tale = {
  ...plain,
  facts: plain.facts.map((fact) =>
    fact.id === 'f02'
      ? {
          ...fact,
          correction: {
            text: inAll('Not so.'),
            asOf: '2024-10',
            cites: [{ kind: 'link', label: 'example.org', url: 'https://example.org/' } as const],
          },
        }
      : fact,
  ),
};
const glossary = new Glossary(
  glossaryOf([entryOf('sora', { kind: 'model' })], [tale, articleOf('sequel', [['sora']])]),
);

describe('an article', () => {
  it('is the first one, unless another is named', () => {
    expect(articleView(glossary, 'en')?.id).toBe('tale');
    expect(articleView(glossary, 'en', 'sequel')?.id).toBe('sequel');
    expect(articleView(glossary, 'en', 'gone')).toBeUndefined();
    expect(articleView(new Glossary(glossaryOf([])), 'en')).toBeUndefined();
  });

  it('says what it is, with the title it was published under and its language', () => {
    expect(articleView(glossary, 'zh-Hans')).toMatchObject({
      title: 'The tale',
      original: { title: '故事一则', language: 'zh-Hans' },
      published: '2024 年 7 月 3 日',
      note: 'Author unknown.',
    });
  });

  it('says a title once', () => {
    const same = new Glossary(glossaryOf([], [{ ...tale, originalTitle: 'The tale' }]));
    expect(articleView(same, 'en')).not.toHaveProperty('original');
  });

  it('has its facts in order, each with the entries it speaks of that there are', () => {
    const facts = articleView(glossary, 'en')?.facts;
    expect(facts?.map(({ id, number, entries }) => [id, number, entries])).toEqual([
      ['f01', 1, [{ id: 'sora', kind: 'model', name: 'sora' }]],
      ['f02', 2, []],
    ]);
  });

  it('has the correction beside a fact, dated, with sources', () => {
    const [first, second] = articleView(glossary, 'en')?.facts ?? [];
    expect(first?.view.correction).toBeUndefined();
    expect(second?.view.correction).toMatchObject({
      text: 'Not so.',
      asOf: 'October 2024',
      sources: [{ kind: 'link', url: 'https://example.org/' }],
    });
  });
});
