import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { CARD_HOST } from '../../scripts/card-root.ts';
import { findMark, waitForCard } from '../../scripts/page-marks.ts';
import { openRead, test as plainTest } from './browser-test.ts';
import { type Finger, fingerOn, pen } from './finger.ts';
import { emulate } from './in-browser.ts';
import { notInFirefox } from './not-in-firefox.ts';
import { boxOfCard, expectNoCard, readCard } from './open-card.ts';
import { logCards, pause } from './pointer.ts';

const PAGE = `<!doctype html><html lang="en"><title>Touch</title>
<meta name="viewport" content="width=device-width">
<style>body { font: 18px/2 sans-serif; margin: 30px } .row { cursor: pointer }</style>
<body ontouchstart="">
<p>Plain text with Sora in it, which is long enough.</p>
<p><a href="#linked">A link to ChatGPT</a></p>
<p role="button" id="button">A button of OpenAI</p>
<p class="row" id="row">A row about InstructPix2Pix</p>
<p id="own">Text of StyleGAN2 that a script acts on</p>
<p id="outside">Nothing is here.</p>
<div style="height: 3000px"></div>
<script>
  window.taps = [];
  addEventListener('click', ({ target, defaultPrevented }) => taps.push(target.id || target.localName));
  document.getElementById('own').addEventListener('click', (event) => event.preventDefault());
</script>`;

const test = plainTest.extend('finger', async ({ page }, { onCleanup }): Promise<Finger> => {
  const finger = await fingerOn(page);
  onCleanup(() => finger.lift());
  return finger;
});

async function pointOf(page: Page, text: string) {
  const point = await findMark(page.mainFrame(), { text });
  if (!point) throw new Error(`no mark "${text}"`);
  return point;
}

const middleOf = async (page: Page, selector: string) => {
  const box = await page.locator(selector).boundingBox();
  if (!box) throw new Error(`no ${selector}`);
  return { x: box.x + 20, y: box.y + box.height / 2 };
};

const taps = (page: Page) => page.evaluate(() => (window as unknown as { taps: string[] }).taps);

describe('a tap', () => {
  test('on a term in plain text opens its card, on the term again or elsewhere closes it', async ({
    page,
    browser,
    server,
    finger,
  }) => {
    server.add('touch.html', PAGE);
    await openRead(page, server.address('touch.html'), browser);
    const sora = await pointOf(page, 'Sora');
    await finger.tap(sora);
    expect(await waitForCard(page.mainFrame())).toContain('Sora');
    // No pointer has to stay for it.
    await pause(600);
    expect(await page.locator(CARD_HOST).count()).toBe(1);
    await finger.tap(sora);
    await expectNoCard(page);
    await pause(600);
    expect(await page.locator(CARD_HOST).count()).toBe(0);
    await finger.tap(sora);
    expect(await waitForCard(page.mainFrame())).toContain('Sora');
    await finger.tap(await middleOf(page, '#outside'));
    await expectNoCard(page);
    expect(await taps(page)).toEqual(['p', 'p', 'p', 'outside']);
  });

  test('on what has a use of its own is left to the page', async ({ page, browser, server, finger }) => {
    server.add('touch.html', PAGE);
    await openRead(page, server.address('touch.html'), browser);
    const log = await logCards(page);
    for (const [what, term, tapped] of [
      ['a button', 'OpenAI', 'button'],
      ['what shows a hand', 'InstructPix2Pix', 'row'],
      ['what a script acts on', 'StyleGAN2', 'own'],
      ['a link', 'ChatGPT', 'a'],
    ] as const) {
      await finger.tap(await pointOf(page, term));
      await pause(600);
      expect(await log(), what).toMatchObject({ opened: 0 });
      expect((await taps(page)).at(-1), what).toBe(tapped);
    }
    expect(page.url()).toMatch(/#linked$/);
  });

  test('within the card works there', async ({ page, browser, server, finger }) => {
    server.add('touch.html', PAGE);
    await openRead(page, server.address('touch.html'), browser);
    await finger.tap(await pointOf(page, 'Sora'));
    await waitForCard(page.mainFrame());
    const [left = 0, top = 0] = await boxOfCard(page);
    await finger.tap({ x: left + 60, y: top + 60 });
    await pause(500);
    expect((await readCard(page))?.name).toBe('Sora');
  });
});

test.skipIf(notInFirefox('pen, pinch'))(
  'a tap of a pen does as one of a finger, and the pen may go then',
  async ({ page, browser, server }) => {
    server.add('touch.html', PAGE);
    await openRead(page, server.address('touch.html'), browser);
    const sora = await pointOf(page, 'Sora');
    await pen(page, sora, 'mouseMoved', 'mousePressed', 'mouseReleased');
    expect(await waitForCard(page.mainFrame())).toContain('Sora');
    await pen(page, { x: 700, y: 300 }, 'mouseMoved');
    await pause(700);
    expect(await page.locator(CARD_HOST).count()).toBe(1);
    await pen(page, { x: 700, y: 300 }, 'mousePressed', 'mouseReleased');
    await expectNoCard(page);
  },
);

describe('no card opens', () => {
  test('by a long press, by a scroll, or while text is selected', async ({
    page,
    browser,
    server,
    finger,
  }) => {
    server.add('touch.html', PAGE);
    await openRead(page, server.address('touch.html'), browser);
    const log = await logCards(page);
    const { x, y } = await pointOf(page, 'Sora');
    await finger.tap({ x, y }, 900);
    await pause(600);
    expect(await log(), 'long press').toMatchObject({ opened: 0 });
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await finger.drag({ x, y }, 40);
    await pause(600);
    expect(await log(), 'scroll').toMatchObject({ opened: 0 });
  });
});

describe('on a narrow screen', () => {
  test('the card is at the bottom edge, as wide as the screen and not too high', async ({
    page,
    browser,
    server,
    finger,
  }) => {
    await page.setViewportSize({ width: 390, height: 800 });
    // The card glides in, from below the edge.
    await emulate(page, { reducedMotion: 'reduce' });
    server.add('touch.html', PAGE);
    await openRead(page, server.address('touch.html'), browser);
    await finger.tap(await pointOf(page, 'Sora'));
    await waitForCard(page.mainFrame());
    const [left = 0, top = 0, , , right = 0, bottom = 0] = await boxOfCard(page);
    const width = await page.evaluate(() => visualViewport?.width ?? 0);
    expect([left, right, bottom].map(Math.round)).toEqual([0, width, 800]);
    expect(top).toBeGreaterThanOrEqual(800 * 0.4 - 1);
    // It goes with the bottom edge, as above a keyboard.
    await page.setViewportSize({ width: 390, height: 600 });
    await expect.poll(async () => Math.round((await boxOfCard(page))[5] ?? 0)).toBe(600);
    await finger.tap({ x: 10, y: 10 });
    await expectNoCard(page);
  });
});
