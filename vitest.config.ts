import { playwright } from '@vitest/browser-playwright';
import { defineConfig, type TestProjectConfiguration } from 'vitest/config';
import { dataModules } from './data/virtual-modules.ts';
import { findChromium } from './scripts/browsers.ts';

const plugins = [dataModules()];
const oxc = { jsx: { runtime: 'automatic', importSource: 'preact' } } as const;

const executablePath = await findChromium();

/**
 * Whole files that Firefox is spared; single tests are in tests/e2e/not-in-firefox.ts. The sample apps are about
 * frameworks, not about browsers, and take minutes.
 */
const NOT_IN_FIREFOX = ['tests/e2e/apps.test.ts'];

export default defineConfig({
  test: {
    projects: [
      {
        plugins,
        oxc,
        test: {
          name: 'unit',
          include: ['tests/{matching,glossary,data,extension,scripts}/**/*.test.{ts,tsx}'],
          environment: 'node',
          // Some read all of the data, on a machine that others use.
          testTimeout: 30_000,
        },
      },
      {
        plugins,
        oxc,
        test: {
          name: 'dom',
          include: ['tests/{page,components,storage}/**/*.test.{ts,tsx}'],
          // What is waited for comes late on a machine that others use; once more before it counts.
          retry: 1,
          expect: { poll: { timeout: 8_000 } },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                ...(executablePath ? { executablePath } : {}),
                chromiumSandbox: process.getuid?.() !== 0,
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'engine',
          include: ['tests/engine/**/*.test.ts'],
          environment: 'node',
          // One browser at a time.
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'packages',
          include: ['tests/packages/**/*.test.ts'],
          environment: 'node',
          globalSetup: 'tests/packages/setup.ts',
          testTimeout: 60_000,
        },
      },
      endToEnd('chromium'),
      endToEnd('firefox'),
    ],
  },
});

/** The same tests of the built extension in each browser. */
function endToEnd(browser: 'chromium' | 'firefox'): TestProjectConfiguration {
  return {
    test: {
      name: `e2e-${browser}`,
      include: ['tests/e2e/**/*.test.ts'],
      exclude: browser === 'firefox' ? NOT_IN_FIREFOX : [],
      environment: 'node',
      globalSetup: 'tests/e2e/build.ts',
      provide: { browser },
      // One browser at a time: each wants the focus and the processor for itself.
      fileParallelism: false,
      // Real pointers and real time on a machine that others use: twice more before it counts, and the summary says so.
      retry: 2,
      testTimeout: 60_000,
      hookTimeout: 120_000,
      // What is waited for comes late on a machine that others use; a test that passes does not wait longer for it.
      expect: { poll: { timeout: 20_000, interval: 50 } },
    },
  };
}
