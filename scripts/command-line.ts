/** What the project's commands say when they cannot go on. */

/** The message of anything thrown. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Says what is wrong with the arguments and how the command is called, and ends with exit code 1. */
export function usageError(problem: string, usage: string): never {
  process.stderr.write(`${problem}\nusage: ${usage}\n`);
  process.exit(1);
}
