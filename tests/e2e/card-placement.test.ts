import type { Frame, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { CARD_HOST, waitForCard } from '../../scripts/page-marks.ts';
import { openRead, test } from './browser-test.ts';
import { boxOfCard, expectNoCard, hoverMark } from './open-card.ts';
import { pause } from './pointer.ts';

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const HEAD = `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width">
<style>body { font: 18px/1.6 sans-serif; margin: 40px }</style>`;

async function cardBox(page: Page): Promise<Box> {
  const [left = 0, top = 0, , , right = 0, bottom = 0] = await boxOfCard(page);
  return { left, top, right, bottom };
}

/** The box of the term whose card is open. */
const termBox = (frame: Page | Frame): Promise<Box> =>
  frame.evaluate(() => {
    const [range] = CSS.highlights.get('newsgloss-active') ?? [];
    if (!(range instanceof Range)) throw new Error('no card is open');
    const { left, top, right, bottom } = range.getBoundingClientRect();
    return { left, top, right, bottom };
  });

const apart = (a: Box, b: Box): boolean =>
  a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;

async function expectWithin(page: Page, window: Box): Promise<void> {
  const box = await cardBox(page);
  expect(box.left).toBeGreaterThanOrEqual(window.left - 1);
  expect(box.top).toBeGreaterThanOrEqual(window.top - 1);
  expect(box.right).toBeLessThanOrEqual(window.right + 1);
  expect(box.bottom).toBeLessThanOrEqual(window.bottom + 1);
}

describe('the card stands in the window and not over its term', () => {
  const corner = (css: string) =>
    `${HEAD}<title>Corner</title><p style="position: fixed; ${css}">on Sora it is</p>`;
  test.for([
    ['top left', corner('left: 4px; top: 0')],
    ['top right', corner('right: 4px; top: 0')],
    ['bottom left', corner('left: 4px; bottom: 0')],
    ['bottom right', corner('right: 4px; bottom: 0')],
    ['in the middle', corner('left: 600px; top: 350px')],
    ['vertical, right', corner('right: 40px; top: 200px; writing-mode: vertical-rl')],
    ['vertical, left', corner('left: 40px; top: 200px; writing-mode: vertical-rl')],
    ['vertical from the left', corner('left: 40px; top: 200px; writing-mode: vertical-lr')],
    ['from right to left', `${HEAD}<html dir="rtl"><title>RTL</title><p dir="rtl">ראו Sora כאן</p>`],
    ['in a page without a doctype', `<title>Quirks</title><p style="margin-top: 700px">on Sora it is`],
  ] as const)('%s', async ([name, html], { page, browser, server }) => {
    server.add('corner.html', html);
    await openRead(page, server.address('corner.html'), browser);
    await hoverMark(page, 'Sora');
    const [card, term] = [await cardBox(page), await termBox(page)];
    expect(apart(card, term)).toBe(true);
    await expectWithin(page, { left: 0, top: 0, right: 1280, bottom: 800 });
    if (name.startsWith('vertical')) expect(card.right <= term.left || card.left >= term.right).toBe(true);
  });

  test('after a pinch zoom, within what is left of it', async ({ page, browser, server }) => {
    server.add(
      'zoom.html',
      `${HEAD}<title>Zoom</title><p style="margin: 300px 0 2000px 500px">on Sora it is`,
    );
    await openRead(page, server.address('zoom.html'), browser);
    const session = await page.context().newCDPSession(page);
    await session.send('Input.synthesizePinchGesture', { x: 540, y: 310, scaleFactor: 2 });
    const view = await page.evaluate(() => {
      const { scale, offsetLeft, offsetTop, width, height } = visualViewport ?? {};
      return { scale, left: offsetLeft ?? 0, top: offsetTop ?? 0, width: width ?? 0, height: height ?? 0 };
    });
    expect(view.scale).toBeGreaterThan(1.5);
    const at = await page.evaluate(() => {
      const [range] = CSS.highlights.get('newsgloss-model') ?? CSS.highlights.get('newsgloss-product') ?? [];
      if (!(range instanceof Range)) throw new Error('no mark');
      const { left, top, width, height } = range.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    });
    const scale = view.scale ?? 1;
    const [x, y] = [(at.x - view.left) * scale, (at.y - view.top) * scale];
    await page.mouse.move(x - 40, y + 60);
    await page.mouse.move(x, y, { steps: 6 });
    await waitForCard(page.mainFrame());
    const measured = await cardBox(page);
    // The protocol tells boxes as they are on the screen.
    expect(measured.left).toBeGreaterThanOrEqual(-1);
    expect(measured.top).toBeGreaterThanOrEqual(-1);
    expect(measured.right).toBeLessThanOrEqual(1281);
    expect(measured.bottom).toBeLessThanOrEqual(801);
    await session.detach();
  });
});

describe('in a frame', () => {
  const frames = (style: string) =>
    `${HEAD}<title>Frames</title><iframe name="inner" style="${style}" src="inner.html"></iframe><p style="height: 2000px">`;

  test('smaller than the card, it takes the size of the frame and scrolls inside', async ({
    page,
    browser,
    server,
  }) => {
    server.add('inner.html', '<!doctype html><p style="margin: 40px 20px">on Sora it is');
    server.add('frames-small.html', frames('width: 260px; height: 130px; margin: 100px; border: 0'));
    await openRead(page, server.address('frames-small.html'), browser);
    const frame = page.frame({ name: 'inner' });
    if (!frame) throw new Error('no frame');
    await hoverMark(page, 'Sora', frame);
    const element = await (await frame.frameElement()).boundingBox();
    const box = await cardBox(page);
    expect(box.right - box.left).toBeLessThanOrEqual(260);
    expect(box.bottom - box.top).toBeLessThanOrEqual(130);
    expect(box.bottom - box.top).toBeGreaterThan(90);
    expect(element).not.toBeNull();
  });

  test('of which its page shows a part, it stands in that part', async ({ page, browser, server }) => {
    server.add('inner.html', '<!doctype html><p style="margin: 560px 20px 3000px">on Sora it is');
    server.add('frames-tall.html', frames('width: 800px; height: 2500px; border: 0'));
    await openRead(page, server.address('frames-tall.html'), browser);
    const frame = page.frame({ name: 'inner' });
    if (!frame) throw new Error('no frame');
    await hoverMark(page, 'Sora', frame);
    await expect
      .poll(async () => (await page.evaluate(() => innerHeight)) - (await cardBox(page)).bottom)
      .toBeGreaterThanOrEqual(0);
  });
});

describe('the card follows its term', () => {
  const scroller = `${HEAD}<title>Scroller</title>
    <div id="box" style="height: 500px; overflow: auto; border: 1px solid"><p style="margin: 240px 0 2000px">
    on Sora it is</p></div><p id="late" style="height: 3000px"></p>`;

  test('when the page scrolls, and leaves with it', async ({ page, browser, server }) => {
    server.add('follow.html', scroller);
    await openRead(page, server.address('follow.html'), browser);
    await hoverMark(page, 'Sora');
    const before = (await cardBox(page)).top - (await termBox(page)).top;
    await page.evaluate(() => window.scrollBy(0, 60));
    await expect
      .poll(async () => (await cardBox(page)).top - (await termBox(page)).top)
      .toBeCloseTo(before, -1);
    await page.evaluate(() => window.scrollBy(0, 900));
    await expectNoCard(page);
  });

  test('when text comes in above it, without the pointer closing it in its way', async ({
    page,
    browser,
    server,
  }) => {
    server.add('follow.html', scroller);
    await openRead(page, server.address('follow.html'), browser);
    await hoverMark(page, 'Sora');
    // Into the card, where it is held.
    const box = await cardBox(page);
    await page.mouse.move(box.left + 60, box.top + 40, { steps: 5 });
    const before = box.top - (await termBox(page)).top;
    await page.evaluate(() =>
      document.getElementById('box')?.insertAdjacentHTML('afterbegin', '<p>more</p>'),
    );
    await expect.poll(async () => (await termBox(page)).top).not.toBe(box.top - before);
    await expect
      .poll(async () => (await cardBox(page)).top - (await termBox(page)).top)
      .toBeCloseTo(before, -1);
  });

  test.for([
    ['is scrolled out of its box', () => document.getElementById('box')?.scrollBy(0, 700)],
    ['is removed', () => document.querySelector('#box p')?.remove()],
    ['is hidden', () => document.getElementById('box')?.style.setProperty('visibility', 'hidden')],
    ['is displayed no more', () => document.getElementById('box')?.style.setProperty('display', 'none')],
    ['becomes another', () => document.querySelector('#box p')?.firstChild?.replaceWith('other words')],
  ] as const)('and leaves when it %s', async ([, change], { page, browser, server }) => {
    server.add('follow.html', scroller);
    await openRead(page, server.address('follow.html'), browser);
    await hoverMark(page, 'Sora');
    const { left, top } = await cardBox(page);
    // The pointer is in the card, which it would not close by itself.
    await page.mouse.move(left + 60, top + 30, { steps: 5 });
    await pause(100);
    expect(await page.locator(CARD_HOST).count()).toBe(1);
    await page.evaluate(change);
    await expectNoCard(page);
  });
});
