/** Pages of sizes that no page should have: they are read in slices, and marked as any other. */

import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { heapOf, totalOf } from '../../scripts/bench/heap.ts';
import { reportsOf } from '../../scripts/page-terms.ts';
import { complaintsOf, test } from './browser-test.ts';
import { AROUND, hostilePage, loadMeasured, marksApart, sized } from './hostile-page.ts';
import { notInFirefox } from './not-in-firefox.ts';

/** No run of ours is longer, in milliseconds of the thread's own time: many times a slice, far below a page's hang. */
const LONGEST = 250;

interface Large {
  readonly name: string;
  readonly page: string;
  /** How many mentions of Sora are counted in the document; the one before among them. */
  readonly mentions: number;
  /** What it may hold of memory beyond the page's own, in bytes. */
  readonly memory: number;
}

const MB = 1e6;
const HIDDEN = 'display: none';
/** The content script with its lexicon. */
const OURS = 4 * MB;

const texts = sized(2e6, 20e6);
const siblings = sized(1e5, 1e6);
const blocks = sized(3e4, 3e5);
const depth = sized(3_000, 9_000);
const trees = sized(500, 5_000);
const treeDepth = sized(300, 3_000);
/** Chromium makes no more in a page; elements beyond stay without one. */
const frames = sized(20, 1_000);
const mentions = sized(5e3, 1e5);
const invisible = sized(1e5, 1e6);
const placed = sized(2e3, 2e4);

const PAGES: readonly Large[] = [
  {
    name: `a text node of ${texts} characters with sentences`,
    page: hostilePage(
      `x.textContent = 'Some words say something about nothing at all. '.repeat(${texts / 50}) + 'Sora.'`,
      '',
      HIDDEN,
    ),
    mentions: 2,
    memory: OURS,
  },
  {
    name: `one word of ${texts} characters`,
    page: hostilePage(`x.textContent = 'x'.repeat(${texts}) + ' Sora.'`, '', HIDDEN),
    mentions: 2,
    memory: OURS,
  },
  {
    name: `${texts} spaces`,
    page: hostilePage(`x.textContent = ' '.repeat(${texts}) + ' Sora.'`, '', HIDDEN),
    mentions: 2,
    memory: OURS,
  },
  ...(['i', 'br', 'img'] as const).map((element) => ({
    name: `${siblings} siblings <${element}>`,
    page: hostilePage(
      `const all = document.createDocumentFragment();
      for (let at = 0; at < ${siblings}; at++) all.append(document.createElement('${element}'));
      x.append(all, ' Sora.')`,
      '',
      HIDDEN,
    ),
    mentions: 2,
    memory: OURS + siblings * 30,
  })),
  {
    name: `${blocks} blocks side by side`,
    page: hostilePage(
      `const all = document.createDocumentFragment();
      for (let at = 0; at < ${blocks}; at++) all.append(document.createElement('p'));
      x.append(all, ' Sora.')`,
      '',
      HIDDEN,
    ),
    mentions: 2,
    memory: OURS + blocks * 400,
  },
  ...(['b', 'div'] as const).map((element) => ({
    name: `<${element}> in itself ${depth} times`,
    page: hostilePage(
      `let inner = document.createElement('${element}');
      inner.append('Sora.');
      for (let at = 1; at < ${depth}; at++) {
        const outer = document.createElement('${element}');
        outer.append(inner);
        inner = outer;
      }
      x.append(inner)`,
      '',
      HIDDEN,
    ),
    mentions: 2,
    memory: OURS + depth * 1_000,
  })),
  {
    name: `${trees} shadow trees, half of them closed`,
    page: hostilePage(`for (let at = 0; at < ${trees}; at++) {
      const host = document.createElement('div');
      host.attachShadow({ mode: at % 2 ? 'open' : 'closed' }).innerHTML = '<p>Sora ' + at;
      x.append(host);
    }`),
    mentions: trees + 1,
    memory: OURS + trees * 8_000,
  },
  {
    name: `shadow trees in each other ${treeDepth} times`,
    page: hostilePage(
      `let inner = x;
      for (let at = 0; at < ${treeDepth}; at++) {
        const host = document.createElement('div');
        inner.append(host);
        inner = host.attachShadow({ mode: 'closed' });
      }
      inner.append('Sora.')`,
      '',
      HIDDEN,
    ),
    mentions: 2,
    memory: OURS + treeDepth * 8_000,
  },
  {
    name: `${frames} frames`,
    page: hostilePage(`for (let at = 0; at < ${frames}; at++) {
      const frame = document.createElement('iframe');
      frame.srcdoc = '<p>Sora ' + at;
      x.append(frame);
    }`),
    mentions: 1,
    memory: OURS + frames * 2 * MB,
  },
  {
    name: `${mentions} mentions in one paragraph`,
    page: hostilePage(`x.textContent = 'Sora and OpenAI, '.repeat(${mentions / 2})`),
    mentions: mentions / 2 + 1,
    memory: OURS + mentions * 400,
  },
  {
    name: `${mentions} mentions in one paragraph, each in an element`,
    page: hostilePage(`x.innerHTML = '<b>Sora</b> and <i>OpenAI</i>, '.repeat(${mentions / 2})`),
    mentions: mentions / 2 + 1,
    memory: OURS + mentions * 1_200,
  },
  {
    name: `${placed} mentions placed in no order`,
    page: hostilePage(`for (let at = 0; at < ${placed}; at++) {
      const box = document.createElement('p');
      box.style.cssText = 'position: absolute; left: ' + at * 37 % 1000 + 'px; top: ' + (400 + at * 7919 % 30000) + 'px';
      box.textContent = 'Sora ' + at;
      x.append(box);
    }`),
    mentions: placed + 1,
    memory: OURS + placed * 3_000,
  },
  {
    name: `a name with ${invisible} invisible characters around and one in it`,
    page: hostilePage(
      `const flood = '\\u200b'.repeat(${invisible}); x.textContent = flood + 'S\\u200bora' + flood + ' S' + flood + 'ora'`,
    ),
    mentions: 2,
    memory: OURS + invisible * 4,
  },
  {
    name: 'a title of five million characters',
    page: hostilePage(`document.title = 'Sora '.repeat(1e6)`),
    mentions: 1,
    // The browser has the title in some places of its own.
    memory: OURS + 12 * MB,
  },
];

/** How long the longest of our runs is while a page is opened. */
async function longestTask(page: Page, url: string): Promise<number> {
  const session = await page.context().newCDPSession(page);
  return (await loadMeasured(page, session, url)).longest;
}

describe('a page is read in slices and marked around what is too large', () => {
  test.for(PAGES)(
    '$name',
    { timeout: 300_000 },
    async ({ page: html, mentions, memory }, { page, plain, browser, server }) => {
      const complaints = complaintsOf(page);
      server.add('hostile.html', html);
      const url = server.address('hostile.html');
      if (notInFirefox('memory counters')) await page.goto(url, { timeout: 120_000 });
      else expect(await longestTask(page, url)).toBeLessThan(LONGEST);
      await expect
        .poll(
          async () => {
            const [own] = await reportsOf(page, browser.worker);
            return own?.terms.find(({ entry }) => entry === 'sora')?.count;
          },
          { timeout: 200_000 },
        )
        .toBe(mentions);
      expect(await marksApart(page)).toEqual(expect.arrayContaining([...AROUND]));
      expect(complaints).toEqual([]);
      if (notInFirefox('memory counters')) return;
      const heap = totalOf(await heapOf(page));
      const without = await plain.context.newPage();
      try {
        await without.goto(url, { timeout: 120_000 });
        expect(heap - totalOf(await heapOf(without))).toBeLessThan(memory);
      } finally {
        await without.close();
      }
    },
  );
});
