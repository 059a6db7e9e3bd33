/** Which column of a table a name goes to: one for the first name in each language, one for the others in it. */

import type { OwnDraft, OwnName } from '../../packs/types.ts';
import type { WrittenEntries } from '../write.ts';

/** Languages of columns, in their order; of texts without one the empty text. */
export interface TableLanguages {
  readonly names: readonly string[];
  readonly others: readonly string[];
  readonly explainers: readonly string[];
}

/** Languages in which the first names of most entries are stand first. */
export async function columnLanguages(entries: WrittenEntries): Promise<TableLanguages> {
  const leads = new Map<string, number>();
  const others = new Set<string>();
  const explainers = new Set<string>();
  /** For each language those that lead entries in which it follows. */
  const follows = new Map<string, Set<string>>();
  for await (const batch of entries())
    for (const entry of batch) {
      const [{ language: lead = '' } = { language: '' }] = entry.names;
      leads.set(lead, (leads.get(lead) ?? 0) + 1);
      const seen = new Set<string>();
      for (const { language = '' } of entry.names) {
        if (seen.has(language)) others.add(language);
        else if (language !== lead) {
          const known = follows.get(language);
          if (known) known.add(lead);
          else follows.set(language, new Set([lead]));
        }
        seen.add(language);
      }
      for (const { language = '' } of entry.explainers) explainers.add(language);
    }
  const count = (language: string) => leads.get(language) ?? 0;
  const names = [...new Set([...leads.keys(), ...follows.keys()])].sort((a, b) => count(b) - count(a));
  for (const [language, leading] of follows)
    for (const lead of leading) if (names.indexOf(language) < names.indexOf(lead)) others.add(language);
  return { names, others: names.filter((language) => others.has(language)), explainers: [...explainers] };
}

/** A name that leads its entry must be the first that is read again: what would stand before it goes to the others. */
export function namesInColumns(
  names: OwnDraft['names'],
  columns: TableLanguages,
): { readonly first: ReadonlyMap<string, string>; readonly others: ReadonlyMap<string, readonly string[]> } {
  const first = new Map<string, string>();
  const others = new Map<string, string[]>();
  const lead = columns.names.indexOf(names[0]?.language ?? '');
  for (const { text, language = '' } of names satisfies readonly OwnName[]) {
    if (!first.has(language) && columns.names.indexOf(language) >= lead) first.set(language, text);
    else {
      const list = others.get(language);
      if (list) list.push(text);
      else others.set(language, [text]);
    }
  }
  return { first, others };
}

/** Names in the order in which a table gives them back. */
export function namesAsRead(names: OwnDraft['names'], columns: TableLanguages): readonly string[] {
  const { first, others } = namesInColumns(names, columns);
  return [
    ...columns.names.flatMap((language) => first.get(language) ?? []),
    ...columns.others.flatMap((language) => others.get(language) ?? []),
  ];
}
