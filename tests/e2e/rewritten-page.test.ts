import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { ExtensionBrowser } from '../../scripts/launch.ts';
import { marksOf, type ShownMark } from '../../scripts/page-marks.ts';
import { complaintsOf, freshMarks, openRead, test } from './browser-test.ts';
import { hoverMark } from './open-card.ts';

/** Waits until the marks are those that the page would have if it had been loaded as it is now. */
async function expectFreshMarks(page: Page, browser: ExtensionBrowser): Promise<readonly ShownMark[]> {
  const fresh = await freshMarks(page, browser);
  await page.bringToFront();
  await expect.poll(() => marksOf(page)).toEqual(fresh);
  return fresh;
}

describe('marks are right', () => {
  test('when a translator rewrites the page, and when it puts the original back', async ({
    page,
    browser,
    server,
  }) => {
    const complaints = complaintsOf(page);
    const before = await openRead(page, server.address('article.html'), browser);
    await page.evaluate(translate);
    const marks = (await expectFreshMarks(page, browser)).map(({ text }) => text);
    expect(marks).toEqual(expect.arrayContaining(['强化学习', '扩散模型', '优化器', 'Sora']));
    await hoverMark(page, '强化学习');
    await page.evaluate(() => window.showOriginal());
    await expect.poll(() => marksOf(page)).toEqual(before);
    expect(complaints).toEqual([]);
  });

  test('when a script writes the whole document anew', async ({ page, browser, server }) => {
    const complaints = complaintsOf(page);
    await openRead(page, server.address('article.html'), browser);
    for (const names of ['StyleGAN2 and ChatGPT', 'Sora and InstructPix2Pix']) {
      await page.evaluate(async (text) => {
        document.open();
        document.write('<!doctype html><title>Written</title><h1>Written by script</h1><p>First ');
        await new Promise((resolve) => setTimeout(resolve, 50));
        document.write(`${text}.</p><div id="late"></div>`);
        document.close();
        setTimeout(() => document.querySelector('#late')?.append('Later: Tim Brooks.'), 100);
      }, names);
      await page.waitForSelector('#late:not(:empty)');
      const marks = (await expectFreshMarks(page, browser)).map(({ text }) => text);
      expect(marks).toEqual([...names.split(' and '), 'Tim Brooks']);
    }
    await hoverMark(page, 'Sora');
    expect(complaints).toEqual([]);
  });

  test('when a feed grows at its end', async ({ page, browser, server }) => {
    await openRead(page, server.address('feed-page.html'), browser);
    while ((await page.locator('[data-finished]').count()) === 0) {
      await page.mouse.wheel(0, 2000);
      await page.waitForTimeout(20);
    }
    await expectFreshMarks(page, browser);
  });

  test('when the rows of a list are used for other texts', async ({ page, browser, server }) => {
    await openRead(page, server.address('feed-page.html'), browser);
    for (const [top, mark] of [
      [400, 'InstructPix2Pix'],
      [30_000, 'ChatGPT'],
      [8_040, 'Bill Peebles'],
    ] as const) {
      await page.locator('#rows').evaluate(async (rows, to) => {
        // On the way there.
        for (let step = 1; step <= 20; step++) {
          rows.scrollTop += (to - rows.scrollTop) * (step / 20);
          await new Promise((resolve) => requestAnimationFrame(resolve));
        }
      }, top);
      await expectFreshMarks(page, browser);
      await hoverMark(page, mark);
    }
  });

  test('in details that open, and in what is laid out when it comes near', async ({
    page,
    browser,
    server,
  }) => {
    await openRead(page, server.address('feed-page.html'), browser);
    await page.locator('summary').click();
    await hoverMark(page, 'NVIDIA');
    await page.locator('.later p').scrollIntoViewIfNeeded();
    await hoverMark(page, 'Saining Xie');
    await expectFreshMarks(page, browser);
  });
});

declare global {
  interface Window {
    /** Puts back what {@link translate} replaced. */
    showOriginal(): void;
  }
}

/** Does to a page what Google Translate does: each text is replaced, within two elements of its own. */
function translate(): void {
  const words: readonly (readonly [RegExp, string])[] = [
    [/rein\u00adforcement learning/g, '强化学习'],
    [/diffusion model/g, '扩散模型'],
    [/diffusion transformer/g, 'Diffusion Transformer'],
    [/optimizers/g, '优化器'],
    [/learning rate/g, '学习率'],
    [/ and /g, '和'],
    [/ is /g, '是'],
    [/\b(?:of|the|to|a|in|with)\b ?/g, ''],
  ];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
  const undo: (() => void)[] = [];
  for (const text of texts) {
    if (text.data.trim() === '' || text.parentElement?.closest('svg, code, style, script')) continue;
    const outer = document.createElement('font');
    const inner = outer.appendChild(document.createElement('font'));
    for (const font of [outer, inner]) font.style.verticalAlign = 'inherit';
    inner.textContent = words.reduce((data, [from, to]) => data.replace(from, to), text.data);
    text.replaceWith(outer);
    undo.push(() => outer.replaceWith(text));
  }
  document.documentElement.lang = 'zh-CN';
  document.documentElement.className = 'translated-ltr';
  window.showOriginal = () => {
    for (const put of undo) put();
    document.documentElement.lang = 'en';
    document.documentElement.className = '';
  };
}
