/** The entry that takes the place of the lists, of whichever glossary, and the way to it and back. */

import type { ComponentChild } from 'preact';
import { useEffect } from 'preact/hooks';
import { ownKey } from '../../glossary/packs/entry-id.ts';
import { EntryDetails } from './entry-details.tsx';
import { type EntryPath, useEntryPath } from './entry-path.ts';
import { OwnDetails } from './own-details.tsx';
import { ownPageOf } from './own-entries.ts';
import type { PageViewProps } from './popup.tsx';

export interface ShownEntry extends EntryPath {
  /** Undefined until it is there. */
  readonly shown: ComponentChild | undefined;
}

type Props = Pick<
  PageViewProps,
  'glossary' | 'own' | 'rows' | 'locale' | 'onGlossaryWanted' | 'onOpened' | 'onGlossaryAt'
>;

/** @param home puts the focus into a list that was not left before */
export function useShownEntry(props: Props, home: () => void): ShownEntry {
  const { glossary, own, rows, locale, onGlossaryWanted, onOpened, onGlossaryAt } = props;
  const path = useEntryPath((id) => {
    own.onWanted(id);
    onOpened(id);
  }, home);
  const { entry, back, goOn } = path;
  const isOwn = entry !== undefined && ownKey(entry) !== undefined;
  const lacksGlossary = entry !== undefined && !glossary;
  useEffect(() => {
    if (lacksGlossary) onGlossaryWanted();
  }, [lacksGlossary]);
  // It was removed while it was shown, or its row was.
  const isGone = isOwn && own.page === 'none';
  useEffect(() => {
    if (isGone) back();
  }, [isGone]);
  const page = ownPageOf(own, entry);
  const view = entry === undefined ? undefined : glossary?.view(entry, locale);
  if (page) {
    const { kind } = page.entry;
    const kindLabel = rows.kinds[kind] ?? kind;
    return {
      ...path,
      shown: (
        <OwnDetails
          page={page}
          locale={locale}
          kindLabel={kindLabel}
          onBack={back}
          onGlossary={() => onGlossaryAt(page.id)}
          onEdit={own.onEdit}
          onDelete={own.onDelete}
          onEntry={goOn}
        />
      ),
    };
  }
  if (view)
    return {
      ...path,
      shown: (
        <EntryDetails
          view={view}
          alsoIn={own.alsoIn}
          onBack={back}
          onGlossary={() => onGlossaryAt(view.id)}
          onEntry={goOn}
        />
      ),
    };
  return { ...path, shown: undefined };
}
