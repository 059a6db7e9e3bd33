import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

/** The rows of the tables that name a test for each threat. */
const rows = readFileSync(join(root, 'docs', 'security.md'), 'utf8')
  .split(/^## /m)
  .filter((section) => section.includes('| Threat | What stands against it | Test |'))
  .flatMap((section) =>
    section
      .split('\n')
      .filter((line) => line.startsWith('| ') && !/^\| (Threat|---)/.test(line))
      .map((line) => line.split(' | ')),
  );

const testsOf = (cell: string): readonly string[] =>
  Array.from(cell.matchAll(/`([^`]+)`/g), ([, name = '']) => name);

/** A test by its path within tests/, without the ending; or a folder of tests. */
function isTest(name: string): boolean {
  const path = join(root, 'tests', name);
  if (existsSync(`${path}.test.ts`) || existsSync(`${path}.test.tsx`)) return true;
  return existsSync(path) && readdirSync(path).some((file) => /\.test\.tsx?$/.test(file));
}

describe('the threat model', () => {
  it('has its tables read', () => expect(rows.length).toBeGreaterThan(15));

  it.each(rows)('has a test for: %s', (_threat, _answer, test = '') => {
    expect(testsOf(test)).not.toEqual([]);
    expect(testsOf(test).filter((name) => !isTest(name))).toEqual([]);
  });
});
