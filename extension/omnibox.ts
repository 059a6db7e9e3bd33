/** In the background: the glossary in the address bar, after its keyword. */

import { type Browser, browser } from 'wxt/browser';
import type { Match, SearchResult } from '../glossary/search.ts';
import type { Place } from './glossary-page.ts';
import { interfaceText } from './interface-text.ts';

export interface OmniboxOptions {
  /** The entries for what was typed, the best first, and which of them it names. */
  readonly find: (typed: string) => Promise<Found>;
  /** What to write for an entry so that {@link OmniboxOptions.open} finds it again. */
  readonly textFor: (entry: SearchResult) => Promise<string>;
  /** Opens what was chosen or typed. */
  readonly open: (text: string, place: Place) => Promise<void>;
  /** Whether descriptions are XML with marks in it, as in Chrome, or plain text, as in Firefox. */
  readonly hasMarkup: boolean;
}

export interface Found {
  readonly entries: readonly SearchResult[];
  readonly named: string | undefined;
}

/** Chrome shows eight beside the first line, Firefox five or six. */
const MOST = 8;

/** Answers in the address bar; to be called each time the background starts, before anything is waited for. */
export function answerOmnibox({ find, textFor, open, hasMarkup }: OmniboxOptions): void {
  // Neither Safari nor Firefox for Android has one.
  if (!browser.omnibox) return;
  const plain = hasMarkup ? escapeXml : (text: string) => text;
  const describe = ({ name, summary, match }: SearchResult) =>
    hasMarkup
      ? `${markParts(name, match().name)} <dim>– ${escapeXml(summary)}</dim>`
      : `${name} – ${summary}`;
  const setFirst = (description: string) => browser.omnibox.setDefaultSuggestion({ description });
  // What was typed last: an answer that comes after more was typed is none.
  let last = '';
  browser.omnibox.onInputStarted.addListener(() => setFirst(plain(interfaceText('omniboxStart'))));
  browser.omnibox.onInputChanged.addListener((text, suggest) => {
    const typed = text.trim();
    last = typed;
    const answer = async ({ entries, named }: Found) => {
      if (typed !== last) return;
      const first = entries.find(({ id }) => id === named);
      const others = entries.filter((entry) => entry !== first).slice(0, MOST);
      const texts = await Promise.all(others.map(textFor));
      if (typed !== last) return;
      // The first line is what Enter does with the text as it is.
      setFirst(first ? describe(first) : plain(interfaceText('omniboxSearch', typed)));
      suggest(
        others.map((entry, index) => ({ content: texts[index] ?? entry.id, description: describe(entry) })),
      );
    };
    if (typed === '') setFirst(plain(interfaceText('omniboxStart')));
    else
      find(typed)
        .then(answer)
        .catch(() => {});
  });
  browser.omnibox.onInputEntered.addListener((text, disposition) => {
    void open(text.trim(), PLACES[disposition]).catch(() => {});
  });
}

const PLACES: Readonly<Record<`${Browser.omnibox.OnInputEnteredDisposition}`, Place>> = {
  currentTab: { kind: 'here' },
  newForegroundTab: { kind: 'beside', index: undefined },
  newBackgroundTab: { kind: 'behind' },
};

/** A name as XML, with what answers to the query marked in it. */
function markParts(name: string, parts: Match['name']): string {
  let at = 0;
  let marked = '';
  for (const { from, to } of parts) {
    marked += `${escapeXml(name.slice(at, from))}<match>${escapeXml(name.slice(from, to))}</match>`;
    at = to;
  }
  return marked + escapeXml(name.slice(at));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text in XML, without the control characters and lone surrogates that no XML may hold. */
const escapeXml = (text: string): string =>
  text
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is taken out
    .replace(/[\u0000-\u001f\u007f\ufffe\uffff]/g, ' ')
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
