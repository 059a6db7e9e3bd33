import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { ExtensionBrowser } from '../../scripts/launch.ts';
import { openRead, test } from './browser-test.ts';
import { axeProblems, cutOff } from './own-pages.ts';

/** Selects the first place of a text in a page. */
const select = (page: Page, text: string) =>
  page.evaluate((wanted) => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at >= 0) {
        getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
        return;
      }
    }
    throw new Error(`no "${wanted}"`);
  }, text);

/** What the browser says when the reader clicks the item; its menus cannot be clicked from here. */
async function clickAdd(
  { worker, context }: ExtensionBrowser,
  selectionText: string,
  more: { readonly frameId?: number; readonly editable?: boolean } = {},
): Promise<Page> {
  const opened = context.waitForEvent('page');
  await worker.evaluate(
    async ([text, info]) => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      const click = { menuItemId: 'add-term', selectionText: text, frameId: 0, editable: false, ...info };
      chrome.contextMenus.onClicked.dispatch(click, tab);
    },
    [selectionText, more] as const,
  );
  const form = await opened;
  await form.getByRole('textbox', { name: 'Name' }).waitFor();
  return form;
}

const ARTICLE = `<!doctype html><html lang="en"><title>On Zubinet</title><body><h1>A model</h1>
  <p>Nobody knew it. In 2026 <b>Zubi</b>net was shown, e.g. at NeurIPS. It was small.</p>
  <p>More of Zubinet later.</p><label>Words <input value="my own Zubinet"></label></body>`;

describe("a selection is added to the reader's glossary", () => {
  test('with its sentence and page', async ({ page, browser, server }) => {
    server.add('zubinet.html', ARTICLE);
    await openRead(page, server.address('zubinet.html'), browser);
    await select(page, 'NeurIPS');
    const form = await clickAdd(browser, 'NeurIPS');
    await expect.poll(() => form.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('NeurIPS');
    expect(await form.locator('blockquote').textContent()).toBe(
      `In 2026 Zubinet was shown, e.g. at NeurIPS.On Zubinet ${server.host}/zubinet.html`,
    );
    expect(await axeProblems(form)).toEqual([]);
    expect(await cutOff(form)).toEqual([]);
    await form.getByRole('textbox', { name: 'Explainer' }).fill('A **conference**.');
    await form.keyboard.press('Control+Enter');
    await expect
      .poll(() => form.getByRole('heading').textContent())
      .toBe('“NeurIPS” is in your glossary now.');
    await form.close();
  });
});

/** The part of the extension API that the worker is asked for. */
declare const chrome: {
  readonly tabs: { query(filter: object): Promise<readonly object[]> };
  readonly contextMenus: {
    readonly onClicked: { dispatch(info: object, tab: object | undefined): void };
  };
};
