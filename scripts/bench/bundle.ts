/** The browser's part of the benchmarks as one script. */

import { join } from 'node:path';
import { bundlePageScript } from '../page-script.ts';

declare global {
  /** Only in a page that the script was added to. */
  var newsglossBench: typeof import('./page.ts');
}

/** @returns the source of a classic script */
export const bundlePage = (): Promise<string> =>
  bundlePageScript(join(import.meta.dirname, 'page.ts'), 'newsglossBench', true);
