/** How long a large glossary takes to come in from a file, and whether the options page answers meanwhile. */

import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Page } from 'playwright-core';
import type { Format } from '../../glossary/formats/types.ts';
import { writeGlossary } from '../../glossary/formats/write.ts';
import { generateDrafts } from '../../tests/glossary/formats/generate-drafts.ts';
import { launchWithExtension } from '../launch.ts';
import type { Group } from './groups.ts';
import { type Figure, figure } from './rows.ts';

/** As many as a large dictionary has; each with three names. */
const ENTRIES = 100_000;
/** A reader waits so long for what is done once. */
const REACH = { atMost: 20_000 };
/** A key or a click is answered within it. */
const ANSWERED = { atMost: 50 };
const NAME = 'Many';
const FORMATS: readonly Format[] = ['csv', 'json', 'tbx', 'yomitan'];
/** Nothing takes longer, or it has failed. */
const TIMEOUT = 180_000;

export const importGroup: Group = async (bench) => {
  await bench.buildExtension();
  const folder = await mkdtemp(join(tmpdir(), 'newsgloss-import-'));
  const browser = await launchWithExtension({ headless: true });
  try {
    const page = await browser.context.newPage();
    page.setDefaultTimeout(TIMEOUT);
    await page.addInitScript(watchTasks);
    await page.goto(`chrome-extension://${browser.extensionId}/options.html#glossaries`);
    await page.locator('.pack').first().waitFor();
    const rows: Figure[] = [];
    const notes: string[] = [];
    for (const format of FORMATS) {
      const path = join(folder, `terms.${format === 'yomitan' ? 'zip' : format}`);
      await writeFile(path, format);
      notes.push(`${format}: ${((await stat(path)).size / 1e6).toFixed(1)} MB`);
      rows.push(...(await bringIn(page, path, format)));
      await removeAll(page);
    }
    return { rows, notes };
  } finally {
    await browser.close();
    await rm(folder, { recursive: true });
  }
};

async function writeFile(path: string, format: Format): Promise<void> {
  const pack = { name: NAME, colour: null, licence: '', source: '' };
  const drafts = generateDrafts(ENTRIES);
  const { signal } = new AbortController();
  const parts = writeGlossary(format, pack, () => [drafts], { signal });
  await pipeline(Readable.from(parts), createWriteStream(path));
}

async function bringIn(page: Page, path: string, format: Format): Promise<readonly Figure[]> {
  const button = page.getByRole('button', { name: 'Bring it in' });
  await takeLongestTask(page);
  const chosen = performance.now();
  await page.locator('input[type=file]').setInputFiles(path);
  await button.waitFor();
  const read = performance.now() - chosen;
  // A table has no name of its own.
  await page.getByRole('textbox', { name: 'Name of the new glossary' }).fill(NAME);
  const asked = performance.now();
  await button.click();
  await page.getByRole('button', { name: 'Done' }).waitFor();
  const stored = performance.now() - asked;
  const longest = await takeLongestTask(page);
  await page.getByRole('button', { name: 'Done' }).click();
  return [
    figure(`${ENTRIES} entries from ${format}: read and stored`, read + stored, 'ms', REACH),
    figure('  read and compared', read, 'ms'),
    figure('  stored', stored, 'ms'),
    figure('  longest task of the options page meanwhile', longest, 'ms', ANSWERED),
  ];
}

async function removeAll(page: Page): Promise<void> {
  await page.getByRole('button', { name: `More on “${NAME}”` }).click();
  await page.getByRole('button', { name: 'Remove this glossary …' }).click();
  await page.getByRole('button', { name: 'Remove it' }).click();
  await page.locator('.pack-name', { hasText: NAME }).waitFor({ state: 'detached' });
}

/** Has a page note its longest task; the browser tells those of 50 ms and more. */
function watchTasks(): void {
  new PerformanceObserver((list) => {
    const { dataset } = document.documentElement;
    const longest = Math.max(
      Number(dataset.longest ?? 0),
      ...list.getEntries().map(({ duration }) => duration),
    );
    dataset.longest = String(longest);
  }).observe({ type: 'longtask' });
}

/** The longest since it was last asked for; 0 where none was longer than 50 ms. */
const takeLongestTask = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { dataset } = document.documentElement;
    const longest = Number(dataset.longest ?? 0);
    delete dataset.longest;
    return longest;
  });
