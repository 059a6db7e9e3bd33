/**
 * Every weight of the judgement, in one place. They are log-odds: 0.7 doubles the odds, and a sum of 0
 * is a confidence of one half.
 */

import type { LexiconEntry, Priority, Sense, SensePrior } from './lexicon.ts';

/** What is said of an alias with one meaning before any evidence: a name is a name; a general term waits for its page. */
export const BASE: Readonly<Record<Priority, number>> = { 1: 4, 2: 3, 3: 0.5 };

/** How an ambiguous alias starts, by how often it has the entry's meaning in ordinary text. */
export const PRIOR: Readonly<Record<SensePrior, number>> = {
  usually: 2.4,
  likely: 0.7,
  even: -0.5,
  unlikely: -1.7,
};

/** Distances in UTF-16 code units. A sentence is about 100 of them in English and fewer in Chinese. */
export const NEAR = 80;
export const MIDDLE = 300;

/** A word that speaks for the meaning, by its distance; each such word counts once, at its nearest. */
export const CLUE = { near: 1.6, middle: 0.9, far: 0.4, most: 3.5 } as const;

/** A word that speaks against it. It outweighs a clue at the same distance: wrong marks annoy more than missing ones. */
export const ANTI_CLUE = { near: -2.3, middle: -1.2, far: -0.5, most: -5 } as const;

/** A word that texts about AI use and others too: three near ones are worth a clue. */
export const WEAK_WORD = { near: 0.5, middle: 0.25, far: 0.1, most: 1.5 } as const;

/** An unambiguous mention of another entry in the same block, or a word that only texts about AI use. */
export const ANCHOR = { near: 1, middle: 0.5, far: 0.3, most: 1.8 } as const;

/** The same entry stands unambiguously on the page: "Adam optimizer", then "Adam". */
export const SAME_ENTRY = 2.2;

/** The page spells the acronym out as something else: Network Security Forum (NSF). */
export const EXPANDED_OTHERWISE = -4;

/** A name tied by a hyphen to a word before it is part of another name: DJ-Sora. */
export const JOINED = -20;

/** Another Chinese word lies across the edge: 最大 in 最大模型. */
export const STRADDLED = -20;

/** A given name before a surname is a person. */
export const GIVEN_NAME = -8;

/** A surname after another first name is another person. */
export const OTHER_PERSON = -20;

/** A capitalised word after a capitalised name often makes a longer name of something else: Berkeley Lab. */
export const LONGER_NAME = -2.5;

/** In a line all in capitals, "FAIR" and "MIT" may be any word. */
export const CAPITALS = -4;

/** In another language a short name may be a word of it: French dit, German mit. */
export const OTHER_LANGUAGE = -0.8;

/** A page that names nothing of AI is hardly about it, the surer the longer it is. */
export const OFF_TOPIC = { short: -0.5, long: -1.3, longFrom: 1_500 } as const;

/** Kinds whose names mean the same on a page about anything: only the lack of a topic says nothing there. */
export const ANYWHERE: ReadonlySet<string> = new Set(['organization', 'person', 'product', 'program']);

/** How much a general entry, and a strong word of the vocabulary, count beside an entry that is a name. */
export const GENERAL_ENTRY = 0.5;
export const TOPIC_WORD_SHARE = 0.35;

/** From this sum of its own evidence on, an ambiguous name that mostly has the meaning is a sign too. */
export const SUPPORTED = 0.7;
/** How much it counts beside a name with one meaning. */
export const SUPPORTED_SHARE = 0.8;

/** How much more a name counts that stands in the title or a heading. */
export const PROMINENT_SHARE = 0.5;

/**
 * How much naming an entry says about a page's subject. Universities, companies and phones are named
 * anywhere, except those that are all about AI. What a reader's own glossaries are about is not known.
 */
export function signOf({ kind, priority, pack }: LexiconEntry): number {
  if (pack !== undefined) return 0;
  if (ANYWHERE.has(kind) && priority !== 1) return 0;
  return priority === 3 ? GENERAL_ENTRY : 1;
}

/** How much it says for a name that the text is about AI: of a word that seldom has the meaning, less. */
const AI_TRUST: Readonly<Record<SensePrior, number>> = { usually: 1, likely: 1, even: 1, unlikely: 0.7 };

/** The same for "CNN" and "Adam", which stand in news about AI as the channel and the man. */
const OWN_FIELD_TRUST = 0.25;

export const aiTrust = ({ prior, ownField }: Sense): number => (ownField ? OWN_FIELD_TRUST : AI_TRUST[prior]);

/** General terms are explained only in texts about AI; elsewhere next to nothing outweighs this. */
export const NOT_ABOUT_AI = -6;

/** So many signs make a text of this length one about AI: a word in a sentence, a name or two on a page. */
export const neededSigns = (textLength: number): number =>
  textLength < 400 ? 0.35 : textLength < OFF_TOPIC.longFrom ? 0.7 : 1;

/** So many signs make a page of this length one about AI as a whole, its topic weight full. */
export const neededSignsOfPage = (textLength: number): number =>
  textLength < OFF_TOPIC.longFrom ? neededSigns(textLength) : 1.5;

/** By how many signs of AI a page has: different entries named, strong words used. */
export function topicWeight(signs: number, textLength: number): number {
  const none = textLength < OFF_TOPIC.longFrom ? OFF_TOPIC.short : OFF_TOPIC.long;
  // One sign on a long page may be chance; five are a subject.
  return Math.min(2.2, none + (0.7 - none) * Math.min(1, signs / 1.5) + 0.4 * Math.max(0, signs - 1.5));
}

/** The least confidence that is marked. */
export const THRESHOLD = { strict: 0.85, balanced: 0.5, broad: 0.25 } as const;

export const LEVELS = ['strict', 'balanced', 'broad'] as const satisfies readonly (keyof typeof THRESHOLD)[];
export type Level = keyof typeof THRESHOLD;
