import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvOf, guardFormula, writeCsv } from '../../../glossary/export/csv.ts';
import { anyText, anyView, viewOf } from './exported.ts';

/** As another program reads it. */
const read = (text: string): readonly (readonly string[])[] => parse(text, { recordDelimiter: '\r\n' });

describe('a table', () => {
  it('is read as it was written, whatever is in its cells', () => {
    const rows = fc
      .integer({ min: 1, max: 5 })
      .chain((width) =>
        fc.array(fc.array(anyText, { minLength: width, maxLength: width }), { minLength: 1 }),
      );
    fc.assert(
      fc.property(rows, (table) => {
        expect(read(writeCsv(table))).toEqual(table);
      }),
    );
  });

  it('has a row of columns, then one for each entry and language', () => {
    const [columns, ...rows] = read(csvOf([[viewOf('dit', 'en'), viewOf('dit', 'zh-Hans')]]));
    expect(columns?.slice(0, 5)).toEqual(['id', 'kind', 'language', 'name', 'other_name']);
    expect(rows.map((cells) => cells.slice(0, 4))).toEqual([
      ['dit', 'model', 'en', 'DiT'],
      ['dit', 'model', 'zh-Hans', 'DiT（扩散 Transformer）'],
    ]);
    const of = (column: string) => rows[0]?.[columns?.indexOf(column) ?? -1];
    expect(of('sources')).toContain('1. arXiv 2212.09748: https://arxiv.org/abs/2212.09748\n2. ');
    expect(of('corrections')).toMatch(/^3\. The Chinese sentence/);
  });

  it('holds nothing that a spreadsheet would compute', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        for (const cell of read(csvOf([[view]])).flat()) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
      }),
    );
  });
});

describe('the guard', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', "'=1"])('goes before %j', (text) => {
    expect(guardFormula(text)).toBe(`'${text}`);
  });

  it.each(['Sora', '', "'quoted'", '1-2', '“=”'])('leaves %j as it is', (text) => {
    expect(guardFormula(text)).toBe(text);
  });

  it('can be taken off again', () => {
    const unguarded = (text: string) => text.replace(/^'(?='*[=+\-@\t\r\n＝＋－＠])/, '');
    fc.assert(
      fc.property(anyText, (text) => {
        expect(unguarded(guardFormula(text))).toBe(text);
      }),
    );
  });
});
