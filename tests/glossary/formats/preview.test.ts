import { describe, expect, it } from 'vitest';
import { previewGlossary } from '../../../glossary/formats/preview.ts';
import { generateDrafts } from './generate-drafts.ts';
import { generateTable } from './generate-table.ts';
import { never, noRest, writeAll } from './reading.ts';

const preview = (text: string | Uint8Array, name: string, more = {}) =>
  previewGlossary(typeof text === 'string' ? new TextEncoder().encode(text) : text, name, {
    signal: never(),
    rest: noRest,
    ...more,
  });

describe('a preview', () => {
  it('tells the columns of a table, what stands in them and what they are likely used as', async () => {
    const text = 'Level;Term;中文;Definition\n1;Sora;索拉;A model\n2;DiT;;Another\n';
    expect(await preview(text, 'a.csv')).toMatchObject({
      format: 'csv',
      encoding: 'utf-8',
      table: {
        delimiter: ';',
        header: true,
        columns: [
          { title: 'Level', use: 'nothing', samples: ['1', '2'] },
          { title: 'Term', use: 'name', samples: ['Sora', 'DiT'] },
          { title: '中文', use: 'name', language: 'zh', samples: ['索拉'] },
          { title: 'Definition', use: 'explainer', samples: ['A model', 'Another'] },
        ],
      },
      drafts: [{ names: [{ text: 'Sora' }, { text: '索拉' }] }, { names: [{ text: 'DiT' }] }],
    });
  });

  it('shows what becomes of it with other columns, and in another encoding', async () => {
    const columns = { header: false, columns: [{ use: 'explainer' }, { use: 'name' }] };
    const { table, drafts } = await preview('a,b1\nc,d1\n', 'a.csv', { columns });
    expect(table?.columns.map(({ use, samples }) => [use, samples])).toEqual([
      ['explainer', ['a', 'c']],
      ['name', ['b1', 'd1']],
    ]);
    expect(drafts.map(({ names }) => names[0]?.text)).toEqual(['b1', 'd1']);
    expect((await preview('术语\n模型甲\n', 'a.csv', { encoding: 'windows-1252' })).encoding).toBe(
      'windows-1252',
    );
  });

  it('is there though no column has names, so that one can be chosen', async () => {
    const { table, drafts } = await preview('a,b\n', 'a.csv', {
      columns: { header: false, columns: [{ use: 'nothing' }] },
    });
    expect(table).toBeDefined();
    expect(drafts).toEqual([]);
  });

  it.each(['json', 'tbx', 'yomitan'] as const)(
    'of %s shows the first entries and what the glossary is called',
    async (format) => {
      const drafts = generateDrafts(2_000);
      const bytes = await writeAll(format, drafts, { name: 'P', colour: null, licence: '', source: '' });
      const { table, drafts: shown, format: told } = await preview(bytes, 'a.bin');
      expect(told).toBe(format);
      expect(table).toBeUndefined();
      expect(shown).toHaveLength(5);
    },
  );

  it('reads no more of a long file than it needs', async () => {
    let read = 0;
    const { text } = generateTable(20_000);
    const rest = () => {
      read++;
      return Promise.resolve();
    };
    await preview(text, 'a.csv', { rest });
    expect(read).toBeLessThan(12);
  });
});
