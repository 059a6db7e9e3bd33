/**
 * Measures the matcher in a real Chromium and prints what it takes beside what it may take. Figures of one
 * run compare with each other; those of two runs, or two machines, only as ratios.
 *
 *   npm run bench [-- --json]
 */

import { parseArgs } from 'node:util';
import type { BrowserContext } from 'playwright-core';
import { readCheckedData } from '../data/check.ts';
import { glossaryData } from '../data/compile.ts';
import { bundlePage } from './bench/bundle.ts';
import type { Comparison } from './bench/page.ts';
import { type Row, rowsOf, tableOf } from './bench/rows.ts';
import { benchText } from './bench/texts.ts';
import { messageOf, usageError } from './command-line.ts';
import { launchPlain } from './launch.ts';

const USAGE = 'npm run bench [-- --json]';
/** In characters. */
const TEXT_LENGTH = 1_000_000;
const ROUNDS = { warmUp: 5, counted: 25 };
const FRESH_PAGES = 9;
const WARM_CALLS = 100;

const json = parse();
try {
  const { rows, notes } = await measure();
  if (json) for (const row of rows) process.stdout.write(`${JSON.stringify(row)}\n`);
  else process.stdout.write(`${tableOf(rows)}\n${notes.join('\n')}\n`);
} catch (error) {
  process.stderr.write(`bench: ${messageOf(error)}\n`);
  process.exitCode = 1;
}

function parse(): boolean {
  try {
    return parseArgs({ options: { json: { type: 'boolean', default: false } } }).values.json;
  } catch (error) {
    return usageError(messageOf(error), USAGE);
  }
}

async function measure(): Promise<{ readonly rows: readonly Row[]; readonly notes: readonly string[] }> {
  const glossary = glossaryData(readCheckedData());
  const script = await bundlePage();
  const { context, close } = await launchPlain({ headless: true });
  try {
    const english = await compareOn(context, script, benchText(glossary, 'en', TEXT_LENGTH));
    const chinese = await compareOn(context, script, benchText(glossary, 'zh-Hans', TEXT_LENGTH));
    const cold: number[] = [];
    for (let page = 0; page < FRESH_PAGES; page++) cold.push(...(await reviveTimes(context, script, 1)));
    // The first calls are those of code that is not compiled yet.
    const warm = (await reviveTimes(context, script, WARM_CALLS)).slice(WARM_CALLS / 2);
    const density = ({ mentions }: Comparison) => ((mentions / TEXT_LENGTH) * 1000).toFixed(1);
    return {
      rows: rowsOf({ comparisons: { English: english, Chinese: chinese }, revive: { warm, cold } }),
      notes: [
        `Chromium ${context.browser()?.version() ?? ''}; mentions in 1,000 characters: ` +
          `English ${density(english)}, Chinese ${density(chinese)}`,
      ],
    };
  } finally {
    await close();
  }
}

function compareOn(context: BrowserContext, script: string, blocks: readonly string[]): Promise<Comparison> {
  return inFreshPage(context, script, (page) =>
    page.evaluate(([texts, rounds]) => newsglossBench.compare(texts, rounds), [blocks, ROUNDS] as const),
  );
}

/** The times of calls, the first of them in cold code. */
function reviveTimes(context: BrowserContext, script: string, calls: number): Promise<readonly number[]> {
  return inFreshPage(context, script, (page) =>
    page.evaluate((length) => Array.from({ length }, () => newsglossBench.timeRevive()), calls),
  );
}

async function inFreshPage<T>(
  context: BrowserContext,
  script: string,
  use: (page: Awaited<ReturnType<BrowserContext['newPage']>>) => Promise<T>,
): Promise<T> {
  const page = await context.newPage();
  try {
    await page.addScriptTag({ content: script });
    return await use(page);
  } finally {
    await page.close();
  }
}
