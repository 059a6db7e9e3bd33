/** Pages whose scripts and markup work against whoever reads them; around that they are marked, and cards open. */

import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { rest, waitForCard } from '../../scripts/page-marks.ts';
import { complaintsOf, test } from './browser-test.ts';
import { AROUND, hostilePage, marksApart, pointApart, sized } from './hostile-page.ts';

const pollMarks = (page: Page) => expect.poll(() => marksApart(page), { timeout: 15_000 });

/** Rests the pointer where a text is, whether it is painted as a mark or not. */
async function expectCard(page: Page, selector: string, text: string): Promise<void> {
  await rest(page, await pointApart(page, selector, text));
  expect(await waitForCard(page.mainFrame(), 8_000)).toContain(text);
  await page.keyboard.press('Escape');
  await page.mouse.move(2, 2, { steps: 4 });
}

/** All that a form can be asked for, as names of its fields. */
const CLOBBERED_FORM = `
  const append = Node.prototype.appendChild;
  const names = new Set([Node, Element, HTMLElement, HTMLFormElement, EventTarget].flatMap(
    ({ prototype }) => Object.getOwnPropertyNames(prototype)));
  const form = document.createElement('form');
  form.id = 'clobbered';
  form.lang = 'en';
  x.append(form);
  const text = document.createElement('span');
  text.textContent = 'Tim Brooks in a form';
  append.call(form, document.createTextNode('Bill Peebles right in it. '));
  append.call(form, text);
  for (const name of names) {
    const field = document.createElement(name === 'nodeType' ? 'object' : 'input');
    field.name = name;
    field.hidden = true;
    append.call(form, field);
  }
  const other = document.createElement('form');
  other.innerHTML = '<input name=nextSibling hidden><input id=parentNode hidden><p>InstructPix2Pix</p>';
  append.call(form, other);`;

describe('DOM clobbering', () => {
  test('fields of a form that have the names of all its properties', async ({ page, browser: _, server }) => {
    const complaints = complaintsOf(page);
    server.add('hostile.html', hostilePage(CLOBBERED_FORM));
    await page.goto(server.address('hostile.html'));
    const marks = [...AROUND.slice(0, 3), 'Bill Peebles', 'Tim Brooks', 'InstructPix2Pix', AROUND[3]];
    await pollMarks(page).toEqual(marks);
    await expectCard(page, '#x', 'Bill Peebles');
    await expectCard(page, '#x', 'Tim Brooks');
    await expectCard(page, '#x', 'InstructPix2Pix');
    // A change within it is read again.
    await page.evaluate(() => {
      const span = document.querySelector('#clobbered span');
      if (span) span.textContent = 'StyleGAN2 in a form';
    });
    await pollMarks(page).toEqual(marks.with(4, 'StyleGAN2'));
    expect(complaints).toEqual([]);
  });

  test('elements with the names of what a document and a window have', async ({
    page,
    browser: _,
    server,
  }) => {
    const complaints = complaintsOf(page);
    const names =
      'body documentElement title createRange designMode visibilityState querySelector addEventListener ' +
      'caretPositionFromPoint elementFromPoint activeElement fullscreenElement navigation scheduler chrome browser CSS ' +
      'Highlight performance crypto matchMedia requestIdleCallback';
    const elements = names
      .split(' ')
      .map((name) => `<form name="${name}"></form><img name="${name}" id="${name}" alt="">`)
      .join('');
    server.add('hostile.html', hostilePage(`x.innerHTML = ${JSON.stringify(elements)}`));
    await page.goto(server.address('hostile.html'));
    await pollMarks(page).toEqual(AROUND);
    await expectCard(page, '#before', 'Sora');
    expect(complaints).toEqual([]);
  });
});

describe('scripts', () => {
  test('that replace what all scripts use, before anything else runs', async ({
    page,
    browser: _,
    server,
  }) => {
    const early = `
      const broken = () => { throw new Error('not for you') };
      for (const { prototype } of [Array, Map, Set, WeakMap, Promise, String, Node, Element, Document, Range, EventTarget])
        for (const name of Object.getOwnPropertyNames(prototype))
          if (name !== 'constructor' && Object.getOwnPropertyDescriptor(prototype, name).configurable)
            Object.defineProperty(prototype, name, { get: broken, set: broken });
      Object.defineProperty(Array.prototype, Symbol.iterator, { get: broken });
      for (const name of ['MutationObserver', 'IntersectionObserver', 'Highlight', 'CSS', 'customElements', 'setTimeout',
        'requestAnimationFrame', 'requestIdleCallback', 'scheduler', 'performance', 'crypto', 'AbortController'])
        Object.defineProperty(window, name, { get: broken });`;
    server.add('hostile.html', hostilePage('', early));
    await page.goto(server.address('hostile.html'));
    await pollMarks(page).toEqual(AROUND);
    await expectCard(page, '#before', 'Sora');
  });

  test('that define every custom element, also ours', async ({ page, browser: _, server }) => {
    const complaints = complaintsOf(page);
    const early = `
      window.seen = [];
      customElements.define('newsgloss-card', class extends HTMLElement {
        constructor() { super(); window.seen.push('made'); }
        connectedCallback() { window.seen.push('connected'); }
      });`;
    server.add('hostile.html', hostilePage('', early));
    await page.goto(server.address('hostile.html'));
    await pollMarks(page).toEqual(AROUND);
    await rest(page, await pointApart(page, '#before', 'Sora'));
    expect(await waitForCard(page.mainFrame(), 8_000)).toContain('Sora');
    expect(complaints).toEqual([]);
  });

  test('that clear the highlights again and again: cards open all the same', async ({
    page,
    browser: _,
    server,
  }) => {
    const complaints = complaintsOf(page);
    server.add('hostile.html', hostilePage('window.clearing = setInterval(() => CSS.highlights.clear(), 1)'));
    await page.goto(server.address('hostile.html'));
    await expect
      .poll(
        () =>
          expectCard(page, '#before', 'Sora').then(
            () => true,
            () => false,
          ),
        {
          timeout: 20_000,
        },
      )
      .toBe(true);
    expect(await marksApart(page)).toEqual([]);
    await page.evaluate(() => {
      clearInterval(Reflect.get(window, 'clearing'));
      document.querySelector('#x')?.append('Tim Brooks');
    });
    await pollMarks(page).toEqual([...AROUND.slice(0, 3), 'Tim Brooks', AROUND[3]]);
    expect(complaints).toEqual([]);
  });

  test('that never stop changing the page: it goes on as without, and the rest is marked', {
    timeout: 120_000,
  }, async ({ page, browser: _, server }) => {
    const complaints = complaintsOf(page);
    const script = `
      window.turns = 0;
      const turn = () => {
        const line = document.createElement('p');
        line.textContent = 'Bill Peebles ' + ++window.turns;
        x.append(line);
        if (x.childNodes.length > 40) x.firstChild.remove();
        window.turning = setTimeout(turn);
      };
      turn();`;
    server.add('hostile.html', hostilePage(script));
    await page.goto(server.address('hostile.html'));
    await pollMarks(page).toEqual(expect.arrayContaining([...AROUND]));
    const turns = () => page.evaluate(() => Number(Reflect.get(window, 'turns')));
    const before = await turns();
    await expect.poll(turns, { timeout: 100_000 }).toBeGreaterThan(before + sized(100, 2_000));
    expect(await marksApart(page)).toEqual(expect.arrayContaining([...AROUND]));
    await page.evaluate(() => {
      clearTimeout(Reflect.get(window, 'turning'));
      document.querySelector('#x')?.replaceChildren('Tim Brooks, in the end.');
    });
    await pollMarks(page).toEqual([...AROUND.slice(0, 3), 'Tim Brooks', AROUND[3]]);
    expect(complaints).toEqual([]);
  });

  test('that write the page anew in a loop', async ({ page, browser: _, server }) => {
    const complaints = complaintsOf(page);
    server.add('hostile.html', hostilePage(''));
    await page.goto(server.address('hostile.html'));
    await pollMarks(page).toEqual(AROUND);
    await page.evaluate(
      async (times) => {
        for (let turn = 1; turn <= times; turn++) {
          document.open();
          document.write(`<!doctype html><html lang=en><p id=before>Turn ${turn} of Sora, `);
          if (turn % 2) await new Promise((resolve) => setTimeout(resolve, turn % 7));
          document.write('by OpenAI.<p>Also ChatGPT.');
          document.close();
          await new Promise((resolve) => setTimeout(resolve, turn % 5));
        }
      },
      sized(60, 1_000),
    );
    await pollMarks(page).toEqual(['Sora', 'OpenAI', 'ChatGPT']);
    await expectCard(page, '#before', 'Sora');
    expect(complaints).toEqual([]);
  });

  test('that move nodes between documents', async ({ page, browser: _, server }) => {
    const complaints = complaintsOf(page);
    server.add('hostile.html', hostilePage(`x.innerHTML = '<p id=moved>Tim Brooks</p><iframe></iframe>'`));
    await page.goto(server.address('hostile.html'));
    await pollMarks(page).toEqual([...AROUND.slice(0, 3), 'Tim Brooks', AROUND[3]]);
    await page.evaluate(
      async (times) => {
        const x = document.querySelector('#x');
        const moved = document.querySelector('#moved');
        const inner = document.querySelector('iframe')?.contentDocument;
        const elsewhere = document.implementation.createHTMLDocument();
        if (!x || !moved || !inner) throw new Error('the page is another');
        for (let turn = 0; turn < times; turn++) {
          inner.body.append(moved);
          if (turn % 3 === 0) await new Promise((resolve) => setTimeout(resolve));
          elsewhere.adoptNode(moved);
          x.prepend(moved);
          if (turn % 4 === 0) await new Promise((resolve) => setTimeout(resolve));
        }
        const stranger = inner.createElement('form');
        stranger.innerHTML = '<input name=nodeType hidden><p>StyleGAN2</p>';
        x.append(document.adoptNode(stranger));
      },
      sized(200, 5_000),
    );
    await pollMarks(page).toEqual([...AROUND.slice(0, 3), 'Tim Brooks', 'StyleGAN2', AROUND[3]]);
    await expectCard(page, '#moved', 'Tim Brooks');
    expect(complaints).toEqual([]);
  });
});

test('text that is no text: lone surrogates, directions and the invisible', async ({
  page,
  browser: _,
  server,
}) => {
  const complaints = complaintsOf(page);
  const script = `
    const odd = ['\\ud800', '\\udc00', '\\udbff\\ud800', '\\u202e', '\\u2066', '\\u2069', '\\u200f', '\\u061c', '\\ufeff',
      '\\u0000', '\\ufffe', '\\u{e0001}', '\\u034f', '\\u0301'.repeat(500), '\\u200b'.repeat(5000)];
    for (const one of odd) {
      const line = document.createElement('p');
      line.textContent = one + ' Tim Brooks ' + one + ' and ' + one + one + '.';
      x.append(line);
    }`;
  server.add('hostile.html', hostilePage(script));
  await page.goto(server.address('hostile.html'));
  await pollMarks(page).toEqual([...AROUND.slice(0, 3), 'Tim Brooks', AROUND[3]]);
  await expectCard(page, '#before', 'Sora');
  expect(complaints).toEqual([]);
});
