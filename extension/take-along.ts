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
export async function saveFile({ name, type, text }: ExportFile): Promise<string | undefined> {
  try {
    const url = URL.createObjectURL(new Blob([text], { type }));
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
