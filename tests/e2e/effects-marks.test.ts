/** What the settings of marks do to a page that is open as they change. */

import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { Settings } from '../../extension/settings/types.ts';
import { CARD_HOST } from '../../scripts/card-root.ts';
import { marksOf, rest, type ShownMark, waitForCard } from '../../scripts/page-marks.ts';
import { reportsOf } from '../../scripts/page-terms.ts';
import { markPoint } from './boxes.ts';
import { openRead, test } from './browser-test.ts';
import { EFFECTS_PAGE } from './effects-page.ts';
import { expectNoCard } from './open-card.ts';
import { pause } from './pointer.ts';

const texts = async (page: Page) => (await marksOf(page)).map(({ text }) => text);
const names = async (page: Page) => new Set((await marksOf(page)).map(({ highlight }) => highlight));
const pollTexts = (page: Page) => expect.poll(() => texts(page));

/** How a highlight is painted where a mark of that name would stand. */
const styleOf = (page: Page, name: string) =>
  page.evaluate((highlight) => {
    const { textDecorationLine, textDecorationStyle, textDecorationColor, backgroundColor } =
      getComputedStyle(document.documentElement, `::highlight(${highlight})`);
    return { line: textDecorationLine, style: textDecorationStyle, textDecorationColor, backgroundColor };
  }, name);

describe('where terms are marked', () => {
  test('on pages about AI alone, also one that becomes one', async ({ page, browser, server, set }) => {
    server.add(
      'company.html',
      `<!doctype html><html lang="en"><title>Shares</title>
        <p>OpenAI was named among many other companies in the report.</p><p>${'Shares rose and fell. '.repeat(90)}</p>`,
    );
    expect((await openRead(page, server.address('company.html'), browser)).map(({ text }) => text)).toEqual([
      'OpenAI',
    ]);
    await set({ places: 'ai' });
    await pollTexts(page).toEqual([]);
    const [report] = await reportsOf(page, browser.worker);
    expect(report).toMatchObject({ state: 'on', terms: [] });
    await page.evaluate(() => {
      document.body.insertAdjacentHTML(
        'beforeend',
        '<p>Sora is a diffusion transformer, as GPT-4 is a language model.</p>',
      );
    });
    await pollTexts(page).toContain('Sora');
    expect(await texts(page)).toContain('OpenAI');
  });

  test('not in links, also what becomes one', async ({ page, browser, server, set }) => {
    server.add('effects.html', EFFECTS_PAGE);
    await openRead(page, server.address('effects.html'), browser);
    await set({ density: 'every' });
    await pollTexts(page).toEqual([
      'Sora',
      'Tim Brooks',
      'OpenAI',
      'Sora',
      'GPT-4',
      'OpenAI',
      'GPT-4',
      'Sora',
    ]);
    await set({ inLinks: false });
    await pollTexts(page).toEqual(['Sora', 'Tim Brooks', 'Sora', 'GPT-4', 'OpenAI', 'GPT-4', 'Sora']);
    await page.evaluate(() => document.querySelector('a')?.removeAttribute('href'));
    await pollTexts(page).toEqual([
      'Sora',
      'Tim Brooks',
      'OpenAI',
      'Sora',
      'GPT-4',
      'OpenAI',
      'GPT-4',
      'Sora',
    ]);
    await page.evaluate(() => document.querySelector('a')?.setAttribute('href', '#'));
    await pollTexts(page).toEqual(['Sora', 'Tim Brooks', 'Sora', 'GPT-4', 'OpenAI', 'GPT-4', 'Sora']);
    await set({ inLinks: true });
    await pollTexts(page).toHaveLength(8);
  });

  test('not in headings: the next mention is the first of its section then', async ({
    page,
    browser,
    server,
    set,
  }) => {
    server.add('effects.html', EFFECTS_PAGE);
    await openRead(page, server.address('effects.html'), browser);
    await pollTexts(page).toEqual(['Sora', 'Tim Brooks', 'OpenAI', 'GPT-4', 'OpenAI', 'Sora']);
    await set({ inHeadings: false });
    await pollTexts(page).toEqual(['Tim Brooks', 'OpenAI', 'Sora', 'OpenAI', 'GPT-4', 'Sora']);
  });

  test('the level and the density', async ({ page, browser, server, set }) => {
    server.add('effects.html', EFFECTS_PAGE);
    await openRead(page, server.address('effects.html'), browser);
    await set({ density: 'page' });
    await pollTexts(page).toEqual(['Sora', 'Tim Brooks', 'OpenAI', 'GPT-4']);
    await openRead(page, server.address('ambiguous.html'), browser);
    await set({ density: 'every', level: 'broad' });
    await expect.poll(() => texts(page)).not.toEqual([]);
    await pause(500);
    const broad = await texts(page);
    await set({ level: 'strict' });
    await expect.poll(async () => (await texts(page)).length).toBeLessThan(broad.length);
  });
});

describe('how marks look', () => {
  test('a solid line, a tint, one colour, and as usual again', async ({ page, browser, server, set }) => {
    server.add('effects.html', EFFECTS_PAGE);
    await openRead(page, server.address('effects.html'), browser);
    const before = await texts(page);
    await set({ markStyle: 'solid' });
    await expect.poll(() => names(page)).toContain('newsgloss-own-person');
    await expect
      .poll(() => styleOf(page, 'newsgloss-own-person'))
      .toMatchObject({ line: 'underline', style: 'solid', textDecorationColor: 'rgb(209, 60, 114)' });
    expect(await texts(page)).toEqual(before);

    await set({ markStyle: 'tint' });
    await expect
      .poll(() => styleOf(page, 'newsgloss-own-person'))
      .toMatchObject({ line: 'none', backgroundColor: 'rgba(209, 60, 114, 0.22)' });

    await set({ markStyle: 'dotted', colouring: 'one', colour: '#ff0000' });
    await expect
      .poll(() => styleOf(page, 'newsgloss-own-person'))
      .toMatchObject({
        style: 'dotted',
        textDecorationColor: 'rgb(237, 0, 0)',
        backgroundColor: 'rgba(0, 0, 0, 0)',
      });
    expect((await styleOf(page, 'newsgloss-active')).backgroundColor).toBe('rgba(237, 0, 0, 0.2)');
    expect(await page.evaluate(() => document.adoptedStyleSheets.length + document.styleSheets.length)).toBe(
      1,
    );

    await set({ colouring: 'kinds' });
    await expect.poll(() => names(page)).toContain('newsgloss-person');
    await expect.poll(async () => (await styleOf(page, 'newsgloss-own-person')).line).toBe('none');
    expect((await styleOf(page, 'newsgloss-active')).backgroundColor).not.toBe('rgba(237, 0, 0, 0.2)');
  });

  test('the rules leave the page with the marks, and come back', async ({ page, browser, server, set }) => {
    server.add('effects.html', EFFECTS_PAGE);
    await set({ markStyle: 'solid' });
    await openRead(page, server.address('effects.html'), browser);
    const line = async () => (await styleOf(page, 'newsgloss-own-model')).line;
    await expect.poll(line).toBe('underline');
    await set({ offSites: [server.host] });
    await expect.poll(line).toBe('none');
    expect(await texts(page)).toEqual([]);
    await set({ offSites: [] });
    await expect.poll(line).toBe('underline');
    await page.evaluate((html) => {
      document.open();
      document.write(html);
      document.close();
    }, EFFECTS_PAGE);
    await expect.poll(() => names(page)).toContain('newsgloss-own-person');
    await expect.poll(line).toBe('underline');
  });

  test('the look is that of frames and shadow trees too', async ({ page, browser, server, set }) => {
    await set({ markStyle: 'solid' });
    for (const name of ['frames.html', 'shadow.html']) {
      await openRead(page, server.address(name), browser);
      let marked = 0;
      for (const frame of page.frames()) {
        const marks: readonly ShownMark[] = await marksOf(frame);
        if (marks.length === 0) continue;
        marked++;
        expect(marks.every(({ highlight }) => highlight.startsWith('newsgloss-own-'))).toBe(true);
        await expect
          .poll(() =>
            frame.evaluate(() => {
              const ranges = [...CSS.highlights].flatMap(([key, highlight]) =>
                [...highlight].map((range) => ({ key, range })),
              );
              return ranges.map(({ key, range }) => {
                const element = range.startContainer.parentElement ?? document.documentElement;
                return getComputedStyle(element, `::highlight(${key})`).textDecorationStyle;
              });
            }),
          )
          .toEqual(marks.map(() => 'solid'));
      }
      expect(marked).toBeGreaterThan(name === 'frames.html' ? 3 : 0);
    }
  });

  test.for<Partial<Settings>>([{ density: 'hover' }, { markStyle: 'hidden' }])(
    'nothing is seen until the pointer is on a mark: %j',
    async (settings, { page, browser, server, set }) => {
      server.add('effects.html', EFFECTS_PAGE);
      await openRead(page, server.address('effects.html'), browser);
      const plain = await page.evaluate(() => document.body.innerText);
      const point = await markPoint(page, 'Tim Brooks');
      await set(settings);
      // A highlight has letters painted otherwise, also where no rule is for it.
      await expect.poll(() => names(page)).toEqual(new Set());
      const active = () =>
        page.evaluate(() => [...(CSS.highlights.get('newsgloss-active') ?? [])].map(String));
      await rest(page, point);
      expect(await waitForCard(page.mainFrame())).toContain('Tim Brooks');
      expect(await active()).toEqual(['Tim Brooks']);
      await page.mouse.move(5, 5, { steps: 8 });
      await expectNoCard(page);
      await expect.poll(active).toEqual([]);
      // Slow cards show that the mark is seen before.
      await set({ hoverDelay: 1000 });
      // Looked at in the page, where no slow machine comes between.
      const cardsWhenActive = page.evaluate(async (host) => {
        while (!CSS.highlights.get('newsgloss-active')?.size)
          await new Promise((resolve) => setTimeout(resolve, 10));
        return document.querySelectorAll(host).length;
      }, CARD_HOST);
      await page.mouse.move(point.x, point.y, { steps: 4 });
      expect(await cardsWhenActive, 'cards when the mark is seen').toBe(0);
      await page.mouse.move(5, 5, { steps: 4 });
      await expect.poll(active).toEqual([]);
      expect(await page.evaluate(() => document.body.innerText)).toBe(plain);
    },
  );
});
