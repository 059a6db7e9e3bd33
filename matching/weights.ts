/**
 * Every weight of the judgement, in one place. They are log-odds: 0.7 doubles the odds, and a sum of 0
 * is a confidence of one half.
 */

import type { Priority, SensePrior } from './lexicon.ts';

/** What is said of an alias with one meaning before any evidence: a name is a name; a general term waits for its page. */
export const BASE: Readonly<Record<Priority, number>> = { 1: 4, 2: 3, 3: -0.4 };

/** How an ambiguous alias starts, by how often it has the entry's meaning in ordinary text. */
export const PRIOR: Readonly<Record<SensePrior, number>> = {
  usually: 2.2,
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

/** An unambiguous mention of another entry in the same block. */
export const ANCHOR = { near: 1, middle: 0.5, far: 0.3, most: 1.5 } as const;

/** The same entry stands unambiguously on the page: "Adam optimizer", then "Adam". */
export const SAME_ENTRY = 2.2;

/** A name tied by a hyphen to a word before it is part of another name: DJ-Sora, next-gen AI. */
export const JOINED = -6;

/** A page that names no entry unambiguously is hardly about AI, the surer the longer it is. */
export const OFF_TOPIC = { short: -0.5, long: -1.3, longFrom: 1_500 } as const;

/** Kinds whose names mean the same on a page about anything: only the lack of a topic says nothing there. */
export const ANYWHERE: ReadonlySet<string> = new Set(['organization', 'person', 'program']);

/** By how many different entries a page names unambiguously; general terms count half. */
export function topicWeight(entries: number, textLength: number): number {
  if (entries === 0) return textLength < OFF_TOPIC.longFrom ? OFF_TOPIC.short : OFF_TOPIC.long;
  return Math.min(2.2, 0.2 + 0.45 * entries);
}

/** The least confidence that is marked. */
export const THRESHOLD = { strict: 0.85, balanced: 0.5, broad: 0.25 } as const;

export type Level = keyof typeof THRESHOLD;
