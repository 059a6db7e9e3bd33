/** A page of each browser, in which the program makes its runs. */

import { join } from 'node:path';
import { launchPlain } from '../../scripts/launch.ts';
import { launchFirefox } from '../../scripts/launch-firefox.ts';
import { bundlePageScript } from '../../scripts/page-script.ts';
import type { Report, RunOptions } from './program/run.ts';
import { startProgramServer } from './program-server.ts';

/** What a run is asked for; the page itself adds the source of its program. */
export type Run = Omit<RunOptions, 'source'>;

export interface EnginePage {
  /** Makes a run in a page that nothing was done in. */
  run(run: Run): Promise<Report>;
  close(): Promise<void>;
}

/** A tab of either browser. */
interface Tab {
  readonly goto: (address: string) => Promise<unknown>;
  readonly run: (options: RunOptions) => Promise<Report>;
}

/** Runs in the page, and so may use nothing but its globals. */
const runInPage = (options: RunOptions) => newsglossEngine.run(options);

/** @throws when the browser does not start */
export async function openInChromium(): Promise<EnginePage> {
  const { context, close } = await launchPlain({ headless: true });
  return enginePage(async () => {
    const page = await context.newPage();
    return {
      goto: (address) => page.goto(address),
      run: (options) => page.evaluate(runInPage, options),
    };
  }, close);
}

/** @throws when the browser does not start */
export async function openInFirefox(): Promise<EnginePage> {
  const { browser, close } = await launchFirefox({ headless: true });
  return enginePage(async () => {
    const page = await browser.newPage();
    return {
      goto: (address) => page.goto(address),
      run: (options) => page.evaluate(runInPage, options),
    };
  }, close);
}

async function enginePage(open: () => Promise<Tab>, closeBrowser: () => Promise<void>): Promise<EnginePage> {
  const source = await bundlePageScript(
    join(import.meta.dirname, 'program/program.ts'),
    'newsglossEngine',
    false,
  );
  const server = await startProgramServer(source);
  const tab = await open();
  return {
    run: async (run) => {
      await tab.goto(server.address);
      return tab.run({ ...run, source });
    },
    close: async () => {
      try {
        await closeBrowser();
      } finally {
        await server.close();
      }
    },
  };
}
