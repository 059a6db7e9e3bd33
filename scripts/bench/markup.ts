/** Texts as pages: what a news site has around its text, and as many text nodes for it. */

import { type Random, seeded } from '../random.ts';
import type { Language } from './names.ts';

/** Blocks under one heading. */
const SECTION = 8;
const ROWS = 6;

/** How long text runs until an element inside the line, and in it, in words or ideographs. */
const STRETCH = {
  en: { plain: [10, 26], inline: [1, 4] },
  'zh-Hans': { plain: [40, 110], inline: [2, 6] },
} as const;

/** A page that holds the blocks as paragraphs, lists and tables, the same for the same arguments. */
export function pageOf(blocks: readonly string[], language: Language): string {
  const random = seeded(863);
  const inline = (text: string) => withInline(text.trim(), language, random);
  const sections: string[] = [];
  for (let from = 0; from < blocks.length; from += SECTION) {
    const [first = '', ...others] = blocks.slice(from, from + SECTION);
    const sentences = sentencesOf(first);
    const heading = sentences[0] ?? '';
    const paragraphs = others.map((block, index) =>
      index === 4 ? listOf(sentencesOf(block).map(inline)) : `<p>${inline(block)}</p>`,
    );
    const rest = sentences.slice(1);
    const table =
      from % (SECTION * ROWS) === 0 ? tableOf(rest.map(inline)) : `<p>${inline(rest.join(''))}</p>`;
    sections.push(
      `<section>\n<h2>${escaped(heading.trim())}</h2>\n${table}\n${paragraphs.join('\n')}\n</section>`,
    );
  }
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head><meta charset="utf-8"><title>Generated news</title>',
    `<style>${STYLE}</style>`,
    '</head>',
    `<body>\n<main>\n${sections.join('\n')}\n</main>\n</body>`,
    '</html>\n',
  ].join('\n');
}

const STYLE = 'body{font:16px/1.5 sans-serif;max-width:45em;margin:auto}td{border:1px solid #ccc}';

const listOf = (items: readonly string[]) =>
  `<ul>\n${items.map((item) => `<li>${item}</li>`).join('\n')}\n</ul>`;

const tableOf = (cells: readonly string[]) =>
  `<table>\n${cells.map((cell, row) => `<tr><th>${row + 1}</th><td>${cell}</td></tr>`).join('\n')}\n</table>`;

const sentencesOf = (block: string): readonly string[] => block.split(/(?<=[.!?] |[。！？])/);

/** Puts elements around stretches of a text, and in a few of them another one. */
function withInline(text: string, language: Language, random: Random): string {
  const units = language === 'en' ? text.split(/(?<= )/) : (text.match(/[a-z0-9]+|./gisu) ?? []);
  const { plain, inline } = STRETCH[language];
  let html = '';
  for (let at = 0; at < units.length; ) {
    const start = at + random.between(plain[0], plain[1]);
    const end = start + random.between(inline[0], inline[1]);
    html += escaped(units.slice(at, start).join(''));
    const inner = escaped(units.slice(start, end).join(''));
    if (inner !== '') html += element(inner, random);
    at = end;
  }
  return html;
}

function element(inner: string, random: Random): string {
  const name = random.pick(['a', 'a', 'b', 'i'] as const);
  // The space after the last word stays outside, as writers have it.
  const text = inner.trimEnd();
  const content = random.next() < 0.1 ? `<span>${text}</span>` : text;
  const attributes = name === 'a' ? ' href="#"' : '';
  return `<${name}${attributes}>${content}</${name}>${inner.slice(text.length)}`;
}

const escaped = (text: string) => text.replace(/[&<]/g, (found) => (found === '&' ? '&amp;' : '&lt;'));
