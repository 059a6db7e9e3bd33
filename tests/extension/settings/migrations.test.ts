import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MIGRATIONS, migrate, VERSION, versionOf } from '../../../extension/settings/migrations/index.ts';

const folder = new URL('../../../extension/settings/migrations/', import.meta.url);

it('has a step for every version up to the present one, and a file for each', () => {
  const steps = Array.from({ length: VERSION - 1 }, (_, index) => index + 2);
  expect(MIGRATIONS.map(({ to }) => to)).toEqual(steps);
  const files = readdirSync(folder).filter((name) => /^\d/.test(name));
  expect(files.sort()).toEqual(steps.map((to) => `${to - 1}-to-${to}.ts`).sort());
});

describe.each(MIGRATIONS)('the step to version $to', ({ to, example }) => {
  it('makes of its example what it says', () => {
    const next = MIGRATIONS.filter((step) => step.to > to);
    const after = next.reduce(
      (record, step) => ({ ...step.migrate(record), version: step.to }),
      example.after,
    );
    expect(migrate(example.before, to - 1)).toEqual(after);
    expect(versionOf(example.after)).toBe(to);
  });
});

it.each([
  [{}, undefined],
  [{ density: 'page' }, 1],
  [{ density: 'page', version: 7 }, 7],
  [{ density: 'page', version: 'new' }, 1],
])('%j is of version %s', (stored, version) => {
  expect(versionOf(stored)).toBe(version);
});
