/** The least that an extension can be which marks pages: a content script that asks for one setting. */

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { launchPlain } from '../launch.ts';

const MANIFEST = {
  manifest_version: 3,
  name: 'Least',
  version: '1',
  permissions: ['storage'],
  content_scripts: [
    {
      matches: ['<all_urls>'],
      // Called as ours is, so that traces tell it by the same name.
      js: ['annotator.js'],
      all_frames: true,
      match_about_blank: true,
      match_origin_as_fallback: true,
    },
  ],
};

const SCRIPT = "chrome.storage.local.get('settings').then(() => {});";

/** Opens a browser with it for a time. What our own extension takes beyond this is what we can do something about. */
export async function withLeastExtension<T>(use: (context: BrowserContext) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'newsgloss-least-'));
  try {
    await writeFile(join(folder, 'manifest.json'), JSON.stringify(MANIFEST));
    await writeFile(join(folder, 'annotator.js'), SCRIPT);
    const args = [`--disable-extensions-except=${folder}`, `--load-extension=${folder}`];
    const { context, close } = await launchPlain({ headless: true, args });
    try {
      return await use(context);
    } finally {
      await close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
