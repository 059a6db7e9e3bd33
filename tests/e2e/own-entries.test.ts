/** Entries of readers' own glossaries beside those of the package, in the built extension. */

import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { OwnDraft } from '../../glossary/packs/types.ts';
import type { ExtensionBrowser } from '../../scripts/launch.ts';
import { changePacks, storePack } from '../../scripts/store-packs.ts';
import { complaintsOf, test } from './browser-test.ts';
import { openBehind, rowOf } from './open-behind.ts';
import { axeProblems, cutOff } from './own-pages.ts';
import { enterInAddressBar } from './reader-acts.ts';

const DRAFTS: readonly OwnDraft[] = [
  {
    kind: 'technique',
    names: [
      { text: 'Rotary embedding', language: 'en' },
      { text: '旋转位置编码', language: 'zh-Hans' },
      { text: 'RoPE' },
    ],
    explainers: [
      { text: 'Turns queries and keys by an angle that grows with the place.', language: 'en' },
      { text: '按位置把查询和键旋转一个角度。', language: 'zh-Hans' },
    ],
    context: {
      sentence: 'We replace learned places with a rotary embedding.',
      title: 'Notes on long contexts',
      url: 'https://notes.example/long',
    },
  },
  { kind: 'model', names: [{ text: 'Sora' }], explainers: [{ text: 'Our nickname for the heater.' }] },
];

let words = '';
test.beforeAll(async ({ browser }) => {
  const pack = await storePack(
    browser,
    { name: 'Long contexts', licence: 'CC BY 4.0', source: 'https://glossary.example/' },
    DRAFTS,
  );
  words = pack.id;
});

async function openGlossary(page: Page, { own }: ExtensionBrowser, hash: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(own(`glossary.html${hash}`));
  await page.waitForSelector('h1');
}
const heading = (page: Page) => page.getByRole('heading', { level: 1 }).textContent();
const rowNames = (page: Page) =>
  page.locator('.entry-list .row-name').evaluateAll((rows) => rows.map((row) => row.firstChild?.textContent));
const placeIn = (page: Page) => decodeURIComponent(new URL(page.url()).hash);

describe('the glossary page', () => {
  test('lists them, and finds them by any of their names and words', async ({ page, browser }) => {
    const complaints = complaintsOf(page);
    await openGlossary(page, browser, '#/');
    const shown = page.locator('.shown-count');
    await expect.poll(() => shown.textContent()).toContain('96');
    const field = page.getByRole('searchbox');
    for (const query of ['rope', 'rotary', '旋转', 'xuanzhuan', 'angle grows']) {
      await field.fill(query);
      await expect
        .poll(async () => page.locator('.entry-list a').first().getAttribute('href'))
        .toBe(`#${words}~0`);
    }
    await field.fill('rot');
    await expect.poll(() => page.locator('.entry-list mark').first().textContent()).toBe('Rot');
    expect(complaints).toEqual([]);
  });

  test('narrows the list down to one glossary', async ({ page, browser }) => {
    await openGlossary(page, browser, '#/');
    await page
      .getByRole('group', { name: 'Glossaries' })
      .getByRole('button', { name: /Long contexts/ })
      .click();
    await expect.poll(() => page.locator('.entry-list a').count()).toBe(2);
    await page.getByRole('button', { name: /^Models/ }).click();
    await expect.poll(() => page.locator('.entry-list a').count()).toBe(1);
  });

  test('shows one by its address, with all that there is of it', async ({ page, browser }) => {
    const complaints = complaintsOf(page);
    await openGlossary(page, browser, `#${words}~0`);
    await expect.poll(() => heading(page)).toBe('Rotary embedding');
    await expect.poll(() => page.title()).toBe('Rotary embedding · Newsgloss');
    const entry = page.locator('.entry-pane');
    for (const part of [
      '旋转位置编码',
      'Turns queries and keys',
      'We replace learned places with a rotary embedding.',
      'https://notes.example/long',
      'Long contexts',
      'CC BY 4.0',
    ])
      expect(await entry.textContent()).toContain(part);
    expect(await entry.getByRole('link', { name: 'Notes on long contexts' }).getAttribute('href')).toBe(
      'https://notes.example/long',
    );
    expect(await axeProblems(page)).toEqual([]);
    await page.setViewportSize({ width: 340, height: 700 });
    expect(await cutOff(page)).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 800 });
    expect(complaints).toEqual([]);
  });

  test('leads from a name to where else it stands, both ways', async ({ page, browser }) => {
    await openGlossary(page, browser, `#${words}~1`);
    const also = page.locator('.own-also');
    await also.getByRole('link', { name: 'Sora' }).click();
    await expect.poll(() => placeIn(page)).toBe('#sora');
    await expect.poll(() => also.textContent()).toContain('Long contexts');
    await also.getByRole('link', { name: 'Sora' }).click();
    await expect.poll(() => placeIn(page)).toBe(`#${words}~1`);
  });

  test('says so where there is no such entry', async ({ page, browser }) => {
    for (const id of [`${words}~zz`, 'nopack~1']) {
      await openGlossary(page, browser, `#${id}`);
      await expect.poll(() => heading(page)).toContain(id);
    }
  });

  test('follows a change while it is open', async ({ page, browser }) => {
    await openGlossary(page, browser, '#/');
    await expect.poll(() => page.locator('.shown-count').textContent()).toContain('96');
    const add = () =>
      changePacks(browser, (draft: OwnDraft) => newsglossPacks.store.add('mine', draft), {
        kind: 'concept',
        names: [{ text: 'Aardvark' }],
        explainers: [],
      } satisfies OwnDraft);
    const undo = await add();
    await expect.poll(() => rowNames(page).then((names) => names[0])).toBe('Aardvark');
    await page.locator('.entry-list a').first().click();
    await expect.poll(() => heading(page)).toBe('Aardvark');
    await changePacks(browser, (given: typeof undo) => newsglossPacks.store.undo(given), undo);
    await expect.poll(() => heading(page)).toContain('There is no entry');
    await expect.poll(() => rowNames(page).then((names) => names[0])).not.toBe('Aardvark');
  });

  test('takes them along', async ({ page, browser }) => {
    await openGlossary(page, browser, '#/search/rope');
    await expect.poll(() => page.locator('.entry-list a').count()).toBe(1);
    await page.getByRole('button', { name: /^Take along/ }).click();
    const panel = page.getByRole('dialog');
    const downloaded = page.waitForEvent('download');
    await panel.getByRole('button', { name: /Save/ }).click();
    const text = await readFile(await (await downloaded).path(), 'utf8');
    expect(text).toContain('## Rotary embedding');
    expect(text).toContain('Turns queries and keys');
    expect(text).toContain('https://notes.example/long');
    expect(text).toContain('CC BY 4.0');
  });
});

test('the popup finds one, shows it in its place, and leads on', async ({ page, browser, server }) => {
  await page.goto(server.address('empty.html'));
  const popup = await openBehind(browser, 'popup.html');
  const complaints = complaintsOf(popup);
  await expect.poll(() => popup.getByRole('searchbox').getAttribute('placeholder')).toContain('96');
  await popup.getByRole('searchbox').fill('rope');
  await rowOf(popup, 'Rotary embedding').locator('.term').click();
  await expect.poll(() => heading(popup)).toBe('Rotary embedding');
  expect(await popup.locator('.details').textContent()).toContain('Long contexts');
  expect(await axeProblems(popup)).toEqual([]);
  await popup.keyboard.press('Escape');
  await popup.getByRole('searchbox').fill('heater');
  await rowOf(popup, 'Sora').locator('.term').click();
  await popup.locator('.own-also').getByRole('button', { name: 'Sora' }).click();
  await expect.poll(() => popup.locator('.details').textContent()).toContain('OpenAI');
  expect(complaints).toEqual([]);
  await popup.close();
});

test('the popup deletes one, and brings it back', async ({ page, browser, server }) => {
  await page.goto(server.address('empty.html'));
  const popup = await openBehind(browser, 'popup.html');
  await popup.getByRole('searchbox').fill('rope');
  await rowOf(popup, 'Rotary embedding').locator('.term').click();
  await popup.getByRole('button', { name: 'Delete' }).click();
  await expect
    .poll(() => popup.locator('.outcome').textContent())
    .toContain('“Rotary embedding” is deleted.');
  await expect.poll(() => rowOf(popup, 'Rotary embedding').count()).toBe(0);
  await popup.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => rowOf(popup, 'Rotary embedding').count()).toBe(1);
  await popup.close();
});

describe('names', () => {
  test('are looked up from the address bar and a selection, the first glossary first', async ({
    page,
    browser,
    server,
  }) => {
    await page.goto(server.address('empty.html'));
    const enter = (text: string) => enterInAddressBar(browser, text, 'currentTab');
    await enter('旋转位置编码');
    await expect.poll(() => placeIn(page)).toBe(`#${words}~0`);
    // A new glossary is below the one of the package.
    await enter('sora');
    await expect.poll(() => placeIn(page)).toBe('#sora');
    await changePacks(
      browser,
      (first: string) => newsglossPacks.store.orderPacks([first, 'mine', 'builtin']),
      words,
    );
    await page.bringToFront();
    await enter('sora');
    await expect.poll(() => placeIn(page)).toBe(`#${words}~1`);
  });
});
