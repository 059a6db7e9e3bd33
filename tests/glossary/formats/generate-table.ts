/** Tables as people keep them: columns in any order, cells of several lines, lines that went wrong. */

import { seeded } from '../../../scripts/random.ts';
import { makers } from './generate-drafts.ts';

export interface GeneratedTable {
  readonly text: string;
  /** How many rows are entries. */
  readonly entries: number;
  /** The lines of rows that can be none. */
  readonly wrong: readonly number[];
}

const HEADERS = {
  english: { name: 'Term', other: '中文', aliases: 'Synonyms', explainer: 'Definition', tag: 'Level' },
  chinese: { name: '英文名', other: '术语（中文）', aliases: '别名', explainer: '释义', tag: '难度' },
} as const;

/** @param mess how many rows in a hundred went wrong */
export function generateTable(
  count: number,
  {
    seed = 1,
    header = 'english',
    delimiter = ',',
    mess = 0,
  }: {
    readonly seed?: number;
    readonly header?: keyof typeof HEADERS | 'none';
    readonly delimiter?: string;
    readonly mess?: number;
  } = {},
): GeneratedTable {
  const random = seeded(seed);
  const { name, text } = makers(random);
  const quoted = (cell: string) =>
    /["\n\r]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell;
  const breaks = ['\r\n', '\n'];
  let out = '';
  let line = 1;
  let entries = 0;
  const wrong: number[] = [];
  const add = (row: string) => {
    const whole = row + (mess > 0 ? random.pick(breaks) : '\r\n');
    out += whole;
    line += whole.split('\n').length - 1;
  };
  if (header !== 'none') {
    const titles = HEADERS[header];
    add(
      [titles.tag, titles.name, titles.explainer, titles.other, titles.aliases].map(quoted).join(delimiter),
    );
  }
  for (let at = 0; at < count; at++) {
    const explainer = random.next() < 0.1 ? `${text('en', 1)}\n\n- "${name('en')}"\n- x` : text('en', 1);
    const cells = [
      String(random.between(1, 5)),
      name('en'),
      explainer,
      name('zh-Hans'),
      `${name('en')}; ${name('en')}`,
    ];
    const luck = random.next() * 100;
    if (luck >= mess) {
      add(cells.map(quoted).join(delimiter));
      entries++;
    } else if (luck < mess * 0.25) {
      // A delimiter in a text that nobody put between quotes.
      wrong.push(line);
      add([...cells, 'one more', 'and more'].map(quoted).join(delimiter));
    } else if (luck < mess * 0.5) {
      wrong.push(line);
      add(['3', '', 'an explainer of nothing', '', ''].join(delimiter));
    } else if (luck < mess * 0.75) add('');
    else {
      wrong.push(line);
      add(['2', 'n'.repeat(300), 'a name that is too long', '', ''].join(delimiter));
    }
  }
  return { text: out, entries, wrong };
}
