import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { CARD_HOST } from '../../scripts/card-root.ts';
import { findMark, rest } from '../../scripts/page-marks.ts';
import { storeSettings } from '../../scripts/store-settings.ts';
import { openRead, test } from './browser-test.ts';
import { boxOfCard, expectNoCard, hoverMark, readCard } from './open-card.ts';
import { glide, logCards, pause } from './pointer.ts';

const PAGE = `<!doctype html><html lang="en"><title>Intent</title>
<style>body { font: 18px/1.6 sans-serif; margin: 40px } p { margin: 0 0 40px } .end { height: 3000px }</style>
<p>Plain text with Sora in it, and after a while of other words there is also ChatGPT to be read about.</p>
<p>A <a href="#away">link about InstructPix2Pix</a> is followed by words.</p>
<p><textarea rows="2">Here one types</textarea></p>
<p>OpenAI stands here, further down.</p>
<div class="end"></div>`;

const NAMES = ['Sora', 'ChatGPT', 'OpenAI', 'InstructPix2Pix', 'StyleGAN2', 'Stable Diffusion'];
const FULL = `<!doctype html><html lang="en"><title>Full of terms</title>
<body style="font: 16px/1.3 sans-serif; margin: 0; white-space: nowrap"><main style="width: 900px; overflow: clip">${Array.from(
  { length: 40 },
  (_, line) =>
    `<div>${Array.from({ length: 18 }, (_, word) => NAMES[(line + word) % NAMES.length]).join(' ')}</div>`,
).join('')}`;

const cards = (page: Page) => page.locator(CARD_HOST).count();

async function pointOf(page: Page, text: string) {
  const point = await findMark(page.mainFrame(), { text });
  if (!point) throw new Error(`no mark "${text}"`);
  return point;
}

describe('no card opens', () => {
  test('over a page full of terms that the pointer crosses', async ({ page, browser, server }) => {
    server.add('full.html', FULL);
    await storeSettings(browser, { density: 'every' });
    try {
      const marks = await openRead(page, server.address('full.html'), browser);
      expect(marks.length).toBeGreaterThan(200);
      const log = await logCards(page);
      await glide(page, { x: 5, y: 10 }, { x: 900, y: 700 }, 900);
      await glide(page, { x: 900, y: 700 }, { x: 40, y: 60 }, 900);
      // Slow enough to be no haste, but nowhere at rest.
      await glide(page, { x: 40, y: 60 }, { x: 500, y: 300 }, 1500);
      await page.mouse.move(1200, 400, { steps: 2 });
      await pause(250);
      expect(await log()).toMatchObject({ opened: 0 });
    } finally {
      await storeSettings(browser, { density: 'section' });
    }
  });

  test('while the pointer only passes, is pressed, drags or selects', async ({ page, browser, server }) => {
    server.add('intent.html', PAGE);
    await openRead(page, server.address('intent.html'), browser);
    const log = await logCards(page);
    const sora = await pointOf(page, 'Sora');
    // Pressed: nothing until the pointer has left.
    await rest(page, sora);
    await page.mouse.down();
    await page.mouse.up();
    await page.mouse.move(sora.x + 3, sora.y + 1);
    await pause(900);
    expect(await log(), 'after a press').toMatchObject({ opened: 0 });
    // Selected with the mouse, whose button comes up over the term.
    await page.mouse.move(sora.x - 120, sora.y, { steps: 3 });
    await page.mouse.down();
    await page.mouse.move(sora.x, sora.y, { steps: 8 });
    await pause(700);
    expect(await log(), 'while selecting').toMatchObject({ opened: 0 });
    await page.mouse.up();
    await page.mouse.move(sora.x + 2, sora.y);
    await pause(700);
    expect(await log(), 'after selecting').toMatchObject({ opened: 0 });
    expect(await page.evaluate(() => getSelection()?.toString())).not.toBe('');
    await page.mouse.move(sora.x, sora.y + 200, { steps: 3 });
    await hoverMark(page, 'Sora');
  });

  test('when a key is pressed or the page scrolls meanwhile, until the pointer moves again', async ({
    page,
    browser,
    server,
  }) => {
    server.add('intent.html', PAGE);
    await openRead(page, server.address('intent.html'), browser);
    const log = await logCards(page);
    for (const name of ['key', 'scroll']) {
      const openAi = await pointOf(page, 'OpenAI');
      await rest(page, openAi);
      if (name === 'key') await page.keyboard.press('Shift');
      else await page.mouse.wheel(0, 4);
      await pause(900);
      expect(await log(), name).toMatchObject({ opened: 0 });
      await page.mouse.move(5, 5);
    }
    await hoverMark(page, 'OpenAI');
  });

  test('while the reader types', async ({ page, browser, server }) => {
    server.add('intent.html', PAGE);
    await openRead(page, server.address('intent.html'), browser);
    const log = await logCards(page);
    await page.locator('textarea').focus();
    const openAi = await pointOf(page, 'OpenAI');
    for (let step = 0; step < 8; step++) {
      await page.keyboard.press('a');
      await page.mouse.move(openAi.x + (step % 2), openAi.y);
      await pause(100);
      await page.keyboard.press('b');
    }
    expect(await log()).toMatchObject({ opened: 0 });
  });

  test('by events that a page makes itself', async ({ page, browser, server }) => {
    server.add('intent.html', PAGE);
    await openRead(page, server.address('intent.html'), browser);
    const log = await logCards(page);
    const { x, y } = await pointOf(page, 'Sora');
    await page.evaluate(
      async ([clientX, clientY]) => {
        const init = { clientX, clientY, bubbles: true, composed: true };
        const target = document.elementFromPoint(clientX ?? 0, clientY ?? 0);
        for (let index = 0; index < 12; index++) {
          const move = { ...init, clientX: (clientX ?? 0) + (index % 2) };
          target?.dispatchEvent(new PointerEvent('pointerover', { ...move, pointerType: 'mouse' }));
          target?.dispatchEvent(new PointerEvent('pointermove', { ...move, pointerType: 'mouse' }));
          target?.dispatchEvent(new MouseEvent('mousemove', move));
          for (const type of ['pointerdown', 'pointerup', 'click'])
            target?.dispatchEvent(new PointerEvent(type, { ...init, pointerType: 'touch', isPrimary: true }));
          await new Promise((resolve) => setTimeout(resolve, 100));
        }
      },
      [x, y] as const,
    );
    expect(await log()).toMatchObject({ opened: 0 });
  });
});

describe('a card opens', () => {
  test('after a rest, a longer one in a link, a shorter one just after another card', async ({
    page,
    browser,
    server,
  }) => {
    server.add('intent.html', PAGE);
    await openRead(page, server.address('intent.html'), browser);
    const log = await logCards(page);
    await hoverMark(page, 'Sora');
    const plain = (await log()).rest;
    expect(plain).toBeGreaterThan(300);
    await page.mouse.move(600, 500, { steps: 3 });
    await expectNoCard(page);
    await pause(400);
    await hoverMark(page, 'InstructPix2Pix');
    const inLink = (await log()).rest;
    expect(inLink).toBeGreaterThan(550);
    // Straight to another term: nothing waits as long as before.
    await hoverMark(page, 'Sora');
    await expect.poll(async () => (await readCard(page))?.name).toBe('Sora');
    await page.keyboard.press('Escape');
    await rest(page, await pointOf(page, 'ChatGPT'));
    await expect.poll(async () => (await readCard(page))?.name).toBe('ChatGPT');
    expect((await log()).rest).toBeLessThan(plain - 50);
  });

  test('without moving the focus', async ({ page, browser, server }) => {
    server.add('intent.html', PAGE);
    await openRead(page, server.address('intent.html'), browser);
    await page.locator('textarea').focus();
    await pause(500);
    await hoverMark(page, 'Sora');
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('textarea');
    await page.keyboard.press('Escape');
    await expectNoCard(page);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('textarea');
  });
});

describe('an open card', () => {
  test('stays while the pointer goes to it, slowly and across other terms, and while it is there', async ({
    page,
    browser,
    server,
  }) => {
    server.add('full.html', FULL);
    await storeSettings(browser, { density: 'every' });
    try {
      await openRead(page, server.address('full.html'), browser);
      const point = await findMark(page.mainFrame(), { text: 'OpenAI', skip: 4 });
      if (!point) throw new Error('no such mark');
      await page.mouse.move(1200, 400);
      await rest(page, point);
      await expect.poll(async () => (await readCard(page))?.name).toBe('OpenAI');
      const [, top = 0, right = 0] = await boxOfCard(page);
      const log = await logCards(page);
      // Along the line's lower edge to the far corner: longer outside of both than a card waits.
      await glide(page, point, { x: right - 12, y: top + 4 }, 2500);
      await pause(500);
      expect(await log()).toMatchObject({ opened: 0, closed: 0 });
      expect((await readCard(page))?.name).toBe('OpenAI');
      // Away from it.
      await glide(page, { x: right - 12, y: top + 4 }, { x: 1200, y: top + 4 }, 300);
      await expectNoCard(page);
    } finally {
      await storeSettings(browser, { density: 'section' });
    }
  });

  test('keeps Esc from the page, which gets the next one', async ({ page, browser, server }) => {
    server.add('intent.html', PAGE);
    await openRead(page, server.address('intent.html'), browser);
    await page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      for (const type of ['keydown', 'keyup'] as const)
        window.addEventListener(type, ({ key }) => seen.push(`${type} ${key}`));
    });
    const seen = () => page.evaluate(() => (window as unknown as { seen: string[] }).seen);
    await hoverMark(page, 'Sora');
    await page.keyboard.press('Escape');
    await expectNoCard(page);
    expect(await seen()).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await seen()).toEqual(['keydown Escape', 'keyup Escape']);
  });

  test('closes when it and its term are left, and when the page is pressed', async ({
    page,
    browser,
    server,
  }) => {
    server.add('intent.html', PAGE);
    await openRead(page, server.address('intent.html'), browser);
    await hoverMark(page, 'Sora');
    await page.mouse.move(800, 60, { steps: 5 });
    await expectNoCard(page);
    const { x, y } = await pointOf(page, 'Sora');
    await hoverMark(page, 'Sora');
    await page.mouse.down();
    await page.mouse.up();
    await expectNoCard(page);
    await page.mouse.move(x + 2, y);
    await pause(700);
    expect(await cards(page)).toBe(0);
  });

  test('closes when the pointer leaves the window from the term, and does not come again', async ({
    page,
    browser,
    server,
  }) => {
    server.add(
      'edge.html',
      `<!doctype html><html lang="en"><body style="margin: 0; font: 18px sans-serif">On Sora it is.
      <iframe srcdoc="" style="position: fixed; top: 0; left: 30%; width: 60%; height: 90%; border: 0"></iframe>`,
    );
    await openRead(page, server.address('edge.html'), browser);
    const log = await logCards(page);
    await hoverMark(page, 'Sora');
    // Straight into a frame, whose moves the page does not see.
    await page.mouse.move(900, 300);
    await expectNoCard(page);
    await pause(600);
    expect(await log()).toMatchObject({ opened: 1, closed: 1 });
  });

  test('stays while text in it is selected with the mouse, also past its edge', async ({
    page,
    browser,
    server,
  }) => {
    server.add('intent.html', PAGE);
    await openRead(page, server.address('intent.html'), browser);
    await hoverMark(page, 'Sora');
    const [left = 0, top = 0, right = 0] = await boxOfCard(page);
    await page.mouse.move(left + 30, top + 60, { steps: 5 });
    await page.mouse.down();
    await page.mouse.move(right + 60, top + 90, { steps: 8 });
    await pause(600);
    await page.mouse.up();
    expect(await cards(page)).toBe(1);
    await page.mouse.move(right - 40, top + 90, { steps: 4 });
    await pause(500);
    expect(await cards(page)).toBe(1);
  });

  test('closes after the page was scrolled away under the pointer, and no other opens there', async ({
    page,
    browser,
    server,
  }) => {
    server.add('full.html', `${FULL}</main><p style="height: 3000px">`);
    await storeSettings(browser, { density: 'every' });
    try {
      await openRead(page, server.address('full.html'), browser);
      const log = await logCards(page);
      await page.evaluate(() => window.scrollTo(0, 300));
      await pause(200);
      await hoverMark(page, 'OpenAI');
      // Down goes the term, and the card below it: the pointer is over another line then.
      await page.mouse.wheel(0, -63);
      await expectNoCard(page);
      await pause(700);
      expect(await log()).toMatchObject({ opened: 1, closed: 1 });
    } finally {
      await storeSettings(browser, { density: 'section' });
    }
  });
});
