/** The packages as readers get them, each in a clean profile of its browser. */

import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, inject, onTestFinished, test } from 'vitest';
import project from '../../package.json' with { type: 'json' };
import { type ExtensionBrowser, launchWithExtension } from '../../scripts/launch.ts';
import { launchFirefoxWithExtension } from '../../scripts/launch-firefox.ts';
import { findMark, marksOf, rest, waitForCard } from '../../scripts/page-marks.ts';
import { reportsOf } from '../../scripts/page-terms.ts';
import { startPageServer } from '../e2e/page-server.ts';
import { filesIn } from './archive.ts';

const packageFor = (browser: string) =>
  join(inject('packages').first, `newsgloss-${project.version}-${browser}.zip`);

/** Chromium takes folders alone. */
async function unpacked(archive: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'newsgloss-unpacked-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, content] of filesIn(await readFile(archive))) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}

const launchers = {
  chrome: async (): Promise<ExtensionBrowser> =>
    launchWithExtension({ headless: true, build: await unpacked(packageFor('chrome')) }),
  firefox: (): Promise<ExtensionBrowser> =>
    launchFirefoxWithExtension({ headless: true, build: packageFor('firefox') }),
} as const;

test.for(['chrome', 'firefox'] as const)(
  'the package for %s marks the sample page, opens a card and lists the terms',
  { timeout: 120_000 },
  async (name) => {
    const server = await startPageServer();
    onTestFinished(() => server.close());
    const browser = await launchers[name]();
    onTestFinished(() => browser.close());
    const page = await browser.context.newPage();
    await page.goto(server.address('sample.html'));
    const [report] = await reportsOf(page, browser.worker);
    expect(report?.terms.length).toBeGreaterThan(30);
    await expect.poll(async () => (await marksOf(page)).map(({ text }) => text)).toContain('DiT');

    const point = await findMark(page.mainFrame(), { text: 'DiT' });
    if (!point) throw new Error('no mark is in reach');
    await rest(page, point);
    expect(await waitForCard(page.mainFrame(), 20_000)).toContain('DiT');

    const popup = await browser.context.newPage();
    await popup.goto(browser.own('popup.html'));
    // The popup is about the page in front.
    await page.bringToFront();
    await expect
      .poll(() => popup.locator('.row').allTextContents(), { timeout: 20_000 })
      .toContainEqual(expect.stringContaining('Saining Xie'));
  },
);
