/** Who else has a name: another entry of the reader's, or one of another glossary. */

import type { Namesakes } from '../../components/term-form/namesake-note.tsx';
import type { PackStore } from '../../extension/packs/pack-store.ts';
import { ownId } from '../../glossary/packs/entry-id.ts';
import { BUILT_IN, MINE } from '../../glossary/packs/types.ts';

/** The name of the built-in entry that a name is one of; undefined where it is of none. */
export type BuiltInName = (name: string) => Promise<string | undefined>;

/**
 * Looks for entries that have one of these names.
 * @param except the entry that is being changed
 * @throws StoreUnavailable
 */
export async function namesakesOf(
  names: readonly string[],
  except: string | undefined,
  store: Pick<PackStore, 'packs' | 'named' | 'entry'>,
  builtInName: BuiltInName,
): Promise<Namesakes> {
  const [packs, named, ...builtIns] = await Promise.all([
    store.packs(),
    store.named(names),
    ...names.map(builtInName),
  ]);
  const keys = named.flat().filter((key) => ownId(key) !== except);
  const ownKey = keys.find(({ pack }) => pack === MINE);
  const own = ownKey && (await store.entry(ownKey));
  const builtIn = builtIns.find((name) => name !== undefined);
  const mineAt = packs.findIndex(({ id }) => id === MINE);
  const isIn = (id: string) =>
    id === BUILT_IN ? builtIn !== undefined : id !== MINE && keys.some(({ pack }) => pack === id);
  // What is switched off is not shown in any case.
  const otherAt = packs.findIndex(({ id, on }) => on && isIn(id));
  const other = packs[otherAt];
  const otherKey = keys.find(({ pack }) => pack === other?.id);
  const otherName = otherKey ? (await store.entry(otherKey))?.names[0]?.text : builtIn;
  return {
    ...(ownKey && own ? { mine: { id: ownId(ownKey), name: own.names[0]?.text ?? '' } } : {}),
    ...(other && otherName !== undefined
      ? {
          other: {
            name: otherName,
            pack: other,
            isFirst: otherAt < mineAt,
          },
        }
      : {}),
  };
}
