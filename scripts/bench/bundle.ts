/** Parts of the program as scripts of their own. */

import { join } from 'node:path';
import { bundlePageScript } from '../page-script.ts';

declare global {
  /** Only in a page that the script was added to. */
  var newsglossBench: typeof import('./in-page/index.ts');
}

/** @returns the source of a classic script */
const bundle = (entry: string) => bundlePageScript(join(import.meta.dirname, entry), 'newsglossBench', true);

export const bundlePage = (): Promise<string> => bundle('in-page/index.ts');

/** @returns the lexicon as the content script holds it, with next to nothing around it */
export const bundleLexicon = (): Promise<string> => bundle('lexicon-alone.ts');
