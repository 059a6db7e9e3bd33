import { defineConfig } from 'vitest/config';
import { dataModules } from '../../data/virtual-modules.ts';
import { QuickestFirst } from './quickest-first.ts';

/** The tests of the pure parts, for mutation testing. */
export default defineConfig({
  plugins: [dataModules()],
  test: {
    include: [
      'tests/{matching,glossary}/**/*.test.ts',
      // What they are for, seen from outside.
      'tests/data/senses.test.ts',
      'tests/extension/packs/own-lexicon.test.ts',
    ],
    // These take long: one tells how work grows, the other reads the whole package. What they read others read too.
    exclude: ['tests/glossary/formats/work.test.ts', 'tests/matching/join-lexicon-large.test.ts'],
    environment: 'node',
    testTimeout: 30_000,
    sequence: { sequencer: QuickestFirst },
  },
});
