/**
 * Takes the pictures that the README and the stores use: of the card on pages of every kind, of the first page, and
 * the stores' tiles.
 *
 *   npm run screenshots [-- NAME…]
 */

import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildExtension, ROOT } from './build-extension.ts';
import { messageOf, usageError } from './command-line.ts';
import { type LaunchOptions, launchWithExtension } from './launch.ts';
import { findMark, marksOf, rest, waitForCard } from './page-marks.ts';

interface Look {
  readonly name: string;
  /** Below tests/pages, or a page of the extension. */
  readonly page: string;
  /** The mark that the pointer rests on; undefined where the page alone is shown. */
  readonly mark?: string;
  /** Below docs; that of the README by default. */
  readonly folder?: 'store';
  readonly browser?: Omit<LaunchOptions, 'headless'>;
  /** In CSS pixels; as large as the stores want it by default. */
  readonly size?: { readonly width: number; readonly height: number };
}

const LOOKS: readonly Look[] = [
  { name: 'light', page: 'sample.html', mark: 'StyleGAN2' },
  { name: 'dark', page: 'sample.html', mark: 'OpenAI', browser: { colorScheme: 'dark' } },
  { name: 'chinese', page: 'looks/chinese.html', mark: '扩散模型' },
  { name: 'traditional', page: 'looks/traditional.html', mark: 'DiT' },
  { name: 'narrow', page: 'sample.html', mark: 'Sora', size: { width: 390, height: 844 } },
  { name: 'rtl', page: 'looks/rtl.html', mark: 'Sora' },
  { name: 'vertical', page: 'looks/vertical.html', mark: '扩散模型' },
  { name: 'modal', page: 'looks/modal.html', mark: 'InstructPix2Pix' },
  { name: 'welcome', page: 'welcome.html', mark: 'diffusion model', folder: 'store' },
  { name: 'tile-small', page: 'looks/tile.html', folder: 'store', size: { width: 440, height: 280 } },
  { name: 'tile-large', page: 'looks/tile.html', folder: 'store', size: { width: 1400, height: 560 } },
];

/** The page of the extension that is shown. */
const OWN_PAGE = 'welcome.html';
const STORE_SIZE = { width: 1280, height: 800 };
/** Until a card that is fading in stands. */
const FADE_MS = 400;

const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !LOOKS.some((look) => look.name === name));
if (unknown !== undefined)
  usageError(
    `there is no screenshot "${unknown}"; there are ${LOOKS.map(({ name }) => name).join(', ')}`,
    'npm run screenshots [-- NAME…]',
  );
try {
  await buildExtension();
  for (const look of LOOKS)
    if (wanted.length === 0 || wanted.includes(look.name)) process.stdout.write(`${await take(look)}\n`);
} catch (error) {
  process.stderr.write(`screenshots: ${messageOf(error)}\n`);
  process.exitCode = 1;
}

/**
 * @returns the path of the picture
 * @throws when no card opens
 */
async function take({ name, page: file, mark, folder, browser, size = STORE_SIZE }: Look): Promise<string> {
  const { context, extensionId, close } = await launchWithExtension({ headless: true, ...browser });
  try {
    const page = await context.newPage();
    await page.setViewportSize(size);
    await page.goto(
      file === OWN_PAGE
        ? `chrome-extension://${extensionId}/${file}`
        : pathToFileURL(join(ROOT, 'tests', 'pages', file)).href,
    );
    // A mark that is not there yet would be looked for further down.
    await waitFor(async () => ((await marksOf(page)).length > 0 ? true : undefined));
    const point = await waitFor(() => findMark(page.mainFrame(), mark === undefined ? {} : { text: mark }));
    if (!point) throw new Error(`${name}: no mark "${mark ?? ''}" that the pointer can reach`);
    if (mark !== undefined) {
      await rest(page, point);
      if (!(await waitForCard(page.mainFrame()))) throw new Error(`${name}: no card opened over "${mark}"`);
    }
    await page.waitForTimeout(FADE_MS);
    const path = join(ROOT, 'docs', folder ?? 'screenshots', `${name}.png`);
    await mkdir(dirname(path), { recursive: true });
    await page.screenshot({ path, caret: 'initial' });
    return path;
  } finally {
    await close();
  }
}

async function waitFor<T>(find: () => Promise<T | undefined>): Promise<T | undefined> {
  for (let tries = 0; tries < 50; tries++) {
    const found = await find();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return undefined;
}
