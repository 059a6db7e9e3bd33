/**
 * Runs everything that must hold in named steps, and ends with "N passed, N failed":
 * the tests of the steps that have tests, and one for each other step.
 *
 *   npm test
 *   npm run test:full     with pages of sizes that take minutes each
 */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromiumPath, firefoxPath } from './browsers.ts';
import { BUILT, ROOT } from './build-extension.ts';
import { messageOf } from './command-line.ts';
import { NOTHING, OUTCOME_FILE, type Outcome, readOutcome } from './outcome.ts';

const PASSED: Outcome = { ...NOTHING, passed: 1 };
const failed = (error: string): Outcome => ({ ...NOTHING, failures: [{ name: 'the step', error }] });

interface Step {
  readonly name: string;
  /** @param say takes what there is to read of it */
  readonly run: (say: Say) => Promise<Outcome>;
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
const IN_CHROMIUM = ['--shard=1/4', '--shard=2/4', '--shard=3/4', '--shard=4/4'].map(
  (shard, index): Step => ({
    name: `e2e in Chromium, part ${index + 1}`,
    run: (say) => tests(say, 'e2e-chromium', shard),
  }),
);
const IN_FIREFOX = ['--shard=1/3', '--shard=2/3', '--shard=3/3'].map(
  (shard, index): Step => ({
    name: `e2e in Firefox, part ${index + 1}`,
    run: (say) => tests(say, 'e2e-firefox', shard),
  }),
);

/** Lanes side by side; in each, one step after the other. Tests in a browser wait more than they work. */
const LANES: readonly (readonly Step[])[] = [
  IN_CHROMIUM.slice(0, 3),
  IN_FIREFOX,
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
    ...IN_CHROMIUM.slice(3),
  ],
];

interface Result {
  readonly name: string;
  readonly outcome: Outcome;
}

const isFull = process.argv.includes('--full');

const results: Result[] = [];
for (const step of [...BROWSERS, ...BUILDS]) results.push(await finish(step));
results.push(...(await Promise.all(LANES.map(runLane))).flat());
process.stdout.write('\n=== summary ===\n');
for (const { name, outcome } of results) {
  const { failures, flaky } = outcome;
  process.stdout.write(`${failures.length === 0 ? 'ok    ' : 'FAILED'}  ${name}: ${inWords([outcome])}\n`);
  for (const { name, error } of failures) process.stdout.write(`          ${name}\n            ${error}\n`);
  for (const name of flaky) process.stdout.write(`          flaky, passed when tried again: ${name}\n`);
}
const outcomes = results.map(({ outcome }) => outcome);
process.stdout.write(`${inWords(outcomes)}\n`);
process.exitCode = outcomes.some(({ failures }) => failures.length > 0) ? 1 : 0;

async function runLane(steps: readonly Step[]): Promise<readonly Result[]> {
  const finished: Result[] = [];
  for (const step of steps) finished.push(await finish(step));
  return finished;
}

/** Runs a step and prints what it said in one piece, since others speak at the same time. */
async function finish({ name, run }: Step): Promise<Result> {
  const said: (string | Buffer)[] = [];
  const started = performance.now();
  const outcome = await run((output) => said.push(output));
  const seconds = Math.round((performance.now() - started) / 1000);
  process.stdout.write(`\n=== ${name}, ${seconds} s ===\n`);
  for (const output of said) process.stdout.write(output);
  return { name, outcome };
}

function inWords(outcomes: readonly Outcome[]): string {
  const passed = outcomes.reduce((sum, { passed }) => sum + passed, 0);
  const failed = outcomes.reduce((sum, { failures }) => sum + failures.length, 0);
  return `${passed} passed, ${failed} failed`;
}

/** Finds or installs a browser. */
async function browser(path: () => Promise<string>, say: Say): Promise<Outcome> {
  try {
    say(`${await path()}\n`);
    return PASSED;
  } catch (error) {
    say(`${messageOf(error)}\n`);
    return failed(messageOf(error));
  }
}

/** A step that succeeds or fails as a whole. */
async function command(say: Say, script: string, ...args: readonly string[]): Promise<Outcome> {
  return (await runNode(say, {}, script, ...args)) ? PASSED : failed('it said why, above');
}

/** A project of vitest.config.ts, or some of its files. */
async function tests(say: Say, project: string, ...files: readonly string[]): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), 'newsgloss-tests-'));
  const file = join(folder, 'outcome.json');
  try {
    const reporters = ['--reporter=default', '--reporter=./scripts/outcome.ts'];
    const succeeded = await runNode(
      say,
      { [OUTCOME_FILE]: file },
      'node_modules/vitest/vitest.mjs',
      ...['run', ...files, '--project', project, ...reporters],
    );
    const outcome = (await readOutcome(file)) ?? NOTHING;
    // A run that ends before its tests do fails without failing a test.
    if (succeeded || outcome.failures.length > 0) return outcome;
    return { ...outcome, failures: failed('the run failed, and said why, above').failures };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function runNode(
  say: Say,
  environment: Readonly<Record<string, string>>,
  script: string,
  ...args: readonly string[]
): Promise<boolean> {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: ROOT,
    env: { ...process.env, [BUILT]: '', ...environment, ...(isFull ? { NEWSGLOSS_FULL: '1' } : {}) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.on('data', say);
  child.stderr.on('data', say);
  const [code] = await once(child, 'close');
  return code === 0;
}
