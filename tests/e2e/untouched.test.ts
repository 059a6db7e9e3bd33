import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { guard, type PageRecord, recordOf } from '../../scripts/page-guard.ts';
import { marksOf } from '../../scripts/page-marks.ts';
import { complaintsOf, openRead, test } from './browser-test.ts';
import { launchPlain } from './in-browser.ts';
import { expectNoCard, hoverMark } from './open-card.ts';

let plain: Awaited<ReturnType<typeof launchPlain>>;

beforeAll(async () => {
  plain = await launchPlain({ headless: true });
});

afterAll(() => plain.close());

describe('a page is with the extension what it is without', () => {
  test.for([
    ['article.html', 'InstructPix2Pix'],
    ['digest-zh.html', '扩散模型'],
    ['tables.html', 'StyleGAN2'],
    ['shadow.html', 'Sora'],
    ['changing.html', 'InstructPix2Pix'],
    ['sample.html', 'DiT'],
    ['strict-csp.html', 'Sora'],
    ['quirks.html', 'Sora'],
    ['strict.xhtml', 'Sora'],
  ] as const)('%s', async ([name, term], { page, browser, server }) => {
    const url = server.address(name);
    const without = await recordWithout(url);
    await guard(page);
    const complaints = complaintsOf(page);
    await openRead(page, url, browser);
    await settled(page);
    await expect.poll(async () => (await marksOf(page)).map(({ text }) => text)).toContain(term);
    await hoverMark(page, term);
    await page.mouse.move(2, 2, { steps: 10 });
    await expectNoCard(page);
    expect(await recordOf(page)).toEqual(without.record);
    expect(complaints).toEqual(without.complaints);
  });
});

test('the guard sees what an extension would do to a page', async ({ page, server }) => {
  await guard(page);
  await page.goto(server.address('article.html'));
  const before = await recordOf(page);
  await page.evaluate(() => {
    document.querySelector('h1')?.setAttribute('class', 'marked');
    document.querySelector('p b')?.firstChild?.replaceWith('Tim');
  });
  const { changes, html } = await recordOf(page);
  expect(changes.slice(before.changes.length)).toEqual([
    'attributes class of H1',
    'B gets #text',
    'B loses #text',
  ]);
  expect(html).not.toBe(before.html);
});

async function recordWithout(
  url: string,
): Promise<{ readonly record: PageRecord; readonly complaints: readonly string[] }> {
  const page = await plain.context.newPage();
  try {
    await guard(page);
    // A page that allows no script complains about the guard itself.
    const complaints = complaintsOf(page);
    await page.goto(url);
    await settled(page);
    return { record: await recordOf(page), complaints };
  } finally {
    await page.close();
  }
}

/** Waits for what a page does to itself. */
async function settled(page: Page): Promise<void> {
  if (page.url().endsWith('/changing.html')) await page.waitForSelector('[data-finished]');
}
