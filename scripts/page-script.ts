/** Modules of the project as one script that a page can take. */

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type InlineConfig } from 'vite';
import { dataModules } from '../data/virtual-modules.ts';

/**
 * Bundles a module with all that it imports.
 * @param entry the path of the module
 * @param global the global variable that its exports will be in
 * @param minify whether it is made small, as the extension's own scripts are; stack traces then tell little
 * @param config what else Vite is to know
 * @returns the source of a classic script
 * @throws when the module cannot be built
 */
export async function bundlePageScript(
  entry: string,
  global: string,
  minify: boolean,
  config: Pick<InlineConfig, 'define' | 'oxc' | 'resolve'> = {},
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'newsgloss-script-'));
  try {
    await build({
      ...config,
      configFile: false,
      publicDir: false,
      logLevel: 'error',
      plugins: [dataModules()],
      build: {
        outDir: folder,
        minify,
        lib: { entry, formats: ['iife'], name: global, fileName: () => 'page.js' },
      },
    });
    return await readFile(join(folder, 'page.js'), 'utf8');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
