/** What a page can say and do is text to the extension, and no more. */

import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { marksOf } from '../../scripts/page-marks.ts';
import { openRead, test } from './browser-test.ts';
import { hoverMark, readCard } from './open-card.ts';

/** Markup and code of every kind, which would leave a trace were it taken for such. */
const ATTACK = `<img src=x onerror="document.title='HIT'"><script>document.title='HIT'</script>"; } * { display: none } javascript:document.title='HIT'`;
const escaped = ATTACK.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

const settingsOf = (page: Page) =>
  page.evaluate(() =>
    // Of one of the extension's own pages.
    (
      globalThis as unknown as { chrome: { storage: { local: { get(key: string): Promise<unknown> } } } }
    ).chrome.storage.local.get('settings'),
  );

describe('a page whose title, address and text are markup', () => {
  test('is told of as it is written, in the popup and in the card', async ({ browser, server }) => {
    server.add(
      'attack.html',
      `<!doctype html><html lang="en"><title>${escaped}</title><p>${escaped} Sora and DiT by OpenAI ${escaped}</p>`,
    );
    const page = await browser.context.newPage();
    await openRead(page, `${server.address('attack.html')}?${encodeURIComponent(ATTACK)}#${ATTACK}`, browser);
    expect((await marksOf(page)).map(({ text }) => text)).toEqual(['Sora', 'DiT', 'OpenAI']);
    expect((await hoverMark(page, 'Sora')).name).toBe('Sora');
    const popup = await browser.context.newPage();
    await popup.goto(browser.own('popup.html'));
    expect(await popup.title()).not.toBe('HIT');
    expect(await popup.locator('script:not([src]), [onerror]').count()).toBe(0);
    expect(await page.title()).not.toBe('HIT');
    await popup.close();
    await page.close();
  });
});

describe('a page that presses what it cannot see', () => {
  test('changes no setting and follows no link: its events are not the reader’s', async ({
    page,
    browser,
    server,
  }) => {
    await openRead(page, server.address('sample.html'), browser);
    const own = await browser.context.newPage();
    await own.goto(browser.own('options.html'));
    const before = await settingsOf(own);
    const tabs = browser.context.pages().length;
    await page.bringToFront();
    await hoverMark(page, 'DiT');
    await page.evaluate(() => {
      const host = document.querySelector('newsgloss-card');
      const { width, height } = host?.getBoundingClientRect() ?? { width: 0, height: 0 };
      const keys = ['Enter', ' ', 'Tab', 'ArrowDown', 'ArrowLeft'];
      for (const target of [host, document, window, document.body]) {
        if (!target) continue;
        for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'dblclick'])
          for (let x = 10; x < width; x += 60)
            for (let y = 10; y < height; y += 60)
              target.dispatchEvent(
                new MouseEvent(type, { bubbles: true, composed: true, clientX: x, clientY: y }),
              );
        for (const key of keys)
          target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
        target.dispatchEvent(
          new CustomEvent('newsgloss', { bubbles: true, detail: { type: 'editSettings' } }),
        );
      }
      window.postMessage({ type: 'editSettings', edit: { kind: 'set', values: { badge: false } } }, '*');
      host?.shadowRoot?.querySelector('button')?.click();
    });
    await page.waitForTimeout(500);
    expect(await settingsOf(own)).toEqual(before);
    expect(browser.context.pages().length).toBe(tabs);
    expect((await readCard(page))?.name ?? 'DiT', 'the card is closed or as it was').toBe('DiT');
    await own.close();
  });

  test('has no way to the extension: no shadow tree, no message, no file', async ({
    page,
    browser,
    server,
  }) => {
    await openRead(page, server.address('sample.html'), browser);
    await hoverMark(page, 'DiT');
    const reached = await page.evaluate(
      async ([id, ours]) => {
        const host = document.querySelector('newsgloss-card');
        const { chrome } = globalThis as unknown as {
          chrome?: { runtime?: { sendMessage?: (id: string, message: unknown) => Promise<unknown> } };
        };
        const file = await fetch(ours).then(
          () => 'a file',
          () => undefined,
        );
        const answered = await Promise.resolve()
          .then(() => chrome?.runtime?.sendMessage?.(id, { type: 'settings' }))
          .then((answer) => (answer === undefined ? undefined : 'an answer'))
          .catch(() => undefined);
        return [host?.shadowRoot ?? undefined, file, answered].filter((each) => each !== undefined);
      },
      [browser.extensionId, browser.own('annotator.js')] as const,
    );
    expect(reached).toEqual([]);
  });
});
