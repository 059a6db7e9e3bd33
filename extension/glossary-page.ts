/** The glossary in a tab of its own, open at an entry or at what a search finds. */

import browser from 'webextension-polyfill';
import type { LookUp } from '../glossary/look-up.ts';

/** Where the glossary opens: beside the tab with this index, in place of the tab in front, or behind it. */
export type Place =
  | { readonly kind: 'beside'; readonly index: number | undefined }
  | { readonly kind: 'here' }
  | { readonly kind: 'behind' };

/** @throws when the browser opens no tab */
export async function openGlossaryAt(id: string): Promise<void> {
  await openGlossary({ kind: 'entry', id }, { kind: 'beside', index: undefined });
}

/** @throws when the browser opens no tab */
export async function openGlossary(at: LookUp, place: Place): Promise<void> {
  const url = browser.runtime.getURL(`glossary.html${hashOf(at)}`);
  if (place.kind === 'here') await browser.tabs.update({ url });
  else if (place.kind === 'behind') await browser.tabs.create({ url, active: false });
  else await browser.tabs.create(place.index === undefined ? { url } : { url, index: place.index + 1 });
}

/** "#sora", or "#/search/" with the query encoded. */
const hashOf = (at: LookUp): string =>
  at.kind === 'entry' ? `#${at.id}` : `#/search/${encodeURIComponent(at.query)}`;
