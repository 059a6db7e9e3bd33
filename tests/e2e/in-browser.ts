/** The browser in which the tests run: each project of vitest.config.ts names one. */

import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import { emulateInFirefox, type Media } from '../../scripts/firefox-itself.ts';
import type { ExtensionBrowser, LateExtensionBrowser, LaunchOptions } from '../../scripts/launch.ts';
import * as chromium from '../../scripts/launch.ts';
import {
  launchFirefoxToInstall,
  launchFirefoxWithExtension,
  launchPlainFirefox,
  wireOf,
} from '../../scripts/launch-firefox.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly browser: ExtensionBrowser['name'];
  }
}

export const IS_FIREFOX = inject('browser') === 'firefox';

/** A page in which no extension may run. */
export const PROTECTED_PAGE = IS_FIREFOX ? 'about:license' : 'chrome://version';

/** The same browser without the extension. */
export type PlainBrowser = Pick<ExtensionBrowser, 'context' | 'close'>;

/** As launchWithExtension of scripts/launch.ts. */
export const launchWithExtension: (options: LaunchOptions) => Promise<ExtensionBrowser> = IS_FIREFOX
  ? launchFirefoxWithExtension
  : chromium.launchWithExtension;

/** As launchPlain of scripts/launch.ts. */
export const launchPlain: (options: LaunchOptions) => Promise<PlainBrowser> = IS_FIREFOX
  ? launchPlainFirefox
  : chromium.launchPlain;

/** As launchToInstall of scripts/launch.ts. */
export const launchToInstall: (options: LaunchOptions) => Promise<LateExtensionBrowser> = IS_FIREFOX
  ? launchFirefoxToInstall
  : chromium.launchToInstall;

/** Has a page take other media features for those of the reader's system. */
export const emulate = (page: Page, media: Media): Promise<void> =>
  IS_FIREFOX ? emulateInFirefox(wireOf(page.context()), page, media) : page.emulateMedia(media);
