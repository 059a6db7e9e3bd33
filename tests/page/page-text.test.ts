import { afterEach, describe, expect, it } from 'vitest';
import { type AnnotatedPage, annotatePage, quiet } from './annotated-page.ts';

/** A small seeded generator (mulberry32), so that a failing run can be had again. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const WORDS = [
  'Sora',
  'Tim',
  'Brooks',
  ' ',
  ' of ',
  'diffusion',
  'model',
  '扩散',
  '模型',
  'Stable',
  'Diffusion',
  '-',
  '\n',
];
const ELEMENTS = ['p', 'div', 'b', 'i', 'span', 'a', 'code', 'h2', 'article', 'br', 'button', 'ul', 'li'];

/** One random change of the page below `root`. */
function change(root: Element, next: () => number): void {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)] as T;
  const nodes = [root, ...root.querySelectorAll('*')];
  const target = pick(nodes);
  const texts = [...target.childNodes].filter((node) => node instanceof Text);
  const text = () => Array.from({ length: 1 + Math.floor(next() * 4) }, () => pick(WORDS)).join('');
  const kind = next();
  if (kind < 0.3) target.insertBefore(document.createTextNode(text()), pick([...target.childNodes, null]));
  else if (kind < 0.5) {
    const element = document.createElement(pick(ELEMENTS));
    element.append(text());
    target.insertBefore(element, pick([...target.childNodes, null]));
  } else if (kind < 0.58 && texts.length > 0) pick(texts).data = text();
  else if (kind < 0.64 && texts.length > 0) pick(texts).remove();
  else if (kind < 0.75 && target !== root) target.remove();
  else if (kind < 0.85 && target !== root) {
    const home = pick(nodes);
    if (!target.contains(home)) home.append(target);
  } else if (kind < 0.93 && target !== root) target.toggleAttribute('hidden');
  else if (texts.length > 0) {
    const at = pick(texts);
    if (at.length > 1) at.splitText(1);
  } else target.normalize();
}

let page: AnnotatedPage | undefined;

afterEach(() => {
  page?.stop();
  document.body.replaceChildren();
});

const found = ({ marks, terms }: AnnotatedPage) => ({
  marks: marks.all.map(({ start, end, mention }) => [
    mention.entry,
    start.node.data,
    start.offset,
    end.node.data,
    end.offset,
  ]),
  terms: terms(),
});

describe('after any sequence of changes, once quiet', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('the marks are those of a fresh reading (seed %i)', async (seed) => {
    const next = random(seed);
    document.body.innerHTML = '<main><p>Sora</p></main>';
    const root = document.querySelector('main');
    page = annotatePage('section');
    await quiet();
    for (let round = 0; round < 12; round++) {
      for (let step = 0; step < 1 + next() * 20; step++) if (root) change(root, next);
      await quiet();
      const fresh = annotatePage('section');
      await quiet();
      expect(found(page), `round ${round}`).toEqual(found(fresh));
      fresh.stop();
    }
  });
});
