import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, onTestFinished } from 'vitest';
import type { ExtensionBrowser } from '../../scripts/launch.ts';
import { storeSettings } from '../../scripts/store-settings.ts';
import { complaintsOf, test } from './browser-test.ts';
import { IS_FIREFOX } from './in-browser.ts';

const addressOf = (browser: ExtensionBrowser, section: string) => browser.own(`options.html#${section}`);

const stored = ({ worker }: ExtensionBrowser) =>
  worker.evaluate(() => chrome.storage.sync.get(null)) as Promise<Readonly<Record<string, unknown>>>;

const reset = ({ worker }: ExtensionBrowser) => worker.evaluate(() => chrome.storage.sync.clear());

const fileOf = (content: unknown, name = 'settings.json') => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)),
});

const saidBy = (page: Page) => page.locator('.outcome').textContent();

describe('a change', () => {
  test('is stored, said, and followed at once by a second window', async ({ page, browser }) => {
    await reset(browser);
    const complaints = complaintsOf(page);
    const other = await browser.context.newPage();
    await other.goto(addressOf(browser, 'general'));
    await page.goto(addressOf(browser, 'general'));
    await page.getByRole('radio', { name: 'Only under the pointer' }).check();
    await expect.poll(() => saidBy(page)).toBe('Saved');
    expect(await stored(browser)).toMatchObject({ density: 'hover' });
    await expect
      .poll(() => other.getByRole('radio', { name: 'Only under the pointer' }).isChecked())
      .toBe(true);
    await other.close();
    expect(complaints).toEqual([]);
  });

  test('can be made by keyboard alone', async ({ page, browser }) => {
    await reset(browser);
    await page.goto(addressOf(browser, 'general'));
    await page.getByRole('radio', { name: 'Everywhere' }).focus();
    await page.keyboard.press('ArrowDown');
    await expect.poll(async () => (await stored(browser)).places).toBe('ai');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowUp');
    await expect.poll(async () => (await stored(browser)).density).toBe('every');
  });

  test('of the theme reaches these pages and is there from the start', async ({ page, browser }) => {
    await reset(browser);
    await page.goto(addressOf(browser, 'appearance'));
    await page.getByRole('radio', { name: 'Dark' }).check();
    const theme = () => page.evaluate(() => document.documentElement.dataset.theme);
    await expect.poll(theme).toBe('dark');
    await page.reload({ waitUntil: 'commit' });
    await expect.poll(theme).toBe('dark');
    await reset(browser);
    await expect.poll(theme).toBeUndefined();
  });
});

describe('sites', () => {
  test('are added, changed and removed, with a way back', async ({ page, browser }) => {
    await reset(browser);
    await page.goto(addressOf(browser, 'sites'));
    const field = page.getByRole('textbox', { name: 'Add to: Not on these sites' });
    await field.fill('https://shop.example/today');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await stored(browser)).offSites).toEqual(['shop.example']);
    await field.fill('shop.example');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByText('shop.example is already in the list.').isVisible()).toBe(true);

    await page.getByRole('button', { name: 'Edit shop.example' }).click();
    await page.getByRole('textbox', { name: 'Edit shop.example' }).fill('shop.example/deals');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await stored(browser)).offSites).toEqual(['shop.example/deals']);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(async () => (await stored(browser)).offSites).toEqual(['shop.example']);

    await page.getByRole('button', { name: 'Remove shop.example' }).click();
    await expect.poll(async () => (await stored(browser)).offSites).toBeUndefined();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(async () => (await stored(browser)).offSites).toEqual(['shop.example']);
  });

  test('are tried by an address', async ({ page, browser }) => {
    await storeSettings(browser, { offSites: ['news.example'], onSites: ['news.example/ai'] });
    await page.goto(addressOf(browser, 'sites'));
    const trial = page.getByRole('textbox', { name: 'Write the address of a page' });
    await trial.fill('https://www.news.example/ai/today');
    await expect
      .poll(() => page.locator('.trial-answer').textContent())
      .toContain('by the rule news.example/ai');
    await trial.fill('news.example/sports');
    await expect.poll(() => page.locator('.trial-answer').textContent()).toContain('Nothing is marked here');
  });
});

describe('the preview', () => {
  test('is marked as a page is, follows the settings, and opens cards', async ({ page, browser }) => {
    await reset(browser);
    await storeSettings(browser, { places: 'listed' });
    const complaints = complaintsOf(page);
    await page.goto(addressOf(browser, 'appearance'));
    const preview = await (await page.waitForSelector('iframe')).contentFrame();
    const highlights = async () =>
      preview?.evaluate(() => [...CSS.highlights].flatMap(([name, ranges]) => (ranges.size ? [name] : [])));
    await expect.poll(highlights).toContain('newsgloss-person');
    await storeSettings(browser, { offKinds: ['person'] });
    await expect.poll(highlights).not.toContain('newsgloss-person');

    const frame = await page.locator('iframe').boundingBox();
    const word = await preview?.evaluate(() => {
      const [range] = [...(CSS.highlights.get('newsgloss-organization') ?? [])];
      const {
        x = 0,
        y = 0,
        width = 0,
        height = 0,
      } = range instanceof Range ? range.getBoundingClientRect() : {};
      return { x: x + width / 2, y: y + height / 2 };
    });
    const at = { x: (frame?.x ?? 0) + (word?.x ?? 0), y: (frame?.y ?? 0) + (word?.y ?? 0) };
    await page.mouse.move(at.x - 40, at.y + 60);
    await page.mouse.move(at.x, at.y, { steps: 5 });
    await expect
      .poll(() => preview?.evaluate(() => document.querySelectorAll('newsgloss-card').length))
      .toBe(1);
    expect(complaints).toEqual([]);
  });
});

describe('a backup', () => {
  test('is saved as a file, and brings the settings back after a reset', async ({ page, browser }) => {
    await reset(browser);
    await storeSettings(browser, { density: 'page', offSites: ['shop.example'], knownEntries: ['adam'] });
    await page.goto(addressOf(browser, 'backup'));
    const started = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save to a file' }).click();
    const download = await started;
    expect(download.suggestedFilename()).toMatch(/^newsgloss-settings-\d{4}-\d\d-\d\d\.json$/);
    const text = await readFile(await download.path(), 'utf8');
    expect(JSON.parse(text)).toMatchObject({ product: 'Newsgloss', settings: { density: 'page' } });

    await page.getByRole('button', { name: 'Reset all settings' }).click();
    await expect.poll(async () => Object.keys(await stored(browser))).not.toContain('density');
    await page.locator('input[type=file]').setInputFiles(fileOf(text));
    await page.getByRole('button', { name: 'Apply changes (3)' }).click();
    await expect.poll(() => saidBy(page)).toContain('The settings were imported.');
    expect(await stored(browser)).toMatchObject({ density: 'page', knownEntries: ['adam'] });
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(async () => Object.keys(await stored(browser))).not.toContain('density');
  });

  test('that is none is refused in words, and changes nothing', async ({ page, browser }) => {
    await reset(browser);
    await page.goto(addressOf(browser, 'backup'));
    const input = page.locator('input[type=file]');
    const said = () => page.locator('#import-problem').textContent();
    const folder = await mkdtemp(join(tmpdir(), 'newsgloss-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const large = join(folder, 'large.json');
    await writeFile(large, '');
    await truncate(large, 50_000_000);
    for (const [file, words] of [
      [fileOf('{"density":'), 'it is not JSON'],
      [fileOf({ product: 'uBlock' }), 'is a file of uBlock'],
      [fileOf({ settings: {} }), 'holds no settings of Newsgloss'],
      [fileOf({ product: 'Newsgloss', version: 99, settings: {} }), 'by a newer version of Newsgloss'],
      [large, 'too large for settings (50 MB; at most 5 MB)'],
    ] as const) {
      await input.setInputFiles(file);
      await expect.poll(said).toContain(words);
    }
    expect(await stored(browser)).toEqual({});
  });
});

describe('how the settings are kept', () => {
  test('is said: locked by an organization, on this machine only', async ({ page, browser }) => {
    await reset(browser);
    await page.goto(addressOf(browser, 'general'));
    // No policy can be set for a test browser: what the background would publish under one.
    await browser.worker.evaluate(() =>
      chrome.storage.local.set({
        settingsKeeping: { locked: ['density'], localOnly: ['offSites'], fromNewer: false, aside: [] },
      }),
    );
    await expect.poll(() => page.locator('.lock-note').count()).toBe(1);
    expect(await page.getByRole('radio', { name: 'Every mention' }).isDisabled()).toBe(true);
    expect(await page.getByText('kept on this machine only: Not on these sites').count()).toBe(1);
  });

  test('what could not be read is put aside, and goes when the reader says so', async ({ page, browser }) => {
    await reset(browser);
    await page.goto(addressOf(browser, 'general'));
    await browser.worker.evaluate(() => chrome.storage.sync.set({ version: 2, density: 'sometimes' }));
    const started = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download what was put aside' }).click();
    expect(await readFile(await (await started).path(), 'utf8')).toContain('sometimes');
    await page.getByRole('button', { name: 'Delete them' }).click();
    await expect.poll(() => page.locator('.keeping').count()).toBe(0);
  });
});

test('the keys of the commands are listed, and the way to set them opens', async ({ page, browser }) => {
  await page.goto(addressOf(browser, 'shortcuts'));
  await expect.poll(() => page.locator('.rows').textContent()).toContain('Open NewsglossAlt+Shift+G');
  const opened = browser.context.waitForEvent('page');
  await page.getByRole('button', { name: 'Set keys in the browser' }).click();
  const tab = await opened;
  await expect.poll(() => tab.url()).toContain(IS_FIREFOX ? 'about:addons' : '://extensions/shortcuts');
  await tab.close();
});

test('every section fits a narrow window', async ({ page, browser }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  for (const section of ['general', 'sites', 'entries', 'appearance', 'backup', 'shortcuts', 'about']) {
    await page.goto(addressOf(browser, section));
    await page.waitForSelector('h1');
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width, section).toBeLessThanOrEqual(360);
  }
});

/** The part of the extension API that the worker is asked for. */
declare const chrome: {
  readonly storage: {
    readonly sync: {
      get(keys: null): Promise<object>;
      set(values: object): Promise<void>;
      clear(): Promise<void>;
    };
    readonly local: { set(values: object): Promise<void> };
  };
};
