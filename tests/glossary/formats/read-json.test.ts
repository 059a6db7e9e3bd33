import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { elementReader } from '../../../glossary/formats/json/elements.ts';
import { anyDraft } from './any-draft.ts';
import { readAll, writeAll } from './reading.ts';

const wrap = (entries: string, more = '') =>
  `{"format":"newsgloss-glossary","version":1,"entries":[${entries}]${more}}`;

describe('JSON', () => {
  it('in our own schema comes in whole', async () => {
    const entry = {
      kind: 'model',
      names: ['Sora', { text: '索拉', language: 'zh_hans' }, { text: 'SORA', exact: true }],
      explainers: ['A model', { text: '模型', language: 'zh-Hans' }],
      source: 'here',
      context: { sentence: 'a', title: 'b', url: 'https://a.example/' },
    };
    const { drafts, problems } = await readAll(wrap(JSON.stringify(entry)), 'a.json');
    expect(problems).toEqual([]);
    expect(drafts).toEqual([
      {
        ...entry,
        names: [{ text: 'Sora' }, { text: '索拉', language: 'zh-Hans' }, { text: 'SORA', exact: true }],
        explainers: [{ text: 'A model' }, { text: '模型', language: 'zh-Hans' }],
      },
    ]);
  });

  it('that others write comes in by its keys', async () => {
    const list = [{ term: 'Sora', 中文: '索拉', definition: 'A model', otherNames: ['S; 1', 'S2'], id: 4 }];
    const drafts = [
      {
        kind: 'concept',
        names: [{ text: 'Sora' }, { text: '索拉', language: 'zh' }, { text: 'S; 1' }, { text: 'S2' }],
        explainers: [{ text: 'A model' }],
      },
    ];
    expect((await readAll(JSON.stringify(list), 'a.json')).drafts).toEqual(drafts);
    expect((await readAll(JSON.stringify({ terms: list }), 'a.json')).drafts).toEqual(drafts);
  });

  it('may have an entry in each line', async () => {
    const text = '{"term":"A1","definition":"x\\ny"}\r\n{"term":"B1"}\n\n{"term":}\n{"term":"C1"}';
    const { drafts, problems } = await readAll(text, 'a.jsonl');
    expect(drafts.map(({ names }) => names[0]?.text)).toEqual(['A1', 'B1', 'C1']);
    expect(problems).toMatchObject([{ at: { number: 3 }, reason: 'importProblemNotJson' }]);
  });

  it('may be no more than words and what they mean', async () => {
    const { drafts } = await readAll(
      '{"Sora":"A model","DiT":{"definition":"Another"},"__proto__":"x"}',
      'a.json',
    );
    expect(drafts.map(({ names, explainers }) => [names[0]?.text, explainers[0]?.text])).toEqual([
      ['Sora', 'A model'],
      ['DiT', 'Another'],
      ['__proto__', 'x'],
    ]);
  });

  it('has entries that are wrong told by their place', async () => {
    const text = wrap('{"names":["A1"]},{"names":[]},3,{"nam":"x"},{"names":["B1"],},{"names":["C1"]}');
    const { drafts, problems } = await readAll(text, 'a.json');
    expect(drafts.map(({ names }) => names[0]?.text)).toEqual(['A1', 'C1']);
    expect(problems.map(({ at, reason }) => [at.number, reason])).toEqual([
      [2, 'importProblemNoName'],
      [3, 'importProblemNotAnEntry'],
      [4, 'importProblemNotAnEntry'],
      [5, 'importProblemNotJson'],
    ]);
  });

  it('that is cut brings in what is whole', async () => {
    const text = wrap('{"names":["A1"]},{"names":["B1"]}');
    const { drafts, problems } = await readAll(text.slice(0, text.indexOf('B1')), 'a.json');
    expect(drafts).toHaveLength(1);
    expect(problems).toMatchObject([{ at: { number: 2 }, reason: 'importProblemNotJson' }]);
  });

  it('of a newer version is left alone', async () => {
    const newer = wrap('{"names":["A1"]}').replace('"version":1', '"version":2');
    await expect(readAll(newer, 'a.json')).rejects.toMatchObject({ reason: 'importProblemFileNewer' });
  });

  it('tells of its glossary before or after the entries', async () => {
    const { about } = await readAll(
      wrap('{"names":["A1"]}', ',"name":" My\\npack ","licence":5,"colour":"red"'),
      'a.json',
    );
    expect(about).toEqual({ name: 'My pack' });
  });
});

describe('elements', () => {
  it('are the same however the text is cut', () => {
    const value = fc.jsonValue({ maxDepth: 3 });
    fc.assert(
      fc.property(fc.array(value, { maxLength: 5 }), fc.integer({ min: 1, max: 9 }), (items, size) => {
        const text = JSON.stringify({ a: 1, entries: items, b: 'x]}' }, null, size % 3);
        const reader = elementReader((key) => key === 'entries');
        const found =
          text.match(new RegExp(`[^]{1,${size}}`, 'g'))?.flatMap((piece) => reader.push(piece)) ?? [];
        expect(reader.isComplete).toBe(true);
        const read = found.map((element) =>
          'text' in element && 'key' in element ? [element.key, JSON.parse(element.text)] : [],
        );
        expect(read).toEqual([
          ['a', 1],
          ...items.map((item) => ['entries', JSON.parse(JSON.stringify(item))]),
          ['b', 'x]}'],
        ]);
      }),
    );
  });
});

describe('the published schema', () => {
  const schema = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../../docs/glossary.schema.json'), 'utf8'),
  );
  const validate = new Ajv({ strict: true, allowUnionTypes: true, validateFormats: false }).compile(schema);

  it('holds for whatever is written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyDraft, { maxLength: 3 }), async (drafts) => {
        const written: unknown = JSON.parse(new TextDecoder().decode(await writeAll('json', drafts)));
        expect(validate(written), JSON.stringify(validate.errors)).toBe(true);
      }),
    );
  });

  it.each([
    ['no names', '{"kind":"model","names":[]}'],
    ['a kind that there is not', '{"kind":"noun","names":["A1"]}'],
    ['a name that is too long', JSON.stringify({ kind: 'model', names: ['n'.repeat(201)] })],
    ['a key that means nothing', '{"kind":"model","names":["A1"],"summary":"x"}'],
  ])('refuses an entry with %s', (_, entry) => {
    expect(validate(JSON.parse(wrap(entry, ',"name":"x"')))).toBe(false);
  });
});
