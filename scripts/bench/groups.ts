/** The groups of benchmarks, by the names that the command takes. */

import { aliasesGroup } from './aliases.ts';
import { cardGroup } from './card.ts';
import { findGroup } from './find.ts';
import { importGroup } from './import.ts';
import { lexiconGroup } from './lexicon.ts';
import { mutationsGroup } from './mutations.ts';
import { packsGroup } from './packs.ts';
import { peersGroup } from './peers.ts';
import { popupGroup } from './popup.ts';
import type { Figure } from './rows.ts';
import { searchGroup } from './search.ts';
import { tabGroup } from './tab.ts';
import type { Workbench } from './workbench.ts';

/** Measures some things that belong together. */
export type Group = (bench: Workbench) => Promise<{
  readonly rows: readonly Figure[];
  /** What a reader of the rows may want to know. */
  readonly notes: readonly string[];
}>;

export const GROUPS = {
  find: findGroup,
  aliases: aliasesGroup,
  peers: peersGroup,
  lexicon: lexiconGroup,
  tab: tabGroup,
  mutations: mutationsGroup,
  card: cardGroup,
  search: searchGroup,
  popup: popupGroup,
  import: importGroup,
  packs: packsGroup,
} as const satisfies Readonly<Record<string, Group>>;

export type GroupName = keyof typeof GROUPS;

export const GROUP_NAMES: readonly GroupName[] = [
  'find',
  'aliases',
  'peers',
  'lexicon',
  'tab',
  'mutations',
  'card',
  'search',
  'popup',
  'import',
  'packs',
];

/**
 * The groups that arguments name; all of them when there is none.
 * @throws with the groups there are, when there is no such group
 */
export function groupsOf(names: readonly string[]): readonly GroupName[] {
  for (const name of names) {
    if (!GROUP_NAMES.some((known) => known === name))
      throw new Error(`there is no group "${name}"; there are ${GROUP_NAMES.join(', ')}`);
  }
  return names.length === 0 ? GROUP_NAMES : GROUP_NAMES.filter((name) => names.includes(name));
}
