/** The built extension and how it is made. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Where `wxt build` leaves the extension for Chromium. */
export const CHROMIUM_BUILD = fileURLToPath(new URL('../.output/chrome-mv3', import.meta.url));

const WXT = fileURLToPath(new URL('../node_modules/wxt/bin/wxt.mjs', import.meta.url));

/**
 * Builds the extension for Chromium; what the build says goes to stderr.
 * @throws when the build fails
 */
export async function buildExtension(): Promise<void> {
  const build = spawn(process.execPath, [WXT, 'build'], { cwd: ROOT, stdio: ['ignore', 2, 2] });
  const [code] = await once(build, 'exit');
  if (code !== 0) throw new Error('The extension could not be built; the build said why, above.');
}
