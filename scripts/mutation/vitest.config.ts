import { defineConfig } from 'vitest/config';
import { dataModules } from '../../data/virtual-modules.ts';

/** The tests of the pure parts, for mutation testing. */
export default defineConfig({
  plugins: [dataModules()],
  test: {
    include: ['tests/{matching,glossary}/**/*.test.ts'],
    environment: 'node',
    testTimeout: 30_000,
  },
});
