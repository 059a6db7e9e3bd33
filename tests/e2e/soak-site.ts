/** A site of generated articles, the same in every run, opened by full and by client-side navigation. */

import { fillerSentence } from '../../scripts/bench/filler.ts';
import { type Random, seeded } from '../../scripts/random.ts';
import type { PageServer } from './page-server.ts';

/** The page that opens articles without leaving its document, by `openArticle(number)`. */
export const READER = 'reader.html';

/** The page on which a tab is measured. */
export const LOBBY = 'lobby.html';

declare global {
  interface Window {
    /** Shows an article in the place of the one before; in {@link READER} only. */
    openArticle(number: number): Promise<void>;
  }
}

export const articleName = (number: number): string => `article-${number}.html`;

/** Serves the articles 1 to `count`, the reader and the lobby. */
export function addSoakSite(server: PageServer, count: number): void {
  for (let number = 1; number <= count; number++) server.add(articleName(number), article(number));
  server.add(LOBBY, document('en', 'The lobby', '<main data-article="0"><p>Sora, in the lobby.</p></main>'));
  server.add(READER, document('en', 'The reader', `<main></main><script>${OPEN_ARTICLE}</script>`));
}

const OPEN_ARTICLE = `
window.openArticle = async (number) => {
  const response = await fetch('article-' + number + '.html');
  const { title, documentElement, body } = Document.parseHTMLUnsafe(await response.text());
  history.pushState(null, '', '?' + number);
  window.document.title = title;
  window.document.documentElement.lang = documentElement.lang;
  window.document.querySelector('main').replaceWith(body.querySelector('main'));
  scrollTo(0, 0);
};`;

/** An element with a closed shadow tree, which repeats its own text in it. */
const CLOSED_NOTE = `
customElements.define('closed-note', class extends HTMLElement {
  connectedCallback() {
    this.root ??= this.attachShadow({ mode: 'closed' });
    this.root.innerHTML = '<p>' + this.title + '</p>';
  }
});`;

function document(language: string, title: string, body: string): string {
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${title}</title>
<style>body { margin: 2rem auto; max-width: 40rem; font: 17px/1.6 serif; } td { border: 1px solid; }</style>
<script>${CLOSED_NOTE}</script><body>${body}</body></html>`;
}

const NAMES = {
  en: 'Sora|Tim Brooks|Bill Peebles|InstructPix2Pix|DiT|ChatGPT|OpenAI|NVIDIA|StyleGAN2|Stable Diffusion|GPT-3|UC Berkeley|Saining Xie|large language model|diffusion model|reinforcement learning|synthetic data'.split(
    '|',
  ),
  'zh-Hans':
    'Sora|比尔·皮布尔斯|扩散模型|大语言模型|ChatGPT|OpenAI|强化学习|合成数据|英伟达|文生图|卷积神经网络|InstructPix2Pix'.split(
      '|',
    ),
} as const;

function article(number: number): string {
  const random = seeded(number);
  const language = number % 3 === 0 ? 'zh-Hans' : 'en';
  const text = (sentences: number) =>
    Array.from({ length: sentences }, () => sentence(language, random)).join('');
  const section = () =>
    `<section><h2>${sentence(language, random)}</h2>${Array.from({ length: 4 }, () => `<p>${text(5)}</p>`).join('')}</section>`;
  const parts = Array.from({ length: 4 }, section);
  if (number % 4 === 1) {
    parts.push(`<shadow-note><template shadowrootmode="open"><p>${text(2)}</p></template></shadow-note>`);
    parts.push(`<closed-note title="${text(2)}"></closed-note>`);
  }
  if (number % 4 === 2) {
    const row = () => `<tr><td>${text(1)}</td><td>${random.pick(NAMES[language])}</td></tr>`;
    parts.push(`<table>${Array.from({ length: 12 }, row).join('')}</table>`);
  }
  if (number % 10 === 3) parts.push(`<iframe title="a frame" srcdoc="<p>${text(3)}</p>"></iframe>`);
  const title = `${number}. ${sentence(language, random)}`;
  const main = `<main data-article="${number}"><h1>${title}</h1><p>Sora.</p>${parts.join('')}</main>`;
  return document(language, title, main);
}

/** Of ordinary news, every third one with a name in it. */
function sentence(language: 'en' | 'zh-Hans', random: Random): string {
  const plain = fillerSentence(language, random);
  if (random.next() > 1 / 3) return plain;
  const name = random.pick(NAMES[language]);
  return language === 'en' ? `${name} came up: ${plain}` : `${name}也被提到，${plain}`;
}
