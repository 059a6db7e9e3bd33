/** The built extension and how it is made. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Where `wxt build` leaves the extension for Chromium. */
export const CHROMIUM_BUILD = fileURLToPath(new URL('../.output/chrome-mv3', import.meta.url));

/** Where `wxt build -b firefox` leaves the extension for Firefox. */
export const FIREFOX_BUILD = fileURLToPath(new URL('../.output/firefox-mv3', import.meta.url));

const WXT = fileURLToPath(new URL('../node_modules/wxt/bin/wxt.mjs', import.meta.url));

/**
 * Builds the extension for Chromium; what the build says goes to stderr.
 * @throws when the build fails
 */
export const buildExtension = (): Promise<void> => build();

/**
 * Builds the extension for Firefox; what the build says goes to stderr.
 * @throws when the build fails
 */
export const buildForFirefox = (): Promise<void> => build('-b', 'firefox');

/** In the environment: both are built, and stay as they are while tests run. */
export const BUILT = 'NEWSGLOSS_BUILT';

/** Where {@link buildManyEntries} leaves the extension. */
export const MANY_ENTRIES_BUILD = fileURLToPath(
  new URL('../.output/many-entries/chrome-mv3', import.meta.url),
);

/**
 * Builds the extension for Chromium with 10,000 entries, to be measured.
 * @throws when the build fails
 */
export const buildManyEntries = (): Promise<void> => build('-c', 'scripts/bench/many-entries.config.ts');

async function build(...options: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [WXT, 'build', ...options], { cwd: ROOT, stdio: ['ignore', 2, 2] });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error('The extension could not be built; the build said why, above.');
}
