import Papa, { type ParseConfig } from 'papaparse';
import { afterEach, describe, expect, it } from 'vitest';
import { SLICE } from '../../../glossary/formats/pace.ts';
import { FORMATS } from '../../../glossary/formats/types.ts';
import { generateDrafts } from './generate-drafts.ts';
import { readAll, writeAll } from './reading.ts';
import { utf8, withstands } from './withstanding.ts';

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
    const once = await workOn(40_000);
    expect(once).toBeGreaterThan(0);
    expect(await workOn(80_000)).toBeLessThan(3 * once);
  });
});
