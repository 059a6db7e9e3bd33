/** Files that are dropped anywhere on the page. */

import { useEffect, useRef, useState } from 'preact/hooks';

/** @returns whether files are being dragged over the page */
export function useFileDrop(onFiles: (files: readonly File[]) => void): boolean {
  const [isOver, setOver] = useState(false);
  const take = useRef(onFiles);
  take.current = onFiles;
  useEffect(() => {
    const lifetime = new AbortController();
    const { signal } = lifetime;
    const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false;
    addEventListener(
      'dragover',
      (event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(true);
      },
      { signal },
    );
    addEventListener(
      'dragleave',
      // One leaves each element on the way; only out of the window there is none to go to.
      ({ relatedTarget }) => relatedTarget === null && setOver(false),
      { signal },
    );
    addEventListener(
      'drop',
      (event) => {
        if (!hasFiles(event)) return;
        // Else the browser would open the file in the page's place.
        event.preventDefault();
        setOver(false);
        const files = [...(event.dataTransfer?.files ?? [])];
        if (files.length > 0) take.current(files);
      },
      { signal },
    );
    return () => lifetime.abort();
  }, []);
  return isOver;
}
