import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compileLexicon } from '../../matching/fold-lexicon.ts';
import { textOf } from '../../page/found-run.ts';
import { type AnnotatedPage, annotatePage, highlighted, markedTexts, quiet } from './annotated-page.ts';
import { lexicon } from './page-lexicon.ts';

let page: AnnotatedPage | undefined;

async function show(html: string, density?: Parameters<typeof annotatePage>[0]) {
  document.body.innerHTML = html;
  page = annotatePage(density);
  await quiet();
}

beforeEach(() => {
  document.body.replaceChildren();
});

afterEach(() => {
  page?.stop();
  page = undefined;
});

describe('a page is marked', () => {
  it('by kind, in highlights of our name, without a change to its nodes', async () => {
    const html = '<p><b>Tim</b> Brooks led Sora, a diffusion model.</p>';
    await show(html);
    expect(highlighted()).toEqual({
      'newsgloss-person': ['Tim Brooks'],
      'newsgloss-model': ['Sora'],
      'newsgloss-technique': ['diffusion model'],
    });
    expect(document.body.innerHTML).toBe(html);
    expect(document.querySelector('p')?.childNodes).toHaveLength(2);
  });

  it('and what it holds is reported in reading order', async () => {
    await show('<p>Sora and Tim Brooks.</p><p>Brooks on Sora</p>');
    expect(page?.terms()).toEqual([
      { entry: 'sora', count: 2 },
      { entry: 'tim-brooks', count: 2 },
    ]);
  });

  it('in open shadow trees too', async () => {
    document.body.innerHTML = '<div></div>';
    const root = document.querySelector('div')?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = '<p>Sora inside</p>';
    page = annotatePage();
    await quiet();
    expect(markedTexts()).toEqual(['Sora']);
    root?.querySelector('p')?.append(' and Tim Brooks');
    await quiet();
    expect(markedTexts().toSorted()).toEqual(['Sora', 'Tim Brooks']);
  });
});

describe('another lexicon', () => {
  // Numbered the other way round, with a name of its own.
  const other = compileLexicon({
    entries: [
      { id: 'flux', kind: 'concept', priority: 1 },
      { id: 'sora', kind: 'product', priority: 1 },
    ],
    aliases: [
      { text: 'flux', exact: false, entry: 0, needs: 'nothing' },
      { text: 'Sora', exact: true, entry: 1, needs: 'nothing' },
    ],
    decoys: [],
    senses: [],
    scriptPairs: [],
    vocabulary: { strong: [], weak: [] },
    hanWords: { across: [], complete: [] },
  });

  it('has all of a page read again, shadow trees too, and marked by it alone', async () => {
    document.body.innerHTML = '<p>Tim Brooks on flux and Sora.</p><div></div>';
    const root = document.querySelector('div')?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = '<p>More flux</p>';
    page = annotatePage();
    await quiet();
    const { marks, setLexicon, terms } = page;
    const entries = () => marks.all.map(({ mention }) => mention.entry);
    setLexicon(other);
    await quiet();
    expect(entries()).toEqual(['flux', 'sora', 'flux']);
    expect([...CSS.highlights.keys()].toSorted()).toEqual(['newsgloss-concept', 'newsgloss-product']);
    expect(terms()).toEqual([
      { entry: 'flux', count: 2 },
      { entry: 'sora', count: 1 },
    ]);
    root?.querySelector('p')?.append(', flux');
    await quiet();
    expect(entries(), 'what changes after it').toEqual(['flux', 'sora', 'flux', 'flux']);
    setLexicon(lexicon);
    await quiet();
    expect(entries()).toEqual(['tim-brooks', 'sora']);
    expect(terms().map(({ entry }) => entry)).toEqual(['tim-brooks', 'sora']);
    expect([...CSS.highlights.keys()].toSorted()).toEqual(['newsgloss-model', 'newsgloss-person']);
  });

  it('may come in the middle of a reading', async () => {
    document.body.innerHTML = '<p>flux and Tim Brooks</p>'.repeat(2_000);
    page = annotatePage('page');
    page.setLexicon(other);
    await new Promise((resolve) => setTimeout(resolve, 8));
    page.setLexicon(lexicon);
    await new Promise((resolve) => setTimeout(resolve, 8));
    page.setLexicon(other);
    await quiet();
    expect(page.terms()).toEqual([{ entry: 'flux', count: 2_000 }]);
    expect(markedTexts()).toEqual(['flux']);
  });
});

describe('how often an entry is marked', () => {
  const sections = `
    <h1>Sora</h1><p>Sora again</p>
    <div class="wrapped"><h2>Next</h2></div><p>Sora there</p><div><p>Sora below</p></div>
    <article><p>Sora in an article</p><p>Sora</p></article>`;

  it('every time', async () => {
    await show(sections, 'every');
    expect(page?.marks.all).toHaveLength(6);
  });

  it('once in each section: after a heading, and in an article of its own', async () => {
    await show(sections, 'section');
    expect(page?.marks.all.map(({ run }) => textOf(run))).toEqual([
      'Sora',
      'Sora there',
      'Sora in an article',
    ]);
  });

  it('once on the page', async () => {
    await show(sections, 'page');
    expect(page?.marks.all.map(({ run }) => textOf(run))).toEqual(['Sora']);
  });
});

describe('marks keep up with the page', () => {
  it('when text is added', async () => {
    await show('<p>Nothing</p>');
    document.body.insertAdjacentHTML('beforeend', '<ul><li>Tim Brooks</li></ul>');
    await quiet();
    expect(markedTexts()).toEqual(['Tim Brooks']);
  });

  it('when text is edited in place', async () => {
    await show('<p>Sora</p>');
    const text = document.querySelector('p')?.firstChild;
    if (text instanceof Text) text.data = 'about Tim Brooks';
    await quiet();
    expect(markedTexts()).toEqual(['Tim Brooks']);
  });

  it('when an element between two halves of a name goes', async () => {
    await show('<p>Tim <b>and</b> Brooks</p>');
    expect(markedTexts()).toEqual([]);
    document.querySelector('b')?.remove();
    await quiet();
    expect(markedTexts()).toEqual(['Tim  Brooks']);
  });

  it('when marked text goes', async () => {
    await show('<p>Sora</p><p>Tim Brooks</p>');
    document.querySelector('p')?.remove();
    await quiet();
    expect(highlighted()).toEqual({ 'newsgloss-person': ['Tim Brooks'] });
  });

  it('when text is hidden or becomes editable, and back', async () => {
    await show('<div><p>Sora</p></div>');
    const box = document.querySelector('div');
    for (const [name, value] of [
      ['hidden', ''],
      ['aria-hidden', 'true'],
      ['contenteditable', ''],
      ['role', 'textbox'],
    ] as const) {
      box?.setAttribute(name, value);
      await quiet();
      expect(markedTexts(), name).toEqual([]);
      box?.removeAttribute(name);
      await quiet();
      expect(markedTexts(), name).toEqual(['Sora']);
    }
  });

  it('when the full name comes to stand before a surname, and goes again', async () => {
    await show('<p>Brooks</p>');
    expect(markedTexts()).toEqual([]);
    document.body.insertAdjacentHTML('beforeend', '<p>Tim Brooks</p>');
    await quiet();
    expect(markedTexts()).toEqual(['Tim Brooks']);
    document.body.insertAdjacentHTML('afterbegin', '<h1>Tim Brooks</h1>');
    await quiet();
    expect(markedTexts()).toEqual(['Tim Brooks', 'Brooks', 'Tim Brooks']);
    document.querySelector('h1')?.remove();
    await quiet();
    expect(markedTexts()).toEqual(['Tim Brooks']);
  });

  it('when a shadow tree leaves the page, and lets go of it; and when it comes back', async () => {
    await show('<div></div><p>Tim Brooks</p>');
    const host = document.createElement('div');
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = '<p>Sora inside</p>';
    for (let round = 0; round < 2; round++) {
      document.body.append(host);
      await quiet();
      expect(markedTexts().toSorted()).toEqual(['Sora', 'Tim Brooks']);
      const rules = page?.styled.get(root);
      expect(rules?.aborted).toBe(false);
      host.remove();
      await quiet();
      expect(markedTexts()).toEqual(['Tim Brooks']);
      expect(rules?.aborted).toBe(true);
    }
  });

  it('but not with shadow trees that are not read: in a draft, or our own', async () => {
    await show('<p>Sora</p><div contenteditable></div>');
    const addTree = (name: string, parent: Element | null) => {
      const host = document.createElement(name);
      host.attachShadow({ mode: 'open' }).innerHTML = '<p>Tim Brooks</p>';
      parent?.append(host);
      return host;
    };
    addTree('x-draft', document.querySelector('div'));
    const card = addTree('newsgloss-card', document.documentElement);
    await quiet();
    expect(page?.styled.size).toBe(0);
    card.remove();
  });

  it('when the whole body is replaced', async () => {
    await show('<p>Sora</p>');
    document.body.innerHTML = '<main><p>Tim Brooks</p></main>';
    await quiet();
    expect(markedTexts()).toEqual(['Tim Brooks']);
  });

  it('when thousands of changes come at once', async () => {
    await show('<div></div>');
    const box = document.querySelector('div');
    for (let i = 0; i < 3_000; i++) box?.append(document.createElement('i'));
    box?.append(' Sora');
    await quiet();
    expect(markedTexts()).toEqual(['Sora']);
  });
});

describe('a draft of the reader', () => {
  afterEach(() => {
    document.designMode = 'off';
  });

  it('has no marks from the first change on, where the whole page is one', async () => {
    await show('<p>Sora</p><p>Tim Brooks</p>');
    document.designMode = 'on';
    document.querySelector('p')?.append(' again');
    await quiet();
    expect(markedTexts()).toEqual([]);
    document.designMode = 'off';
    document.querySelector('p')?.append(' and again');
    await quiet();
    expect(markedTexts().toSorted()).toEqual(['Sora', 'Tim Brooks']);
  });
});

describe('a page with more marks than may be live', () => {
  it('has live ranges near the viewport only, and others after scrolling there', async () => {
    await show(Array.from({ length: 900 }, (_, i) => `<p style="height:60px">Sora ${i}</p>`).join(''));
    await quiet();
    const live = () => [...(CSS.highlights.get('newsgloss-model') ?? [])];
    const texts = () => live().map(({ startContainer }) => startContainer.textContent);
    expect(page?.marks.all).toHaveLength(900);
    expect(live().length).toBeLessThan(301);
    expect(texts()).toContain('Sora 0');
    scrollTo(0, document.documentElement.scrollHeight);
    await quiet();
    expect(texts()).toContain('Sora 899');
    expect(texts()).not.toContain('Sora 0');
    scrollTo(0, 0);
  });
});

describe('when it stops', () => {
  it('it leaves no highlight, and answers no further change', async () => {
    await show('<p>Sora</p>');
    page?.stop();
    expect(CSS.highlights.size).toBe(0);
    document.body.insertAdjacentHTML('beforeend', '<p>Tim Brooks</p>');
    await quiet();
    expect(CSS.highlights.size).toBe(0);
  });
});

describe('the title of a page', () => {
  afterEach(() => {
    document.title = '';
  });

  it('is not marked, and tells what the page is about', async () => {
    await show('<p>Adam</p>');
    expect(page?.terms()).toEqual([]);
    document.title = 'Sora is a diffusion model, Stable Diffusion too';
    document.body.append(' ');
    await quiet();
    expect(page?.terms()).toEqual([{ entry: 'adam', count: 1 }]);
  });
});

describe('the language of a page', () => {
  afterEach(() => {
    document.documentElement.lang = '';
  });

  it.each([
    ['', ['adam']],
    ['en-GB', ['adam']],
    ['zh-Hant', ['adam']],
    ['fr', []],
  ])('decides a doubtful name: %j', async (language, expected) => {
    document.documentElement.lang = language;
    document.title = 'Sora';
    await show('<p>Adam</p>');
    expect(page?.terms().map(({ entry }) => entry)).toEqual(expected);
    document.title = '';
  });
});
