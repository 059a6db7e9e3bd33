import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { openRead, test } from './browser-test.ts';
import { emulate } from './in-browser.ts';
import { expectNoCard, focusedInCard, hoverMark, readCard } from './open-card.ts';
import { pressCommand } from './reader-acts.ts';

/** The term that the reader is at, and where it is in the window. */
const active = (page: Page) =>
  page.evaluate(() => {
    for (const range of CSS.highlights.get('newsgloss-active') ?? []) {
      if (!(range instanceof Range)) continue;
      const { top, bottom } = range.getBoundingClientRect();
      return { text: range.toString(), seen: top >= 0 && bottom <= innerHeight };
    }
    return undefined;
  });

/** What has the focus, through open shadow trees, and the caret in it. */
const focus = (page: Page) =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    const selection = document.getSelection();
    return {
      element: element?.id || element?.nodeName,
      caret: element instanceof HTMLTextAreaElement ? [element.selectionStart, element.selectionEnd] : [],
      selected: [selection?.anchorNode?.nodeName, selection?.anchorOffset, selection?.toString()],
    };
  });

describe('commands', () => {
  test('walk from term to term in the order of the page, and back, scrolling each into view', async ({
    page,
    browser,
    server,
  }) => {
    await emulate(page, { reducedMotion: 'reduce' });
    const marks = await openRead(page, server.address('sample.html'), browser);
    const texts: string[] = [];
    for (let at = 0; at < 12; at++) {
      await pressCommand(browser, 'next-term');
      await expect.poll(async () => (await active(page))?.text).toBe(marks[at]?.text);
      expect((await active(page))?.seen, `term ${at}`).toBe(true);
      texts.push((await active(page))?.text ?? '');
    }
    for (let at = 10; at >= 8; at--) {
      await pressCommand(browser, 'previous-term');
      await expect.poll(async () => (await active(page))?.text).toBe(texts[at]);
    }
    await expectNoCard(page);
  });

  test('open the card of the term with the focus inside; Tab stays in it, and Esc gives the focus back', async ({
    page,
    browser,
    server,
  }) => {
    await openRead(page, server.address('sample.html'), browser);
    await page.evaluate(() => {
      const host = document.createElement('div');
      document.querySelector('h1')?.after(host);
      host.attachShadow({ mode: 'open' }).innerHTML = '<textarea id="field">one two three</textarea>';
      const field = host.shadowRoot?.querySelector('textarea');
      field?.focus();
      field?.setSelectionRange(4, 7);
    });
    const before = await focus(page);
    expect(before).toMatchObject({ element: 'field', caret: [4, 7] });
    await pressCommand(browser, 'next-term');
    await expect.poll(() => active(page)).toBeDefined();
    expect(await focus(page), 'walking moves no focus').toEqual(before);
    const { text } = (await active(page)) ?? {};
    await pressCommand(browser, 'open-card');
    await expect.poll(async () => (await readCard(page))?.name).toBeTruthy();
    expect((await active(page))?.text).toBe(text);
    await expect.poll(() => focusedInCard(page)).toBe('dialog');
    await page.keyboard.press('Shift+Tab');
    expect(await focusedInCard(page)).toBe('More');
    await page.keyboard.press('Tab');
    expect(await focusedInCard(page)).toBe('Keep open');
    await page.keyboard.press('Escape');
    await expectNoCard(page);
    expect(await focus(page)).toEqual(before);
    await page.keyboard.type('2');
    expect(
      await page.evaluate(
        () => document.querySelector('h1 + div')?.shadowRoot?.querySelector('textarea')?.value,
      ),
    ).toBe('one 2 three');
  });

  test('leave a caret in editable text where it was', async ({ page, browser, server }) => {
    await openRead(page, server.address('sample.html'), browser);
    await page.evaluate(() => {
      document
        .querySelector('h1')
        ?.insertAdjacentHTML('afterend', '<div id="edit" contenteditable>Write here</div>');
      const edit = document.querySelector<HTMLElement>('#edit');
      edit?.focus();
      if (edit?.firstChild) document.getSelection()?.setBaseAndExtent(edit.firstChild, 5, edit.firstChild, 5);
    });
    const before = await focus(page);
    await pressCommand(browser, 'open-card');
    await expect.poll(() => focusedInCard(page)).toBe('dialog');
    await page.keyboard.press('Escape');
    await expectNoCard(page);
    expect(await focus(page)).toEqual(before);
    await page.keyboard.type('!');
    expect(await page.locator('#edit').textContent()).toBe('Write! here');
  });

  test('take over a card that the pointer opened, which then stays while it is used', async ({
    page,
    browser,
    server,
  }) => {
    await openRead(page, server.address('sample.html'), browser);
    await hoverMark(page, 'DiT');
    await pressCommand(browser, 'open-card');
    await expect.poll(() => focusedInCard(page)).toBe('dialog');
    await page.mouse.move(5, 5, { steps: 10 });
    await page.waitForTimeout(700);
    expect((await readCard(page))?.name).toBe('DiT');
    await page.mouse.click(5, 5);
    await expectNoCard(page);
  });

  test('work in the frame that has the focus', async ({ page, browser, server }) => {
    await openRead(page, server.address('shadow.html'), browser);
    const frame = page.frames().find((candidate) => candidate.url().endsWith('/frame.html'));
    if (!frame) throw new Error('no frame');
    await frame.evaluate(() => {
      document.body.tabIndex = -1;
      document.body.focus();
    });
    await pressCommand(browser, 'next-term');
    await expect.poll(() => frame.evaluate(() => CSS.highlights.has('newsgloss-active'))).toBe(true);
    expect(await active(page)).toBeUndefined();
  });
});

test('no key of the page is taken while no card is open', async ({ page, browser, server }) => {
  await openRead(page, server.address('sample.html'), browser);
  await page.evaluate(() => {
    const taken: string[] = [];
    Object.assign(window, { taken });
    window.addEventListener('keydown', (event) => {
      setTimeout(() => taken.push(`${event.key} ${event.defaultPrevented}`));
    });
  });
  await pressCommand(browser, 'next-term');
  await expect.poll(() => active(page)).toBeDefined();
  for (const key of ['Escape', 'Tab', 'ArrowLeft', 'j', 'Enter']) await page.keyboard.press(key);
  await page.waitForTimeout(50);
  expect(await page.evaluate(() => 'taken' in window && window.taken)).toEqual([
    'Escape false',
    'Tab false',
    'ArrowLeft false',
    'j false',
    'Enter false',
  ]);
});
