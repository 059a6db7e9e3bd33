/** The order in which tests are asked about a mutant: the first that fails ends the question. */

import { basename } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Tests of the mutated file itself first, then the quicker ones. */
export class QuickestFirst extends BaseSequencer {
  /** How long each file took when it was first run, as a whole. */
  static readonly #durations = new Map<string, number>();

  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const durations = QuickestFirst.#durations;
    for (const file of files) {
      const result = this.ctx.cache.getTestSpecificationResult(file);
      if (result && !durations.has(file.moduleId)) durations.set(file.moduleId, result.duration);
    }
    const mutated = this.ctx.config.related?.map((file) => basename(file, '.ts'));
    const isOwn = (file: TestSpecification) =>
      mutated?.length === 1 && basename(file.moduleId).startsWith(`${mutated[0]}.test.`);
    return [...files].sort(
      (a, b) =>
        Number(isOwn(b)) - Number(isOwn(a)) ||
        (durations.get(a.moduleId) ?? 0) - (durations.get(b.moduleId) ?? 0),
    );
  }
}
