/** Dictionaries as there are for Yomitan: banks of both versions, plain and structured definitions, tags. */

import { strToU8, zipSync } from 'fflate';
import { generateDrafts } from './generate-drafts.ts';

const BANK = 10_000;

export function generateYomitan(count: number, version: 1 | 3, seed = 1): Uint8Array {
  const rows = generateDrafts(count, seed).map(({ names, explainers }, at) => {
    const [term] = names;
    const [english, chinese] = explainers;
    const plain = english?.text ?? '';
    if (version === 1) return [term?.text, '', 'n', '', at, plain, chinese?.text];
    const structured = {
      type: 'structured-content',
      content: [
        { tag: 'span', style: { fontWeight: 'bold' }, content: term?.text },
        {
          tag: 'ol',
          content: [
            { tag: 'li', content: plain },
            { tag: 'li', lang: 'zh', content: chinese?.text },
          ],
        },
        {
          tag: 'a',
          href: '?query=x',
          content: [{ tag: 'ruby', content: ['字', { tag: 'rt', content: 'zì' }] }],
        },
      ],
    };
    return [
      term?.text,
      at % 3 === 0 ? 'reading' : '',
      'n',
      '',
      at,
      at % 2 === 0 ? [plain] : [structured],
      at + 1,
      'P',
    ];
  });
  const files: Record<string, Uint8Array> = {
    'index.json': strToU8(
      JSON.stringify({
        title: 'Dictionary',
        revision: '2026',
        format: version,
        author: 'Somebody',
        attribution: 'CC0',
      }),
    ),
    'tag_bank_1.json': strToU8(JSON.stringify([['n', 'partOfSpeech', 0, 'noun', 0]])),
    'img/a.png': new Uint8Array(100),
  };
  for (let from = 0; from < rows.length || from === 0; from += BANK)
    files[`term_bank_${from / BANK + 1}.json`] = strToU8(JSON.stringify(rows.slice(from, from + BANK)));
  return zipSync(files, { level: 1 });
}
