/** Errors of the extension, kept for a report of a problem until the browser is closed, on this machine alone. */

import { browser } from 'wxt/browser';
import { send } from '../messages.ts';
import {
  type ErrorEvidence,
  type ErrorRecord,
  evidenceOf,
  isOwnFile,
  type Place,
  parseRecords,
  withError,
} from './error-record.ts';

/** In the session's store: it is in memory, and no page's script can read it. */
const KEY = 'errors';

/** What was kept, the newest first. @throws when the browser cannot read it */
export async function readErrors(): Promise<readonly ErrorRecord[]> {
  const { [KEY]: stored } = await browser.storage.session.get(KEY);
  return parseRecords(stored);
}

/** In the background: keeps its own errors, and returns what keeps those that other contexts tell of. */
export function keepErrors(): (evidence: ErrorEvidence) => Promise<void> {
  // One after the other, so that none overwrites another.
  let writing: Promise<void> = Promise.resolve();
  const keep = (evidence: ErrorEvidence) => {
    writing = writing
      .then(async () => {
        const records = withError(await readErrors(), evidence, Date.now());
        await browser.storage.session.set({ [KEY]: records });
      })
      // Where nothing can be stored, an error that is lost changes nothing for the reader.
      .catch(() => {});
    return writing;
  };
  catchErrors('background', (evidence) => void keep(evidence), new AbortController().signal);
  return keep;
}

/** One context tells no more than so many. */
const MOST_TOLD = 20;

/** In any other context: tells the background of errors that nobody caught, until the signal is aborted. */
export function tellErrors(place: Place, signal: AbortSignal): void {
  let told = 0;
  const tell = (evidence: ErrorEvidence) => {
    if (told++ < MOST_TOLD) send('error', { evidence }).catch(() => {});
  };
  catchErrors(place, tell, signal);
}

/** In a page of the web its own errors are heard too: only those of the extension's files count. */
function catchErrors(place: Place, tell: (evidence: ErrorEvidence) => void, signal: AbortSignal): void {
  addEventListener(
    'error',
    ({ error, filename, isTrusted }) => {
      if (isTrusted && isOwnFile(filename)) tell(evidenceOf(error, place));
    },
    { signal },
  );
  // Rejections name no file, and in a page most are its own.
  if (place === 'page') return;
  addEventListener('unhandledrejection', ({ reason }) => tell(evidenceOf(reason, place)), { signal });
}
