/** Before the tests of the packages: all of them, twice, and the builds for browsers that have none of their own. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { ROOT } from '../../scripts/build-extension.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folders with the same packages. */
    readonly packages: { readonly first: string; readonly second: string };
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'newsgloss-packages-'));
  const packages = { first: join(folder, 'first'), second: join(folder, 'second') };
  for (const into of Object.values(packages)) await run('scripts/zip.ts', '--into', into);
  for (const browser of ['edge', 'safari']) await run('node_modules/wxt/bin/wxt.mjs', 'build', '-b', browser);
  project.provide('packages', packages);
  return () => rm(folder, { recursive: true, force: true });
}

async function run(...args: readonly string[]): Promise<void> {
  // The test runner's own would make another build.
  const { NODE_ENV: _, ...env } = process.env;
  const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: ['ignore', 'ignore', 2] });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`${args.join(' ')} failed`);
}
