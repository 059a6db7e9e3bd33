/** What came of a run of tests: a reporter of the test runner writes it to a file, and `npm test` reads it there. */

import { readFile, writeFile } from 'node:fs/promises';
import type { Reporter, SerializedError, TestModule } from 'vitest/node';

/** In the environment: where the outcome goes. */
export const OUTCOME_FILE = 'NEWSGLOSS_OUTCOME';

export interface Outcome {
  readonly passed: number;
  readonly failures: readonly Failure[];
  /** The names of tests that passed when they were tried again. */
  readonly flaky: readonly string[];
}

export interface Failure {
  /** The file and the full name of a test; of the file alone where it could not be run at all. */
  readonly name: string;
  /** The first line of what went wrong. */
  readonly error: string;
}

export const NOTHING: Outcome = { passed: 0, failures: [], flaky: [] };

/** @returns undefined where a run left nothing that can be read */
export async function readOutcome(path: string): Promise<Outcome | undefined> {
  try {
    const outcome: Outcome = JSON.parse(await readFile(path, 'utf8'));
    return outcome;
  } catch {
    return undefined;
  }
}

export function outcomeOf(
  modules: readonly TestModule[],
  unhandled: readonly Pick<SerializedError, 'message'>[],
): Outcome {
  const failures: Failure[] = [];
  const flaky: string[] = [];
  let passed = 0;
  for (const module of modules) {
    for (const error of module.errors()) failures.push(failure(module.relativeModuleId, error));
    for (const test of module.children.allTests()) {
      const name = `${module.relativeModuleId} > ${test.fullName}`;
      const { state, errors } = test.result();
      if (state === 'passed') passed++;
      if (state === 'failed') failures.push(failure(name, errors?.at(-1)));
      if (test.diagnostic()?.flaky) flaky.push(name);
    }
    // What fails around tests, before or after all of them.
    for (const suite of module.children.allSuites())
      for (const error of suite.errors())
        failures.push(failure(`${module.relativeModuleId} > ${suite.fullName}`, error));
  }
  for (const error of unhandled) failures.push(failure('outside of any test', error));
  return { passed, failures, flaky };
}

const failure = (name: string, error: Pick<SerializedError, 'message'> | undefined): Failure => ({
  name,
  error: error?.message.split('\n').find((line) => line.trim() !== '') ?? '',
});

/** Writes the outcome to the file of the environment. */
export default class OutcomeReporter implements Reporter {
  async onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): Promise<void> {
    const file = process.env[OUTCOME_FILE];
    if (file) await writeFile(file, JSON.stringify(outcomeOf(modules, unhandled)));
  }
}
