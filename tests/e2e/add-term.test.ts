import type { Page } from 'playwright-core';
import { beforeEach, describe, expect } from 'vitest';
import { ownId } from '../../glossary/packs/entry-id.ts';
import type { ExtensionBrowser } from '../../scripts/launch.ts';
import { cardText, marksOf } from '../../scripts/page-marks.ts';
import { changePacks } from '../../scripts/store-packs.ts';
import { openRead, test } from './browser-test.ts';
import { clickInCard, hoverMark, readCard } from './open-card.ts';
import { axeProblems, cutOff } from './own-pages.ts';
import type { PageServer } from './page-server.ts';
import { pickItem } from './reader-acts.ts';

const ARTICLE = `<!doctype html><html lang="en"><title>On Zubinet</title><body><h1>A model</h1>
  <p>Nobody knew it. In 2026 <b>Zubi</b>net was shown, e.g. at QuuxConf. It was small.</p>
  <p>那年，<b>祖宾网</b>发布了。它很小。</p>
  <label>Words <input id="words" value="my own Zubinet"></label>
  <label>Secret <input id="secret" type="password" value="hunter2"></label></body>`;

/** Selects the first place of a text in a page. */
const select = (page: Page, text: string) =>
  page.evaluate((wanted) => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
      return;
    }
    throw new Error(`no "${wanted}"`);
  }, text);

const nameIn = (form: Page) => form.getByRole('textbox', { name: 'Name', exact: true }).inputValue();
const headingIn = (page: Page) => page.getByRole('heading', { level: 1 }).textContent();
const write = (form: Page, field: string, text: string) =>
  form.getByRole('textbox', { name: field, exact: true }).fill(text);

/** Waits for a form that something opens. */
async function opened({ context }: ExtensionBrowser, open: () => Promise<unknown>): Promise<Page> {
  const [form] = await Promise.all([context.waitForEvent('page'), open()]);
  await expect.poll(() => form.url()).toContain('/term.html');
  await form.getByRole('heading', { level: 1 }).waitFor();
  return form;
}

/** What the browser says when the reader clicks the item; its menus cannot be clicked from here. */
const clickAdd = (browser: ExtensionBrowser, selectionText: string, editable = false): Promise<Page> =>
  opened(browser, () => pickItem(browser, { menuItemId: 'add-term', selectionText, editable }));

async function openArticle(page: Page, browser: ExtensionBrowser, server: PageServer): Promise<void> {
  server.add('zubinet.html', ARTICLE);
  await openRead(page, server.address('zubinet.html'), browser);
  await page.bringToFront();
}

/** Stores an entry through its form; answers its address on the glossary page. */
async function addEntry(browser: ExtensionBrowser, name: string, explainer: string): Promise<string> {
  const form = await browser.context.newPage();
  await form.goto(browser.own('term.html'));
  await write(form, 'Name', name);
  await write(form, 'Explainer', explainer);
  await form.keyboard.press('Control+Enter');
  await expect.poll(() => headingIn(form)).toContain(name);
  await form.close();
  const [keys = []] = await changePacks(browser, (names: string[]) => newsglossPacks.store.named(names), [
    name,
  ]);
  return browser.own(`glossary.html#${keys.map(ownId).at(0)}`);
}

/** Removes the reader's entries, as they would. */
const removeAll = (browser: ExtensionBrowser): Promise<void> =>
  changePacks(
    browser,
    async () => {
      const { store } = newsglossPacks;
      for await (const entries of store.batches('mine', new AbortController().signal))
        for (const { number } of entries) await store.remove({ pack: 'mine', number });
    },
    undefined,
  );

beforeEach<{ browser: ExtensionBrowser }>(async ({ browser }) => {
  for (const page of browser.context.pages()) if (page.url().includes('/term.html')) await page.close();
});

describe('a selection is added to the reader’s glossary', () => {
  test('with its sentence and page, in a window that says what it has done', async ({
    page,
    browser,
    server,
  }) => {
    await openArticle(page, browser, server);
    await select(page, 'QuuxConf');
    const form = await clickAdd(browser, 'QuuxConf');
    expect(await nameIn(form)).toBe('QuuxConf');
    expect(await form.locator('blockquote p').allTextContents()).toEqual([
      'In 2026 Zubinet was shown, e.g. at QuuxConf.',
      `On Zubinet ${server.host}/zubinet.html`,
    ]);
    expect(await axeProblems(form)).toEqual([]);
    expect(await cutOff(form)).toEqual([]);
    await write(form, 'Explainer', 'A **conference**.');
    await form.keyboard.press('Control+Enter');
    await expect.poll(() => headingIn(form)).toBe('“QuuxConf” is in your glossary now.');
    expect(await axeProblems(form)).toEqual([]);
    const closed = form.waitForEvent('close');
    // It closes its own window, which may be before the click is answered.
    await form
      .getByRole('button', { name: 'Close' })
      .click()
      .catch(() => {});
    await closed;
  });

  test('across elements and in Chinese', async ({ page, browser, server }) => {
    await openArticle(page, browser, server);
    await select(page, '祖宾网');
    const form = await clickAdd(browser, '祖宾网');
    expect(await form.locator('blockquote p').first().textContent()).toBe('那年，祖宾网发布了。');
    expect(await form.getByRole('combobox', { name: 'Language' }).inputValue()).toBe('zh-Hans');
    await form.close();
  });

  test('from a field by its words alone, and from a password not at all', async ({
    page,
    browser,
    server,
  }) => {
    await openArticle(page, browser, server);
    await page.locator('#words').selectText();
    const form = await clickAdd(browser, 'my own Zubinet', true);
    expect(await nameIn(form)).toBe('my own Zubinet');
    expect(await form.locator('blockquote p').allTextContents()).toEqual([
      `On Zubinet ${server.host}/zubinet.html`,
    ]);
    await form.close();
    await page.bringToFront();
    await page.locator('#secret').selectText();
    const secret = await clickAdd(browser, 'hunter2', true);
    expect(await nameIn(secret)).toBe('');
    expect(await secret.locator('blockquote').count()).toBe(0);
    await secret.close();
  });

  test('without a sentence where what is selected is not what was clicked', async ({
    page,
    browser,
    server,
  }) => {
    await openArticle(page, browser, server);
    await select(page, 'QuuxConf');
    const form = await clickAdd(browser, 'Another');
    expect(await nameIn(form)).toBe('Another');
    expect(await form.locator('blockquote p').count()).toBe(1);
    await form.close();
  });

  test('from the popup', async ({ page, browser, server }) => {
    await openArticle(page, browser, server);
    await select(page, 'QuuxConf');
    const tab = await browser.worker.evaluate(
      async () => (await chrome.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id,
    );
    const popup = await browser.context.newPage();
    await popup.goto(browser.own('popup.html'));
    await expect(popup.getByRole('button', { name: 'Add to my glossary' }).isVisible()).resolves.toBe(true);
    // Its own tab is in front here, not the one that a real popup stands over.
    const form = await opened(browser, () =>
      popup.evaluate((id) => chrome.runtime.sendMessage({ type: 'addSelected', tab: id }), tab),
    );
    expect(await nameIn(form)).toBe('QuuxConf');
    await form.close();
    await popup.close();
  });
});

describe('what was not saved', () => {
  test('is offered the next time, goes on where it was, and can be discarded', async ({ browser }) => {
    const first = await browser.context.newPage();
    await first.goto(browser.own('term.html'));
    await write(first, 'Name', 'Frobnet');
    await write(first, 'Explainer', 'Half a sentence');
    // While it is open, it is nobody else's.
    const other = await browser.context.newPage();
    await other.goto(browser.own('term.html#another'));
    await other.getByRole('textbox', { name: 'Name' }).waitFor();
    expect(await other.locator('.term-unfinished').count()).toBe(0);
    await other.close();
    await first.close();

    const again = await browser.context.newPage();
    await again.goto(browser.own('term.html#later'));
    await expect.poll(() => again.locator('.term-unfinished p').textContent()).toContain('“Frobnet”');
    expect(await axeProblems(again)).toEqual([]);
    await again.getByRole('button', { name: 'Continue' }).click();
    await expect.poll(() => nameIn(again)).toBe('Frobnet');
    expect(await again.getByRole('textbox', { name: 'Explainer' }).inputValue()).toBe('Half a sentence');
    await again.keyboard.press('Escape');
    await again
      .getByRole('button', { name: 'Discard it' })
      .click()
      .catch(() => {});
    await expect.poll(() => again.isClosed()).toBe(true);

    const last = await browser.context.newPage();
    await last.goto(browser.own('term.html#last'));
    await last.getByRole('textbox', { name: 'Name' }).waitFor();
    expect(await last.locator('.term-unfinished').count()).toBe(0);
    await last.close();
  });
});

describe('an entry of the reader’s', () => {
  test('is changed, deleted and brought back on the glossary page', async ({ page, browser }) => {
    await removeAll(browser);
    await page.goto(await addEntry(browser, 'Zubinet', 'A small model.'));
    await expect.poll(() => headingIn(page)).toBe('Zubinet');
    await page.getByRole('button', { name: 'Edit', exact: true }).click();
    const form = page.getByRole('dialog');
    await form.getByRole('textbox', { name: 'Explainer' }).fill('A *tiny* model.');
    expect(await axeProblems(page)).toEqual([]);
    await form.getByRole('button', { name: 'Save' }).click();
    await expect
      .poll(() => page.getByRole('status').allTextContents())
      .toContain('“Zubinet” is changed.Undo');
    await expect.poll(() => page.locator('.own-entry').textContent()).toContain('tiny');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => page.locator('.own-entry').textContent()).toContain('A small model.');

    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await expect
      .poll(() => page.getByRole('status').allTextContents())
      .toContain('“Zubinet” is deleted.Undo');
    await expect.poll(() => page.locator('.entry-list').textContent()).not.toContain('Zubinet');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => headingIn(page)).toBe('Zubinet');
    await expect.poll(() => page.locator('.own-entry').textContent()).toContain('A small model.');
  });

  test('of a name that is taken leads to the one that is there', async ({ browser }) => {
    await removeAll(browser);
    await addEntry(browser, 'Zubinet', 'A small model.');
    const form = await browser.context.newPage();
    await form.goto(browser.own('term.html'));
    await write(form, 'Name', 'zubinet');
    await expect.poll(() => form.locator('.term-note').textContent()).toContain('“Zubinet”');
    await form.keyboard.press('Control+Enter');
    await form.getByRole('button', { name: 'Edit that entry' }).click();
    await expect.poll(() => headingIn(form)).toBe('Edit the entry');
    expect(await form.getByRole('textbox', { name: 'Explainer' }).inputValue()).toBe('A small model.');
    await form.close();
  });

  test('of a name that the package has is shown in its place, which is said', async ({ browser }) => {
    const form = await browser.context.newPage();
    await form.goto(browser.own('term.html'));
    await write(form, 'Name', 'Sora');
    await expect
      .poll(() => form.locator('.term-namesakes').textContent())
      .toBe('“Sora” is in the glossary “Newsgloss (built in)” too. Yours will be shown instead.');
    await form.close();
  });
});

const marked = async (page: Page) => (await marksOf(page)).map(({ text }) => text);
const PATIENCE = { timeout: 10_000 };

describe('in open pages', () => {
  test('an entry is marked at once, and its card changes it, deletes it and brings it back', async ({
    page,
    browser,
    server,
  }) => {
    await removeAll(browser);
    const other = await browser.context.newPage();
    await openArticle(other, browser, server);
    await openArticle(page, browser, server);
    expect(await marked(page)).not.toContain('QuuxConf');
    await select(page, 'QuuxConf');
    const form = await clickAdd(browser, 'QuuxConf');
    await write(form, 'Explainer', 'A meeting of few.');
    await form.keyboard.press('Control+Enter');
    await expect.poll(() => headingIn(form)).toContain('QuuxConf');
    await form.close();
    for (const open of [page, other]) {
      await open.bringToFront();
      await expect.poll(() => marked(open), PATIENCE).toContain('QuuxConf');
    }
    await page.bringToFront();

    const card = await hoverMark(page, 'QuuxConf');
    expect(card.explainer).toContain('A meeting of few.');
    await clickInCard(page, 'More');
    const edit = await opened(browser, () => clickInCard(page, 'Edit'));
    await edit.getByRole('textbox', { name: 'Explainer' }).fill('A meeting of many.');
    await edit.keyboard.press('Control+Enter');
    await expect.poll(() => headingIn(edit)).toBe('“QuuxConf” is changed.');
    await edit.close();
    await openArticle(page, browser, server);
    expect((await hoverMark(page, 'QuuxConf')).explainer).toContain('A meeting of many.');

    await clickInCard(page, 'More');
    await clickInCard(page, 'Delete');
    await expect.poll(() => cardText(page)).toContain('“QuuxConf” is deleted.');
    await expect.poll(() => marked(page), PATIENCE).not.toContain('QuuxConf');
    await clickInCard(page, 'Undo');
    await expect.poll(() => marked(page), PATIENCE).toContain('QuuxConf');
    await other.bringToFront();
    await expect.poll(() => marked(other), PATIENCE).toContain('QuuxConf');
    await other.close();
  });

  test('the card of any term begins an entry of the reader’s own, with its sentence', async ({
    page,
    browser,
    server,
  }) => {
    server.add(
      'own.html',
      '<!doctype html><html lang="en"><p>It was new. Then <i>So</i>ra came, cf. Veo. Yes.</p>',
    );
    await openRead(page, server.address('own.html'), browser);
    await page.bringToFront();
    await hoverMark(page, 'Sora');
    await clickInCard(page, 'More');
    expect((await readCard(page))?.buttons).not.toContain('Delete');
    const form = await opened(browser, () => clickInCard(page, 'Add your own entry'));
    expect(await nameIn(form)).toBe('Sora');
    expect(await form.locator('blockquote p').first().textContent()).toBe('Then Sora came, cf. Veo.');
    await form.close();
  });
});

describe('a page cannot', () => {
  test('open, fill or save the form by events that it makes up', async ({ page, browser, server }) => {
    await openArticle(page, browser, server);
    await select(page, 'QuuxConf');
    const pages = browser.context.pages().length;
    await page.evaluate(() => {
      const target = document.querySelector('b') ?? document.body;
      for (const type of ['contextmenu', 'click', 'pointerdown', 'mousedown', 'selectionchange', 'add-term'])
        for (const at of [target, document, window])
          at.dispatchEvent(new MouseEvent(type, { bubbles: true }));
      for (const key of ['Enter', 'g', 'ContextMenu'])
        document.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey: true, bubbles: true }));
      for (const type of ['addTerm', 'addSelected', 'editTerm', 'removeTerm'])
        window.postMessage({ type, name: 'QuuxConf', sentence: 'x', tab: 1, id: 'mine~0' }, '*');
    });
    // The form itself is no page's to show.
    const framed = await page.evaluate(async (url) => {
      const frame = document.createElement('iframe');
      frame.src = url;
      document.body.append(frame);
      // Firefox loads nothing in its place, and says nothing.
      await new Promise((loaded) => {
        frame.addEventListener('load', loaded, { once: true });
        setTimeout(loaded, 2_000);
      });
      return frame.contentDocument === null ? 'not ours' : frame.contentDocument.body.textContent;
    }, browser.own('term.html'));
    expect(framed).not.toContain('glossary');
    await page.waitForTimeout(500);
    expect(browser.context.pages()).toHaveLength(pages);
    expect(page.frames().some((frame) => frame.url().includes('term.html'))).toBe(false);
  });
});

/** The part of the extension API that is asked here. */
declare const chrome: {
  readonly runtime: { sendMessage(message: object): Promise<unknown> };
  readonly tabs: { query(filter: object): Promise<readonly { readonly id?: number }[]> };
};
