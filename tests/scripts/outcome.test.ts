import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ROOT } from '../../scripts/build-extension.ts';
import { OUTCOME_FILE, readOutcome } from '../../scripts/outcome.ts';

const TESTS = `
import { describe, expect, test } from 'vitest';
let tries = 0;
describe('a suite', () => {
  test('passes', () => {});
  test('passes the second time', { retry: 1 }, () => expect(++tries).toBe(2));
  test('fails', () => { throw new Error('\\nwhat is wrong\\nand more of it'); });
});
`;

test('the outcome of a run counts what passed, and names what failed and what had to be tried again', async () => {
  // Within the project, whose modules it needs.
  await mkdir(join(ROOT, '.output'), { recursive: true });
  const folder = await mkdtemp(join(ROOT, '.output/outcome-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeFile(join(folder, 'some.test.js'), TESTS);
  const file = join(await mkdtemp(join(tmpdir(), 'newsgloss-outcome-')), 'outcome.json');
  const child = spawn(
    process.execPath,
    [
      ...[join(ROOT, 'node_modules/vitest/vitest.mjs'), 'run', '--root', folder],
      `--reporter=${join(ROOT, 'scripts/outcome.ts')}`,
    ],
    { cwd: folder, env: { ...process.env, [OUTCOME_FILE]: file }, stdio: 'ignore' },
  );
  const [code] = await once(child, 'exit');
  expect(code).toBe(1);
  expect(await readOutcome(file)).toEqual({
    passed: 2,
    failures: [{ name: 'some.test.js > a suite > fails', error: 'what is wrong' }],
    flaky: ['some.test.js > a suite > passes the second time'],
  });
});

test('a run that left nothing has no outcome', async () => {
  expect(await readOutcome(join(tmpdir(), 'no-such-outcome.json'))).toBeUndefined();
});
