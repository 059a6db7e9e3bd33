/** Entries of the reader's own glossaries, changed from the popup and the side panel. */

import { useState } from 'preact/hooks';
import type { OwnChanges } from '../../components/popup/own-entries.ts';
import { interfaceText } from '../../extension/interface-text.ts';
import { openTerm } from '../../extension/term-page.ts';
import { ownKey } from '../../glossary/packs/entry-id.ts';
import { failureText } from '../term/failure-words.ts';
import { packStore } from './own-glossaries.ts';

export interface OwnChangesOptions {
  /** The tab in front, once it is known. */
  readonly tab: number | undefined;
  /** Gets why the last change failed, in words; undefined as another begins. */
  readonly onProblem: (problem: string | undefined) => void;
  /** The reader went on to the form. */
  readonly onLeft: () => void;
}

/** Lists follow the store: what is deleted leaves them, what is undone comes back. */
export function useOwnChanges({ tab, onProblem, onLeft }: OwnChangesOptions): OwnChanges {
  const [outcome, setOutcome] = useState<OwnChanges['outcome']>();
  const fail = (error: unknown) => onProblem(failureText(error, interfaceText));
  const begin = () => {
    setOutcome(undefined);
    onProblem(undefined);
  };
  return {
    outcome,
    onEdit: (id) => {
      begin();
      if (tab !== undefined) openTerm(id, tab).then(onLeft, fail);
    },
    onDelete: (id, name) => {
      begin();
      const key = ownKey(id);
      if (!key) return;
      packStore.remove(key).then((undo) => {
        const onUndo = () => {
          begin();
          packStore.undo(undo).catch(fail);
        };
        setOutcome({ kind: 'done', said: interfaceText('termDeleted', name), onUndo });
      }, fail);
    },
  };
}
