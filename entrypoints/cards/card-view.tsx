/** From what the controller knows of an open card to what the card shows. */

import { Card, type CardContent } from '../../components/card/card.tsx';
import type { MenuItem } from '../../components/card/menu.tsx';
import type { NoticeBarProps } from '../../components/card/notice-bar.tsx';
import type { Locale } from '../../data/types.ts';
import type { EntryView, FactView, MenuWords, Source } from '../../glossary/glossary.ts';
import { ownKey } from '../../glossary/packs/entry-id.ts';
import { MINE } from '../../glossary/packs/types.ts';
import { noticeText } from './card-actions.ts';
import type { Notice } from './card-history.ts';
import type { Shown } from './shown.ts';

export interface CardViewProps {
  readonly view: EntryView;
  readonly shown: Shown;
  /** Without them, as when the background was starting, the card has no menu. */
  readonly words: MenuWords | undefined;
  /** The host of the page; empty for a local file. */
  readonly site: string;
  readonly onBack: () => void;
  readonly onEntry: (id: string) => void;
  readonly onFact: (fact: FactView) => void;
  readonly onLocale: (locale: Locale) => void;
  readonly onMenu: (open: boolean) => void;
  readonly onPin: (pinned: boolean) => void;
  readonly onWhy: () => void;
  readonly onMute: (on: boolean) => void;
  readonly onKnow: (on: boolean) => void;
  readonly onCopy: () => void;
  readonly onGlossary: () => void;
  /** The reader wants an entry of their own for the words of the mark. */
  readonly onAddOwn: () => void;
  readonly onEditOwn: () => void;
  readonly onDeleteOwn: () => void;
  /** @param removal by what a deletion is undone */
  readonly onUndelete: (removal: string) => void;
  readonly onPress: () => void;
  readonly onFocusLeft: () => void;
}

export function CardView(props: CardViewProps) {
  const { view, shown, words } = props;
  const { trail, theme, textSize, isPinned } = shown;
  const content = contentOf(props);
  return (
    <Card
      // A new entry begins at its top, not where the last one was scrolled to.
      key={`${trail.past.length} ${view.id} ${content.kind}`}
      view={view}
      content={content}
      theme={theme}
      textSize={textSize}
      keepsSize={trail.past.length > 0}
      pinned={isPinned}
      menu={
        words && !trail.step.notice?.undo
          ? {
              label: words.more,
              open: shown.menuOpen,
              items: itemsOf(props, words),
              onOpen: props.onMenu,
            }
          : undefined
      }
      notice={words && noticeOf(props, words)}
      canGoBack={trail.past.length > 0}
      onBack={props.onBack}
      onEntry={props.onEntry}
      onFact={props.onFact}
      onLocale={props.onLocale}
      onPin={props.onPin}
      onPress={props.onPress}
      onFocusLeft={props.onFocusLeft}
    />
  );
}

function contentOf({ view, shown: { trail, explanations } }: CardViewProps): CardContent {
  const { content } = trail.step;
  const fact = content.kind === 'fact' ? factIn(view.sources, content.fact) : undefined;
  if (fact) return { kind: 'fact', fact };
  const explanation = content.kind === 'reasons' ? explanations[view.locale] : undefined;
  return explanation ? { kind: 'reasons', explanation } : { kind: 'entry' };
}

/** A fact among sources, or among those of their corrections. */
function factIn(sources: readonly Source[], id: string): FactView | undefined {
  for (const source of sources) {
    if (source.kind !== 'fact') continue;
    const found = source.fact.id === id ? source.fact : factIn(source.fact.correction?.sources ?? [], id);
    if (found) return found;
  }
  return undefined;
}

/** What is about the mark stands in the menu of its own entry alone. */
function itemsOf(props: CardViewProps, words: MenuWords): readonly MenuItem[] {
  const isFirst = props.shown.trail.past.length === 0;
  return [
    ...(isFirst
      ? [
          { label: words.why, onSelect: props.onWhy },
          { label: words.notHere, onSelect: () => props.onMute(true) },
        ]
      : []),
    { label: words.know, onSelect: () => props.onKnow(true) },
    { label: words.copy, onSelect: props.onCopy },
    { label: words.openGlossary, onSelect: props.onGlossary },
    ...ownItemsOf(props, words, isFirst),
  ];
}

/** An entry of the reader's is changed; beside any other they may write one. */
function ownItemsOf(props: CardViewProps, words: MenuWords, isFirst: boolean): readonly MenuItem[] {
  const key = ownKey(props.view.id);
  const add = isFirst ? [{ label: words.addOwn, onSelect: props.onAddOwn }] : [];
  if (!key) return add;
  const edit = { label: words.editOwn, onSelect: props.onEditOwn };
  // What others wrote is removed with its glossary.
  return key.pack === MINE ? [edit, { label: words.deleteOwn, onSelect: props.onDeleteOwn }] : [edit];
}

function noticeOf(props: CardViewProps, words: MenuWords): NoticeBarProps | undefined {
  const { view, site, shown } = props;
  const { notice } = shown.trail.step;
  if (!notice) return undefined;
  return {
    text: noticeText(notice, words, { site, mark: shown.mark, name: view.name }),
    undo: notice.undo && { label: words.undo, onUndo: () => takeBack(notice, props) },
  };
}

function takeBack({ undo, removal }: Notice, props: CardViewProps): void {
  switch (undo) {
    case 'mute':
      props.onMute(false);
      break;
    case 'know':
      props.onKnow(false);
      break;
    case 'delete':
      if (removal !== undefined) props.onUndelete(removal);
  }
}
