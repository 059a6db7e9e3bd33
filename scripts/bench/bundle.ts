/** The browser's part of the benchmarks as one script. */

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
export async function bundlePage(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'newsgloss-bench-'));
  try {
    await build({
      configFile: false,
      publicDir: false,
      logLevel: 'error',
      plugins: [dataModules()],
      build: {
        outDir: folder,
        lib: {
          entry: join(import.meta.dirname, 'in-page', 'index.ts'),
          formats: ['iife'],
          name: GLOBAL,
          fileName: () => 'page.js',
        },
      },
    });
    return await readFile(join(folder, 'page.js'), 'utf8');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
