/** A Firefox on a fresh profile, with the extension in it, driven over WebDriver BiDi. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, firefox } from 'playwright-core';
import { firefoxPath } from './browsers.ts';
import { FIREFOX_BUILD } from './build-extension.ts';
import { inBrowserItself } from './firefox-itself.ts';
import type { Wire } from './firefox-messages.ts';
import { withWire } from './firefox-wire.ts';
import type { ExtensionBrowser, LateExtensionBrowser, LaunchOptions } from './launch.ts';

/** The extension's id in its manifest. */
export const FIREFOX_ID = 'newsgloss@newsgloss.example';
/** Where the pages of the extension are, which Firefox would choose by chance. */
const UUID = '6b0f8a3e-5f52-4a57-9d0e-0d7c5c1f3a11';

/** The size of a page without a window, in CSS pixels. */
const VIEWPORT = { width: 1280, height: 800 };

const PREFERENCES = {
  'extensions.webextensions.uuids': JSON.stringify({ [FIREFOX_ID]: UUID }),
  // A popup that is opened as a tab closes itself as one in the toolbar does.
  'dom.allow_scripts_to_close_windows': true,
  // Nothing is fetched that no page asked for.
  'browser.safebrowsing.update.enabled': false,
  'services.settings.server': 'data:,',
} as const;

/** A Firefox without the extension. */
export interface PlainFirefox {
  readonly context: BrowserContext;
  readonly wire: Wire;
  /** Ends the browser and removes its profile. */
  close(): Promise<void>;
}

/**
 * Starts Firefox with the built extension, which it takes as a temporary add-on.
 * @throws when there is no Firefox and none can be installed, or the extension does not start in it
 */
export async function launchFirefoxWithExtension(options: LaunchOptions): Promise<ExtensionBrowser> {
  const browser = await launchPlainFirefox(options);
  const { context, wire, close } = browser;
  try {
    await install(wire, options.build ?? FIREFOX_BUILD);
    // The background cannot be driven; a page of the extension, which stays open, has the same API.
    const [page = await context.newPage()] = context.pages();
    await page.goto(ownAddress('icon/16.png'));
    return {
      name: 'firefox',
      context,
      worker: { evaluate: page.evaluate.bind(page) },
      extensionId: UUID,
      own: ownAddress,
      close,
    };
  } catch (error) {
    await close();
    throw new Error('The extension did not start in Firefox.', { cause: error });
  }
}

/** Starts the same Firefox without the extension, which can be added. */
export async function launchFirefoxToInstall(options: LaunchOptions): Promise<LateExtensionBrowser> {
  const { context, wire, close } = await launchPlainFirefox(options);
  return {
    context,
    close,
    install: async () => {
      await install(wire, FIREFOX_BUILD);
      return ownAddress;
    },
  };
}

/**
 * Starts the same Firefox without the extension, to compare with.
 * @throws when there is no Firefox and none can be installed
 */
export async function launchPlainFirefox(options: LaunchOptions): Promise<PlainFirefox> {
  const { headless, language, colorScheme } = options;
  const executablePath = await firefoxPath();
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'newsgloss-profile-')));
  const removeProfile = async () => {
    if (!options.profile) await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  try {
    const { launched: context, wire } = await withWire(() =>
      firefox.launchPersistentContext(profile, {
        // Firefox itself, not the one that Playwright brings.
        channel: 'moz-firefox',
        executablePath,
        headless,
        viewport: headless ? VIEWPORT : null,
        colorScheme: null,
        // Without it the pages of an extension cannot be driven.
        args: ['--remote-allow-system-access'],
        firefoxUserPrefs: {
          ...PREFERENCES,
          'ui.systemUsesDarkTheme': { light: 0, dark: 1 }[colorScheme ?? 'light'],
          ...(language ? { 'intl.accept_languages': language } : {}),
        },
      }),
    );
    wires.set(context, wire);
    if (language) await inBrowserItself(wire, speak, language);
    return {
      context,
      wire,
      close: async () => {
        await context.close().catch(() => {});
        await removeProfile();
      },
    };
  } catch (error) {
    await removeProfile();
    throw error;
  }
}

/**
 * The line to the Firefox of a page.
 * @throws when it was not started here
 */
export function wireOf(context: BrowserContext): Wire {
  const wire = wires.get(context);
  if (!wire) throw new Error('this Firefox has no line');
  return wire;
}

const wires = new WeakMap<BrowserContext, Wire>();

const ownAddress = (file: string) => `moz-extension://${UUID}/${file}`;

/** @param build the folder or the package of an extension */
async function install(wire: Wire, build: string): Promise<void> {
  const type = build.endsWith('.zip') ? 'archivePath' : 'path';
  await wire.send('webExtension.install', { extensionData: { type, path: build } });
}

/** Runs in Firefox itself: has it speak a language for which it has no words of its own, as extensions see it. */
function speak(language: string): void {
  Services.locale.availableLocales = [...Services.locale.availableLocales, language];
  Services.locale.requestedLocales = [language];
}

/** The part of Firefox that is used. */
declare const Services: {
  readonly locale: { availableLocales: readonly string[]; requestedLocales: readonly string[] };
};
