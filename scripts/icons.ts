/**
 * Draws the icons of the manifest from public/icon/icon.svg, in Chromium.
 *
 *   node scripts/icons.ts
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumPath } from './browsers.ts';

const SIZES = [16, 32, 48, 96, 128];

const folder = join(import.meta.dirname, '..', 'public', 'icon');
const svg = readFileSync(join(folder, 'icon.svg'), 'utf8');
const browser = await chromium.launch({
  executablePath: await chromiumPath(),
  // Chromium has no sandbox for root.
  chromiumSandbox: process.getuid?.() !== 0,
});
try {
  const page = await browser.newPage();
  for (const size of SIZES) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px}</style>${svg}`);
    await page.screenshot({ path: join(folder, `${size}.png`), omitBackground: true });
  }
} finally {
  await browser.close();
}
