/** What a sample app holds and should show, without any framework. */

import { ARTICLES, CARDS, PANEL, topicOf } from './texts.ts';

export interface Message {
  readonly id: number;
  readonly words: readonly string[];
}

export interface State {
  readonly messages: readonly Message[];
  /** The article that is open; the list of all while there is none. */
  readonly article: number | undefined;
  /** The first of the rows that are in view. */
  readonly top: number;
  /** The cards' ids as they stand. */
  readonly order: readonly number[];
  readonly draft: string;
  readonly panel: boolean;
}

export type Action =
  | { readonly kind: 'say'; readonly words: readonly string[] }
  | { readonly kind: 'message' }
  | { readonly kind: 'open'; readonly article: number | undefined }
  | { readonly kind: 'scroll'; readonly top: number }
  | { readonly kind: 'arrange'; readonly order: readonly number[] }
  | { readonly kind: 'type'; readonly draft: string }
  | { readonly kind: 'toggle' };

export const ROWS = 1_000;
export const ROWS_IN_VIEW = 12;
/** A chat forgets what was said before. */
const MOST_MESSAGES = 6;
const MOST_WORDS = 40;

export const INITIAL: State = {
  messages: [{ id: 1, words: ['Ask', 'me', 'about', 'Sora', 'or', 'Tim', 'Brooks.'] }],
  article: undefined,
  top: 0,
  order: CARDS.map(({ id }) => id),
  draft: '',
  panel: true,
};

export function reduce(state: State, action: Action): State {
  switch (action.kind) {
    case 'say': {
      const last = state.messages.at(-1);
      if (!last || last.words.length >= MOST_WORDS) return state;
      const longer = { ...last, words: [...last.words, ...action.words] };
      return { ...state, messages: [...state.messages.slice(0, -1), longer] };
    }
    case 'message': {
      const id = (state.messages.at(-1)?.id ?? 0) + 1;
      return { ...state, messages: [...state.messages, { id, words: [] }].slice(-MOST_MESSAGES) };
    }
    case 'open':
      return { ...state, article: action.article };
    case 'scroll':
      return { ...state, top: action.top };
    case 'arrange':
      return { ...state, order: action.order };
    case 'type':
      return { ...state, draft: action.draft };
    case 'toggle':
      return { ...state, panel: !state.panel };
  }
}

/** The rows in view. They are shown in the same elements for ever, each under its remainder. */
export const rowsOf = ({ top }: State): readonly { readonly slot: number; readonly text: string }[] =>
  Array.from({ length: ROWS_IN_VIEW }, (_, index) => top + index)
    .map((number) => ({
      slot: number % ROWS_IN_VIEW,
      text: `Row ${number} is about ${topicOf(number * 5 + 1)}.`,
    }))
    .sort((a, b) => a.slot - b.slot);

/** Words of a message as they stand in its paragraph, each with the space before it. */
export const spoken = (words: readonly string[]): readonly string[] =>
  words.map((word, index) => (index === 0 || /^[,.:，。]$/.test(word) ? word : ` ${word}`));

/** The text of each part of an app, by the part's name. */
export function textsOf(state: State): Readonly<Record<string, string>> {
  const open = state.article === undefined ? undefined : ARTICLES[state.article];
  const cards = state.order.flatMap((wanted) => CARDS.find(({ id }) => id === wanted) ?? []);
  const words = state.messages.reduce((sum, message) => sum + message.words.length, 0);
  return {
    count: `Sora was asked for ${words} words in ${state.messages.length} answers.`,
    chat: state.messages.flatMap((message) => spoken(message.words)).join(''),
    article: open
      ? open.title +
        open.paragraphs
          .flat()
          .map(({ text }) => text)
          .join('')
      : ARTICLES.map(({ title }) => title).join(''),
    rows: rowsOf(state)
      .map(({ text }) => text)
      .join(''),
    cards: cards.map(({ name, note }) => `${name} ${note}`).join(''),
    preview: state.draft === '' ? 'Nothing written yet.' : `You write: ${state.draft}`,
    panel: state.panel ? PANEL : '',
  };
}
