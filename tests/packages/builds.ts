/** The builds of all browsers, as they were just made. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { ROOT } from '../../scripts/build-extension.ts';

export const BROWSERS = ['chrome', 'edge', 'firefox', 'safari'] as const;
export type BuiltFor = (typeof BROWSERS)[number];

export function folderOf(browser: BuiltFor): string {
  const isPackage = browser === 'chrome' || browser === 'firefox';
  return join(isPackage ? inject('packages').first : join(ROOT, '.output'), `${browser}-mv3`);
}

export interface BuiltManifest {
  readonly permissions: readonly string[];
  readonly host_permissions: readonly string[];
  readonly icons: Readonly<Record<string, string>>;
  readonly content_security_policy: Readonly<Record<string, string>>;
  readonly [key: string]: unknown;
}

export const manifestOf = (browser: BuiltFor): BuiltManifest =>
  JSON.parse(readFileSync(join(folderOf(browser), 'manifest.json'), 'utf8'));

/** All files of a build by name. */
export function filesOf(browser: BuiltFor): ReadonlyMap<string, Buffer> {
  const folder = folderOf(browser);
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  return new Map(names.sort().map((path) => [path.slice(folder.length + 1), readFileSync(path)]));
}
