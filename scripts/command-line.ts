/** Arguments that several of the project's commands take, and what they say when they cannot go on. */

import { type Level, THRESHOLD } from '../matching/weights.ts';

/**
 * The level that an argument names.
 * @throws with the levels there are
 */
export function levelOf(argument: string): Level {
  if (isLevel(argument)) return argument;
  throw new Error(`--level is strict, balanced or broad, not "${argument}"`);
}

const isLevel = (text: string): text is Level => Object.hasOwn(THRESHOLD, text);

/** The message of anything thrown. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Says what is wrong with the arguments and how the command is called, and ends with exit code 1. */
export function usageError(problem: string, usage: string): never {
  process.stderr.write(`${problem}\nusage: ${usage}\n`);
  process.exit(1);
}
