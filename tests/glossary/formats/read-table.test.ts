import { describe, expect, it } from 'vitest';
import { columnOf } from '../../../glossary/formats/table/columns.ts';
import { generateTable } from './generate-table.ts';
import { readAll } from './reading.ts';

const namesOf = async (text: string, fileName = 'a.csv') =>
  (await readAll(text, fileName)).drafts.map(({ names }) => names.map((name) => name.text));

describe('titles of columns', () => {
  it.each([
    ['Term', { use: 'name' }],
    ['  DEFINITION ', { use: 'explainer' }],
    ['Term (en)', { use: 'name', language: 'en' }],
    ['name:zh-Hans', { use: 'name', language: 'zh-Hans' }],
    ['explainer:en-US-x-own', { use: 'explainer', language: 'en-US-x-own' }],
    ['definition_zh', { use: 'explainer', language: 'zh' }],
    ['English', { use: 'name', language: 'en' }],
    ['zh-TW', { use: 'name', language: 'zh-TW' }],
    ['English definition', { use: 'explainer', language: 'en' }],
    ['术语', { use: 'name' }],
    ['術語（英文）', { use: 'name', language: 'en' }],
    ['中文名', { use: 'name', language: 'zh' }],
    ['繁體中文', { use: 'name', language: 'zh-Hant' }],
    ['释义', { use: 'explainer' }],
    ['中文解釋', { use: 'explainer', language: 'zh' }],
    ['同义词', { use: 'otherNames', separators: '\n;；|、' }],
    ['other_names:en', { use: 'otherNames', language: 'en', separators: '\n' }],
    ['类别', { use: 'kind' }],
    ['出处', { use: 'source' }],
    ['context_url', { use: 'url' }],
    ['Case Sensitive', { use: 'exact' }],
    ['Level', undefined],
    ['Sora', undefined],
    ['', undefined],
    ['constructor', undefined],
    ['__proto__', undefined],
  ])('%s', (title, column) => {
    expect(columnOf(title)).toEqual(column);
  });
});

describe('a table', () => {
  it.each([',', ';', '\t', '|'])('is cut at %j', async (delimiter) => {
    const { text } = generateTable(40, { delimiter });
    const { drafts, problems } = await readAll(text, 'a.txt');
    expect(problems).toEqual([]);
    expect(drafts).toHaveLength(40);
    expect(drafts[0]?.names).toHaveLength(4);
    expect(drafts[0]?.names[1]?.language).toBe('zh');
  });

  it.each(['english', 'chinese'] as const)(
    'has its columns found in any order by titles in %s',
    async (header) => {
      const { drafts } = await readAll(generateTable(5, { header }).text, 'a.csv');
      const [draft] = drafts;
      expect(draft?.names[0]?.text).toMatch(/^[A-Z]/);
      expect(draft?.explainers[0]?.text.length).toBeGreaterThan(20);
    },
  );

  it('without titles has names first and explainers where the texts are long', async () => {
    const { drafts } = await readAll(
      'Sora,3,Makes videos from text\nDiT,4,Diffusion by transformers\n',
      'a.csv',
    );
    expect(drafts).toEqual([
      { kind: 'concept', names: [{ text: 'Sora' }], explainers: [{ text: 'Makes videos from text' }] },
      { kind: 'concept', names: [{ text: 'DiT' }], explainers: [{ text: 'Diffusion by transformers' }] },
    ]);
  });

  it('may begin with a byte order mark, and with the delimiter as Excel tells it', async () => {
    expect(await namesOf('\ufeffterm;definition\r\nSora;x, y\r\n')).toEqual([['Sora']]);
    expect(await namesOf('sep=|\r\nterm|definition\r\nSora|x;y,z\r\n')).toEqual([['Sora']]);
  });

  it('keeps quotes, delimiters and line breaks in cells', async () => {
    const { drafts } = await readAll('term,definition\r\n"So ""ra""","a, b\r\n\r\n- c"\r\n', 'a.csv');
    expect(drafts[0]?.names[0]?.text).toBe('So "ra"');
    expect(drafts[0]?.explainers[0]?.text).toBe('a, b\n\n- c');
  });

  it('takes off the guard that keeps spreadsheets from computing', async () => {
    expect(await namesOf("term\n'=1+1\n''@x\n'tis\n")).toEqual([['=1+1'], ["'@x"], ["'tis"]]);
  });

  it('takes names apart, but not at commas', async () => {
    expect(
      await namesOf('term\taliases\nTim Brooks\tBrooks, Tim; T. Brooks；布鲁克斯、提姆|TB\n', 'a.tsv'),
    ).toEqual([['Tim Brooks', 'Brooks, Tim', 'T. Brooks', '布鲁克斯', '提姆', 'TB']]);
  });

  it('tells kinds by their names in each language, and leaves out others', async () => {
    const { drafts, problems } = await readAll('term,kind\nA1,Model\nB1,人物\nC1,noun\nD1,\n', 'a.csv', {
      kind: 'paper',
    });
    expect(drafts.map(({ kind }) => kind)).toEqual(['model', 'person', 'paper', 'paper']);
    expect(problems).toEqual([
      {
        at: { unit: 'line', number: 4 },
        field: 'kind',
        column: 'kind',
        reason: 'importProblemKind',
        excerpt: 'noun',
        kept: true,
      },
    ]);
  });

  it('gives names and texts the language of their column, of their row, or the one that is asked for', async () => {
    const { drafts } = await readAll('term,中文,lang\nA1,甲乙,de\nB1,,\n', 'a.csv', { language: 'fr' });
    expect(drafts.map(({ names }) => names.map(({ language }) => language))).toEqual([['de', 'zh'], ['fr']]);
  });

  it('tells lines that are wrong, and brings in the others', async () => {
    const { text, entries, wrong } = generateTable(400, { mess: 30, seed: 5 });
    const { drafts, problems } = await readAll(text, 'a.csv');
    expect(wrong.length).toBeGreaterThan(50);
    expect(problems.filter(({ kept }) => !kept).map(({ at }) => at.number)).toEqual(wrong);
    expect(drafts).toHaveLength(entries);
  });

  it('loses no row after a quote that never closes, but the one it stands in', async () => {
    const rows = Array.from({ length: 50_000 }, (_, at) => `Name ${at},${at === 7 ? '"' : ''}A text`);
    const { drafts, problems } = await readAll(`term,definition\n${rows.join('\n')}\n`, 'a.csv');
    expect(drafts).toHaveLength(49_999);
    expect(problems.map(({ at, reason }) => [at.number, reason])).toEqual([[9, 'importProblemQuotes']]);
  });

  it('makes no entries of what is left of a row that was cut', async () => {
    const { drafts, problems } = await readAll('term,definition\nA1,x\nB1,"y\nan end\n', 'a.csv');
    expect(drafts.map(({ names }) => names[0]?.text)).toEqual(['A1']);
    expect(problems.map(({ at }) => at.number)).toEqual([3, 4]);
  });

  it('reads quotes amid a cell as they stand there, and says so', async () => {
    const { drafts, problems } = await readAll(
      'term,definition\nA1,"the "best" model"\nB1,5" wide\n',
      'a.csv',
    );
    expect(drafts.map(({ explainers }) => explainers[0]?.text)).toEqual(['the "best" model', '5" wide']);
    expect(problems).toMatchObject([{ at: { number: 2 }, reason: 'importProblemQuotes', kept: true }]);
  });

  it('leaves out a row that is longer than any entry, even one without an end', async () => {
    const { drafts, problems } = await readAll(
      `term,x\nA1,b\n${'y'.repeat(400_000)}\nB1,c\n${'z'.repeat(400_000)}`,
      'a.csv',
    );
    expect(drafts.map(({ names }) => names[0]?.text)).toEqual(['A1', 'B1']);
    expect(problems.map(({ at, reason }) => [at.number, reason])).toEqual([
      [3, 'importProblemRowTooLong'],
      [5, 'importProblemRowTooLong'],
    ]);
  });

  it('uses its columns as they are said to be used', async () => {
    const { drafts } = await readAll('a,b,c\nd,Sora,索拉\n', 'a.csv', {
      columns: {
        header: true,
        columns: [{ use: 'nothing' }, { use: 'name', language: 'en' }, { use: 'otherNames', language: 'zh' }],
      },
    });
    expect(drafts).toMatchObject([
      {
        names: [
          { text: 'Sora', language: 'en' },
          { text: '索拉', language: 'zh' },
        ],
      },
    ]);
  });

  it('has the case of names told by a word for all, or by a list of some', async () => {
    const { drafts } = await readAll('term,aliases,exact\nA1,B1,yes\nA2,B2,B2\nA3,B3,no\n', 'a.csv');
    expect(drafts.map(({ names }) => names.map(({ exact }) => exact === true))).toEqual([
      [true, true],
      [false, true],
      [false, false],
    ]);
  });
});
