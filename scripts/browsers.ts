/** The Chromium that loads the unpacked extension: found on this machine, or installed. */

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';

/** Where distributions put it. Google Chrome is not looked for: it ignores --load-extension. */
const SYSTEM_PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser'];

const ADVICE =
  'Install Chromium yourself (Debian: apt-get install chromium) or set NEWSGLOSS_CHROMIUM to the path of one.';

/**
 * The path of a Chromium, which is installed if there is none; tells on stderr what it does.
 * @throws with what to do, when none can be had
 */
export async function chromiumPath(): Promise<string> {
  const found = await findChromium();
  if (found) return found;
  tell('No Chromium found; installing one.');
  const path =
    (installWithApt() ? await findChromium() : undefined) ??
    (installWithPlaywright() ? await findChromium() : undefined);
  if (!path) throw new Error(`Chromium could not be installed. ${ADVICE}`);
  tell(`Chromium is installed: ${path}`);
  return path;
}

/**
 * The path of a Chromium that is there already and runs, or undefined.
 * @throws when NEWSGLOSS_CHROMIUM names one that does not run
 */
export async function findChromium(): Promise<string | undefined> {
  const chosen = process.env.NEWSGLOSS_CHROMIUM;
  if (chosen) {
    if (runs(chosen)) return chosen;
    throw new Error(`NEWSGLOSS_CHROMIUM is ${chosen}, which does not run. ${ADVICE}`);
  }
  return [...SYSTEM_PATHS, chromium.executablePath()].find(runs);
}

/** Whether it starts at all: Ubuntu's chromium-browser is a script that only asks for a snap. */
const runs = (path: string): boolean =>
  existsSync(path) && spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0;

/** Debian and its kin, as root or with a sudo that asks no password. */
function installWithApt(): boolean {
  if (process.platform !== 'linux' || !succeeds('apt-get', ['--version'])) return false;
  const root = process.getuid?.() === 0;
  if (!root && !succeeds('sudo', ['-n', 'true'])) return false;
  const apt = (...args: readonly string[]) =>
    root
      ? show('env', ['DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args])
      : show('sudo', ['-n', 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args]);
  const packages = hasChineseFont() ? ['chromium'] : ['chromium', 'fonts-noto-cjk'];
  return apt('update') && apt('install', '-y', '--no-install-recommends', ...packages);
}

function installWithPlaywright(): boolean {
  const require = createRequire(import.meta.url);
  const cli = join(dirname(require.resolve('playwright-core/package.json')), 'cli.js');
  const needsLibraries = process.platform === 'linux' && process.getuid?.() === 0;
  return show(process.execPath, [cli, 'install', ...(needsLibraries ? ['--with-deps'] : []), 'chromium']);
}

function hasChineseFont(): boolean {
  const { status, stdout } = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' });
  return status === 0 && stdout.trim() !== '';
}

const succeeds = (command: string, args: readonly string[]): boolean =>
  spawnSync(command, args, { stdio: 'ignore' }).status === 0;

/** Runs a command with all its output on stderr. */
function show(command: string, args: readonly string[]): boolean {
  tell(`$ ${[command, ...args].join(' ')}`);
  return spawnSync(command, args, { stdio: ['ignore', 2, 2] }).status === 0;
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}
