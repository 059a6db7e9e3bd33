import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { describe, expect, onTestFinished } from 'vitest';
import type { Format } from '../../glossary/formats/types.ts';
import { writeGlossary } from '../../glossary/formats/write.ts';
import type { OwnDraft } from '../../glossary/packs/types.ts';
import type { ExtensionBrowser } from '../../scripts/launch.ts';
import { marksOf } from '../../scripts/page-marks.ts';
import { complaintsOf, openRead, test } from './browser-test.ts';
import { hoverMark } from './open-card.ts';
import { axeProblems, cutOff } from './own-pages.ts';

const DRAFTS: readonly OwnDraft[] = [
  {
    kind: 'technique',
    names: [
      { text: 'Dolly zoom', language: 'en' },
      { text: 'Vertigo effect', language: 'en' },
    ],
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
  const parts: Uint8Array[] = [];
  for await (const part of writeGlossary(format, pack, () => [drafts], { signal })) parts.push(part);
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
async function openGlossaries(page: Page, { own }: ExtensionBrowser): Promise<void> {
  await page.goto(own('options.html#glossaries'));
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
  (await packNames(page)).filter((name) => name !== 'My glossary' && name !== 'Newsgloss (built in)');

const choose = (page: Page, ...files: Parameters<Page['setInputFiles']>[1][]) =>
  page.locator('input[type=file]').setInputFiles(files.flat() as never);
const saidBy = (page: Page) => page.locator('.outcome').textContent();
const title = (page: Page) => page.locator('#pack-import-title').textContent();
const bringIn = (page: Page) => page.getByRole('button', { name: 'Import', exact: true }).click();

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
      await page.getByRole('button', { name: 'Import', exact: true }).waitFor();
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
      await page.getByRole('radio', { name: 'One you have' }).check();
      await page.getByRole('combobox', { name: 'One you have' }).selectOption({ label: 'Cinema' });
      await expect
        .poll(() => page.locator('.pack-import').textContent())
        .toContain('New: 0. Same name, different content: 0. Already there: 2.');
      expect(complaints).toEqual([]);
    });
});

describe('before a file comes in', () => {
  test('its encoding and its columns can be changed', async ({ page, browser }) => {
    await openGlossaries(page, browser);
    // 扩散;说明 in GBK, under titles that say nothing.
    const buffer = Buffer.from([
      ...Buffer.from('a;b\r\n'),
      ...[0xc0, 0xa9, 0xc9, 0xa2],
      ...Buffer.from(';'),
      ...[0xcb, 0xb5, 0xc3, 0xf7],
      ...Buffer.from('\r\n'),
    ]);
    await choose(page, { name: 'terms.csv', mimeType: 'text/csv', buffer });
    await page.getByRole('combobox', { name: 'Encoding' }).selectOption('gb18030');
    await page.getByRole('checkbox', { name: 'The first row is a heading' }).check();
    await page.getByRole('combobox', { name: 'Column “b” holds' }).selectOption('explainer');
    await page.getByRole('combobox', { name: 'Language', exact: true }).selectOption('zh-Hans');
    const first = page.locator('.first-drafts li').first();
    await expect.poll(() => first.textContent()).toBe('扩散说明');
    await expect.poll(() => first.locator('.draft-name').getAttribute('lang')).toBe('zh-Hans');
    await page.getByRole('button', { name: 'Cancel' }).click();
    expect(await otherNames(page)).toEqual([]);
  });

  test('names that are there are kept, replaced, or there twice, as the reader says', async ({
    page,
    browser,
  }) => {
    await openGlossaries(page, browser);
    await choose(page, await fileOf('csv'));
    await bringIn(page);
    await page.getByRole('button', { name: 'Done' }).click();
    const [first, ...more] = DRAFTS;
    if (!first) throw new Error('there is no draft');
    const news: readonly OwnDraft[] = [
      { ...first, explainers: [{ text: 'Another text.', language: 'en' }] },
      ...more,
      { kind: 'concept', names: [{ text: 'Harbour cut', language: 'en' }], explainers: [] },
    ];
    for (const [choice, result, size] of [
      ['Keep mine', 'New: 1Left as you have them: 2', 3],
      ['Take theirs', 'New: 0Taken in place of yours: 1Left as you have them: 2', 3],
    ] as const) {
      await choose(page, await fileOf('csv', news));
      await page.getByRole('radio', { name: 'One you have' }).check();
      await page.getByRole('combobox', { name: 'One you have' }).selectOption({ label: 'films' });
      await page.getByRole('radio', { name: choice }).check();
      await bringIn(page);
      await expect.poll(() => page.locator('.results').textContent()).toContain(result);
      await page.getByRole('button', { name: 'Done' }).click();
      await expect
        .poll(() => page.locator('.pack', { hasText: 'films' }).textContent())
        .toContain(`${size} entries`);
    }
  });
});

describe('several files', () => {
  test('that are dropped anywhere on the page come one after the other; one of them is none', async ({
    page,
    browser,
  }) => {
    const complaints = complaintsOf(page);
    await openGlossaries(page, browser);
    const csv = await fileOf('csv');
    const picture = await readFile('public/icon/128.png');
    const dropped = await page.evaluateHandle(
      ([text, bytes]) => {
        const data = new DataTransfer();
        data.items.add(new File([text], 'one.csv'));
        data.items.add(new File([new Uint8Array(bytes)], 'picture.png'));
        data.items.add(new File([text], 'three.csv'));
        return data;
      },
      [csv.buffer.toString(), [...picture]] as const,
    );
    await page.dispatchEvent('.section h1', 'dragover', { dataTransfer: dropped });
    await expect.poll(() => page.locator('.drop').getAttribute('data-over')).toBe('true');
    await page.dispatchEvent('.section h1', 'drop', { dataTransfer: dropped });
    await expect.poll(() => title(page)).toBe('Import “one.csv”');
    expect(await page.locator('.pack-import').textContent()).toContain('2 more files wait');
    await bringIn(page);
    await page.getByRole('button', { name: 'Next file' }).click();
    await expect.poll(() => title(page)).toBe('Import “picture.png”');
    await expect.poll(() => page.locator('.pack-import .field-problem').textContent()).toMatch(/\w/);
    await page.getByRole('button', { name: 'Next file' }).click();
    await expect.poll(() => title(page)).toBe('Import “three.csv”');
    await page.getByRole('textbox', { name: 'Name of the new glossary' }).fill('Third');
    await bringIn(page);
    await page.getByRole('button', { name: 'Done' }).click();
    expect(await otherNames(page)).toEqual(['one', 'Third']);
    expect(complaints).toEqual([]);
  });
});

describe('what is there stays as it is', () => {
  test('where an import is stopped in the middle', async ({ page, browser }) => {
    await openGlossaries(page, browser);
    await choose(page, await fileOf('csv'));
    await bringIn(page);
    await page.getByRole('button', { name: 'Done' }).click();
    await choose(page, await fileOf('csv', many(60_000), 'many.csv'));
    await page.getByRole('radio', { name: 'One you have' }).check();
    await page.getByRole('combobox', { name: 'One you have' }).selectOption({ label: 'films' });
    await bringIn(page);
    await page.locator('progress[value]').waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect
      .poll(() => page.locator('.pack-import').textContent())
      .toContain('Stopped. Nothing was changed.');
    await page.getByRole('button', { name: 'Cancel' }).click();
    expect(await page.locator('.pack', { hasText: 'films' }).textContent()).toContain('2 entries');
  });

  test('where the page is closed in the middle', async ({ page, browser }) => {
    await openGlossaries(page, browser);
    await choose(page, await fileOf('csv'));
    await bringIn(page);
    await page.getByRole('button', { name: 'Done' }).click();
    const other = await browser.context.newPage();
    await other.goto(page.url());
    await choose(other, await fileOf('csv', many(60_000), 'many.csv'));
    await other.getByRole('radio', { name: 'One you have' }).check();
    await other.getByRole('combobox', { name: 'One you have' }).selectOption({ label: 'films' });
    await bringIn(other);
    await other.locator('progress[value]').waitFor();
    await other.close();
    await page.reload();
    await expect.poll(() => page.locator('.pack', { hasText: 'films' }).textContent()).toContain('2 entries');
  });

  test('until its removal is answered with yes', async ({ page, browser }) => {
    await openGlossaries(page, browser);
    await choose(page, await fileOf('csv'));
    await bringIn(page);
    await page.getByRole('button', { name: 'Done' }).click();
    await page.getByRole('button', { name: 'More on “films”' }).click();
    await page.getByRole('button', { name: 'Remove this glossary …' }).click();
    expect(await page.locator('.question').textContent()).toContain('Remove “films” with 2 entries?');
    await page.getByRole('button', { name: 'Keep it' }).click();
    await page.reload();
    await expect.poll(() => otherNames(page)).toEqual(['films']);
  });
});

test('what is set of a glossary is there again, in a second window at once', async ({ page, browser }) => {
  await openGlossaries(page, browser);
  await choose(page, await fileOf('csv'));
  await bringIn(page);
  await page.getByRole('button', { name: 'Done' }).click();
  const other = await browser.context.newPage();
  onTestFinished(() => other.close());
  await other.goto(page.url());
  await page.bringToFront();
  await page.getByRole('button', { name: 'Move “films” up' }).click();
  await page.keyboard.press('Enter');
  await expect
    .poll(() => page.locator('.packs [role=status]').textContent())
    .toBe('“films” is now number 1 of 3.');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
    'Move “films” up',
  );
  await page.getByRole('button', { name: 'More on “films”' }).click();
  // Typed: Firefox tells of no change by Enter where a program has filled the field.
  await page.getByRole('textbox', { name: 'Name', exact: true }).selectText();
  await page.keyboard.type('Cinema');
  await page.keyboard.press('Enter');
  await page.getByRole('radio', { name: 'One colour' }).check();
  await page.getByRole('switch', { name: /^Cinema/ }).uncheck();
  await expect.poll(() => packNames(other)).toEqual(['Cinema', 'My glossary', 'Newsgloss (built in)']);
  await expect.poll(() => other.getByRole('switch', { name: /^Cinema/ }).isChecked()).toBe(false);
  expect(await other.locator('.pack').first().locator('.dot').count()).toBe(1);
});

test('the section bars nobody, and cuts nothing off in a narrow window', async ({ page, browser }) => {
  await openGlossaries(page, browser);
  await choose(page, await fileOf('csv'));
  await page.getByRole('button', { name: 'Import', exact: true }).waitFor();
  await page.getByRole('button', { name: 'More on “My glossary”' }).click();
  expect(await axeProblems(page)).toEqual([]);
  await page.setViewportSize({ width: 360, height: 700 });
  expect(await cutOff(page)).toEqual([]);
});

/** A server with one file, whatever its address; `serve` puts another in its place, or none. */
async function startFileServer(first: string) {
  let text: string | undefined = first;
  const server = createServer((_, response) => {
    if (text === undefined) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': 'text/csv' }).end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/harbour.csv`,
    serve: (next: string | undefined) => {
      text = next;
    },
  };
}

describe('an address', () => {
  test('is followed, asked again, told as failed, and left with its entries', async ({ page, browser }) => {
    await openGlossaries(page, browser);
    const { address, serve } = await startFileServer('term,definition\nQuay,Where ships lie.\n');
    const field = page.getByRole('textbox', { name: 'Follow a glossary on the web' });
    await field.fill(address);
    await page.getByRole('button', { name: 'Follow', exact: true }).click();
    await expect
      .poll(() => saidBy(page))
      .toBe('“harbour” was added with 1 entry and will be kept up to date.');
    await expect.poll(() => otherNames(page)).toEqual(['harbour']);
    const row = page.locator('.pack', { hasText: 'harbour' });
    await page.getByRole('button', { name: 'More on “harbour”' }).click();
    expect(await row.textContent()).toContain(address);

    serve('term,definition\nQuay,Where ships lie.\nBerth,A place at a quay.\n');
    await page.getByRole('button', { name: 'Update now' }).click();
    await expect.poll(() => row.locator('.pack-facts').textContent()).toContain('2 entries');

    serve(undefined);
    await page.getByRole('button', { name: 'Update now' }).click();
    await expect.poll(() => row.textContent()).toContain('Could not be updated');
    expect(await row.locator('.field-problem').allTextContents()).toContainEqual(
      expect.stringContaining('There is no file at this address any more.'),
    );
    expect(await row.locator('.pack-facts').textContent()).toContain('2 entries');

    await page.getByRole('button', { name: 'Stop following' }).click();
    await expect.poll(() => row.textContent()).not.toContain(address);
    expect(await row.locator('.pack-facts').textContent()).toContain('2 entries');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => row.textContent()).toContain(address);
  });

  test('that is none, or where there is nothing, says why and stays in the field', async ({
    page,
    browser,
  }) => {
    await openGlossaries(page, browser);
    const { address, serve } = await startFileServer('');
    serve(undefined);
    const field = page.getByRole('textbox', { name: 'Follow a glossary on the web' });
    for (const [written, words] of [
      ['http://example.org/a.csv', 'This cannot be followed.'],
      ['', 'This cannot be followed.'],
      [address, 'There is no file at this address any more.'],
    ] as const) {
      await field.fill(written);
      await field.press('Enter');
      await expect.poll(() => page.locator('.follow-form .field-problem').textContent()).toContain(words);
      expect(await field.inputValue()).toBe(written);
    }
    expect(await otherNames(page)).toEqual([]);
  });
});

test('words of a file that came in are marked in an open page at once, open a card, and go with its switch', async ({
  page,
  browser,
  server,
}) => {
  server.add(
    'harbour.html',
    '<!doctype html><html lang="en"><title>Harbour</title><p>Ada Quill shot a dolly zoom over the quay.</p>',
  );
  const text = await browser.context.newPage();
  onTestFinished(() => text.close());
  expect(await openRead(text, server.address('harbour.html'), browser)).toEqual([]);
  const marked = async () => (await marksOf(text)).map((mark) => mark.text);

  await openGlossaries(page, browser);
  await choose(page, await fileOf('csv'));
  await bringIn(page);
  await page.getByRole('button', { name: 'Done' }).click();
  // What is seen by nobody may wait until it is.
  await text.bringToFront();
  await expect.poll(marked, { timeout: 15_000 }).toEqual(['Ada Quill', 'dolly zoom']);
  const card = await hoverMark(text, 'dolly zoom');
  expect(card.name).toBe('Dolly zoom');
  expect(card.explainer).toContain('The camera moves while the lens zooms the other way.');

  await page.bringToFront();
  await page.getByRole('switch', { name: /^films/ }).uncheck();
  await text.bringToFront();
  await expect.poll(marked, { timeout: 15_000 }).toEqual([]);
});
