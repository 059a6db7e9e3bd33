/** Programs of this machine: whether they run, and how the system installs them. */

import { spawnSync } from 'node:child_process';

/**
 * Installs packages on Debian and its kin, as root or with a sudo that asks no password.
 * @returns whether they are installed now
 */
export function installWithApt(packages: readonly string[]): boolean {
  if (process.platform !== 'linux' || !succeeds('apt-get', ['--version'])) return false;
  const root = process.getuid?.() === 0;
  if (!root && !succeeds('sudo', ['-n', 'true'])) return false;
  const apt = (...args: readonly string[]) =>
    root
      ? show('env', ['DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args])
      : show('sudo', ['-n', 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args]);
  const wanted = hasChineseFont() ? packages : [...packages, 'fonts-noto-cjk'];
  return apt('update') && apt('install', '-y', '--no-install-recommends', ...wanted);
}

/** Without one, Chinese text is boxes in every browser. */
function hasChineseFont(): boolean {
  const { status, stdout } = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' });
  return status === 0 && stdout.trim() !== '';
}

/** What a program says of its version; undefined when it does not start. */
export function versionOf(path: string): string | undefined {
  const { status, stdout } = spawnSync(path, ['--version'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return status === 0 ? stdout.trim() : undefined;
}

const succeeds = (command: string, args: readonly string[]): boolean =>
  spawnSync(command, args, { stdio: 'ignore' }).status === 0;

/**
 * Runs a command with all its output on stderr.
 * @returns whether it succeeded
 */
export function show(command: string, args: readonly string[]): boolean {
  tell(`$ ${[command, ...args].join(' ')}`);
  return spawnSync(command, args, { stdio: ['ignore', 2, 2] }).status === 0;
}

/** Says on stderr what is being done. */
export function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}
