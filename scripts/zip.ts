/**
 * Makes the packages for the stores: one for Chrome and Edge, one for Firefox, and the sources that its reviewers
 * build it from. The same sources give the same bytes: WXT's archives hold no dates, in the order of names.
 *
 *   npm run zip [-- --into FOLDER]
 */

import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { zip } from 'wxt';
import { ROOT } from './build-extension.ts';
import { messageOf, usageError } from './command-line.ts';

const USAGE = 'npm run zip [-- --into FOLDER]';

const folder = parse();
try {
  for (const browser of ['chrome', 'firefox'])
    for (const path of await zip({ root: ROOT, browser, ...(folder ? { outDir: folder } : {}) }))
      process.stdout.write(`${path}\n`);
} catch (error) {
  process.stderr.write(`zip: ${messageOf(error)}\n`);
  process.exitCode = 1;
}

function parse(): string | undefined {
  try {
    const { into } = parseArgs({ options: { into: { type: 'string' } } }).values;
    return into === undefined ? undefined : resolve(into);
  } catch (error) {
    return usageError(messageOf(error), USAGE);
  }
}
