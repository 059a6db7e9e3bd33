import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import Papa, { type ParseConfig } from 'papaparse';
import { afterEach, describe, expect, it } from 'vitest';
import { SLICE } from '../../../glossary/formats/pace.ts';
import { previewGlossary } from '../../../glossary/formats/preview.ts';
import {
  ENCODINGS,
  FORMATS,
  MOST_PROBLEMS,
  PROBLEM_REASONS,
  UNREADABLE_REASONS,
  Unreadable,
} from '../../../glossary/formats/types.ts';
import { checkDraft } from '../../../glossary/packs/draft.ts';
import { anyText } from './any-draft.ts';
import { encodeWide } from './encode-legacy.ts';
import { generateDrafts } from './generate-drafts.ts';
import { generateTable } from './generate-table.ts';
import { generateTbx } from './generate-tbx.ts';
import { generateYomitan } from './generate-yomitan.ts';
import { never, noRest, type ReadFile, readAll, writeAll } from './reading.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

/** Reads a file, which gives entries that the store takes and problems with known reasons, or a reason why not. */
async function withstands(bytes: Uint8Array, name: string, options = {}): Promise<ReadFile | Unreadable> {
  const before = Object.getOwnPropertyNames(Object.prototype).join();
  try {
    await previewGlossary(bytes, name, { signal: never(), rest: noRest, ...options });
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
  }
  try {
    const read = await readAll(bytes, name, options);
    for (const draft of read.drafts) expect(checkDraft(draft)).toEqual({ draft });
    for (const { reason, excerpt, at } of read.problems) {
      expect(PROBLEM_REASONS).toContain(reason);
      expect(excerpt.length).toBeLessThanOrEqual(80);
      expect(excerpt.isWellFormed()).toBe(true);
      expect(at.number).toBeGreaterThan(0);
    }
    return read;
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    expect(UNREADABLE_REASONS).toContain(error.reason);
    return error;
  } finally {
    expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(before);
  }
}

const samples: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  ['a.csv', utf8(generateTable(12, { mess: 30 }).text)],
  ['wide.csv', encodeWide(generateTable(6, { header: 'chinese' }).text, 'utf-16le')],
  ['own.csv', await writeAll('csv', generateDrafts(6))],
  ['a.json', await writeAll('json', generateDrafts(6))],
  ['martif.tbx', utf8(generateTbx(4, 'martif'))],
  ['dct.tbx', utf8(generateTbx(4, 'dct'))],
  ['own.tbx', await writeAll('tbx', generateDrafts(4))],
  ['one.zip', generateYomitan(6, 1)],
  ['three.zip', await writeAll('yomitan', generateDrafts(6))],
];

describe.each(samples)('%s', (name, bytes) => {
  it('cut at any byte gives what is whole, or a reason', async () => {
    const step = Math.max(1, Math.floor(bytes.length / 60));
    for (let end = 0; end < bytes.length; end += step) await withstands(bytes.slice(0, end), name);
  });

  it('with any bytes changed gives what is right, or a reason', async () => {
    const change = fc.tuple(
      fc.nat(bytes.length - 1),
      fc.constantFrom('put', 'cut', 'add'),
      fc.uint8Array({ minLength: 1, maxLength: 6 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        let spoilt = bytes.slice();
        for (const [at, how, what] of changes) {
          if (how === 'put')
            spoilt.set(what.subarray(0, Math.max(0, spoilt.length - at)), Math.min(at, spoilt.length));
          else
            spoilt = Uint8Array.from([
              ...spoilt.subarray(0, at),
              ...(how === 'add' ? what : []),
              ...spoilt.subarray(how === 'add' ? at : at + what.length),
            ]);
        }
        await withstands(spoilt, name);
      }),
      { numRuns: 40 },
    );
  });
});

it('any bytes in any format and encoding give entries or a reason', async () => {
  const options = fc.record(
    {
      format: fc.constantFrom(...FORMATS),
      encoding: fc.constantFrom(...ENCODINGS),
      delimiter: fc.constantFrom(',', '\t', ';', '|'),
      language: fc.constantFrom('en', 'zh-Hans'),
    },
    { requiredKeys: [] },
  );
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    anyText.map(utf8),
    fc.array(anyText).map((texts) => utf8(texts.join('\n'))),
  );
  const names = fc.constantFrom('a.csv', 'a.tsv', 'a.json', 'a.tbx', 'a.zip', 'a', '.csv', '../../a.txt');
  await fc.assert(
    fc.asyncProperty(
      bytes,
      names,
      options,
      async (input, name, more) => void (await withstands(input, name, more)),
    ),
    {
      numRuns: 250,
    },
  );
});

it('any JSON gives entries or a reason', async () => {
  const key = fc.constantFrom(
    'format',
    'version',
    'entries',
    'names',
    'text',
    'explainers',
    'context',
    'term',
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'a',
  );
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom(null, true, 1, 'newsgloss-glossary', 'x', '\ud800', ''),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.array(fc.tuple(key, tie('value')), { maxLength: 4 }).map((pairs) => Object.fromEntries(pairs)),
    ),
  }));
  await fc.assert(
    fc.asyncProperty(value, async (any) => void (await withstands(utf8(JSON.stringify(any)), 'a.json'))),
    { numRuns: 250 },
  );
});

it('keys of the language are keys like others', async () => {
  const entry =
    '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"names":["A1"],"explainers":[{"__proto__":{"text":"x"}}]}';
  await withstands(utf8(`{"__proto__":{"polluted":1},"entries":[${entry}]}`), 'a.json');
  await withstands(utf8('__proto__,constructor,term\npolluted,polluted,A1\n'), 'a.csv');
  await withstands(
    utf8('<tbx __proto__="x"><conceptEntry><__proto__>x</__proto__></conceptEntry></tbx>'),
    'a.tbx',
  );
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});

it('what would run in a page stays text, in each field and format', async () => {
  const script = '<img src=x onerror="alert(1)"><script>alert(1)</script>&quot;=HYPERLINK("x")';
  const draft = {
    ...generateDrafts(1)[0]!,
    names: [{ text: script }],
    explainers: [{ text: script }],
    source: script,
  };
  for (const format of FORMATS) {
    const { drafts } = await readAll(await writeAll(format, [draft]), `a.${format}`);
    expect(drafts).toEqual([draft]);
  }
});

it('single bytes and halves of characters that are none are left out of texts', async () => {
  const text = 'term,definition\nA\ud800B,x\0y\udc00\n';
  const { drafts } = await readAll(encodeWide(`\ufeff${text}`, 'utf-16le'), 'a.csv');
  expect(drafts).toMatchObject([{ names: [{ text: 'A\ufffdB' }], explainers: [{ text: 'xy\ufffd' }] }]);
  expect((await readAll(utf8('[{"names":["A\\ud800B"]}]'), 'a.json')).drafts).toMatchObject([
    { names: [{ text: 'A\ufffdB' }] },
  ]);
});

describe('what is too much is refused', () => {
  it('entries', async () => {
    expect(await withstands(utf8(`name\n${'a1\n'.repeat(1_000_000)}`), 'a.csv')).toMatchObject({
      reason: 'importProblemFileManyEntries',
    });
  });

  it('problems, of which the first are told and the others counted', async () => {
    const { problems, untold } = await readAll(`name,x\n${',y\n'.repeat(300_000)}`, 'a.csv');
    expect(problems).toHaveLength(MOST_PROBLEMS);
    expect(untold).toBe(300_000 - MOST_PROBLEMS);
  });

  it.each([
    ['a.csv', `name\nA1\n${'n'.repeat(3_000_000)}\nB1\n`],
    ['b.csv', `name,x\nA1,y\nC1,"${'n,'.repeat(2_000_000)}"\nB1,y\n`],
    ['a.json', `[{"names":["A1"]},{"names":["${'n'.repeat(3_000_000)}"]},{"names":["B1"]}]`],
    ['b.json', `[{"names":["A1"]},{"names":[${'"x",'.repeat(500)}"y"]},{"names":["B1"]}]`],
    [
      'a.tbx',
      `<tbx>${['A1', 'n'.repeat(3_000_000), 'B1'].map((text) => `<conceptEntry><langSec><termSec><term>${text}</term></termSec></langSec></conceptEntry>`).join('')}</tbx>`,
    ],
  ])('one entry of %s', async (name, text) => {
    const { drafts, problems } = await readAll(text, name);
    expect(drafts.map(({ names }) => names[0]?.text)).toEqual(['A1', 'B1']);
    expect(problems.length).toBeGreaterThan(0);
  });

  it('an element in another without end', async () => {
    expect(await withstands(utf8(`<tbx>${'<a>'.repeat(100_000)}`), 'a.tbx')).toMatchObject({
      reason: 'importProblemFileBroken',
    });
    await withstands(utf8('['.repeat(1_000_000)), 'a.json');
    await withstands(utf8('{"a":'.repeat(100_000)), 'a.json');
  });
});

describe('an archive that is made to do harm is refused', () => {
  const index = { 'index.json': strToU8('{"title":"T","revision":"1","format":3}') };
  const reasonOf = (bytes: Uint8Array) => withstands(bytes, 'a.zip');

  it('with one file that unpacks to far more than it is', async () => {
    const zeros = new Uint8Array(8 * 1024 * 1024).fill(0x20);
    expect(await reasonOf(zipSync({ ...index, 'term_bank_1.json': zeros }))).toMatchObject({
      reason: 'importProblemFileZipTooLarge',
    });
    expect(await reasonOf(zipSync({ 'index.json': zeros, 'term_bank_1.json': strToU8('[]') }))).toMatchObject(
      { reason: 'importProblemFileZipTooLarge' },
    );
  });

  it('with very many files', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 20_001 }, (_, at) => [`f${at}`, new Uint8Array(0)]),
    );
    expect(await reasonOf(zipSync({ ...files, 'term_bank_1.json': strToU8('[]') }))).toMatchObject({
      reason: 'importProblemFileZipTooLarge',
    });
  });

  it('with files that share their bytes', async () => {
    const bank = strToU8(
      JSON.stringify(generateDrafts(300).map(({ names }) => [names[0]?.text, '', '', '', 0, ['x'], 0, ''])),
    );
    const files = Object.fromEntries(
      Array.from({ length: 40 }, (_, at) => [`term_bank_${at + 10}.json`, bank]),
    );
    const bytes = zipSync(files);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    // Each file of the directory is said to stand where the first does, and what the others held is gone.
    const directory = view.getUint32(bytes.length - 6, true);
    const first = view.getUint32(directory + 20, true) + 30 + 'term_bank_10.json'.length;
    const shared = Uint8Array.from([...bytes.subarray(0, first), ...bytes.subarray(directory)]);
    const after = new DataView(shared.buffer);
    for (let at = first; after.getUint32(at, true) === 0x02014b50; at += 46 + 'term_bank_10.json'.length)
      after.setUint32(at + 42, 0, true);
    after.setUint32(shared.length - 6, first, true);
    expect(await reasonOf(shared)).toMatchObject({ reason: 'importProblemFileZipTooLarge' });
  });

  it('and one within one is not opened', async () => {
    const inner = zipSync({ 'term_bank_1.json': new Uint8Array(1_000_000) });
    const { drafts } = await readAll(
      zipSync({ ...index, 'term_bank_1.json': inner, 'inner.zip': inner }),
      'a.zip',
    );
    expect(drafts).toEqual([]);
  });

  it('whose sizes or sums are not what they are said to be', async () => {
    const bytes = zipSync({ 'term_bank_1.json': strToU8('[["A1","","","",0,["x"],0,""]]') });
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const directory = view.getUint32(bytes.length - 6, true);
    for (const field of [16, 20, 24, 42]) {
      const spoilt = bytes.slice();
      new DataView(spoilt.buffer).setUint32(directory + field, 5, true);
      expect(await reasonOf(spoilt)).toMatchObject({ reason: 'importProblemFileZip' });
    }
  });
});

describe('work', () => {
  const RealParser = Papa.Parser;
  afterEach(() => {
    Papa.Parser = RealParser;
  });

  it.each(FORMATS)('on %s is done in slices, and stops when it is told to', async (format) => {
    const bytes = await writeAll(format, generateDrafts(6_000));
    const reached: number[] = [0];
    const { drafts } = await readAll(bytes, `a.${format}`, { tell: ({ done }) => void reached.push(done) });
    expect(drafts).toHaveLength(6_000);
    expect(reached.at(-1)).toBe(bytes.length);
    for (const [at, done] of reached.entries()) expect(done - (reached[at - 1] ?? 0)).toBeLessThan(2 * SLICE);

    const controller = new AbortController();
    let turns = 0;
    const rest = () => {
      if (++turns === 3) controller.abort(new Error('enough'));
      return Promise.resolve();
    };
    await expect(readAll(bytes, `a.${format}`, { signal: controller.signal, rest })).rejects.toThrow(
      'enough',
    );
    expect(turns).toBe(3);
  });

  it.each([
    ['quotes that never close', 'A1,"x\n'],
    ['quotes that close late', '"x""\n'],
    ['quotes in the wrong place', '"a" b\n"c\n'],
    ['nothing but quotes', '"""\n'],
    ['quotes and no line breaks', '"a"b'],
    ['no quotes and no line breaks', 'abc,'],
    ['cells of many lines', '"a\n\n\n\nb",c\n'],
  ])('on a table of %s grows as the table does', async (_, row) => {
    let given = 0;
    Papa.Parser = class extends RealParser {
      constructor(config: ParseConfig) {
        super(config);
        const { parse } = this;
        this.parse = (input, ...more) => {
          given += input.length;
          return parse.call(this, input, ...more);
        };
      }
    };
    const workOn = async (length: number) => {
      given = 0;
      await withstands(utf8(row.repeat(length / row.length)), 'a.csv', { delimiter: ',', format: 'csv' });
      return given;
    };
    const once = await workOn(100_000);
    expect(once).toBeGreaterThan(0);
    expect(await workOn(200_000)).toBeLessThan(3 * once);
  });
});
