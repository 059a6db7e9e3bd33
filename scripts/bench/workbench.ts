/** What all groups of benchmarks share: texts, pages, and browsers to open them in. */

import type { BrowserContext, Page } from 'playwright-core';
import { readCheckedData } from '../../data/check.ts';
import { glossaryData } from '../../data/compile.ts';
import { buildExtension } from '../build-extension.ts';
import { launchPlain } from '../launch.ts';
import { bundlePage } from './bundle.ts';
import { pageOf } from './markup.ts';
import type { Language } from './names.ts';
import { startServer } from './server.ts';
import { benchText } from './texts.ts';

/** The pages that are measured, by the length of their text in characters (UTF-16 code units). */
export const PAGES = {
  '100 KB English': { language: 'en', length: 100_000 },
  '100 KB Chinese': { language: 'zh-Hans', length: 100_000 },
  '1 MB English': { language: 'en', length: 1_000_000 },
  '5 MB English': { language: 'en', length: 5_000_000 },
  '1 MB Chinese': { language: 'zh-Hans', length: 1_000_000 },
} as const satisfies Readonly<Record<string, { readonly language: Language; readonly length: number }>>;

export type PageName = keyof typeof PAGES;

export interface Workbench {
  /** The text of a page. */
  textOf(name: PageName): readonly string[];
  /** The source of a page. */
  htmlOf(name: PageName): string;
  /** Opens a page without the extension, adds the benchmarks' script, and closes it after use. */
  inPage<T>(name: PageName, use: (page: Page) => Promise<T>): Promise<T>;
  /** Builds the extension for production, once. */
  buildExtension(): Promise<void>;
  /** The version of the browser. */
  readonly version: string;
  close(): Promise<void>;
}

/** Without these a page's clock has steps of 0.1 ms: https://developer.chrome.com/blog/cross-origin-isolated-hr-timers */
const PRECISE_CLOCK = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

export async function openWorkbench(): Promise<Workbench> {
  const glossary = glossaryData(readCheckedData());
  const script = await bundlePage();
  const texts = new Map<PageName, readonly string[]>();
  const textOf = (name: PageName) => {
    const { language, length } = PAGES[name];
    const text = texts.get(name) ?? benchText(glossary, language, length);
    texts.set(name, text);
    return text;
  };
  const sources = new Map<PageName, string>();
  const htmlOf = (name: PageName) => {
    const source = sources.get(name) ?? pageOf(textOf(name), PAGES[name].language);
    sources.set(name, source);
    return source;
  };
  const server = await startServer(PRECISE_CLOCK);
  const { context, close } = await launchPlain({ headless: true }).catch(async (error: unknown) => {
    await server.close();
    throw error;
  });
  let opened = 0;
  let built: Promise<void> | undefined;
  return {
    textOf,
    htmlOf,
    inPage: async (name, use) => {
      const address = server.serve(encodeURIComponent(name), htmlOf(name));
      // Code that another page of the same process has run would not be cold, so no two are alike.
      return usePage(context, address, `${script}\n// ${opened++}`, use);
    },
    buildExtension: () => {
      built ??= buildExtension();
      return built;
    },
    version: context.browser()?.version() ?? '',
    close: async () => {
      await close();
      await server.close();
    },
  };
}

async function usePage<T>(
  context: BrowserContext,
  address: string,
  script: string,
  use: (page: Page) => Promise<T>,
): Promise<T> {
  const page = await context.newPage();
  try {
    await page.goto(address);
    await page.addScriptTag({ content: script });
    return await use(page);
  } finally {
    await page.close();
  }
}
