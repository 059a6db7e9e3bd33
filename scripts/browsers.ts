/** The browsers that run the unpacked extension: found on this machine, or installed. */

import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { installWithApt, show, tell, versionOf } from './system-packages.ts';

/** How a browser is had. */
interface BrowserSource {
  readonly name: string;
  /** The environment variable that names the one to use. */
  readonly variable: string;
  /** Where it may be. */
  readonly paths: () => readonly string[];
  /** Whether it can run the extension, by what it says of its version. */
  readonly fits: (version: string) => boolean;
  /** Ways to install it, the first that works is enough. */
  readonly install: readonly (() => boolean)[];
  /** The reader's own way. */
  readonly advice: string;
}

const CHROMIUM: BrowserSource = {
  name: 'Chromium',
  variable: 'NEWSGLOSS_CHROMIUM',
  // Google Chrome is not looked for: it ignores --load-extension.
  paths: () => ['/usr/bin/chromium', '/usr/bin/chromium-browser', chromium.executablePath()],
  fits: () => true,
  install: [() => installWithApt(['chromium']), installWithPlaywright],
  advice:
    'Install Chromium yourself (Debian: apt-get install chromium) or set NEWSGLOSS_CHROMIUM to the path of one.',
};

/** The oldest Firefox that the extension's manifest allows: the first that draws highlights in full. */
const OLDEST_FIREFOX = 149;

const FIREFOX: BrowserSource = {
  name: 'Firefox',
  variable: 'NEWSGLOSS_FIREFOX',
  paths: () => [
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
  ],
  fits: (version) => Number(/Firefox (\d+)/.exec(version)?.[1]) >= OLDEST_FIREFOX,
  install: [() => installWithApt(['firefox-esr'])],
  advice:
    `Install Firefox ${OLDEST_FIREFOX} or newer yourself (Debian: apt-get install firefox-esr) ` +
    'or set NEWSGLOSS_FIREFOX to the path of one.',
};

/**
 * The path of a Chromium, which is installed if there is none; tells on stderr what it does.
 * @throws with what to do, when none can be had
 */
export const chromiumPath = async (): Promise<string> => pathOf(CHROMIUM);

/**
 * The path of a Chromium that is there already and runs, or undefined.
 * @throws when NEWSGLOSS_CHROMIUM names one that does not run
 */
export const findChromium = async (): Promise<string | undefined> => find(CHROMIUM);

/**
 * The path of a Firefox that can run the extension, which is installed if there is none; tells on stderr
 * what it does.
 * @throws with what to do, when none can be had
 */
export const firefoxPath = async (): Promise<string> => pathOf(FIREFOX);

function pathOf(source: BrowserSource): string {
  const { name, install, advice } = source;
  const found = find(source);
  if (found) return found;
  tell(`No ${name} found; installing one.`);
  for (const attempt of install) {
    const path = attempt() ? find(source) : undefined;
    if (!path) continue;
    tell(`${name} is installed: ${path}`);
    return path;
  }
  throw new Error(`${name} could not be installed. ${advice}`);
}

function find({ name, variable, paths, fits, advice }: BrowserSource): string | undefined {
  const chosen = process.env[variable];
  if (!chosen) {
    return paths().find((path) => {
      // Ubuntu's chromium-browser is a script that only asks for a snap, and does not run.
      const version = existsSync(path) ? versionOf(path) : undefined;
      return version !== undefined && fits(version);
    });
  }
  const version = versionOf(chosen);
  if (version === undefined) throw new Error(`${variable} is ${chosen}, which does not run. ${advice}`);
  if (!fits(version)) throw new Error(`${variable} is ${version}, too old a ${name}. ${advice}`);
  return chosen;
}

function installWithPlaywright(): boolean {
  const require = createRequire(import.meta.url);
  const cli = join(dirname(require.resolve('playwright-core/package.json')), 'cli.js');
  const needsLibraries = process.platform === 'linux' && process.getuid?.() === 0;
  return show(process.execPath, [cli, 'install', ...(needsLibraries ? ['--with-deps'] : []), 'chromium']);
}
