/** All entries by the year in which they first came up. */

import type { Entry, Kind, Locale, When } from '../data/types.ts';

export interface TimelineYear {
  /** Undefined for entries without a date; they come last. */
  readonly year: string | undefined;
  readonly entries: readonly TimelineEntry[];
}

export interface TimelineEntry {
  readonly id: string;
  readonly kind: Kind;
  readonly name: string;
  /** What happened first; undefined where no date is known. */
  readonly first: When | undefined;
}

/** The years in order, in each the entries by date, a less exact one first, then by name. */
export function timeline(entries: readonly Entry[], locale: Locale): readonly TimelineYear[] {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const dated = entries.map(({ id, kind, name, when }) => ({
    id,
    kind,
    name: name[locale],
    first: firstOf(when),
  }));
  dated.sort((a, b) => byDate(a.first, b.first) || compare(a.name, b.name));
  const years = new Map<string | undefined, TimelineEntry[]>();
  for (const entry of dated) {
    const year = entry.first?.date.slice(0, 4);
    const list = years.get(year);
    if (list) list.push(entry);
    else years.set(year, [entry]);
  }
  return [...years].map(([year, list]) => ({ year, entries: list }));
}

const firstOf = (when: readonly When[]): When | undefined =>
  when.reduce<When | undefined>(
    (first, each) => (first && first.date <= each.date ? first : each),
    undefined,
  );

function byDate(a: When | undefined, b: When | undefined): number {
  if (!a || !b) return Number(!a) - Number(!b);
  return a.date < b.date ? -1 : Number(a.date > b.date);
}
