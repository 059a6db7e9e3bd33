import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { CARD_HOST } from '../../scripts/card-root.ts';
import { findMark, rest, waitForCard } from '../../scripts/page-marks.ts';
import { apart, type Box, cardBox, termBox } from './boxes.ts';
import { openRead, test } from './browser-test.ts';
import { notInFirefox } from './not-in-firefox.ts';
import { expectNoCard, hoverMark } from './open-card.ts';
import { pause } from './pointer.ts';

const HEAD = `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width">
<style>body { font: 18px/1.6 sans-serif; margin: 40px }</style>`;

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
    ['bottom right', corner('right: 4px; bottom: 0')],
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

  test.skipIf(notInFirefox('pen, pinch'))(
    'after a pinch zoom, within what is left of it',
    async ({ page, browser, server }) => {
      server.add(
        'zoom.html',
        `${HEAD}<title>Zoom</title><p style="margin: 300px 0 2000px 500px">on Sora it is`,
      );
      await openRead(page, server.address('zoom.html'), browser);
      const session = await page.context().newCDPSession(page);
      await session.send('Input.synthesizePinchGesture', { x: 540, y: 310, scaleFactor: 2 });
      const { scale, left, top, width, height } = await page.evaluate(() => {
        const view = visualViewport;
        if (!view) throw new Error('no visual viewport');
        const { scale, offsetLeft: left, offsetTop: top, width, height } = view;
        return { scale, left, top, width, height };
      });
      expect(scale).toBeGreaterThan(1.5);
      const point = await findMark(page.mainFrame(), { text: 'Sora' });
      if (!point) throw new Error('no mark');
      // The protocol counts from what is on the screen.
      await rest(page, { x: point.x - left, y: point.y - top });
      await waitForCard(page.mainFrame());
      await expectWithin(page, { left: 0, top: 0, right: width, bottom: height });
      await session.detach();
    },
  );
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
