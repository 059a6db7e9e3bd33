/** Files that nobody should have made, read all the same. */

import { expect } from 'vitest';
import { previewGlossary } from '../../../glossary/formats/preview.ts';
import { PROBLEM_REASONS, UNREADABLE_REASONS, Unreadable } from '../../../glossary/formats/types.ts';
import { checkDraft } from '../../../glossary/packs/draft.ts';
import { never, noRest, type ReadFile, readAll } from './reading.ts';

export const utf8 = (text: string) => new TextEncoder().encode(text);

/** Reads a file, which gives entries that the store takes and problems with known reasons, or a reason why not. */
export async function withstands(
  bytes: Uint8Array,
  name: string,
  options = {},
): Promise<ReadFile | Unreadable> {
  const before = Object.getOwnPropertyNames(Object.prototype).join();
  try {
    await previewGlossary(bytes, name, { signal: never(), rest: noRest, ...options });
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
  }
  try {
    const read = await readAll(bytes, name, options);
    for (const draft of read.drafts) expect(checkDraft(draft)).toEqual({ draft });
    for (const { reason, excerpt, at } of read.problems) {
      expect(PROBLEM_REASONS).toContain(reason);
      expect(excerpt.length).toBeLessThanOrEqual(80);
      expect(excerpt.isWellFormed()).toBe(true);
      expect(at.number).toBeGreaterThan(0);
    }
    return read;
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    expect(UNREADABLE_REASONS).toContain(error.reason);
    return error;
  } finally {
    expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(before);
  }
}
