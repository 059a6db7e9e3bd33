/** What leaves one of the extension's own pages by the reader's wish: to the clipboard, or into a file. */

import type { ExportFile } from '../glossary/export/export.ts';
import { reasonOf } from './settings/live-settings.ts';

/**
 * Copies a text; must be called while the browser still counts a click or key of the reader.
 * @returns what the browser says where it refuses
 */
export function copyToClipboard(text: string): Promise<string | undefined> {
  return navigator.clipboard.writeText(text).then(() => undefined, reasonOf);
}

/**
 * Saves a file as a download: it goes where the reader has downloads go, and needs no permission.
 * @returns what the browser says where it refuses
 */
export const saveFile = async ({ name, type, text }: ExportFile): Promise<string | undefined> =>
  saveBlob(name, new Blob([text], { type }));

/** As {@link saveFile}, with contents that may be too large for one text. */
export function saveBlob(name: string, contents: Blob): string | undefined {
  try {
    const url = URL.createObjectURL(contents);
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
    // The browser reads it a little later.
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
    return undefined;
  } catch (error) {
    return reasonOf(error);
  }
}
