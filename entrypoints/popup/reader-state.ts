/** What the reader set and chose, for a view: it follows every change, wherever that is made. */

import { useLayoutEffect, useState } from 'preact/hooks';
import { type Pause, readPause, watchPause } from '../../extension/pause.ts';
import { type Change, liveSettings, reasonOf } from '../../extension/settings/live-settings.ts';
import type { Settings } from '../../extension/settings/types.ts';
import { readTermOrder, type TermOrder } from '../../extension/term-order.ts';

export type ReaderState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'unread'; readonly reason: string }
  | {
      readonly kind: 'read';
      readonly settings: Settings;
      readonly pause: Pause | undefined;
      readonly order: TermOrder;
      readonly change: Change;
    };

/** @returns the state, and what shows another order of terms at once */
export function useReaderState(): readonly [ReaderState, (order: TermOrder) => void] {
  const [settings, setSettings] = useState<Settings>();
  const [change, setChange] = useState<{ readonly call: Change }>();
  const [local, setLocal] = useState<{ readonly pause: Pause | undefined; readonly order: TermOrder }>();
  const [unread, setUnread] = useState<string>();
  useLayoutEffect(() => {
    const lifetime = new AbortController();
    const { signal } = lifetime;
    const fail = (error: unknown) => setUnread(reasonOf(error));
    watchPause((pause) => setLocal((before) => before && { ...before, pause }), signal);
    liveSettings(setSettings, signal).then((call) => setChange({ call }), fail);
    Promise.all([readPause(), readTermOrder()]).then(([pause, order]) => setLocal({ pause, order }), fail);
    return () => lifetime.abort();
  }, []);
  const chooseOrder = (order: TermOrder) => setLocal((before) => before && { ...before, order });
  if (unread !== undefined) return [{ kind: 'unread', reason: unread }, chooseOrder];
  if (!settings || !change || !local) return [{ kind: 'waiting' }, chooseOrder];
  return [{ kind: 'read', settings, ...local, change: change.call }, chooseOrder];
}
