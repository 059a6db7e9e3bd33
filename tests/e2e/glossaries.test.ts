import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, onTestFinished } from 'vitest';
import { writeGlossary } from '../../glossary/formats/write.ts';
import type { Format } from '../../glossary/formats/types.ts';
import type { OwnDraft } from '../../glossary/packs/types.ts';
import type { ExtensionBrowser } from '../../scripts/launch.ts';
import { complaintsOf, test } from './browser-test.ts';
import { axeProblems, cutOff } from './own-pages.ts';

const DRAFTS: readonly OwnDraft[] = [
  {
    kind: 'technique',
    names: [{ text: 'Dolly zoom', language: 'en' }, { text: 'Vertigo effect', language: 'en' }],
    explainers: [{ text: 'The camera moves while the lens zooms the other way.', language: 'en' }],
  },
  {
    kind: 'person',
    names: [{ text: 'Ada Quill', language: 'en' }],
    explainers: [{ text: 'She cut the first film of the harbour.', language: 'en' }],
  },
];

/** A file of a format, as this program writes it. */
async function fileOf(format: Format, drafts = DRAFTS, name = `films.${format}`) {
  const pack = { name: 'Film terms', colour: null, licence: 'CC0', source: 'A test' };
  const { signal } = new AbortController();
  const parts = await Array.fromAsync(writeGlossary(format, pack, () => [drafts], { signal }));
  return { name, mimeType: 'application/octet-stream', buffer: Buffer.concat(parts) };
}

/** So many entries, each with a name of its own. */
const many = (count: number): readonly OwnDraft[] =>
  Array.from({ length: count }, (_, at) => ({
    kind: 'concept',
    names: [{ text: `Quillword ${at}` }, { text: `Harbourword ${at}` }, { text: `Lanternword ${at}` }],
    explainers: [{ text: `What the word of number ${at} means, in a sentence that is as long as usual.` }],
  }));

/** The section of the options, without glossaries of an earlier test. */
async function openGlossaries(page: Page, { extensionId }: ExtensionBrowser): Promise<void> {
  await page.goto(`chrome-extension://${extensionId}/options.html#glossaries`);
  await page.locator('.pack').first().waitFor();
  while ((await page.locator('.pack').count()) > 2) {
    const [name = ''] = await otherNames(page);
    await page.getByRole('button', { name: `More on “${name}”` }).click();
    await page.getByRole('button', { name: 'Remove this glossary …' }).click();
    await page.getByRole('button', { name: 'Remove it' }).click();
    await page.locator('.pack-name', { hasText: name }).waitFor({ state: 'detached' });
  }
}

const packNames = (page: Page) => page.locator('.pack-name').allTextContents();
/** Those that are not always there. */
const otherNames = async (page: Page) =>
  (await packNames(page)).filter((name) => name !== 'My terms' && name !== 'AI news (built in)');

const choose = (page: Page, ...files: Parameters<Page['setInputFiles']>[1][]) =>
  page.locator('input[type=file]').setInputFiles(files.flat() as never);
const title = (page: Page) => page.locator('#pack-import-title').textContent();
const bringIn = (page: Page) => page.getByRole('button', { name: 'Bring it in' }).click();

describe('a file', () => {
  for (const format of ['csv', 'tsv', 'json', 'tbx', 'yomitan'] as const)
    test(`of the format ${format} comes in, and is the same when it is saved again`, async ({
      page,
      browser,
    }) => {
      const complaints = complaintsOf(page);
      await openGlossaries(page, browser);
      const file = await fileOf(format);
      await choose(page, file);
      await page.getByRole('button', { name: 'Bring it in' }).waitFor();
      await page.getByRole('textbox', { name: 'Name of the new glossary' }).fill('Cinema');
      await bringIn(page);
      await expect.poll(() => title(page)).toBe(`“${file.name}” is now in “Cinema”`);
      await page.getByRole('button', { name: 'Done' }).click();
      expect(await otherNames(page)).toEqual(['Cinema']);

      await page.getByRole('button', { name: 'More on “Cinema”' }).click();
      await page.getByRole('combobox', { name: 'Format' }).selectOption(format);
      const started = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Save to a file' }).click();
      const download = await started;
      expect(download.suggestedFilename()).toBe(`Cinema.${format === 'yomitan' ? 'zip' : format}`);
      const saved = await readFile(await download.path());
      if (format === 'csv' || format === 'tsv') expect(saved.toString()).toBe(file.buffer.toString());
      await choose(page, { ...file, buffer: saved });
      await page.getByRole('radio', { name: 'One that is there' }).check();
      await page.getByRole('combobox', { name: 'One that is there' }).selectOption({ label: 'Cinema' });
      await expect
        .poll(() => page.locator('.pack-import').textContent())
        .toContain('New: 0. There under the same name, but different: 0. There as they are: 2.');
      expect(complaints).toEqual([]);
    });
});
