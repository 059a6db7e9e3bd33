/**
 * Draws the icons of the manifest, and those that stand in the toolbar where nothing is marked, from
 * public/icon/icon.svg, in Chromium.
 *
 *   npm run icons
 */

import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumPath } from './browsers.ts';

const folder = join(import.meta.dirname, '..', 'public', 'icon');
const svg = readFileSync(join(folder, 'icon.svg'), 'utf8');

/** Each look with its folder, its sizes in pixels and its picture. */
const LOOKS = [
  { folder: '', sizes: [16, 32, 48, 96, 128], picture: svg },
  // A middle grey, a little seen through: it steps back on a light and on a dark toolbar alike.
  { folder: 'off', sizes: [16, 32, 48], picture: dimmed(svg) },
];

function dimmed(picture: string): string {
  const grey = picture.replace('#3d4ed8', '#8a8378').replace('#ffc857', '#fffdf9');
  return grey.replace('<svg ', '<svg opacity=".75" ');
}

const browser = await chromium.launch({
  executablePath: await chromiumPath(),
  // Chromium has no sandbox for root.
  chromiumSandbox: process.getuid?.() !== 0,
});
try {
  const page = await browser.newPage();
  for (const look of LOOKS) {
    const place = join(folder, look.folder);
    mkdirSync(place, { recursive: true });
    for (const size of look.sizes) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px}</style>${look.picture}`);
      await page.screenshot({ path: join(place, `${size}.png`), omitBackground: true });
    }
  }
} finally {
  await browser.close();
}
