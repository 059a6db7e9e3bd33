import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { type ExtensionBrowser, welcomePageOf } from '../../scripts/launch.ts';
import { marksOf } from '../../scripts/page-marks.ts';
import { openRead, test } from './browser-test.ts';
import { launchWithExtension } from './in-browser.ts';
import { notInFirefox } from './not-in-firefox.ts';
import { expectNoCard, hoverMark } from './open-card.ts';
import { axeProblems, cutOff } from './own-pages.ts';
import { pause } from './pointer.ts';

const textsOf = async (page: Page) => (await marksOf(page)).map(({ text }) => text);

/** Whether a page is the one that was there before an update. */
const isOld = async (page: Page) => (await page.locator('body[data-old]').count()) === 1;

async function openWelcome({ context, own }: ExtensionBrowser): Promise<Page> {
  const page = await context.newPage();
  await page.goto(own('welcome.html'));
  await expect.poll(() => textsOf(page)).toContain('Sora');
  return page;
}

test.skipIf(notInFirefox('welcome page'))(
  'the page for new readers opens when the extension is installed, and never again',
  async () => {
    const profile = await mkdtemp(join(tmpdir(), 'newsgloss-kept-'));
    try {
      const first = await launchWithExtension({ headless: true, profile, keepsWelcome: true });
      const page = await welcomePageOf(first.context);
      await expect.poll(() => page.title()).toBe('Newsgloss is ready');
      await pause(1000);
      expect(first.context.pages().filter((page) => page.url().endsWith('welcome.html'))).toHaveLength(1);
      await first.close();

      const second = await launchWithExtension({ headless: true, profile, keepsWelcome: true });
      // By then the background has heard of everything that happened at the start.
      await pause(2000);
      const open = second.context.pages().map((page) => page.url());
      await second.close();
      expect(open.filter((url) => url.endsWith('/welcome.html'))).toEqual([]);
    } finally {
      await rm(profile, { recursive: true, force: true });
    }
  },
);

test('its text is marked as any page, has cards in its languages, and follows the choices at once', async ({
  browser,
}) => {
  const page = await openWelcome(browser);
  expect(await textsOf(page)).toEqual(
    expect.arrayContaining(['Tim Brooks', 'diffusion model', '扩散模型', '蒂姆·布鲁克斯']),
  );
  expect(await hoverMark(page, 'diffusion model')).toMatchObject({ name: 'Diffusion model', language: 'en' });
  await page.mouse.move(4, 4, { steps: 10 });
  await expectNoCard(page);
  expect(await hoverMark(page, '扩散模型')).toMatchObject({ name: '扩散模型', language: 'zh-Hans' });
  await page.mouse.move(4, 4, { steps: 10 });
  await expectNoCard(page);

  await page.getByRole('radio', { name: 'First on the page' }).check();
  await expect.poll(() => textsOf(page)).not.toContain('扩散模型');
  await page.getByRole('radio', { name: 'First in each section' }).check();
  await expect.poll(() => textsOf(page)).toContain('扩散模型');

  await page.getByRole('radio', { name: '繁體中文' }).check();
  await expect.poll(async () => (await hoverMark(page, 'Tim Brooks')).language).toBe('zh-Hant');
  await page.mouse.move(4, 4, { steps: 10 });
  await page.getByRole('radio', { name: 'As the page' }).check();
  await page.close();
});

test.skipIf(notInFirefox('update in place'))(
  'tabs that were open before are listed, and are marked once they are reloaded from there',
  async ({ server }) => {
    const browser = await launchWithExtension({ headless: true });
    try {
      const { context, extensionId } = browser;
      const [sample, article] = [await context.newPage(), await context.newPage()];
      await openRead(sample, server.address('sample.html'), browser);
      await openRead(article, server.address('article.html'), browser);
      for (const page of [sample, article])
        await page.evaluate(() => document.body.setAttribute('data-old', ''));
      const updated = context.waitForEvent('serviceworker');
      await updateExtension(await context.newPage(), extensionId);
      await updated;
      const fresh = await context.newPage();
      await fresh.goto(server.address('digest-zh.html'));
      await expect.poll(() => textsOf(fresh)).toContain('扩散模型');
      expect(
        context.pages().filter((page) => page.url().endsWith('/welcome.html')),
        'an update opens nothing',
      ).toEqual([]);

      const page = await openWelcome(browser);
      const rows = page.locator('.open-tabs li');
      await expect.poll(() => rows.count()).toBe(2);
      expect(await rows.first().textContent()).toContain('Two students and a video machine');
      expect(await rows.first().textContent()).toContain(server.host);

      await rows.first().getByRole('button').click();
      await expect.poll(() => isOld(sample)).toBe(false);
      expect(await isOld(article)).toBe(true);
      expect(await rows.first().getByRole('button').textContent()).toBe('Reloaded');

      await page.getByRole('button', { name: 'Reload all' }).click();
      await expect.poll(() => isOld(article)).toBe(false);
      await expect.poll(() => textsOf(article)).toContain('InstructPix2Pix');
      expect(await page.getByRole('status').textContent()).toBe('All of them are marked now.');
    } finally {
      await browser.close();
    }
  },
);

describe('every reader finds the way', () => {
  test.for([
    ['en', 'light'],
    ['zh-CN', 'dark'],
    ['zh-TW', 'light'],
  ] as const)('in %s, %s', async ([language, colorScheme]) => {
    const browser = await launchWithExtension({ headless: true, language, colorScheme });
    try {
      const page = await openWelcome(browser);
      await expect.poll(() => textsOf(page)).toContain('DiT');
      for (const width of [1280, 320]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await cutOff(page), `${width} px wide`).toEqual([]);
        expect(await axeProblems(page), `${width} px wide`).toEqual([]);
      }
    } finally {
      await browser.close();
    }
  });
});

/** As the browser does when a new version is there; every script of the old one loses its extension. */
async function updateExtension(page: Page, id: string): Promise<void> {
  await page.goto('chrome://extensions');
  await page.evaluate(async (id) => {
    await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    // It answers after the update, which is over once the background is there again.
    void chrome.developerPrivate.reload(id, { failQuietly: true });
  }, id);
}

/** What the browser's own page of extensions may call. */
declare const chrome: {
  readonly developerPrivate: {
    updateProfileConfiguration(change: { readonly inDeveloperMode: boolean }): Promise<void>;
    reload(id: string, options: { readonly failQuietly: boolean }): Promise<unknown>;
  };
};
