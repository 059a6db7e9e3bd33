/** The glossaries that are there, and small changes of them, stored at once. */

import { useEffect, useMemo, useState } from 'preact/hooks';
import type { PackListProps } from '../../../components/options/glossaries/pack-list.tsx';
import { interfaceText } from '../../../extension/interface-text.ts';
import { createPackStore } from '../../../extension/packs/indexed-pack-store.ts';
import { type LexiconOutcome, watchOutcome } from '../../../extension/packs/lexicon-outcome.ts';
import { announcePacks, watchPacks } from '../../../extension/packs/news.ts';
import { BUILT_IN, type Pack } from '../../../glossary/packs/types.ts';
import type { Saving } from '../use-saving.ts';
import { failureOf, failureText } from './failure.ts';

export interface Packs extends Pick<PackListProps, 'onChange' | 'onOrder' | 'onRemove' | 'unfindable'> {
  /** Undefined until they are read. */
  readonly packs: readonly Pack[] | undefined;
  /** Why they cannot be read, in words. */
  readonly trouble: string | undefined;
  /** Why pages mark what the glossaries held before; undefined where they mark what these hold. */
  readonly unmarked: 'full' | 'unreadable' | undefined;
  readonly onUnfollow: (id: string, name: string) => void;
  /** Reads them again. */
  readonly refresh: () => void;
}

/** @param builtInSize how many entries the glossary in the package has */
export function usePacks(builtInSize: number, { saved, done, refuse }: Saving): Packs {
  const store = useMemo(() => createPackStore(announcePacks), []);
  const [packs, setPacks] = useState<readonly Pack[]>();
  const [trouble, setTrouble] = useState<string>();
  const [outcome, setOutcome] = useState<LexiconOutcome>({ kind: 'none' });

  const words = (error: unknown) => failureText(failureOf(error), interfaceText);
  const refresh = async () => {
    try {
      const read = await store.packs();
      setPacks(read.map((pack) => (pack.id === BUILT_IN ? { ...pack, size: builtInSize } : pack)));
      setTrouble(undefined);
    } catch (error) {
      setTrouble(words(error));
    }
  };
  useEffect(() => {
    const lifetime = new AbortController();
    void refresh();
    watchPacks(() => void refresh(), lifetime.signal);
    watchOutcome(setOutcome, lifetime.signal).catch(() => {});
    return () => lifetime.abort();
  }, []);

  /** @returns whether it was stored; where not, the page says why */
  const change = async (work: Promise<void>): Promise<boolean> => {
    try {
      await work;
      return true;
    } catch (error) {
      refuse(words(error));
      return false;
    } finally {
      await refresh();
    }
  };
  const keep = async (work: Promise<void>) => {
    if (await change(work)) saved();
  };
  return {
    packs,
    trouble,
    unmarked: outcome.kind === 'full' || outcome.kind === 'unreadable' ? outcome.kind : undefined,
    unfindable: outcome.kind === 'stored' ? outcome.unfindable : {},
    refresh: () => void refresh(),
    onChange: (id, settings) => void keep(store.changePack(id, settings)),
    onOrder: (ids) => {
      // At once: the row that was moved is not to jump back.
      setPacks((last) => last && [...last].sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id)));
      void keep(store.orderPacks(ids));
    },
    onRemove: (id) => void keep(store.removePack(id)),
    onUnfollow: (id, name) => {
      const before = packs?.find((pack) => pack.id === id)?.subscription;
      void change(store.setSubscription(id, undefined)).then((isStored) => {
        if (isStored)
          done(interfaceText('packUnfollowed', name), () => change(store.setSubscription(id, before)));
      });
    },
  };
}
