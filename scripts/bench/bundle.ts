/** Parts of the program as scripts of their own. */

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { dataModules } from '../../data/virtual-modules.ts';

/** The global that the script's exports are in. */
const GLOBAL = 'newsglossBench';

declare global {
  /** Only in a page that the script was added to. */
  var newsglossBench: typeof import('./in-page/index.ts');
}

/** @returns the source of a classic script */
export const bundlePage = (): Promise<string> => bundle(join(import.meta.dirname, 'in-page', 'index.ts'));

/** @returns the lexicon as the content script holds it, with next to nothing around it */
export const bundleLexicon = (): Promise<string> => bundle(join(import.meta.dirname, 'lexicon-alone.ts'));

async function bundle(entry: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'newsgloss-bench-'));
  try {
    await build({
      configFile: false,
      publicDir: false,
      logLevel: 'error',
      plugins: [dataModules()],
      build: {
        outDir: folder,
        lib: { entry, formats: ['iife'], name: GLOBAL, fileName: () => 'bundle.js' },
      },
    });
    return await readFile(join(folder, 'bundle.js'), 'utf8');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
