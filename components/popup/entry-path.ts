/** The way from a list to an entry and on to others, and back to where the reader was in the list. */

import { useLayoutEffect, useRef, useState } from 'preact/hooks';

export interface EntryPath {
  /** The entry that is shown; undefined for the list. */
  readonly entry: string | undefined;
  /** Opens an entry from the list. */
  readonly open: (id: string) => void;
  /** Goes on from one entry to another. */
  readonly goOn: (id: string) => void;
  readonly back: () => void;
}

/**
 * @param onEntry is told of each entry that is opened
 * @param home puts the focus into a list that was not left before
 */
export function useEntryPath(onEntry: (id: string) => void, home: () => void): EntryPath {
  const [path, setPath] = useState<readonly string[]>([]);
  const opener = useRef<Element | null>(null);
  const entry = path.at(-1);
  useLayoutEffect(() => {
    if (entry !== undefined) {
      onEntry(entry);
      return;
    }
    if (opener.current instanceof HTMLElement && opener.current.isConnected) opener.current.focus();
    else home();
    opener.current = null;
  }, [entry]);
  return {
    entry,
    open: (id) => {
      opener.current = document.activeElement;
      setPath([id]);
    },
    goOn: (id) => setPath([...path, id]),
    back: () => setPath(path.slice(0, -1)),
  };
}
