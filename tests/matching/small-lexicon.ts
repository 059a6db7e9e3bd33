/** Small lexicons to test with, written the way a reader would list names. */

import { compileLexicon } from '../../matching/fold-lexicon.ts';
import type {
  AliasSource,
  DecoySource,
  Lexicon,
  LexiconSource,
  Priority,
  SenseSource,
} from '../../matching/lexicon.ts';
import { mentionsInText } from '../../matching/plain-text.ts';
import type { Level } from '../../matching/weights.ts';

type Name =
  | string
  | {
      readonly text: string;
      readonly exact?: true;
      /** A key of the entry's `senses`. */
      readonly sense?: string;
      readonly needs?: 'full-name';
    };

export interface SmallEntry {
  readonly kind?: string;
  readonly priority?: Priority;
  readonly names: readonly Name[];
  readonly senses?: Readonly<Record<string, Partial<SenseSource>>>;
  readonly decoys?: readonly (string | { readonly text: string; readonly exact: true })[];
}

/** What a lexicon knows beside its entries. */
type Rest = Partial<Pick<LexiconSource, 'scriptPairs' | 'vocabulary' | 'hanWords'>>;

export function sourceOf(entries: Readonly<Record<string, SmallEntry>>, rest: Rest = {}): LexiconSource {
  const aliases: AliasSource[] = [];
  const decoys: DecoySource[] = [];
  const senses: SenseSource[] = [];
  Object.values(entries).forEach((source, entry) => {
    const indexOf = new Map<string, number>();
    for (const [name, sense] of Object.entries(source.senses ?? {})) {
      indexOf.set(name, senses.length);
      senses.push({ prior: 'even', clues: [], antiClues: [], ...sense });
    }
    for (const name of source.names) {
      const form = typeof name === 'string' ? { text: name } : name;
      const sense = form.sense === undefined ? undefined : indexOf.get(form.sense);
      aliases.push({
        text: form.text,
        exact: form.exact ?? false,
        entry,
        needs: form.needs ?? 'nothing',
        ...(sense === undefined ? {} : { sense }),
      });
    }
    for (const decoy of source.decoys ?? []) {
      decoys.push(typeof decoy === 'string' ? { text: decoy, exact: false, entry } : { ...decoy, entry });
    }
  });
  return {
    entries: Object.entries(entries).map(([id, { kind = 'model', priority = 1 }]) => ({
      id,
      kind,
      priority,
    })),
    aliases,
    decoys,
    senses,
    scriptPairs: [],
    vocabulary: { strong: [], weak: [] },
    hanWords: { across: [], complete: [] },
    ...rest,
  };
}

export const lexiconOf = (entries: Readonly<Record<string, SmallEntry>>, rest?: Rest): Lexicon =>
  compileLexicon(sourceOf(entries, rest));

/** The mentions of a text, each as it is written there and the entry it names: "Sora → sora". */
export function named(text: string, lexicon: Lexicon, level: Level = 'balanced'): readonly string[] {
  return mentionsInText(text, lexicon, level).map(
    ({ start, end, entry }) => `${text.slice(start, end)} → ${entry}`,
  );
}
