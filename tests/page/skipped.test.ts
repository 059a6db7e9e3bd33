import { afterEach, describe, expect, it } from 'vitest';
import { type Annotator, annotate } from '../../page/annotator.ts';
import type { Choice } from '../../page/review.ts';
import { HEADINGS, LINKS } from '../../page/skipped.ts';
import { highlighted, markedTexts, quiet } from './annotated-page.ts';
import { lexicon } from './page-lexicon.ts';

let controller = new AbortController();
let annotator: Annotator;

const EVERY: Choice = { level: 'balanced', density: 'every', shows: () => 'marked' };

async function show(html: string, choice: Partial<Choice> = {}) {
  document.body.innerHTML = html;
  controller = new AbortController();
  annotator = annotate({
    ...EVERY,
    ...choice,
    lexicon,
    shadowRootOf: (element) => element.shadowRoot,
    styleRoot: () => {},
    onTerms: () => {},
    onCluesWanted: () => {},
    onNear: () => {},
    onRewritten: () => {},
    signal: controller.signal,
  });
  await done();
}

async function done() {
  await quiet();
  while (annotator.isBusy()) await quiet();
}

async function choose(choice: Partial<Choice>) {
  annotator.review({ ...EVERY, ...choice });
  await done();
}

afterEach(() => {
  controller.abort();
  document.body.replaceChildren();
});

describe('a mark in a link', () => {
  it.each([
    ['within it', '<a href="#">on Sora</a>', []],
    ['deep within it', '<a href="#"><div><p>on <b>Sora</b></p></div></a>', []],
    ['that begins in it', '<a href="#">Tim</a> Brooks', []],
    ['that ends in it', 'Tim <a href="#">Brooks</a>', []],
    ['around it', '<p><a href="#">there</a> is Sora</p>', ['Sora']],
    ['that leads nowhere', '<a name="sora">Sora</a>', ['Sora']],
  ])('is none where the reader wants none: %s', async (_, html, marks) => {
    await show(html, { skips: LINKS });
    expect(markedTexts()).toEqual(marks);
  });

  it('is none in a shadow tree within it either', async () => {
    await show('<a href="#"><span id="host"></span></a><p>Sora</p>');
    const host = document.querySelector('#host');
    if (host) host.attachShadow({ mode: 'open' }).innerHTML = '<p>a diffusion model</p>';
    await choose({ skips: LINKS });
    await expect.poll(markedTexts).toEqual(['Sora']);
  });

  it('comes and goes as the element becomes a link, in a shadow tree too', async () => {
    await show('<p>a diffusion model</p><div id="host"></div>');
    const root = document.querySelector('#host')?.attachShadow({ mode: 'open' });
    if (!root) throw new Error('no host');
    root.innerHTML = '<p><a>Sora</a></p>';
    await choose({ skips: LINKS });
    await expect.poll(() => markedTexts().toSorted()).toEqual(['Sora', 'diffusion model']);
    root.querySelector('a')?.setAttribute('href', '#');
    await done();
    expect(markedTexts()).toEqual(['diffusion model']);
    await choose({});
    expect(markedTexts().toSorted()).toEqual(['Sora', 'diffusion model']);
  });
});

describe('a mark in a heading', () => {
  it('is none where the reader wants none; what it says counts all the same', async () => {
    await show('<h2>On Tim Brooks</h2><p>Brooks</p><p role="heading">Sora</p><h1><a href="#">Sora</a></h1>', {
      skips: HEADINGS,
    });
    expect(markedTexts()).toEqual(['Brooks']);
  });

  it('is none once the element becomes one, in the line too', async () => {
    await show('<p>On <span>Sora</span></p>', { skips: HEADINGS });
    expect(markedTexts()).toEqual(['Sora']);
    document.querySelector('span')?.setAttribute('role', 'heading');
    await done();
    expect(markedTexts()).toEqual([]);
  });
});

describe('a page that is not about AI', () => {
  const FILLER = `<p>${'The council met. '.repeat(200)}</p>`;

  it('is marked where the reader wants that, and not where only pages about AI are', async () => {
    await show(`<p>On Sora.</p>${FILLER}`);
    expect(markedTexts()).toEqual(['Sora']);
    await choose({ onlyAboutAi: true });
    expect(markedTexts()).toEqual([]);
    document.body.insertAdjacentHTML('beforeend', '<p>It is a diffusion model.</p>');
    await done();
    expect(markedTexts().toSorted()).toEqual(['Sora', 'diffusion model']);
    document.body.lastElementChild?.remove();
    await done();
    expect(markedTexts()).toEqual([]);
  });
});

describe('another choice', () => {
  it('of the density or the level shows at once', async () => {
    await show('<h2>Sora</h2><p>Sora</p><h2>Sora</h2>');
    expect(markedTexts()).toHaveLength(3);
    await choose({ density: 'section' });
    expect(markedTexts()).toHaveLength(2);
    await choose({ density: 'page' });
    expect(markedTexts()).toHaveLength(1);
    await choose({ density: 'hover' });
    expect(markedTexts()).toHaveLength(3);
  });

  it('of the look puts the marks under other names, and only there', async () => {
    await show('<p>Sora and Tim Brooks</p>');
    annotator.marks.setLook({ usual: 'newsgloss-own-', long: 'newsgloss-own-tint-' });
    const own = { 'newsgloss-own-model': ['Sora'], 'newsgloss-own-person': ['Tim Brooks'] };
    expect(highlighted()).toEqual(own);
    document.body.insertAdjacentHTML('beforeend', '<p>Sora</p>');
    await done();
    expect(highlighted()).toEqual({ ...own, 'newsgloss-own-model': ['Sora', 'Sora'] });
    annotator.marks.setLook(undefined);
    expect(Object.keys(highlighted()).toSorted()).toEqual(['newsgloss-model', 'newsgloss-person']);
    controller.abort();
    expect(highlighted()).toEqual({});
  });
});
