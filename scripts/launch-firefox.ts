/** A Firefox on a fresh profile, driven over WebDriver BiDi. */

import puppeteer, { type Browser } from 'puppeteer-core';
import { firefoxPath } from './browsers.ts';

export interface FirefoxBrowser {
  /** An extension is added with its `installExtension`. */
  readonly browser: Browser;
  /** Ends the browser, which then takes its profile along; never waits for it in vain. */
  close(): Promise<void>;
}

/** An extension whose own pages are to be opened: Firefox would give them a host at random. */
export interface ExtensionHost {
  /** As its manifest has it. */
  readonly id: string;
  /** A UUID. */
  readonly host: string;
}

export interface FirefoxOptions {
  readonly headless: boolean;
  readonly extension?: ExtensionHost;
}

/** Milliseconds. */
const PATIENCE = {
  /** Firefox makes a profile at its first start. */
  start: 60_000,
  /** For the answer to one command; a script that runs in a page is one. */
  command: 180_000,
  end: 10_000,
} as const;

/** The size of a page without a window, in CSS pixels. */
const VIEWPORT = { width: 1280, height: 800 };

/**
 * Starts Firefox.
 * @throws when there is none and none can be installed, or it does not start
 */
export async function launchFirefox({ headless, extension }: FirefoxOptions): Promise<FirefoxBrowser> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: await firefoxPath(),
    headless,
    defaultViewport: headless ? VIEWPORT : null,
    timeout: PATIENCE.start,
    ...(extension
      ? {
          // Without it, no script of a test gets into the page of an extension.
          args: ['--remote-allow-system-access'],
          extraPrefsFirefox: {
            'extensions.webextensions.uuids': JSON.stringify({ [extension.id]: extension.host }),
          },
        }
      : {}),
    protocolTimeout: PATIENCE.command,
  });
  return {
    browser,
    close: async () => {
      const ended = browser.close().then(
        () => true,
        () => false,
      );
      const late = AbortSignal.timeout(PATIENCE.end);
      const given = new Promise<boolean>((resolve) => {
        late.addEventListener('abort', () => resolve(false));
      });
      if (!(await Promise.race([ended, given]))) browser.process()?.kill('SIGKILL');
    },
  };
}
