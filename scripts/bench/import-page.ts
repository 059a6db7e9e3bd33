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
import { traced } from './sides.ts';
import { tasksAfter } from './trace.ts';

/** As many as a large dictionary has; each with three names. */
const ENTRIES = 100_000;
/** A reader waits so long for what is done once, where nothing else keeps the processor busy. */
const REACH = { atMost: 20_000 };
/** A key or a click is answered within it. */
const ANSWERED = { atMost: 50 };
const NAME = 'Many';
const MARK = 'import begins';
const FORMATS: readonly Format[] = ['csv', 'json', 'tbx', 'yomitan'];
/** Nothing takes longer, or it has failed. */
const TIMEOUT = 180_000;

export const importInPage: Group = async (bench) => {
  await bench.buildExtension();
  const folder = await mkdtemp(join(tmpdir(), 'newsgloss-import-'));
  const browser = await launchWithExtension({ headless: true });
  try {
    const page = await browser.context.newPage();
    page.setDefaultTimeout(TIMEOUT);
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
  const button = page.getByRole('button', { name: 'Import', exact: true });
  let read = 0;
  let stored = 0;
  const before = await processorTime(page);
  const longest = await longestTask(page, async () => {
    const chosen = performance.now();
    await page.locator('input[type=file]').setInputFiles(path);
    await button.waitFor();
    read = performance.now() - chosen;
    // A table has no name of its own.
    await page.getByRole('textbox', { name: 'Name of the new glossary' }).fill(NAME);
    const asked = performance.now();
    await button.click();
    await page.getByRole('button', { name: 'Done' }).waitFor();
    stored = performance.now() - asked;
  });
  const worked = (await processorTime(page)) - before;
  await page.getByRole('button', { name: 'Done' }).click();
  return [
    figure(`${ENTRIES} entries from ${format} in the options: processor time`, worked, 'ms', REACH),
    figure('  until they were read and compared, beside what else ran', read, 'ms'),
    figure('  until they were stored, likewise', stored, 'ms'),
    figure('  longest task of the options page meanwhile', longest, 'ms', ANSWERED),
  ];
}

async function removeAll(page: Page): Promise<void> {
  await page.getByRole('button', { name: `More on “${NAME}”` }).click();
  await page.getByRole('button', { name: 'Remove this glossary …' }).click();
  await page.getByRole('button', { name: 'Remove it' }).click();
  await page.locator('.pack-name', { hasText: NAME }).waitFor({ state: 'detached' });
}

/** What the processor did for a page's main thread is told by the browser; what others did meanwhile does not count. */
async function longestTask(page: Page, act: () => Promise<void>): Promise<number> {
  const session = await page.context().newCDPSession(page);
  try {
    const events = await traced(session, async () => {
      await page.evaluate((mark) => console.timeStamp(mark), MARK);
      await act();
    });
    return Math.max(0, ...tasksAfter(events, MARK));
  } finally {
    await session.detach();
  }
}

/** Milliseconds that all processes of the browser have run; what else the machine does counts little. */
async function processorTime(page: Page): Promise<number> {
  const browser = page.context().browser();
  if (!browser) throw new Error('the browser tells nothing of its processes');
  const session = await browser.newBrowserCDPSession();
  try {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
  } finally {
    await session.detach();
  }
}
