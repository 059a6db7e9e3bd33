/**
 * Glossaries of a reader, put into the store of a browser that has the extension: for tests, benchmarks and
 * pictures.
 */

import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { OwnDraft, Pack, PackSettings } from '../glossary/packs/types.ts';
import type { ExtensionBrowser } from './launch.ts';
import { bundlePageScript } from './page-script.ts';

declare global {
  /** Only in a page that the script was added to. */
  var newsglossPacks: typeof import('./in-page/packs.ts');
}

let script: Promise<string> | undefined;

/** What puts `newsglossPacks` into a page of the extension's own. */
function packsScript(): Promise<string> {
  script ??= bundlePageScript(join(import.meta.dirname, 'in-page/packs.ts'), 'newsglossPacks', false);
  return script;
}

/** An entry that is nothing but its names; one that ends with "!" is to be written so. */
export const draftOf = (...names: readonly string[]): OwnDraft => ({
  kind: 'concept',
  names: names.map((text) => (text.endsWith('!') ? { text: text.slice(0, -1), exact: true } : { text })),
  explainers: [],
});

/** What a page of the extension's own does with the store. */
export interface Packs {
  /** Adds an entry to the reader's own glossary, or to another; answers its number. */
  add(draft: OwnDraft, pack?: string): Promise<number>;
  remove(number: number, pack?: string): Promise<void>;
  /** Makes a glossary; answers its id. */
  make(name: string, drafts: readonly OwnDraft[]): Promise<string>;
  change(pack: string, change: Partial<PackSettings>): Promise<void>;
  order(packs: readonly string[]): Promise<void>;
  removePack(pack: string): Promise<void>;
  /** Everything is as at first. */
  reset(): Promise<void>;
  /**
   * Waits until pages have what is stored.
   * @returns how long the background took for it since the newest change, in milliseconds
   */
  settled(): Promise<number>;
  close(): Promise<void>;
}

type OwnPages = Pick<ExtensionBrowser, 'context' | 'own'>;

/** A page of the extension's own that has the store. */
async function openStore({ context, own }: OwnPages): Promise<Page> {
  const page = await context.newPage();
  await page.goto(own('options.html'));
  await page.evaluate(await packsScript());
  return page;
}

/** Has a function run where `newsglossPacks` is. */
export async function changePacks<Given, Result>(
  browser: OwnPages,
  change: (given: Given) => Promise<Result>,
  given: Given,
): Promise<Result> {
  const page = await openStore(browser);
  try {
    // Playwright takes what it hands over apart, which its types tell of functions' arguments only.
    return await page.evaluate(change as (given: unknown) => Promise<Result>, given);
  } finally {
    await page.close();
  }
}

/** Adds a glossary. */
export const storePack = (
  browser: OwnPages,
  settings: Partial<PackSettings> & Pick<PackSettings, 'name'>,
  drafts: readonly OwnDraft[],
): Promise<Pack> =>
  changePacks(
    browser,
    (given) =>
      newsglossPacks.store.replace({ make: given.settings }, given.drafts, {
        signal: new AbortController().signal,
      }),
    { settings: { on: true, colour: null, licence: '', source: '', ...settings }, drafts },
  );

/** Opens the store, in a tab of its own behind the others. */
export async function openPacks(browser: OwnPages): Promise<Packs> {
  const page = await openStore(browser);
  return {
    add: (draft, pack = 'mine') =>
      page.evaluate(([id, one]) => newsglossPacks.add(id, one), [pack, draft] as const),
    remove: (number, pack = 'mine') =>
      page.evaluate(([id, one]) => newsglossPacks.remove(id, one), [pack, number] as const),
    make: (name, drafts) =>
      page.evaluate(([called, all]) => newsglossPacks.make(called, all), [name, drafts] as const),
    change: (pack, change) =>
      page.evaluate(([id, to]) => newsglossPacks.change(id, to), [pack, change] as const),
    order: (packs) => page.evaluate((ids) => newsglossPacks.order(ids), packs),
    removePack: (pack) => page.evaluate((id) => newsglossPacks.removePack(id), pack),
    reset: () => page.evaluate(() => newsglossPacks.reset()),
    settled: () => page.evaluate(() => newsglossPacks.settled()),
    close: () => page.close(),
  };
}
