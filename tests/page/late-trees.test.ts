import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type AnnotatedPage, annotatePage, markedTexts, quiet } from './annotated-page.ts';

let page: AnnotatedPage | undefined;
let names = 0;

/** A name of a custom element that no other test uses. */
const newName = () => `late-element-${++names}`;

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

beforeEach(() => {
  document.body.replaceChildren();
});

afterEach(() => {
  page?.stop();
  page = undefined;
});

describe('a shadow tree that comes after its element was read is found', () => {
  it('when the element is defined late', async () => {
    const name = newName();
    document.body.innerHTML = `<${name}>Tim Brooks</${name}>`;
    page = annotatePage();
    await quiet();
    customElements.define(
      name,
      class extends HTMLElement {
        connectedCallback() {
          this.attachShadow({ mode: 'open' }).innerHTML = '<p>Sora</p><slot></slot>';
        }
      },
    );
    await expect.poll(() => markedTexts().toSorted()).toEqual(['Sora', 'Tim Brooks']);
  });

  it('when an empty element gets one', async () => {
    document.body.innerHTML = '<div></div>';
    page = annotatePage();
    await quiet();
    const root = document.querySelector('div')?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = 'Sora';
    await expect.poll(markedTexts).toEqual(['Sora']);
  });

  it('after a while too, once something happens in the page', async () => {
    const name = newName();
    document.body.innerHTML = `<${name}></${name}><p></p>`;
    page = annotatePage();
    await wait(1_500);
    const root = document.querySelector(name)?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = 'Sora';
    document.querySelector('p')?.append('.');
    await expect.poll(markedTexts, { timeout: 500 }).toEqual(['Sora']);
  });

  it('on a page that never stops changing', async () => {
    document.body.innerHTML = '<div></div><p></p>';
    page = annotatePage();
    const clock = setInterval(() => document.querySelector('p')?.replaceChildren(String(Math.random())), 10);
    await wait(300);
    document.querySelector('div')?.attachShadow({ mode: 'open' }).append('Sora');
    await expect.poll(markedTexts, { timeout: 3_000 }).toEqual(['Sora']);
    clearInterval(clock);
  });

  it('and kept up with', async () => {
    document.body.innerHTML = '<div></div>';
    page = annotatePage();
    await quiet();
    const root = document.querySelector('div')?.attachShadow({ mode: 'open' });
    root?.append('Sora');
    await expect.poll(markedTexts).toEqual(['Sora']);
    root?.replaceChildren('Tim Brooks');
    await quiet();
    expect(markedTexts()).toEqual(['Tim Brooks']);
  });
});
