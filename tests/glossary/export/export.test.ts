import { describe, expect, it } from 'vitest';
import { EXPORT_FORMATS, exportFile, exportText } from '../../../glossary/export/export.ts';
import { glossary, viewOf } from './exported.ts';

const DAY = new Date(2026, 10, 5, 23, 59);
const ids = ['sora', 'dit'];

describe('a file', () => {
  it('is named by the day where the reader is, and by the entry where it is one', () => {
    const nameOf = (of: readonly string[], format: (typeof EXPORT_FORMATS)[number]) =>
      exportFile(glossary, of, format, ['en'], DAY).name;
    expect(nameOf(ids, 'markdown')).toBe('newsgloss-2026-11-05.md');
    expect(nameOf(ids, 'csv')).toBe('newsgloss-2026-11-05.csv');
    expect(nameOf(ids, 'anki')).toBe('newsgloss-2026-11-05.txt');
    expect(nameOf(['sora'], 'markdown')).toBe('newsgloss-sora-2026-11-05.md');
  });

  it('says to Excel that a table is UTF-8, and to others nothing; what is copied is text alone', () => {
    const starts = EXPORT_FORMATS.map((format) => exportFile(glossary, ids, format, ['en'], DAY).text[0]);
    expect(starts).toEqual(['#', '\ufeff', '#']);
    expect(exportText(glossary, ids, 'csv', ['en'])[0]).toBe('"');
  });
});

describe.each(EXPORT_FORMATS)('%s', (format) => {
  it('has the entries in the order asked for, and leaves out those that do not exist', () => {
    const text = exportText(glossary, ['dit', 'nothing', 'sora'], format, ['en']);
    expect(text.indexOf(viewOf('dit', 'en').explainer)).toBeGreaterThan(0);
    expect(text.indexOf(viewOf('sora', 'en').summary.slice(0, 5))).toBeGreaterThan(0);
    expect(exportText(glossary, ['dit', 'sora'], format, ['en'])).toBe(text);
  });

  it('has each entry in each language, with its sources and the corrections of facts', () => {
    const text = exportText(glossary, ['tim-brooks'], format, ['en', 'zh-Hant']);
    for (const locale of ['en', 'zh-Hant'] as const) {
      const view = viewOf('tim-brooks', locale);
      expect(text).toContain(view.explainer);
      expect(text).toContain(view.name);
      for (const source of view.sources) {
        expect(text).toContain(source.kind === 'link' ? source.url : source.label);
        if (source.kind === 'fact' && source.fact.correction)
          expect(text).toContain(source.fact.correction.text);
      }
    }
    expect(exportText(glossary, ['tim-brooks'], format, ['en'])).not.toMatch(/\p{Script=Han}/u);
  });

  it('is there for every entry at once', () => {
    const all = glossary.data.entries.map(({ id }) => id);
    const text = exportText(glossary, all, format, ['zh-Hans', 'en']);
    expect(text).not.toMatch(/undefined|\[object/);
    expect(text.length).toBeGreaterThan(50_000);
  });
});
