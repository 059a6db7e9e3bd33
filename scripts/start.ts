/**
 * Builds the extension and opens pages in a browser that has it.
 *
 *   npm start -- [--json] [--headless] [URL|FILE…]
 *
 * Without a display, with --headless or with --json it prints what the extension found in each page, takes a
 * screenshot with a card open, and ends. With a display it stays until the window is closed.
 */

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { BUILT, buildExtension, ROOT } from './build-extension.ts';
import { messageOf, usageError } from './command-line.ts';
import { type ExtensionBrowser, launchWithExtension } from './launch.ts';
import { findMark, rest, waitForCard } from './page-marks.ts';
import { reportsOf, type Term, termsOf } from './page-terms.ts';
import { addressOf, SAMPLE_PAGE } from './start-targets.ts';

const USAGE = 'npm start -- [--json] [--headless] [URL|FILE…]';
const SCREENSHOTS = join(ROOT, '.output', 'screenshots');
const OPEN_TIMEOUT_MS = 30_000;
/** How long what a page loads late may hold it up. */
const LOAD_TIMEOUT_MS = 10_000;
/** Types of documents with text of their own; a PDF or a picture is shown by a page of the browser's. */
const READABLE = /^text\/|^application\/(?:.*\+)?(?:xml|json)$/;
/** Marks that are tried until one opens its card. */
const MOST_TRIES = 3;
/** Until a card that is fading in stands. */
const CARD_FADE_MS = 300;

interface Result {
  readonly url: string;
  readonly title: string;
  readonly terms: readonly Term[];
  readonly screenshot?: string;
}

const { json, headless, targets } = parse();
try {
  if (process.env[BUILT] === undefined) await buildExtension();
  const browser = await launchWithExtension({ headless });
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => browser.close().finally(() => process.exit(130)));
  try {
    await openAll(browser);
  } finally {
    await browser.close();
  }
} catch (error) {
  process.stderr.write(`start: ${messageOf(error)}\n`);
  process.exitCode = 1;
}

function parse(): { json: boolean; headless: boolean; targets: readonly string[] } {
  try {
    const { values, positionals } = parseArgs({
      options: { json: { type: 'boolean', default: false }, headless: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    return {
      json: values.json,
      headless: values.headless || values.json || !hasDisplay(),
      targets: positionals.length > 0 ? positionals : [SAMPLE_PAGE],
    };
  } catch (error) {
    return usageError(messageOf(error), USAGE);
  }
}

function hasDisplay(): boolean {
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

async function openAll(browser: ExtensionBrowser): Promise<void> {
  // A window closes with its last tab, so the blank one it opens with stays until there is another.
  const [blank] = browser.context.pages();
  let opened = 0;
  for (const [index, target] of targets.entries()) {
    // A tab of its own for each: a failed navigation goes on to an error page and would get in the way of the next.
    const page = await browser.context.newPage();
    try {
      print(await show(browser, page, addressOf(target), index + 1));
      opened++;
      if (opened === 1) await blank?.close();
    } catch (error) {
      process.stderr.write(`start: cannot open ${target}: ${messageOf(error)}\n`);
      process.exitCode = 1;
      await page.close();
    }
  }
  if (headless || opened === 0) return;
  process.stderr.write('Close the window to end.\n');
  await windowClosed(browser);
}

async function show(browser: ExtensionBrowser, page: Page, url: string, number: number): Promise<Result> {
  await open(page, url);
  const type = await page.evaluate(() => document.contentType);
  const reports = READABLE.test(type) ? await reportsOf(page, browser.worker) : [];
  if (reports.length === 0) throw new Error(`the extension does not read pages of type ${type}`);
  const result = { url: page.url(), title: await page.title(), terms: termsOf(reports) };
  if (!headless) return result;
  if (result.terms.length > 0 && !(await openCard(page)))
    process.stderr.write(`start: no term of ${url} could be pointed at; the screenshot shows no card\n`);
  await mkdir(SCREENSHOTS, { recursive: true });
  const screenshot = join(SCREENSHOTS, `${number}-${fileNameOf(url)}.png`);
  await page.screenshot({ path: screenshot, caret: 'initial' });
  return { ...result, screenshot };
}

/** @throws when there is no page to be had there */
async function open(page: Page, url: string): Promise<void> {
  try {
    const response = await page.goto(url, { waitUntil: 'domcontentloaded', timeout: OPEN_TIMEOUT_MS });
    if (response && !response.ok() && response.status() !== 0)
      throw new Error(`the server answered ${response.status()} ${response.statusText()}`.trim());
  } catch (error) {
    throw new Error(plainWords(messageOf(error)), { cause: error });
  }
  await page.waitForLoadState('load', { timeout: LOAD_TIMEOUT_MS }).catch(() => {});
}

/** The browser's reason, without Playwright's call log. */
function plainWords(message: string): string {
  if (/Download is starting/.test(message)) return 'it is a download, not a page';
  if (/ERR_NAME_NOT_RESOLVED/.test(message))
    return 'the name of the server is not known (ERR_NAME_NOT_RESOLVED)';
  if (/ERR_CONNECTION_REFUSED/.test(message)) return 'the server does not answer (ERR_CONNECTION_REFUSED)';
  if (/Timeout/.test(message)) return `nothing came within ${OPEN_TIMEOUT_MS / 1000} seconds`;
  return /net::\w+/.exec(message)?.[0] ?? message.split('\n', 1)[0] ?? message;
}

/** Opens the card of the first term that the pointer can reach, in the page or in a frame of it. */
async function openCard(page: Page): Promise<boolean> {
  for (const frame of page.frames()) {
    for (let skip = 0; skip < MOST_TRIES; skip++) {
      const point = await findMark(frame, { skip }).catch(() => undefined);
      if (!point) break;
      await rest(page, point);
      if (!(await waitForCard(frame))) continue;
      await page.waitForTimeout(CARD_FADE_MS);
      return true;
    }
  }
  return false;
}

/** A short name out of an address, safe in every file system. */
function fileNameOf(url: string): string {
  const { protocol, host, pathname } = new URL(url);
  const path = protocol === 'file:' ? (pathname.split('/').at(-1) ?? '') : `${host}${pathname}`;
  return (
    path
      .replace(/[^A-Za-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60) || 'page'
  );
}

function print(result: Result): void {
  const { url, title, terms, screenshot } = result;
  if (json) {
    process.stdout.write(`${JSON.stringify(result)}\n`);
    return;
  }
  const lines = terms.map(({ entry, count }) => `  ${String(count).padStart(4)}  ${entry}`);
  const heading = `${title || '(no title)'}\n${url}\n${terms.length} ${terms.length === 1 ? 'term' : 'terms'}`;
  process.stdout.write(
    `${[heading, ...lines, ...(screenshot ? [`Screenshot: ${screenshot}`] : [])].join('\n')}\n\n`,
  );
}

function windowClosed({ context }: ExtensionBrowser): Promise<void> {
  return new Promise((resolve) => {
    const check = () => {
      if (context.pages().length === 0) resolve();
    };
    context.on('close', () => resolve());
    const watch = (page: Page) => page.on('close', check);
    context.pages().forEach(watch);
    context.on('page', watch);
    check();
  });
}
