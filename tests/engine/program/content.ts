/** What is put into a page: texts, elements, markup. */

import type { Random } from '../../../scripts/random.ts';
import { FILLER, WORDS } from './lexicon.ts';

/** Some of every flow, and some that readers of pages trip over. */
const NAMES: readonly string[] = (
  'p p p div div article section main aside nav header footer h1 h2 h3 ul ol li dl dt dd blockquote figure ' +
  'table tbody tr td th caption details summary dialog form fieldset slot ' +
  'b i em a a span span span font strong mark u small label ruby rt rp x-late x-card ' +
  'br br wbr code button img pre kbd textarea select option svg math video canvas ' +
  'style template noscript map'
).split(' ');

/** Names that can take a shadow root. */
const HOST_NAMES = ['div', 'span', 'p', 'section', 'article', 'h2', 'x-host'];

/** Attributes that a reading heeds, and some that it does not. */
export const ATTRIBUTES: readonly (readonly [name: string, value: string])[] = [
  ['hidden', ''],
  ['hidden', 'until-found'],
  ['aria-hidden', 'true'],
  ['aria-hidden', 'false'],
  ['contenteditable', ''],
  ['contenteditable', 'false'],
  ['contenteditable', 'plaintext-only'],
  ['role', 'textbox'],
  ['role', 'heading'],
  ['role', 'main'],
  ['lang', 'fr'],
  ['lang', 'en'],
  ['href', '#'],
  ['href', '#'],
  ['slot', 'named'],
  ['open', ''],
  ['class', 'any'],
];

/** A few words, now and then many. */
export function words(random: Random): string {
  if (random.next() < 0.04) return FILLER;
  const gap = random.next() < 0.5 ? ' ' : '';
  return Array.from({ length: 1 + Math.floor(random.next() * 5) }, () => random.pick(WORDS)).join(gap);
}

/** An element with some content, not in any tree yet. */
export function newElement(document: Document, random: Random, depth = 0): Element {
  const name = random.pick(NAMES);
  const element =
    name === 'svg' || name === 'math'
      ? document.createElementNS(
          `http://www.w3.org/${name === 'svg' ? '2000/svg' : '1998/Math/MathML'}`,
          name,
        )
      : document.createElement(name);
  if (name === 'a' && random.next() < 0.5) element.setAttribute('href', '#');
  if (random.next() < 0.12) element.setAttribute(...random.pick(ATTRIBUTES));
  while (random.next() < 0.6) {
    element.append(
      depth < 3 && random.next() < 0.4 ? newElement(document, random, depth + 1) : words(random),
    );
  }
  return element;
}

/** An element that may have a shadow root, with content of its own. */
export function newHost(document: Document, random: Random): HTMLElement {
  const host = document.createElement(random.pick(HOST_NAMES));
  host.append(words(random));
  return host;
}

/** Fills a shadow root, sometimes with a place for the host's own content. */
export function fill(root: ShadowRoot, random: Random): void {
  const document = root.ownerDocument;
  root.append(words(random), newElement(document, random));
  if (random.next() < 0.5) root.append(document.createElement('slot'));
  if (random.next() < 0.3) root.append(newElement(document, random), words(random));
}

/** Markup, for a parser to make of it what it will. */
export function markup(random: Random, depth = 0): string {
  let html = '';
  do {
    const kind = random.next();
    if (kind < 0.45 || depth > 3) html += escaped(words(random));
    else if (kind < 0.5) html += '<!-- a comment -->';
    else {
      const name = random.pick(NAMES);
      const [attribute, value] = random.pick(ATTRIBUTES);
      const attributes = random.next() < 0.12 ? ` ${attribute}="${value}"` : '';
      html += `<${name}${attributes}>${markup(random, depth + 1)}${random.next() < 0.9 ? `</${name}>` : ''}`;
    }
  } while (random.next() < 0.5);
  return html;
}

/** Markup with several blocks of text, and names among them. */
export function article(random: Random): string {
  const blocks = Array.from({ length: 3 + Math.floor(random.next() * 6) }, () => {
    const heading = random.next() < 0.3 ? `<h2>${escaped(words(random))}</h2>` : '';
    return `${heading}<p>${escaped(words(random))} <b>${escaped(words(random))}</b></p>${markup(random)}`;
  });
  return `<main>${blocks.join('')}</main>`;
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
