/** What the arguments of `npm start` mean: addresses of pages and names of files. */

import { statSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The page that is opened when nothing is named. */
export const SAMPLE_PAGE = fileURLToPath(new URL('../tests/pages/sample.html', import.meta.url));

/**
 * The address of a page or file named on the command line.
 * @throws with what is wrong with it
 */
export function addressOf(argument: string): string {
  const file = argument.startsWith('file:') ? pathOf(argument) : argument;
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats?.isFile()) return pathToFileURL(file).href;
  if (stats) throw new Error('it is not a file');
  if (/^https?:\/\//i.test(argument)) {
    if (URL.canParse(argument)) return new URL(argument).href;
    throw new Error('it is not an address');
  }
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(argument) && file === argument)
    throw new Error('only http, https and file addresses can be opened');
  throw new Error('there is no such file (the address of a page begins with https://)');
}

function pathOf(address: string): string {
  try {
    return fileURLToPath(address);
  } catch {
    throw new Error('it is not the address of a file');
  }
}
