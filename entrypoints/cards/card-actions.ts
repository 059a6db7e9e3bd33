/** What a reader can do from the card, and what is said about it afterwards. */

import { send } from '../../extension/messages.ts';
import { nameKey } from '../../extension/muted-names.ts';
import { reasonOf } from '../../extension/settings/live-settings.ts';
import { textToCopy } from '../../glossary/copy-text.ts';
import type { EntryView, MenuWords } from '../../glossary/glossary.ts';
import { LONGEST } from '../../glossary/packs/types.ts';
import { copyText } from '../../page/clipboard.ts';
import { type Mark, setRange, wordsOf } from '../../page/found-run.ts';
import { sentenceOf } from '../../page/selection-context.ts';
import type { Notice } from './card-history.ts';
import type { ReaderLists } from './slot.ts';

/** Mutes the mark's name on this site, or takes that back; undefined when there is nothing to say. */
export function mute(lists: ReaderLists, mark: Mark, on: boolean): Promise<Notice | undefined> {
  const spelling = wordsOf(mark);
  return stored(on ? lists.mute(spelling) : lists.unmute(spelling), on, { kind: 'muted', undo: 'mute' });
}

/** Has an entry marked nowhere, or takes that back; undefined when there is nothing to say. */
export function know(lists: ReaderLists, entry: string, on: boolean): Promise<Notice | undefined> {
  return stored(on ? lists.know(entry) : lists.unknow(entry), on, { kind: 'known', undo: 'know' });
}

/** Copies an entry as text; see {@link copyText}. */
export async function copy(view: EntryView, place: HTMLElement): Promise<Notice> {
  return { kind: (await copyText(textToCopy(view), place)) ? 'copied' : 'notCopied' };
}

/** Opens an entry in the glossary, in a tab of its own; the card has nothing to say unless that fails. */
export function openGlossary(id: string): Promise<Notice | undefined> {
  return opened(send('openGlossary', { id }));
}

/** Opens the form of a new entry, for the words of a mark. */
export function addOwn(mark: Mark): Promise<Notice | undefined> {
  const range = document.createRange();
  const sentence = setRange(range, mark) ? sentenceOf(range, LONGEST.sentence) : '';
  return opened(send('addTerm', { name: wordsOf(mark), sentence }));
}

/** Opens the form of an entry of the reader's. */
export const editOwn = (id: string): Promise<Notice | undefined> => opened(send('editTerm', { id }));

/** Deletes an entry of the reader's. */
export function deleteOwn(id: string): Promise<Notice> {
  return send('removeTerm', { id }).then(
    (removal): Notice => ({ kind: 'deleted', undo: 'delete', removal }),
    (error): Notice => ({ kind: 'notSaved', reason: reasonOf(error) }),
  );
}

/** Takes a deletion back; undefined when there is nothing to say. */
export function undelete(removal: string): Promise<Notice | undefined> {
  return send('undoRemoval', { removal }).then(
    () => undefined,
    // It can be tried again.
    (error): Notice => ({ kind: 'notSaved', reason: reasonOf(error), undo: 'delete', removal }),
  );
}

/** There is nothing to say of what opened. */
const opened = (opening: Promise<null>): Promise<Notice | undefined> =>
  opening.then(
    () => undefined,
    (error) => ({ kind: 'notOpened', reason: reasonOf(error) }),
  );

/** A notice in words. */
export function noticeText(
  { kind, reason = '' }: Notice,
  words: MenuWords,
  { site, mark, name }: { readonly site: string; readonly mark: Mark; readonly name: string },
): string {
  const fill = (wording: string, gap: string, text: string) => wording.replace(`{${gap}}`, () => text);
  if (kind === 'muted') {
    const wording = site === '' ? words.mutedInFiles : words.muted;
    return fill(fill(wording, 'name', nameKey(wordsOf(mark))), 'site', site);
  }
  return fill(fill(words[kind], 'name', name), 'reason', reason);
}

function stored(change: Promise<void>, on: boolean, done: Notice): Promise<Notice | undefined> {
  return change.then(
    () => (on ? done : undefined),
    (error) => ({
      kind: 'notSaved',
      reason: reasonOf(error),
      // What could not be taken back can be tried again.
      ...(on || !done.undo ? {} : { undo: done.undo }),
    }),
  );
}
