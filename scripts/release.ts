/**
 * Makes a release ready: the version in package.json and its lock file, the day in the changelog, every test, the
 * packages. It commits, tags and pushes nothing, and says what is left to do. When something fails, all files are as
 * they were.
 *
 *   npm run release -- X.Y.Z
 */

import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './build-extension.ts';
import { datedChangelog, isNewer } from './changelog.ts';
import { messageOf, usageError } from './command-line.ts';

const USAGE = 'npm run release -- X.Y.Z';
const FILES = ['package.json', 'package-lock.json', 'CHANGELOG.md'] as const;

const [version = '', ...more] = process.argv.slice(2);
if (!/^(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*)){2}$/.test(version) || more.length > 0)
  usageError('a release has one version of three numbers, such as 1.2.0', USAGE);
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const before = FILES.map((file) => [file, read(file)] as const);
try {
  prepare();
  try {
    await node('scripts/test.ts');
    await node('scripts/zip.ts');
  } catch (error) {
    for (const [file, content] of before) writeFileSync(join(ROOT, file), content);
    throw error;
  }
  tell();
} catch (error) {
  process.stderr.write(`release: ${messageOf(error)}\n`);
  process.exitCode = 1;
}

/** @throws with what is in the way */
function prepare(): void {
  const { stdout, status } = spawnSync('git', ['status', '--porcelain'], { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0 || stdout !== '')
    throw new Error('There are changes that are not committed; commit or put them aside first.');
  const current = currentVersion();
  if (version !== current && !isNewer(version, current))
    throw new Error(`The version is ${current} already; a release has a newer one.`);
  const changelog = datedChangelog(read('CHANGELOG.md'), version, new Date().toISOString().slice(0, 10));
  writeFileSync(join(ROOT, 'CHANGELOG.md'), changelog);
  for (const file of ['package.json', 'package-lock.json']) {
    // The lock file has it twice, at its head and in its first package; no dependency comes before them.
    let left = file === 'package.json' ? 1 : 2;
    const text = read(file).replaceAll(`"version": "${current}"`, (found) =>
      left-- > 0 ? `"version": "${version}"` : found,
    );
    writeFileSync(join(ROOT, file), text);
  }
}

function currentVersion(): string {
  const found: unknown = JSON.parse(read('package.json'));
  if (typeof found === 'object' && found !== null && 'version' in found && typeof found.version === 'string')
    return found.version;
  throw new Error('package.json has no version');
}

async function node(script: string): Promise<void> {
  const child = spawn(process.execPath, [script], { cwd: ROOT, stdio: 'inherit' });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`${script} failed; nothing was changed.`);
}

function tell(): void {
  const packages = ['chrome', 'firefox', 'sources'].map((name) => {
    const path = join('.output', `newsgloss-${version}-${name}.zip`);
    return `  ${createHash('sha256')
      .update(readFileSync(join(ROOT, path)))
      .digest('hex')}  ${path}`;
  });
  process.stdout.write(
    [
      `\nNewsgloss ${version} is ready:`,
      ...packages,
      'Left to do, as docs/release.md says:',
      `  git commit -am "Release ${version}" && git tag -a v${version} -m "Newsgloss ${version}" && git push --follow-tags`,
      '  send the packages to the stores\n',
    ].join('\n'),
  );
}
