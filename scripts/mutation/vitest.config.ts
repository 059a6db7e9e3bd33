import { defineConfig } from 'vitest/config';
import { dataModules } from '../../data/virtual-modules.ts';
import { QuickestFirst } from './quickest-first.ts';

/** The tests of the pure parts, for mutation testing. */
export default defineConfig({
  plugins: [dataModules()],
  test: {
    include: ['tests/{matching,glossary}/**/*.test.ts'],
    // Tells how work grows, in a quarter of a minute; what it reads others read too.
    exclude: ['tests/glossary/formats/work.test.ts'],
    environment: 'node',
    testTimeout: 30_000,
    sequence: { sequencer: QuickestFirst },
  },
});
