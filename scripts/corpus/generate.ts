/** Pages of many kinds, made by chance that is the same in every run. */

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readCheckedData } from '../../data/check.ts';
import { glossaryData } from '../../data/compile.ts';
import { benchText } from '../bench/texts.ts';
import { type Random, seeded } from '../random.ts';

/** Sources of text, in UTF-16 code units. */
const TEXT = 60_000;
const BLOCKS = [4, 40] as const;

/** @returns the paths of the pages within the folder */
export async function generatePages(folder: string, count: number): Promise<readonly string[]> {
  const glossary = glossaryData(readCheckedData());
  const texts = {
    en: benchText(glossary, 'en', TEXT),
    zh: benchText(glossary, 'zh-Hans', TEXT),
  };
  await mkdir(folder, { recursive: true });
  const names = Array.from(
    { length: count },
    (_, index) => `page-${String(index + 1).padStart(5, '0')}.html`,
  );
  for (const [index, name] of names.entries())
    await writeFile(join(folder, name), pageOf(seeded(index + 1), texts));
  return names;
}

interface Texts {
  readonly en: readonly string[];
  readonly zh: readonly string[];
}

type Block = (text: () => string, random: Random) => string;

/** A block of a page; each is a way in which pages hold text. */
const KINDS: readonly Block[] = [
  (text) => `<p>${text()}</p>`,
  (text) => `<h2>${text().slice(0, 60)}</h2>`,
  (text) => `<ul><li>${text()}<li><b>${text()}</b></ul>`,
  (text) => `<table border><tr><th>${text().slice(0, 30)}<td>${text()}<tr><td colspan=2>${text()}</table>`,
  (text) => `<blockquote><i>${text()}</i> <a href="#x">${text().slice(0, 50)}</a></blockquote>`,
  (text) => `<details open><summary>${text().slice(0, 40)}</summary>${text()}</details>`,
  (text) => `<form><input name=firstChild><input name=nextSibling><label>${text()}</label></form>`,
  (text) => `<div style="columns: 3">${text()} ${text()}</div>`,
  (text) => `<div style="display: flex; gap: 8px"><div>${text()}</div><div>${text()}</div></div>`,
  (text) => `<div style="display: grid; grid-template-columns: 1fr 2fr">${text()}<p>${text()}</p></div>`,
  (text) => `<div dir=rtl>${text()}</div>`,
  (text) => `<div style="writing-mode: vertical-rl; height: 200px">${text()}</div>`,
  (text) => `<div style="height: 80px; overflow: auto">${text()} ${text()}</div>`,
  (text) => `<div style="text-transform: uppercase; letter-spacing: 1px">${text()}</div>`,
  (text) =>
    `<p style="text-shadow: 1px 1px 2px #999; font-variant-ligatures: discretionary-ligatures">${text()}</p>`,
  (text) =>
    `<p style="background: linear-gradient(red, blue); color: transparent; background-clip: text">${text()}</p>`,
  (text) => `<p style="mix-blend-mode: multiply; opacity: .8; transform: rotate(1deg)">${text()}</p>`,
  (text) => `<p style="text-decoration: underline wavy green; line-height: 1">${text()}</p>`,
  (text) => `<p style="content-visibility: auto; contain-intrinsic-size: 100px">${text()}</p>`,
  (text) =>
    `<style>.c${text().length}::first-line { color: #930 } .d::first-letter { font-size: 3em }</style><p class=d>${text()}</p>`,
  (text) => `<div contenteditable>${text()}</div>`,
  (text) => `<pre>${text()}</pre><textarea>${text()}</textarea>`,
  (text) => `<svg width=300 height=40><text y=20>${text().slice(0, 40)}</text></svg>`,
  (text) => `<iframe width=500 height=120 srcdoc="<p>${text().replaceAll('"', '')}"></iframe>`,
  (text) => `<div><template shadowrootmode=open><p>${text()}</p><slot></slot></template>${text()}</div>`,
  (text) => `<div><template shadowrootmode=closed><p>${text()}</p></template></div>`,
  (text) => `<p><ruby>${text().slice(0, 20)}<rt>${text().slice(0, 10)}</rt></ruby>${text()}</p>`,
  (text) => `<p hidden>${text()}</p><p aria-hidden=true>${text()}</p>`,
  (text) =>
    `<div popover id=p${text().length}>${text()}</div><dialog open style="position: static">${text()}</dialog>`,
  (text, random) => {
    const id = `t${random.between(1, 1e6)}`;
    return `<p id=${id}>${text()}</p><script>setTimeout(() => { ${id}.append(' Sora, later by OpenAI.') }, 100)</script>`;
  },
  (text, random) => {
    const id = `r${random.between(1, 1e6)}`;
    return `<p id=${id}>${text()}</p><script>${id}.innerHTML = ${id}.textContent.replaceAll('a', '<i>a</i>')</script>`;
  },
  (text, random) => {
    const id = `s${random.between(1, 1e6)}`;
    return `<div id=${id}></div><script>${id}.attachShadow({ mode: 'closed' }).innerHTML = ${JSON.stringify(`<p>${text()}</p>`)}</script>`;
  },
  (text) => `<div style="animation: blink 1s infinite alternate">${text()}</div>`,
  (text) => `<p>${[...text()].join('\u200b')}</p>`,
  (text) => `<p>${text().split(' ').join('</p><p style="display: inline">')}</p>`,
];

const BODIES = [
  'font: 16px/1.5 sans-serif; max-width: 45em; margin: auto',
  'font: 18px serif; background: #111; color: #ddd',
  'font: 14px monospace; zoom: 1.25',
  'columns: 2; font: 15px system-ui',
];

function pageOf(random: Random, texts: Texts): string {
  const language = random.next() < 0.6 ? 'en' : 'zh';
  const text = () => random.pick(texts[language]);
  const doctype = random.next() < 0.9 ? '<!doctype html>' : '';
  // Few pages move by themselves, so that most can be compared by their look.
  const still = KINDS.filter((_, kind) => random.next() < 0.5 && !isMoving(kind));
  const kinds = random.next() < 0.1 ? KINDS : still.length > 0 ? still : KINDS;
  const blocks = Array.from({ length: random.between(...BLOCKS) }, () => random.pick(kinds)(text, random));
  return [
    `${doctype}<html lang="${language}"><head><meta charset="utf-8"><title>${text().slice(0, 60)}</title>`,
    `<style>body { ${random.pick(BODIES)} } @keyframes blink { to { opacity: 0.2 } }</style></head>`,
    `<body>${blocks.join('\n')}</body></html>\n`,
  ].join('\n');
}

const isMoving = (kind: number) => KINDS[kind]?.toString().includes('animation') ?? false;
