import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type AnnotatedPage, annotatePage, markedTexts, quiet } from './annotated-page.ts';

let page: AnnotatedPage | undefined;

async function show(html: string) {
  document.body.innerHTML = html;
  page = annotatePage();
  await quiet();
}

/** The first element that a selector matches, which must be there. */
function find(selector: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`there is no ${selector}`);
  return element;
}

beforeEach(() => {
  document.body.replaceChildren();
});

afterEach(() => {
  page?.stop();
  page = undefined;
});

describe('marks keep up with what moves', () => {
  it('into a place that is not read, and out of it', async () => {
    await show('<i><p>Sora</p></i><button></button><div hidden></div>');
    for (const closed of ['button', 'div']) {
      find(closed).append(find('i'));
      await quiet();
      expect(markedTexts(), closed).toEqual([]);
      document.body.prepend(find('i'));
      await quiet();
      expect(markedTexts(), closed).toEqual(['Sora']);
    }
  });

  it('into a line break, which shows nothing of what is in it', async () => {
    await show('<p>Sora</p><br>');
    find('br').append(find('p'));
    await quiet();
    expect(markedTexts()).toEqual([]);
  });

  it('with a shadow tree in it', async () => {
    document.body.innerHTML = '<div></div><section contenteditable></section>';
    find('div').attachShadow({ mode: 'open' }).innerHTML = '<p>Sora</p>';
    page = annotatePage();
    await quiet();
    expect(markedTexts()).toEqual(['Sora']);
    find('section').append(find('div'));
    await quiet();
    expect(markedTexts()).toEqual([]);
    document.body.append(find('div'));
    await quiet();
    expect(markedTexts()).toEqual(['Sora']);
  });

  it('out of the page for a while, in which it changes', async () => {
    await show('<i><p>Sora</p></i>');
    const inline = find('i');
    inline.remove();
    // Longer than a turn, so that the change itself is not observed.
    await Promise.resolve();
    inline.firstElementChild?.replaceChildren('Tim Brooks');
    document.body.append(inline);
    await quiet();
    expect(markedTexts()).toEqual(['Tim Brooks']);
  });

  it('into a document that is not shown', async () => {
    await show('<p>Sora</p>');
    document.implementation.createHTMLDocument().body.append(find('p'));
    await quiet();
    expect(page?.terms()).toEqual([]);
  });

  it('from a frame, whose nodes are of classes of its own', async () => {
    await show('<main><iframe></iframe></main>');
    const frame = find('iframe');
    if (!(frame instanceof HTMLIFrameElement) || !frame.contentDocument) throw new Error('no frame');
    frame.contentDocument.body.innerHTML = '<h2>Sora</h2><p>Tim Brooks</p>';
    find('main').append(...frame.contentDocument.body.children);
    await quiet();
    expect(markedTexts().toSorted()).toEqual(['Sora', 'Tim Brooks']);
    find('p').firstChild?.replaceWith('Sora');
    await quiet();
    expect(markedTexts()).toEqual(['Sora', 'Sora']);
  });
});

describe('marks keep up with the whole document', () => {
  it('when it gets another body', async () => {
    await show('<p>Sora</p>');
    const body = document.createElement('body');
    body.textContent = 'Tim Brooks';
    document.body = body;
    await quiet();
    expect(markedTexts()).toEqual(['Tim Brooks']);
  });

  it('when text is beside its body, and goes', async () => {
    const text = document.createTextNode('Tim Brooks');
    document.documentElement.append(text);
    await show('<p>Sora</p>');
    expect(markedTexts().toSorted()).toEqual(['Sora', 'Tim Brooks']);
    text.remove();
    await quiet();
    expect(markedTexts()).toEqual(['Sora']);
  });

  it('when it turns out to be in another language', async () => {
    document.title = 'Sora';
    await show('<p>Adam</p>');
    expect(markedTexts()).toEqual(['Adam']);
    document.documentElement.lang = 'fr';
    await quiet();
    expect(markedTexts()).toEqual([]);
    document.documentElement.lang = '';
    document.title = '';
  });
});
