import type { TabRow } from '../../components/welcome/tab-list.tsx';
import type { OpenTab } from '../../extension/tabs-to-reload.ts';

/**
 * The rows after another look at the tabs. What was loaded anew stays where it was, so that nothing moves under the
 * reader's pointer; what was waiting and is not found any more was loaded elsewhere, or closed.
 */
export function tabRows(before: readonly TabRow[], found: readonly OpenTab[]): readonly TabRow[] {
  const known = new Set(before.map(({ id }) => id));
  const waiting = new Set(found.map(({ id }) => id));
  return [
    ...before.map((row) => (waiting.has(row.id) ? row : { ...row, isReloaded: true })),
    ...found.filter(({ id }) => !known.has(id)).map((tab) => ({ ...tab, isReloaded: false })),
  ];
}
