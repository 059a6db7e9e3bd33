/** A page of each browser, in which the program makes its runs. */

import { join } from 'node:path';
import { type ExtensionBrowser, launchPlain } from '../../scripts/launch.ts';
import { launchPlainFirefox } from '../../scripts/launch-firefox.ts';
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

/** Runs in the page, and so may use nothing but its globals. */
const runInPage = (options: RunOptions) => newsglossEngine.run(options);

/** @throws when the browser does not start */
export const openInChromium = async (): Promise<EnginePage> =>
  enginePage(await launchPlain({ headless: true }));

/** @throws when the browser does not start */
export const openInFirefox = async (): Promise<EnginePage> =>
  enginePage(await launchPlainFirefox({ headless: true }));

async function enginePage({
  context,
  close,
}: Pick<ExtensionBrowser, 'context' | 'close'>): Promise<EnginePage> {
  const source = await bundlePageScript(
    join(import.meta.dirname, 'program/program.ts'),
    'newsglossEngine',
    false,
  );
  const server = await startProgramServer(source);
  const page = await context.newPage();
  return {
    run: async (run) => {
      await page.goto(server.address);
      return page.evaluate(runInPage, { ...run, source });
    },
    close: async () => {
      try {
        await close();
      } finally {
        await server.close();
      }
    },
  };
}
