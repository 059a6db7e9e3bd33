/** The terms of the page in the active tab, or why there are none; in the popup and in the side panel. */

import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import type { EntryRows, Locale } from '../../data/types.ts';
import type { Glossary } from '../../glossary/glossary.ts';
import { ExportMenu, type ExportMenuProps } from '../export-menu.tsx';
import { type Text, useText } from '../interface-text.ts';
import { packLabelOf } from '../pack-name.ts';
import { MuteIcon, OpenIcon, UnmuteIcon } from './icons.tsx';
import { OrderChoice } from './order-choice.tsx';
import type { OwnEntries } from './own-entries.ts';
import { PageNotice, type PageNoticeProps } from './page-notice.tsx';
import type { PageState, TermOrder } from './page-state.ts';
import { type Term, type TermAction, TermList } from './term-list.tsx';

export interface PageTermsProps extends PageNoticeProps {
  readonly rows: EntryRows;
  readonly own: OwnEntries;
  readonly locale: Locale;
  readonly order: TermOrder;
  readonly onOrder: (order: TermOrder) => void;
  /** Goes to the term on the page, and to its next mention when it is gone to again. */
  readonly onGo: (id: string) => void;
  readonly onEntry: (id: string) => void;
  readonly onMute: (id: string, muted: boolean) => void;
  /** All texts; undefined until they are there. */
  readonly glossary: Glossary | undefined;
  readonly onGlossaryWanted: () => void;
  /** Brings entries to be taken along, own ones among them. */
  readonly onTake: (
    glossary: Glossary,
    ids: readonly string[],
    locales: readonly Locale[],
  ) => ReturnType<ExportMenuProps['views']>;
  readonly onCopy: ExportMenuProps['onCopy'];
  readonly onSave: ExportMenuProps['onSave'];
  readonly list: RefObject<HTMLUListElement | null>;
  readonly onLeave?: () => void;
}

export function PageTerms(props: PageTermsProps) {
  const { page, rows, own, locale, order, list, onOrder, onGo, onEntry, onMute, onLeave } = props;
  const text = useText();
  const { glossary, onGlossaryWanted, onTake, onCopy, onSave } = props;
  const terms = termsOf(page, rows, own, order, text);
  const isEmpty = terms.length === 0;
  // What is taken along is made of all texts, which come when it is asked for.
  const [isTaking, setTaking] = useState(false);
  const take = () => {
    setTaking(true);
    onGlossaryWanted();
  };
  const unseen = page.kind === 'terms' ? page.unseen : 0;
  const actionsOf = ({ id, name, muted = false }: Term): readonly TermAction[] => [
    {
      key: 'mute',
      label: text(muted ? 'popupUnmute' : 'popupMute', name),
      icon: muted ? <UnmuteIcon /> : <MuteIcon />,
      onSelect: () => onMute(id, !muted),
      stays: muted,
    },
    {
      key: 'open',
      label: text('popupOpenEntry', name),
      icon: <OpenIcon />,
      onSelect: () => onEntry(id),
      stays: true,
    },
  ];
  return (
    <>
      {!isEmpty && (
        <div class="page-head">
          {terms.length > 1 && <OrderChoice order={order} onOrder={onOrder} />}
          {!glossary ? (
            <button type="button" class="plain export export-button" onClick={take}>
              {text('takeAlongButton')}
            </button>
          ) : (
            <ExportMenu
              startsOpen={isTaking}
              views={(ids, locales) => onTake(glossary, ids, locales)}
              count={terms.length}
              ids={() => terms.map(({ id }) => id)}
              locale={locale}
              onCopy={onCopy}
              onSave={onSave}
            />
          )}
        </div>
      )}
      {!isEmpty ? (
        <TermList
          label={text('popupOnPage')}
          locale={locale}
          rows={terms}
          termOf={(term) => term}
          list={list}
          onOpen={onGo}
          onMore={onEntry}
          actionsOf={actionsOf}
          {...(onLeave ? { onLeave } : {})}
        />
      ) : (
        <PageNotice {...props} />
      )}
      {unseen > 0 && <p class="unseen-frames">{unseenText(unseen, text)}</p>}
    </>
  );
}

const unseenText = (unseen: number, text: Text) =>
  unseen === 1 ? text('popupUnseenOne') : text('popupUnseen', String(unseen));

/** The terms of a page as rows; entries that nobody knows are left out. */
function termsOf(
  page: PageState,
  { kinds, rows }: EntryRows,
  own: OwnEntries,
  order: TermOrder,
  text: Text,
): readonly Term[] {
  if (page.kind !== 'terms') return [];
  const wanted = new Map(page.terms.map((term) => [term.entry, term]));
  const found = new Map(
    [...rows, ...own.rows].flatMap((row) => (wanted.has(row.id) ? [[row.id, row] as const] : [])),
  );
  const terms = page.terms.flatMap(({ entry, ...term }) => {
    const row = found.get(entry);
    if (!row) return [];
    const [kindLabel, packLabel] = [kinds[row.kind] ?? row.kind, packLabelOf(row.id, own, text)];
    return [{ ...row, ...term, kindLabel, packLabel }];
  });
  // Sorting is stable: entries mentioned equally often stay in reading order.
  return order === 'count' ? terms.sort((a, b) => b.count - a.count) : terms;
}

/** How many terms a tab's label tells of; undefined where it tells of none. */
export const termCount = (page: PageState): number | undefined =>
  page.kind === 'terms' && page.terms.length > 0 ? page.terms.length : undefined;
