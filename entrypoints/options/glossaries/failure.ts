/** Why something with glossaries failed: as plain data, since errors lose their class on their way out of a Worker. */

import type { Text } from '../../../components/interface-text.ts';
import {
  PackChanged,
  StorageFull,
  StoreUnavailable,
  TooManyEntries,
} from '../../../extension/packs/pack-store.ts';
import { reasonOf } from '../../../extension/settings/live-settings.ts';
import { Unreadable } from '../../../glossary/formats/types.ts';
import type { Failure } from './worker-messages.ts';

export function failureOf(error: unknown): Failure {
  if (error instanceof Unreadable) return { kind: 'unreadable', reason: error.reason };
  if (error instanceof StorageFull) return { kind: 'full' };
  if (error instanceof TooManyEntries) return { kind: 'too-many' };
  if (error instanceof PackChanged) return { kind: 'changed' };
  if (error instanceof StoreUnavailable) return { kind: 'unavailable' };
  return { kind: 'other', message: reasonOf(error) };
}

/** What failed and what to do about it, in words. */
export function failureText(failure: Failure, text: Text): string {
  switch (failure.kind) {
    case 'unreadable':
      return text(failure.reason);
    case 'full':
      return text('packFull');
    case 'too-many':
      return text('packTooMany');
    case 'changed':
      return text('packChangedMeanwhile');
    case 'unavailable':
      return text('packsUnavailable');
    case 'stopped':
      return text('packStopped');
    case 'other':
      return text('packFailed', failure.message);
  }
}
