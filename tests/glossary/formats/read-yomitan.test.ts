import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { generateDrafts } from './generate-drafts.ts';
import { generateYomitan } from './generate-yomitan.ts';
import { readAll, writeAll } from './reading.ts';

const dictionary = (rows: unknown, index: object = {}, more: Record<string, Uint8Array> = {}) =>
  zipSync({
    'index.json': strToU8(JSON.stringify({ title: 'D', revision: '1', format: 3, ...index })),
    'term_bank_1.json': strToU8(typeof rows === 'string' ? rows : JSON.stringify(rows)),
    ...more,
  });
const row = (term: unknown, glossary: unknown, sequence: unknown = 0, reading = '') => [
  term,
  reading,
  '',
  '',
  0,
  glossary,
  sequence,
  '',
];
const structured = (content: unknown) => [{ type: 'structured-content', content }];
const explainerOf = async (glossary: unknown) =>
  (await readAll(dictionary([row('A1', glossary)]), 'a.zip')).drafts[0]?.explainers[0]?.text;

describe('a dictionary', () => {
  it.each([1, 3] as const)('of version %d has its terms and what they mean', async (version) => {
    const { drafts, problems, about } = await readAll(generateYomitan(200, version), 'a.zip');
    expect(problems).toEqual([]);
    expect(about).toEqual({ name: 'Dictionary', licence: 'CC0', source: 'Somebody' });
    expect(drafts.map(({ names }) => names[0]?.text)).toEqual(
      generateDrafts(200).map(({ names }) => names[0]?.text),
    );
    expect(drafts.every(({ explainers }) => explainers.length > 0)).toBe(true);
  });

  it('may have many banks, the index last, and folders of macOS', async () => {
    const bytes = zipSync({
      '__MACOSX/term_bank_1.json': strToU8('rubbish'),
      'd/term_bank_1.json': strToU8(JSON.stringify([row('A1', ['x'])])),
      'd/term_bank_2.json': strToU8(JSON.stringify([row('B1', ['y'])])),
      'd/index.json': strToU8(
        '{"title":"T","revision":"1","format":3,"targetLanguage":"en","sourceLanguage":"zh"}',
      ),
    });
    const { drafts, about } = await readAll(bytes, 'a.zip');
    expect(about).toEqual({ name: 'T' });
    expect(drafts).toEqual([
      {
        kind: 'concept',
        names: [{ text: 'A1', language: 'zh' }],
        explainers: [{ text: 'x', language: 'en' }],
      },
      {
        kind: 'concept',
        names: [{ text: 'B1', language: 'zh' }],
        explainers: [{ text: 'y', language: 'en' }],
      },
    ]);
  });

  it('has one entry for a term in several spellings, or with several meanings', async () => {
    const rows = [
      row('食', ['eat'], 7),
      row('蝕', ['eat'], 7),
      row('蝕', ['erode'], 7),
      row('x1', ['one']),
      row('x1', ['two']),
      row('y1', ['two']),
    ];
    const { drafts } = await readAll(dictionary(rows), 'a.zip');
    expect(drafts).toMatchObject([
      { names: [{ text: '食' }, { text: '蝕' }], explainers: [{ text: 'eat\n\nerode' }] },
      { names: [{ text: 'x1' }], explainers: [{ text: 'one\n\ntwo' }] },
      { names: [{ text: 'y1' }], explainers: [{ text: 'two' }] },
    ]);
  });

  it('has rows that are wrong told by their place', async () => {
    const rows = `[${JSON.stringify(row('A1', ['x']))},{"a":1},["B1"],[3,"","","",0,[],0,""],[oops],${JSON.stringify(row('', ['x']))}]`;
    const { drafts, problems } = await readAll(dictionary(rows), 'a.zip');
    expect(drafts).toHaveLength(1);
    expect(problems.map(({ at, reason }) => [at.number, reason])).toEqual([
      [2, 'importProblemNotAnEntry'],
      [3, 'importProblemNotAnEntry'],
      [4, 'importProblemNotAnEntry'],
      [5, 'importProblemNotJson'],
      [6, 'importProblemNoName'],
    ]);
  });

  it('says how a term is read before what it means', async () => {
    const { drafts } = await readAll(dictionary([row('模型', ['model'], 0, 'móxíng')]), 'a.zip');
    expect(drafts[0]?.explainers[0]?.text).toBe('móxíng\n\nmodel');
  });
});

describe('structured content becomes text', () => {
  it.each([
    [
      'lists',
      {
        tag: 'ul',
        content: [
          { tag: 'li', content: 'a' },
          { tag: 'li', content: ['b', { tag: 'ol', content: { tag: 'li', content: 'c' } }] },
        ],
      },
      '- a\n- b\n  1. c',
    ],
    [
      'styles',
      [
        'x ',
        { tag: 'span', style: { fontWeight: 'bold' }, content: 'b' },
        { tag: 'span', style: { fontStyle: 'italic' }, content: 'i' },
      ],
      'x **b***i*',
    ],
    ['links out', { tag: 'a', href: 'https://a.example/x', content: 'y' }, '[y](https://a.example/x)'],
    ['links within', { tag: 'a', href: '?query=y', content: 'y' }, 'y'],
    ['links that run', { tag: 'a', href: 'javascript:alert(1)', content: 'y' }, 'y'],
    [
      'readings',
      { tag: 'ruby', content: ['漢', { tag: 'rp', content: '(' }, { tag: 'rt', content: 'kan' }] },
      '漢',
    ],
    [
      'tables',
      {
        tag: 'table',
        content: [
          {
            tag: 'tr',
            content: [
              { tag: 'td', content: 'a' },
              { tag: 'td', content: 'b' },
            ],
          },
          { tag: 'tr', content: { tag: 'td', content: 'c' } },
        ],
      },
      'a b\nc',
    ],
    [
      'blocks',
      [
        { tag: 'div', content: 'a' },
        { tag: 'div', content: ['b', { tag: 'br' }, 'c'] },
      ],
      'a\nb\nc',
    ],
    ['pictures', { tag: 'img', path: 'x.png', title: 'a cat' }, 'a cat'],
  ])('with %s', async (_, content, text) => {
    expect(await explainerOf(structured(content))).toBe(text);
  });

  it('however deep it goes', async () => {
    const deep = `${'{"tag":"span","content":'.repeat(5_000)}"deep"${'}'.repeat(5_000)}`;
    const rows = JSON.stringify([row('A1', structured(['DEEP', 'here']))]).replace('"DEEP"', deep);
    expect((await readAll(dictionary(rows), 'a.zip')).drafts[0]?.explainers[0]?.text).toBe('here');
  });
});

it('has the shape that Yomitan asks for', async () => {
  const files = unzipSync(
    await writeAll('yomitan', generateDrafts(12_000), {
      name: 'N',
      colour: null,
      licence: 'L',
      source: 'by me',
      revision: 4,
    }),
  );
  const json = (name: string): unknown => JSON.parse(new TextDecoder().decode(files[name]));
  expect(Object.keys(files)).toEqual([
    'index.json',
    'term_bank_1.json',
    'term_bank_2.json',
    'term_bank_3.json',
    'term_bank_4.json',
    'tag_bank_1.json',
  ]);
  expect(json('index.json')).toEqual({
    title: 'N',
    revision: '4',
    format: 3,
    sequenced: true,
    author: 'by me',
    attribution: 'L',
  });
  for (const each of json('term_bank_4.json') as readonly unknown[][]) {
    expect(each).toHaveLength(8);
    expect(each.map((cell) => (Array.isArray(cell) ? 'list' : typeof cell))).toEqual([
      'string',
      'string',
      'string',
      'string',
      'number',
      'list',
      'number',
      'string',
    ]);
  }
});

describe('an archive', () => {
  it('that is no dictionary is told so', async () => {
    await expect(readAll(zipSync({ 'a.txt': strToU8('x') }), 'a.zip')).rejects.toMatchObject({
      reason: 'importProblemFileNoBank',
    });
  });

  it('that is damaged is told so', async () => {
    const bytes = generateYomitan(500, 3);
    const middle = bytes.slice();
    middle.fill(0xff, 400, 900);
    await expect(readAll(middle, 'a.zip')).rejects.toMatchObject({ name: 'Unreadable' });
    await expect(readAll(bytes.subarray(0, bytes.length - 30), 'a.zip')).rejects.toMatchObject({
      reason: 'importProblemFileZip',
    });
  });
});
