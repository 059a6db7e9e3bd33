import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { ExtensionBrowser } from '../../scripts/launch.ts';
import { openRead, test } from './browser-test.ts';
import { pasted } from './clipboard.ts';
import { IS_FIREFOX } from './in-browser.ts';
import { notInFirefox } from './not-in-firefox.ts';
import { axeProblems, cutOff } from './own-pages.ts';

async function openReport({ context, own }: ExtensionBrowser): Promise<Page> {
  const page = await context.newPage();
  await page.goto(own('report.html'));
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

const reportIn = (page: Page) => page.locator('.report-text').innerText();

/** Runs a program where the content script runs, as a part of one of the extension's files. */
async function runAsOurs(page: Page, { extensionId }: ExtensionBrowser, program: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const world = new Promise<number>((resolve) => {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin.endsWith(extensionId)) resolve(context.id);
    });
  });
  await session.send('Runtime.enable');
  const file = `chrome-extension://${extensionId}/annotator.js`;
  await session.send('Runtime.evaluate', {
    expression: `${program}\n//# sourceURL=${file}`,
    contextId: await world,
  });
  await session.detach();
}

test.skipIf(notInFirefox('world of a content script'))(
  'an error in a page is in the report, without anything of the page',
  async ({ page, browser, server }) => {
    await openRead(page, server.address('sample.html'), browser);
    await runAsOurs(
      page,
      browser,
      'setTimeout(function failing() { throw new RangeError(\'no "Dear Anna" there\') })',
    );
    await expect
      .poll(async () => {
        const report = await openReport(browser);
        const text = await reportIn(report);
        await report.close();
        return text;
      })
      .toMatch(/ page: RangeError: no … there\n.*failing \(annotator\.js:1:\d+\)/);
    const report = await openReport(browser);
    const text = await reportIn(report);
    expect(text).not.toContain('Anna');
    expect(text).not.toContain(server.address(''));
    await report.close();
  },
);

test.skipIf(notInFirefox('world of a content script'))(
  'a page cannot put anything into the report',
  async ({ page, browser, server }) => {
    await openRead(page, server.address('sample.html'), browser);
    await page.evaluate((file) => {
      const forged = new ErrorEvent('error', {
        error: new Error('FORGED'),
        filename: file,
        message: 'FORGED',
      });
      window.dispatchEvent(forged);
      setTimeout(() => {
        throw new Error('FORGED');
      });
      void Promise.reject(new Error('FORGED'));
    }, browser.own('annotator.js'));
    await runAsOurs(page, browser, 'setTimeout(() => { throw new Error("the last one") })');
    const read = async () => {
      const report = await openReport(browser);
      const text = await reportIn(report);
      await report.close();
      return text;
    };
    await expect.poll(read).toContain('Error: the last one');
    expect(await read()).not.toContain('FORGED');
  },
);

test('the address of the page in front last is in it once the reader ticks it', async ({
  page,
  browser,
  server,
}) => {
  const address = server.address('sample.html');
  await openRead(page, address, browser);
  const report = await openReport(browser);
  expect(await reportIn(report)).not.toContain('Page:');
  await report.getByRole('checkbox').check();
  await expect.poll(() => reportIn(report)).toContain(`Page: ${address}`);
  await report.getByRole('checkbox').uncheck();
  await expect.poll(() => reportIn(report)).not.toContain('Page:');
  await report.close();
});

test('all of it is copied, and what was written outlives a reload', async ({ browser }) => {
  const report = await openReport(browser);
  await report.getByRole('textbox').fill('The card over “Sora” is empty.');
  await report.reload();
  await expect.poll(() => reportIn(report)).toContain('The card over “Sora” is empty.');
  await report.getByRole('button').click();
  await expect.poll(() => report.getByRole('status').innerText()).toBe('Copied.');
  const copied = await pasted(browser);
  expect(copied.trim()).toBe((await reportIn(report)).trim());
  expect(copied).toContain('- version ');
  await report.close();
});

describe('the report', () => {
  test.for([480, 1100])('is whole and within reach at %i pixels', async (width, { browser }) => {
    const report = await openReport(browser);
    await report.setViewportSize({ width, height: 720 });
    expect(await cutOff(report)).toEqual([]);
    expect(await axeProblems(report)).toEqual([]);
    await report.close();
  });

  test('is found from the options, in a tab of its own', async ({ browser }) => {
    const options = await browser.context.newPage();
    await options.goto(browser.own('options.html#about'));
    const link = options.getByRole('link', { name: 'Report a problem' });
    expect(await link.getAttribute('target')).toBe('_blank');
    if (!IS_FIREFOX) {
      const opened = browser.context.waitForEvent('page');
      await link.click();
      const report = await opened;
      await expect.poll(() => report.title()).toBe('Report a problem');
      await report.close();
    }
    await options.goto(browser.own((await link.getAttribute('href'))?.slice(1) ?? ''));
    await expect.poll(() => options.title()).toBe('Report a problem');
    await options.close();
  });
});
