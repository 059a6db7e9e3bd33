import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rectsOf, textOf } from '../../page/found-run.ts';
import { nearMarks } from '../../page/near.ts';
import { TextBlock } from '../../page/text-block.ts';
import { type AnnotatedPage, annotatePage, markedTexts, quiet } from './annotated-page.ts';

let page: AnnotatedPage | undefined;

async function show(html: string) {
  document.body.innerHTML = html;
  page = annotatePage();
  await quiet();
}

beforeEach(() => {
  document.body.replaceChildren();
  scrollTo(0, 0);
});

afterEach(() => {
  page?.stop();
  page = undefined;
});

/** The ranges of all marks that are painted. */
const live = () =>
  [...CSS.highlights].flatMap(([, highlight]) => [...highlight]).filter((range) => range instanceof Range);

/** Marks that a reader sees in the window now, and that are not painted. */
function unmarked(): readonly string[] {
  const painted = live();
  return (page?.marks.all ?? [])
    .filter((mark) =>
      rectsOf(mark).some(
        ({ top, bottom, left, right }) => bottom > 0 && top < innerHeight && right > 0 && left < innerWidth,
      ),
    )
    .filter(
      ({ start }) =>
        !painted.some((range) => range.startContainer === start.node && range.startOffset === start.offset),
    )
    .map(({ run }) => textOf(run).slice(0, 40));
}

const paragraphs = (count: number) =>
  Array.from({ length: count }, (_, i) => `<p>Sora ${i} and a diffusion model.</p>`).join('');

const MANY: readonly (readonly [layout: string, html: string])[] = [
  ['paragraphs one after the other', paragraphs(2_000)],
  ['one paragraph', `<p>${'Sora and a diffusion model. '.repeat(4_000)}</p>`],
  ['lines in one element', `<div>${'<b>Sora</b> and a diffusion model.<br>'.repeat(3_000)}</div>`],
  ['columns', `<div style="columns: 3">${paragraphs(2_000)}</div>`],
  ['a grid', `<div style="display: grid; grid-template-columns: repeat(4, 1fr)">${paragraphs(2_000)}</div>`],
  [
    'a list in reverse',
    `<div style="display: flex; flex-direction: column-reverse">${paragraphs(2_000)}</div>`,
  ],
  ['elements without a box', `<div style="display: contents">${paragraphs(2_000)}</div>`],
  [
    'cells of a table',
    `<table>${'<tr><td>Sora</td><td>a diffusion model</td><td>Tim Brooks</td></tr>'.repeat(1_000)}</table>`,
  ],
  ['hidden parts', `<div style="display: none">${paragraphs(1_000)}</div>${paragraphs(1_000)}`],
  [
    'parts left out by the browser',
    `<section style="content-visibility: auto">${paragraphs(1_000)}</section>`.repeat(3),
  ],
  ['vertical text', `<div style="writing-mode: vertical-rl; height: 500px">${paragraphs(2_000)}</div>`],
];

describe('a page with more marks than may be live', () => {
  it.each(MANY)('has all that are in the window painted, and few others: %s', async (_, html) => {
    await show(html);
    expect(page?.marks.all.length).toBeGreaterThan(1_000);
    const root = document.documentElement;
    for (const share of [0, 0.5, 1, 0.3]) {
      scrollTo(-share * (root.scrollWidth - innerWidth), share * (root.scrollHeight - innerHeight));
      await quiet();
      expect(unmarked()).toEqual([]);
      expect(live().length).toBeLessThanOrEqual(300);
    }
  });

  it('keeps up with scrolling within the page', async () => {
    await show(`<div style="height: 300px; overflow: auto">${paragraphs(2_000)}</div>`);
    const box = document.querySelector('div');
    box?.scrollTo(0, 20_000);
    await quiet();
    expect(unmarked()).toEqual([]);
  });

  it('keeps up with a page that moves without being scrolled', async () => {
    await show(`<div style="height: 300000px"></div>${paragraphs(2_000)}`);
    document.querySelector('div')?.setAttribute('style', 'height: 0');
    await expect.poll(() => live().length, { timeout: 3_000 }).toBeGreaterThan(10);
    expect(unmarked()).toEqual([]);
  });
});

describe('the registry of highlights', () => {
  it('that the page clears is filled again with the next change', async () => {
    await show('<p>Sora</p>');
    CSS.highlights.clear();
    document.body.append('Tim Brooks');
    await quiet();
    expect(markedTexts().toSorted()).toEqual(['Sora', 'Tim Brooks']);
  });

  it('keeps what the page itself put there', async () => {
    CSS.highlights.set('own', new Highlight());
    await show('<p>Sora</p>');
    page?.stop();
    expect([...CSS.highlights.keys()]).toEqual(['own']);
    CSS.highlights.clear();
  });
});

describe('hidden marks', () => {
  it('have no highlights, and are told as near all the same', async () => {
    await show('<p>Sora</p>');
    page?.marks.setLook('hidden');
    expect([...CSS.highlights.keys()]).toEqual([]);
    document.body.append('Tim Brooks');
    await quiet();
    expect([...CSS.highlights.keys()]).toEqual([]);
    expect(page?.near().map(({ mention }) => mention.entry)).toEqual(['sora', 'tim-brooks']);
    page?.marks.setLook();
    expect(markedTexts().toSorted()).toEqual(['Sora', 'Tim Brooks']);
  });
});

describe('what is near the window', () => {
  it('is found in blocks nested deeper than calls can be', () => {
    document.body.innerHTML = '<p>Sora</p>';
    const [paragraph] = document.body.children;
    const root = new TextBlock(document.body, undefined);
    let block = root;
    root.markedBy = 7;
    // The same element again and again: a browser lays no page out that is nested so deep.
    for (let depth = 0; depth < 50_000 && paragraph; depth++) {
      const inner = new TextBlock(paragraph, block);
      inner.markedBy = 7;
      block.items = [inner];
      block = inner;
    }
    expect(nearMarks(root, 7, 1)).toEqual([]);
  });
});

describe('a very long page', () => {
  it('is tinted, not underlined', async () => {
    await show(`<p>Sora</p>${`<p>${'Nothing to find in these words. '.repeat(1_000)}</p>`.repeat(40)}`);
    expect([...CSS.highlights.keys()]).toEqual(['newsgloss-tint-model']);
  });
});
