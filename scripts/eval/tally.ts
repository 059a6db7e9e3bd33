/** Counts of what was found, missed and wrong: over all, by language, by entry, by look-alike. */

import type { Answer, Scored } from './score.ts';

export interface Counts {
  readonly found: number;
  readonly missed: number;
  readonly wrong: number;
}

export interface Summary extends Counts {
  readonly texts: number;
  readonly precision: number;
  readonly recall: number;
  readonly lookAlikes: number;
  readonly lookAlikesMarked: number;
}

type Scores = readonly Scored<Answer>[];

export function summaryOf(scores: Scores): Summary {
  const counts = add(scores.map((one) => countsOf(one)));
  return {
    texts: scores.length,
    ...counts,
    precision: share(counts.found, counts.wrong),
    recall: share(counts.found, counts.missed),
    lookAlikes: total(scores.map(({ lookAlikes }) => lookAlikes.length)),
    lookAlikesMarked: total(scores.map(({ wrong }) => wrong.filter(({ lookAlike }) => lookAlike).length)),
  };
}

/** Summaries by the language of the text, in the order given; languages without a text are left out. */
export function byLanguage(
  scores: Scores,
  languages: readonly string[],
): readonly (Summary & { readonly language: string })[] {
  const groups = Map.groupBy(scores, ({ text }) => text.language);
  return languages.flatMap((language) => {
    const group = groups.get(language);
    return group ? [{ language, ...summaryOf(group) }] : [];
  });
}

/** Counts by entry: those with the most mistakes first, then the most frequent. */
export function byEntry(scores: Scores): readonly (Counts & { readonly entry: string })[] {
  const entries = new Map<string, { found: number; missed: number; wrong: number }>();
  const of = (entry: string) => {
    const known = entries.get(entry) ?? { found: 0, missed: 0, wrong: 0 };
    entries.set(entry, known);
    return known;
  };
  for (const { found, missed, wrong } of scores) {
    for (const { entity } of found) of(entity).found++;
    for (const { entity } of missed) of(entity).missed++;
    for (const { answer } of wrong) of(answer.entry).wrong++;
  }
  return Array.from(entries, ([entry, counts]) => ({ entry, ...counts })).sort(
    (a, b) => b.missed + b.wrong - a.missed - a.wrong || b.found - a.found || compare(a.entry, b.entry),
  );
}

/** How often each look-alike was met, and how often marked: the most marked first, then the most frequent. */
export function byLookAlike(
  scores: Scores,
): readonly { readonly surface: string; readonly met: number; readonly marked: number }[] {
  const surfaces = new Map<string, { met: number; marked: number }>();
  const of = (surface: string) => {
    const known = surfaces.get(surface) ?? { met: 0, marked: 0 };
    surfaces.set(surface, known);
    return known;
  };
  for (const { wrong, lookAlikes } of scores) {
    for (const { surface } of lookAlikes) of(surface).met++;
    for (const { lookAlike } of wrong) if (lookAlike) of(lookAlike.surface).marked++;
  }
  return Array.from(surfaces, ([surface, counts]) => ({ surface, ...counts })).sort(
    (a, b) => b.marked - a.marked || b.met - a.met || compare(a.surface, b.surface),
  );
}

const countsOf = ({ found, missed, wrong }: Scored<Answer>): Counts => ({
  found: found.length,
  missed: missed.length,
  wrong: wrong.length,
});

const add = (all: readonly Counts[]): Counts => ({
  found: total(all.map(({ found }) => found)),
  missed: total(all.map(({ missed }) => missed)),
  wrong: total(all.map(({ wrong }) => wrong)),
});

const total = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);
const share = (right: number, not: number) => right / (right + not || 1);
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
