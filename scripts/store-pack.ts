/** Glossaries of a browser that has the extension, for tests and pictures. */

import type { OwnDraft, Pack, PackSettings } from '../glossary/packs/types.ts';
import type { ExtensionBrowser } from './launch.ts';
import { packsScript } from './store-packs.ts';

type Browser = Pick<ExtensionBrowser, 'context' | 'own'>;

/** Changes glossaries as the extension's own pages do. */
export async function changePacks<Given, Result>(
  { context, own }: Browser,
  change: (given: Given) => Promise<Result>,
  given: Given,
): Promise<Result> {
  const page = await context.newPage();
  try {
    await page.goto(own('welcome.html'));
    await page.evaluate(await packsScript());
    // Playwright takes what it hands over apart, which its types tell of functions' arguments only.
    return await page.evaluate(change as (given: unknown) => Promise<Result>, given);
  } finally {
    await page.close();
  }
}

/** Adds a glossary. */
export const storePack = (
  browser: Browser,
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
