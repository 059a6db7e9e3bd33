/** A Chromium with the extension in it, on a fresh profile. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright-core';
import { chromiumPath } from './browsers.ts';
import { CHROMIUM_BUILD } from './build-extension.ts';

export interface LaunchOptions {
  readonly headless: boolean;
  /** The language of the browser and its pages, as a BCP 47 tag. */
  readonly language?: string;
  readonly colorScheme?: 'light' | 'dark';
  /** The folder of the built extension, if it is another than that of a usual build. */
  readonly build?: string;
  /** A folder that keeps the profile from one start to the next. */
  readonly profile?: string;
  /** Whether the page that a new reader sees first stays open, or does not come since the profile is no new one. */
  readonly keepsWelcome?: boolean;
  /** Whether the browser keeps pages that were left, as it does for readers; Playwright cannot go back to them by itself. */
  readonly keepsPages?: boolean;
  /** More arguments of the browser's command line. */
  readonly args?: readonly string[];
}

/** Where the extension's API is asked for. */
export type Background = Pick<Worker, 'evaluate'>;

export interface ExtensionBrowser {
  readonly name: 'chromium' | 'firefox';
  readonly context: BrowserContext;
  /** The background of the extension, or what has the same API. */
  readonly worker: Background;
  readonly extensionId: string;
  /** The address of a page of the extension, by its file and what follows it. */
  own(file: string): string;
  /** Closes the browser and removes its profile. */
  close(): Promise<void>;
}

/** The size of a page without a window, in CSS pixels. */
const VIEWPORT = { width: 1280, height: 800 };

/** How long the extension may take to open its first page. */
const WELCOME_MS = 30_000;

/** Nothing is fetched that no page asked for. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];

/**
 * Starts Chromium with the built extension.
 * @throws when there is no Chromium or the extension does not start in it
 */
export async function launchWithExtension(options: LaunchOptions): Promise<ExtensionBrowser> {
  const { build = CHROMIUM_BUILD } = options;
  const { context, close } = await launch(options, [
    `--disable-extensions-except=${build}`,
    `--load-extension=${build}`,
  ]);
  try {
    const worker =
      context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 30_000 }));
    if (!options.keepsWelcome) await closeWelcome(context);
    const { host } = new URL(worker.url());
    return { name: 'chromium', context, worker, extensionId: host, own: ownAddress(host), close };
  } catch (error) {
    await close();
    throw new Error(`The extension did not start in the browser.`, { cause: error });
  }
}

/**
 * The page that opens once the extension is installed, as it is on a fresh profile.
 * @throws when it does not open
 */
export async function welcomePageOf(context: BrowserContext): Promise<Page> {
  for (const end = Date.now() + WELCOME_MS; Date.now() < end; ) {
    const page = context.pages().find((open) => open.url().endsWith('/welcome.html'));
    if (page) return page;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('the page for new readers did not open');
}

async function closeWelcome(context: BrowserContext): Promise<void> {
  const welcome = await welcomePageOf(context);
  // Closed while it reads its words, it can leave Chromium's process without words for all pages that follow.
  await welcome.getByRole('heading', { level: 1 }).waitFor();
  await welcome.close();
}

/** Starts the same Chromium without the extension, to compare with. */
export function launchPlain(options: LaunchOptions): Promise<Pick<ExtensionBrowser, 'context' | 'close'>> {
  return launch(options, []);
}

const ownAddress = (id: string) => (file: string) => `chrome-extension://${id}/${file}`;

/** A browser to which the extension can come while pages are open. */
export interface LateExtensionBrowser extends Pick<ExtensionBrowser, 'context' | 'close'> {
  /**
   * Adds the built extension.
   * @returns gives the address of a page of it
   * @throws when the browser does not take it
   */
  install(): Promise<ExtensionBrowser['own']>;
}

/** Starts the same Chromium without the extension, which can be added. */
export async function launchToInstall(options: LaunchOptions): Promise<LateExtensionBrowser> {
  const { context, close } = await launch(
    options,
    ['--enable-unsafe-extension-debugging'],
    ['--disable-extensions'],
  );
  const install = async () => {
    const session = await context.browser()?.newBrowserCDPSession();
    if (!session) throw new Error('the browser is gone');
    const { id } = await session.send('Extensions.loadUnpacked', { path: CHROMIUM_BUILD });
    await session.detach();
    await closeWelcome(context);
    return ownAddress(id);
  };
  return { context, close, install };
}

async function launch(options: LaunchOptions, args: readonly string[], withoutArgs: readonly string[] = []) {
  const { headless, language, colorScheme } = options;
  const executablePath = await chromiumPath();
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'newsgloss-profile-')));
  const removeProfile = async () => {
    if (!options.profile) await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  try {
    const context = await chromium.launchPersistentContext(profile, {
      executablePath,
      // Playwright's own headless mode would start a shell without extensions.
      headless: false,
      chromiumSandbox: process.getuid?.() !== 0,
      viewport: headless ? VIEWPORT : null,
      ignoreDefaultArgs: [...withoutArgs, ...(options.keepsPages ? ['--disable-back-forward-cache'] : [])],
      colorScheme: colorScheme ?? (headless ? 'light' : null),
      // On Linux the interface takes its language from the environment, where its language pack is installed.
      ...(language
        ? { locale: language, env: { ...process.env, LANGUAGE: language.replace('-', '_') } }
        : {}),
      args: [
        ...QUIET,
        ...(headless ? ['--headless=new'] : []),
        ...(language ? [`--lang=${language}`] : []),
        ...args,
        ...(options.args ?? []),
      ],
    });
    return {
      context,
      close: async () => {
        // A window that the reader has closed cannot be closed again.
        await context.close().catch(() => {});
        await removeProfile();
      },
    };
  } catch (error) {
    await removeProfile();
    throw error;
  }
}
