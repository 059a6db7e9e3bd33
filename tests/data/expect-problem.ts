import { expect } from 'vitest';
import { checkData } from '../../data/check.ts';
import type { DataFiles } from '../../data/types.ts';

/** Exactly one of the problems says all of this. */
export function expectProblem(files: DataFiles, ...says: readonly string[]): void {
  const problems = checkData(files);
  const told = problems.filter((problem) => says.every((words) => problem.includes(words)));
  expect(told, `${says.join(' … ')}\namong\n${problems.join('\n')}`).toHaveLength(1);
}
