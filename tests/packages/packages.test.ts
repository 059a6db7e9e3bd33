import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, inject, test } from 'vitest';
import project from '../../package.json' with { type: 'json' };
import { ROOT } from '../../scripts/build-extension.ts';
import { filesIn } from './archive.ts';
import { filesOf } from './builds.ts';

const NAMES = ['chrome', 'firefox', 'sources'].map((name) => `newsgloss-${project.version}-${name}.zip`);
const [CHROME = '', FIREFOX = '', SOURCES = ''] = NAMES;

const packed = (name: string, folder: 'first' | 'second' = 'first') =>
  readFile(join(inject('packages')[folder], name));

test.for(NAMES)('%s is the same, byte for byte, when it is made again', async (name) => {
  expect((await packed(name)).equals(await packed(name, 'second'))).toBe(true);
});

test.for([
  [CHROME, 'chrome'],
  [FIREFOX, 'firefox'],
] as const)('%s holds the build, whole and nothing else', async ([name, browser]) => {
  expect(new Map(filesIn(await packed(name)))).toEqual(new Map(filesOf(browser)));
});

test('Edge takes the package of Chrome, since its build is the same', () => {
  expect(new Map(filesOf('edge'))).toEqual(new Map(filesOf('chrome')));
});

test('Firefox’s own linter finds nothing, not even to warn of', async () => {
  const { stdout } = await run(ROOT, process.execPath, [
    'node_modules/addons-linter/bin/addons-linter',
    '--output=json',
    join(inject('packages').first, FIREFOX),
  ]);
  const { errors, warnings, notices } = JSON.parse(stdout);
  expect({ errors, warnings, notices }).toEqual({ errors: [], warnings: [], notices: [] });
});

describe('the sources', () => {
  test('are what a build needs: no test, no picture of the documentation', async () => {
    const names = [...filesIn(await packed(SOURCES)).keys()];
    expect(names).toEqual(expect.arrayContaining(['README.md', 'package-lock.json', 'wxt.config.ts']));
    expect(
      names.filter((name) => /^(tests|docs\/store|docs\/screenshots)\/|\.env|node_modules/.test(name)),
    ).toEqual([]);
  });

  test('make the same package by what their README says to reviewers', { timeout: 300_000 }, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'newsgloss-sources-'));
    try {
      for (const [name, content] of filesIn(await packed(SOURCES))) {
        await mkdir(dirname(join(folder, name)), { recursive: true });
        await writeFile(join(folder, name), content);
      }
      const readme = await readFile(join(folder, 'README.md'), 'utf8');
      const [, commands = ''] = /^## Build it from the sources$[^#]*?```\n(.*?)```/ms.exec(readme) ?? [];
      expect(commands).toContain('npm ci');
      for (const command of commands.trim().split('\n')) {
        const { code, stderr } = await run(folder, 'sh', ['-c', command]);
        expect(code, `${command}\n${stderr}`).toBe(0);
      }
      const made = await readFile(join(folder, '.output', FIREFOX));
      expect(made.equals(await packed(FIREFOX))).toBe(true);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

async function run(folder: string, program: string, args: readonly string[]) {
  // What is there already need not be fetched again; the test runner's own mode would make another build.
  const { NODE_ENV: _, ...own } = process.env;
  const env = { ...own, npm_config_prefer_offline: 'true' };
  const child = spawn(program, args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ]);
  return { stdout, stderr, code };
}
