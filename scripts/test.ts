/**
 * Runs everything that must hold, one named step after the other, and ends with "N passed, N failed":
 * the tests of the steps that have tests, and one for each other step.
 *
 *   npm test
 */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromiumPath, firefoxPath } from './browsers.ts';
import { ROOT } from './build-extension.ts';
import { messageOf } from './command-line.ts';

interface Count {
  readonly passed: number;
  readonly failed: number;
}

const PASSED: Count = { passed: 1, failed: 0 };
const FAILED: Count = { passed: 0, failed: 1 };

const STEPS: readonly { readonly name: string; readonly run: () => Promise<Count> }[] = [
  { name: 'Chromium', run: () => browser(chromiumPath) },
  { name: 'Firefox', run: () => browser(firefoxPath) },
  { name: 'types', run: () => command('node_modules/typescript/bin/tsc', '-p', '.') },
  { name: 'lint', run: () => command('node_modules/@biomejs/biome/bin/biome', 'ci', '.') },
  { name: 'unit', run: () => tests('unit') },
  { name: 'dom', run: () => tests('dom') },
  { name: 'random changes in Chromium', run: () => tests('engine', 'tests/engine/chromium.test.ts') },
  { name: 'random changes in Firefox', run: () => tests('engine', 'tests/engine/firefox.test.ts') },
  { name: 'e2e', run: () => tests('e2e') },
  { name: 'packages', run: () => tests('packages') },
];

const results: { readonly name: string; readonly count: Count }[] = [];
for (const { name, run } of STEPS) {
  process.stdout.write(`\n=== ${name} ===\n`);
  results.push({ name, count: await run() });
}
process.stdout.write('\n=== summary ===\n');
for (const { name, count } of results)
  process.stdout.write(`${count.failed === 0 ? 'ok    ' : 'FAILED'}  ${name}: ${inWords(count)}\n`);
const all = results.reduce(
  (sum, { count }) => ({ passed: sum.passed + count.passed, failed: sum.failed + count.failed }),
  { passed: 0, failed: 0 },
);
process.stdout.write(`${inWords(all)}\n`);
process.exitCode = all.failed === 0 ? 0 : 1;

function inWords({ passed, failed }: Count): string {
  return `${passed} passed, ${failed} failed`;
}

/** Finds or installs a browser. */
async function browser(path: () => Promise<string>): Promise<Count> {
  try {
    process.stdout.write(`${await path()}\n`);
    return PASSED;
  } catch (error) {
    process.stdout.write(`${messageOf(error)}\n`);
    return FAILED;
  }
}

/** A step that succeeds or fails as a whole. */
async function command(script: string, ...args: readonly string[]): Promise<Count> {
  return (await runNode(script, ...args)) ? PASSED : FAILED;
}

/** A project of vitest.config.ts, or some of its files. */
async function tests(project: string, ...files: readonly string[]): Promise<Count> {
  const folder = await mkdtemp(join(tmpdir(), 'newsgloss-tests-'));
  const report = join(folder, 'report.json');
  try {
    const succeeded = await runNode(
      'node_modules/vitest/vitest.mjs',
      ...[
        'run',
        ...files,
        '--project',
        project,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
      ],
    );
    const count = countIn(await readFile(report, 'utf8').catch(() => '{}'));
    // A file that cannot be loaded, or an error outside of any test, fails the run without failing a test.
    return !succeeded && count.failed === 0 ? { ...count, failed: 1 } : count;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function countIn(report: string): Count {
  const parsed: unknown = JSON.parse(report);
  const number = (key: string): number => {
    if (typeof parsed !== 'object' || parsed === null) return 0;
    const value: unknown = Object.entries(parsed).find(([name]) => name === key)?.[1];
    return typeof value === 'number' ? value : 0;
  };
  return { passed: number('numPassedTests'), failed: number('numFailedTests') };
}

async function runNode(script: string, ...args: readonly string[]): Promise<boolean> {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const [code] = await once(child, 'exit');
  return code === 0;
}
