/**
 * How the content script of a page comes by its cards. They are a script of their own, which the background puts
 * beside the content script, in the same world, once a page has marks: most pages have none, and a script costs
 * each page the time to parse it.
 */

import type { Command } from '../../extension/commands.ts';
import { send } from '../../extension/messages.ts';
import type { Settings } from '../../extension/settings/types.ts';
import type { Reasons } from '../../matching/reasons.ts';
import type { Mark } from '../../page/found-run.ts';
import type { Marks } from '../../page/marks.ts';

/** What the reader does not want marked: names on this page's site, entries everywhere. */
export interface ReaderLists {
  /** The host; empty for a local file. */
  readonly site: string;
  /** @throws when the browser does not store it */
  readonly mute: (spelling: string) => Promise<void>;
  /** @throws when the browser does not store it */
  readonly unmute: (spelling: string) => Promise<void>;
  /** @throws when the browser does not store it */
  readonly know: (entry: string) => Promise<void>;
  /** @throws when the browser does not store it */
  readonly unknow: (entry: string) => Promise<void>;
}

/** What the reader set about cards. */
export type CardSettings = Pick<Settings, 'language' | 'opener' | 'hoverDelay' | 'textSize' | 'theme'> & {
  /** Whether marks show only while the pointer is on them. */
  readonly hidesMarks: boolean;
};

export interface CardsOptions {
  readonly marks: Marks;
  readonly reasonsFor: (mark: Mark) => Reasons | undefined;
  readonly lists: ReaderLists;
  /** As they are; a change is told by {@link Cards.settingsChanged}. */
  readonly settings: () => CardSettings;
  /** Whether the extension is gone, in which case all is stopped. */
  readonly isGone: () => boolean;
  readonly signal: AbortSignal;
}

/** Cards over a page. */
export interface Cards {
  /** Has what the cards of these marks show brought here. */
  readonly bring: (marks: readonly Mark[]) => void;
  readonly carryOut: (command: Command) => void;
  /** The card that is open follows the settings and stays open. */
  readonly settingsChanged: () => void;
  /**
   * Goes to the mention after the one that the reader is at, or to the first, and opens its card.
   * @returns whether there is one
   */
  readonly goTo: (mentions: readonly Mark[], fromStart: boolean) => boolean;
}

/** Opens cards over the marks of a page until the signal is aborted. */
export type StartCards = (options: CardsOptions) => Cards;

/** In the world of the extension's scripts, which no page sees. */
declare global {
  var newsglossCards: StartCards | undefined;
}

/** In the cards' script: hands it over. */
export function provideCards(start: StartCards): void {
  globalThis.newsglossCards = start;
}

/**
 * In the content script: the cards' script, which comes when it is first asked for.
 * @throws when it cannot be had, as after an update of the extension
 */
export async function loadCards(): Promise<StartCards> {
  if (!globalThis.newsglossCards) await send('cards', {});
  if (!globalThis.newsglossCards) throw new Error('the cards did not come');
  return globalThis.newsglossCards;
}
