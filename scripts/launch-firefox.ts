/** A Firefox on a fresh profile, driven over WebDriver BiDi. */

import puppeteer, { type Browser } from 'puppeteer-core';
import { firefoxPath } from './browsers.ts';

export interface FirefoxBrowser {
  /** An extension is added with its `installExtension`. */
  readonly browser: Browser;
  /** Ends the browser, which then takes its profile along; never waits for it in vain. */
  close(): Promise<void>;
}

export interface FirefoxOptions {
  readonly headless: boolean;
}

/** Milliseconds. */
const PATIENCE = {
  /** Firefox makes a profile at its first start. */
  start: 60_000,
  /** For the answer to one command; a script that runs in a page is one. */
  command: 180_000,
  end: 10_000,
} as const;

/** Where the pages of the extension are, which Firefox would choose by chance. */
const EXTENSION_ID = 'newsgloss@newsgloss.example';
const EXTENSION_UUID = '6b0f8a3e-5f52-4a57-9d0e-0d7c5c1f3a11';
export const FIREFOX_EXTENSION = `moz-extension://${EXTENSION_UUID}`;

/** The size of a page without a window, in CSS pixels. */
const VIEWPORT = { width: 1280, height: 800 };

/**
 * Starts Firefox.
 * @throws when there is none and none can be installed, or it does not start
 */
export async function launchFirefox({ headless }: FirefoxOptions): Promise<FirefoxBrowser> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: await firefoxPath(),
    headless,
    defaultViewport: headless ? VIEWPORT : null,
    timeout: PATIENCE.start,
    protocolTimeout: PATIENCE.command,
    // Without it the pages of an extension cannot be driven.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: EXTENSION_UUID }),
    },
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
