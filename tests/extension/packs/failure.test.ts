import { expect, it } from 'vitest';
import { failureOf, failureText } from '../../../entrypoints/options/glossaries/failure.ts';
import type { Failure } from '../../../entrypoints/options/glossaries/worker-messages.ts';
import {
  PackChanged,
  StorageFull,
  StoreUnavailable,
  TooManyEntries,
} from '../../../extension/packs/pack-store.ts';
import { Unreadable } from '../../../glossary/formats/types.ts';
import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };

const words = (failure: Failure) =>
  failureText(failure, (key, ...values) =>
    messages[key].message.replace(/\$(\d)/g, (_, at) => values[Number(at) - 1] ?? ''),
  );

it.each([
  [new Unreadable('importProblemFileEmpty'), 'There are no entries in this file.'],
  [new StorageFull('no room'), 'The browser has no more room. Nothing was changed.'],
  [new TooManyEntries('too many'), 'more than 200,000 entries. Nothing was changed.'],
  [new PackChanged('changed'), 'The glossary was changed meanwhile'],
  [new StoreUnavailable('refused'), 'The browser does not let Newsgloss open your glossaries'],
  [new Error('out of luck'), 'The browser says: out of luck'],
])('%s is told in words that say what to do', (error, told) => {
  expect(words(failureOf(error))).toContain(told);
});

it('a failure is the same after it came out of a Worker', () => {
  const failure = failureOf(new Unreadable('importProblemFileZip'));
  expect(structuredClone(failure)).toEqual(failure);
});
