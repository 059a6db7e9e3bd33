import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { marksOf } from '../../scripts/page-marks.ts';
import { complaintsOf, freshMarks, openRead, test } from './browser-test.ts';
import { expectNoCard, hoverMark } from './open-card.ts';

declare global {
  interface Window {
    /** In reacting.html: how many changes of the page were answered in two seconds, 20 of them its own. */
    watchAnswers(): Promise<number>;
  }
}

const watchAnswers = (page: Page) => page.evaluate(() => window.watchAnswers());

describe('a page that answers every change with more changes', () => {
  test('has no more to answer, and its marks are right', async ({ page, plain, browser, server }) => {
    const other = await plain.context.newPage();
    await other.goto(server.address('reacting.html'));
    const without = await watchAnswers(other);
    await other.close();
    expect(without).toBe(20);

    const complaints = complaintsOf(page);
    await openRead(page, server.address('reacting.html'), browser);
    expect(await watchAnswers(page)).toBe(without);
    const fresh = await freshMarks(page, browser);
    expect(fresh.map(({ text }) => text)).toContain('Tim Brooks');
    await page.bringToFront();
    await expect.poll(() => marksOf(page)).toEqual(fresh);
    expect(complaints).toEqual([]);
  });

  test('answers a card when it comes and when it goes, no more', async ({ page, browser, server }) => {
    await openRead(page, server.address('reacting.html'), browser);
    await hoverMark(page, 'Sora');
    const whileOpen = await watchAnswers(page);
    await page.mouse.move(2, 2, { steps: 5 });
    await expectNoCard(page);
    expect(whileOpen).toBeLessThanOrEqual(21);
    expect(await watchAnswers(page)).toBe(20);
  });
});
