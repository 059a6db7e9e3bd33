/** Why a change of an entry was not stored, in words. */

import type { Text } from '../../components/interface-text.ts';
import { StorageFull, StoreUnavailable, TooManyEntries } from '../../extension/packs/pack-store.ts';
import { reasonOf } from '../../extension/settings/live-settings.ts';

export function failureText(error: unknown, text: Text): string {
  if (error instanceof StorageFull) return text('termFull');
  if (error instanceof TooManyEntries) return text('termTooManyEntries');
  if (error instanceof StoreUnavailable) return text('termUnavailable');
  // The store's way to say that there is no such entry any more.
  if (error instanceof RangeError) return text('termGone');
  return text('couldNotSave', reasonOf(error));
}
