import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { CARD_HOST } from '../../scripts/card-root.ts';
import { findMark, rest, waitForCard } from '../../scripts/page-marks.ts';
import { apart, cardBox, markPoint, termBox } from './boxes.ts';
import { openRead, test } from './browser-test.ts';
import { emulate } from './in-browser.ts';
import { clickInCard, expectNoCard, hoverMark, readCard } from './open-card.ts';
import { logCards, pause } from './pointer.ts';

const TEXT = '<p style="margin: 120px">Some text on Sora that is read, and on OpenAI.</p>';
const page = (rules: string, rest = '', root = '') =>
  `<!doctype html><html lang="en" ${root}><title>Hostile</title>
  <style>body { font: 18px/1.6 sans-serif } ${rules}</style>${TEXT}${rest}`;

/** The card is beside its term, and where it is, nothing is over it. */
async function expectUsable(page: Page): Promise<void> {
  const [card, term] = [await cardBox(page), await termBox(page)];
  expect(apart(card, term)).toBe(true);
  expect(Math.min(Math.abs(card.top - term.bottom), Math.abs(term.top - card.bottom))).toBeLessThan(14);
  expect(card.right - card.left).toBeGreaterThan(200);
  expect(card.bottom - card.top).toBeGreaterThan(90);
  const [x, y] = [(card.left + card.right) / 2, (card.top + card.bottom) / 2];
  const over = await page.evaluate(([x, y]) => document.elementFromPoint(x, y)?.localName, [x, y] as const);
  expect(over).toBe(CARD_HOST);
}

describe('the card is where it belongs and can be used', () => {
  test.for([
    ['a page that resets all styles', page('* { all: unset !important }')],
    [
      'a page that hides what it does not know',
      page(
        `:not(html, head, title, style, body, p) { display: none !important; opacity: 0 !important;
        transform: scale(0) !important; clip-path: inset(50%) !important; width: 0 !important }
        ::backdrop { background: #000 !important; pointer-events: auto !important }`,
      ),
    ],
    ['a page with properties of the same names', page('* { --least: 900px; --room: 1px; --paper: red }')],
    ['a transformed root', page('html { transform: translate(30px, 20px) scale(0.9) }')],
    ['a zoomed root', page('html { zoom: 1.6 }')],
    ['a filtered root', page('html { filter: invert(1); will-change: transform }')],
    ['contained roots', page('html { contain: paint } body { contain: strict; height: 100vh; margin: 0 }')],
    ['a page without selection', page('* { user-select: none !important }')],
    ['a page that the pointer passes through', page('html, body { pointer-events: none }')],
    ['a page from right to left', page('', '', 'dir="rtl"')],
  ] as const)('%s', async ([, html], { page, browser, server }) => {
    server.add('hostile.html', html);
    await emulate(page, { reducedMotion: 'reduce' });
    await openRead(page, server.address('hostile.html'), browser);
    const point = await markPoint(page, 'Sora');
    await rest(page, point);
    expect(await waitForCard(page.mainFrame())).toContain('Sora');
    await expectUsable(page);
    // To the card and into it.
    await clickInCard(page, 'OpenAI').catch(() => clickInCard(page, 'More'));
    expect(await page.locator(CARD_HOST).count()).toBe(1);
    await page.keyboard.press('Escape');
  });

  test('forced colours, and a page at 500%', async ({ page: tab, browser, server }) => {
    await tab.setViewportSize({ width: 256, height: 160 });
    await emulate(tab, { forcedColors: 'active', reducedMotion: 'reduce' });
    server.add('hostile.html', page('body { margin: 0 } p { margin: 10px !important }'));
    await openRead(tab, server.address('hostile.html'), browser);
    await hoverMark(tab, 'Sora');
    const card = await cardBox(tab);
    expect(card.left).toBeGreaterThanOrEqual(0);
    expect(card.top).toBeGreaterThanOrEqual(0);
    expect(card.right).toBeLessThanOrEqual(256);
    expect(card.bottom).toBeLessThanOrEqual(160);
    expect(card.bottom - card.top).toBeGreaterThan(90);
  });
});

describe('a page that works against it', () => {
  test('takes unknown elements out of its root: the card comes back, within the body', async ({
    page: tab,
    browser,
    server,
  }) => {
    const script = `<script>new MutationObserver(() => {
      for (const child of [...document.documentElement.children])
        if (child !== document.body && child !== document.head) child.remove();
    }).observe(document.documentElement, { childList: true });</script>`;
    server.add('hostile.html', page('', script));
    await openRead(tab, server.address('hostile.html'), browser);
    await hoverMark(tab, 'Sora');
    await expectUsable(tab);
    expect(
      await tab.evaluate((name) => document.querySelector(name)?.parentElement?.localName, CARD_HOST),
    ).toBe('body');
    await tab.keyboard.press('Escape');
    await expectNoCard(tab);
  });

  test('takes the card out wherever it is: it has its way soon', async ({ page: tab, browser, server }) => {
    const script = `<script>new MutationObserver(() => document.querySelector('${CARD_HOST}')?.remove())
      .observe(document, { childList: true, subtree: true });</script>`;
    server.add('hostile.html', page('', script));
    await openRead(tab, server.address('hostile.html'), browser);
    const log = await logCards(tab);
    await rest(tab, await markPoint(tab, 'Sora'));
    await expect.poll(async () => (await log()).opened).toBeGreaterThan(0);
    await pause(1000);
    expect((await log()).opened).toBeLessThan(8);
    expect(await tab.locator(CARD_HOST).count()).toBe(0);
    // Nothing of it is left: neither the highlight nor a claim to Esc.
    expect(await tab.evaluate(() => CSS.highlights.has('newsgloss-active'))).toBe(false);
  });

  test('opens a popover over all later', async ({ page: tab, browser, server }) => {
    const popover = `<div popover="manual" id="late" style="inset: 0; width: 100vw; height: 100vh; opacity: .1;
      pointer-events: auto"></div>`;
    server.add('hostile.html', page('', popover));
    await emulate(tab, { reducedMotion: 'reduce' });
    await openRead(tab, server.address('hostile.html'), browser);
    await hoverMark(tab, 'Sora');
    const { left, top } = await cardBox(tab);
    await tab.mouse.move(left + 80, top + 40, { steps: 5 });
    await tab.evaluate(() => document.getElementById('late')?.showPopover());
    await pause(300);
    await expectUsable(tab);
  });

  test.for(['pointermove', 'every pointer event'])(
    'stops %s at its window',
    async (kind, { page: tab, browser, server }) => {
      const types =
        kind === 'pointermove'
          ? ['pointermove']
          : ['move', 'over', 'out', 'down', 'up'].map((type) => `pointer${type}`);
      const script = `<script>for (const type of ${JSON.stringify(types)})
      addEventListener(type, (event) => { event.stopImmediatePropagation(); event.preventDefault() }, true);</script>`;
      server.add('hostile.html', page('', script));
      await openRead(tab, server.address('hostile.html'), browser);
      await hoverMark(tab, 'Sora');
      await tab.mouse.move(5, 5, { steps: 5 });
      await expectNoCard(tab);
    },
  );

  test('changes what its own scripts see of elements', async ({ page: tab, browser, server }) => {
    const script = `<script>for (const name of ['attachShadow', 'append', 'remove', 'setAttribute', 'closest'])
      Element.prototype[name] = () => { throw new Error('no') };
      HTMLElement.prototype.showPopover = () => { throw new Error('no') };</script>`;
    server.add('hostile.html', page('', script));
    await openRead(tab, server.address('hostile.html'), browser);
    await hoverMark(tab, 'Sora');
    await expectUsable(tab);
  });
});

describe('in the top layer of the page', () => {
  test('the card of a term in full screen', async ({ page: tab, browser, server }) => {
    const html = page(
      '#full { background: #fff; padding: 60px }',
      `<div id="full">On ChatGPT, full screen.</div>`,
    );
    server.add(
      'hostile.html',
      `${html}<button onclick="document.getElementById('full').requestFullscreen()">full</button>`,
    );
    await openRead(tab, server.address('hostile.html'), browser);
    await tab.getByRole('button').click();
    await expect.poll(() => tab.evaluate(() => document.fullscreenElement?.id)).toBe('full');
    await hoverMark(tab, 'ChatGPT');
    await expectUsable(tab);
    await tab.evaluate(() => document.exitFullscreen());
  });

  test.for([
    ['a dialog', '<dialog id="late">Wait.</dialog>', () => document.querySelector('dialog')?.showModal()],
    [
      'something else in full screen',
      '<div id="late">All.</div>',
      () => document.getElementById('late')?.requestFullscreen(),
    ],
  ] as const)(
    'the card leaves when the page opens %s',
    async ([, more, open], { page: tab, browser, server }) => {
      server.add('hostile.html', page('', more));
      await openRead(tab, server.address('hostile.html'), browser);
      await hoverMark(tab, 'Sora');
      const { left, top } = await cardBox(tab);
      await tab.mouse.move(left + 60, top + 40, { steps: 5 });
      // A page may fill the screen only after it was pressed.
      await tab.keyboard.press('Shift');
      await tab.evaluate(open);
      await expectNoCard(tab);
    },
  );

  test('the card of a term in a popover is pressed without closing that', async ({
    page: tab,
    browser,
    server,
  }) => {
    server.add('hostile.html', page('', '<div popover id="menu">On ChatGPT, in a popover.</div>'));
    await emulate(tab, { reducedMotion: 'reduce' });
    await openRead(tab, server.address('hostile.html'), browser);
    await tab.evaluate(() => document.getElementById('menu')?.showPopover());
    await hoverMark(tab, 'ChatGPT');
    await expectUsable(tab);
    await clickInCard(tab, 'More');
    await expect.poll(async () => (await readCard(tab))?.buttons).toContain('Why is this marked?');
    expect(await tab.evaluate(() => document.getElementById('menu')?.matches(':popover-open'))).toBe(true);
    await tab.evaluate(() => document.getElementById('menu')?.hidePopover());
    await expectNoCard(tab);
  });

  test('the card of a term in a modal dialog within a shadow tree', async ({
    page: tab,
    browser,
    server,
  }) => {
    const script = `<div id="holder"></div><script>
      const root = document.getElementById('holder').attachShadow({ mode: 'closed' });
      root.innerHTML = '<dialog><p>On ChatGPT in a dialog.</p><p style="height: 200px"></p></dialog>';
      root.querySelector('dialog').showModal();</script>`;
    server.add('hostile.html', page('', script));
    await emulate(tab, { reducedMotion: 'reduce' });
    await openRead(tab, server.address('hostile.html'), browser);
    const point = await findMark(tab.mainFrame(), { text: 'ChatGPT' });
    if (!point) throw new Error('no mark');
    await rest(tab, point);
    await expect.poll(async () => (await readCard(tab))?.name).toBe('ChatGPT');
    const { left, top } = await cardBox(tab);
    await tab.mouse.move(left + 60, top + 40, { steps: 6 });
    await pause(700);
    expect((await readCard(tab))?.name).toBe('ChatGPT');
    await clickInCard(tab, 'More');
    await expect.poll(async () => (await readCard(tab))?.buttons).toContain('Why is this marked?');
  });
});
