/**
 * Runs everything that must hold in named steps, and ends with "N passed, N failed":
 * the tests of the steps that have tests, and one for each other step.
 *
 *   npm test
 *   npm run test:full     with pages of sizes that take minutes each
 */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromiumPath, firefoxPath } from './browsers.ts';
import { BUILT, ROOT } from './build-extension.ts';
import { messageOf } from './command-line.ts';

interface Count {
  readonly passed: number;
  readonly failed: number;
}

const PASSED: Count = { passed: 1, failed: 0 };
const FAILED: Count = { passed: 0, failed: 1 };

interface Step {
  readonly name: string;
  /** @param say takes what there is to read of it */
  readonly run: (say: Say) => Promise<Count>;
}
type Say = (output: string | Buffer) => void;

const WXT = 'node_modules/wxt/bin/wxt.mjs';

const BROWSERS: readonly Step[] = [
  { name: 'Chromium', run: (say) => browser(chromiumPath, say) },
  { name: 'Firefox', run: (say) => browser(firefoxPath, say) },
];
const BUILDS: readonly Step[] = [
  { name: 'build for Chromium', run: (say) => command(say, WXT, 'build') },
  { name: 'build for Firefox', run: (say) => command(say, WXT, 'build', '-b', 'firefox') },
];
/** Two lanes side by side; in each, one step after the other. */
const LANES: readonly (readonly Step[])[] = [
  [
    { name: 'e2e, part 1', run: (say) => tests(say, 'e2e', '--shard=1/3') },
    { name: 'e2e, part 2', run: (say) => tests(say, 'e2e', '--shard=2/3') },
  ],
  [
    { name: 'types', run: (say) => command(say, 'node_modules/typescript/bin/tsc', '-p', '.') },
    { name: 'lint', run: (say) => command(say, 'node_modules/@biomejs/biome/bin/biome', 'ci', '.') },
    { name: 'unit', run: (say) => tests(say, 'unit') },
    { name: 'dom', run: (say) => tests(say, 'dom') },
    {
      name: 'random changes in Chromium',
      run: (say) => tests(say, 'engine', 'tests/engine/chromium.test.ts'),
    },
    { name: 'random changes in Firefox', run: (say) => tests(say, 'engine', 'tests/engine/firefox.test.ts') },
    { name: 'packages', run: (say) => tests(say, 'packages') },
    { name: 'e2e, part 3', run: (say) => tests(say, 'e2e', '--shard=3/3') },
  ],
];

interface Result {
  readonly name: string;
  readonly count: Count;
}

const isFull = process.argv.includes('--full');

const results: Result[] = [];
for (const step of [...BROWSERS, ...BUILDS]) results.push(await finish(step));
results.push(...(await Promise.all(LANES.map(runLane))).flat());
process.stdout.write('\n=== summary ===\n');
for (const { name, count } of results)
  process.stdout.write(`${count.failed === 0 ? 'ok    ' : 'FAILED'}  ${name}: ${inWords(count)}\n`);
const all = results.reduce(
  (sum, { count }) => ({ passed: sum.passed + count.passed, failed: sum.failed + count.failed }),
  { passed: 0, failed: 0 },
);
process.stdout.write(`${inWords(all)}\n`);
process.exitCode = all.failed === 0 ? 0 : 1;

async function runLane(steps: readonly Step[]): Promise<readonly Result[]> {
  const finished: Result[] = [];
  for (const step of steps) finished.push(await finish(step));
  return finished;
}

/** Runs a step and prints what it said in one piece, since others speak at the same time. */
async function finish({ name, run }: Step): Promise<Result> {
  const said: (string | Buffer)[] = [];
  const started = performance.now();
  const count = await run((output) => said.push(output));
  const seconds = Math.round((performance.now() - started) / 1000);
  process.stdout.write(`\n=== ${name}, ${seconds} s ===\n`);
  for (const output of said) process.stdout.write(output);
  return { name, count };
}

function inWords({ passed, failed }: Count): string {
  return `${passed} passed, ${failed} failed`;
}

/** Finds or installs a browser. */
async function browser(path: () => Promise<string>, say: Say): Promise<Count> {
  try {
    say(`${await path()}\n`);
    return PASSED;
  } catch (error) {
    say(`${messageOf(error)}\n`);
    return FAILED;
  }
}

/** A step that succeeds or fails as a whole. */
async function command(say: Say, script: string, ...args: readonly string[]): Promise<Count> {
  return (await runNode(say, script, ...args)) ? PASSED : FAILED;
}

/** A project of vitest.config.ts, or some of its files. */
async function tests(say: Say, project: string, ...files: readonly string[]): Promise<Count> {
  const folder = await mkdtemp(join(tmpdir(), 'newsgloss-tests-'));
  const report = join(folder, 'report.json');
  try {
    const succeeded = await runNode(
      say,
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

async function runNode(say: Say, script: string, ...args: readonly string[]): Promise<boolean> {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: ROOT,
    env: { ...process.env, [BUILT]: '', ...(isFull ? { NEWSGLOSS_FULL: '1' } : {}) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.on('data', say);
  child.stderr.on('data', say);
  const [code] = await once(child, 'close');
  return code === 0;
}
