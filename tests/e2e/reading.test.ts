import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { property } from '../../scripts/firefox-messages.ts';
import { contextOf } from '../../scripts/firefox-wire.ts';
import { wireOf } from '../../scripts/launch-firefox.ts';
import { marksOf } from '../../scripts/page-marks.ts';
import { openRead, test } from './browser-test.ts';
import { emulate, IS_FIREFOX } from './in-browser.ts';
import { notInFirefox } from './not-in-firefox.ts';
import { boxOfCard, hoverMark } from './open-card.ts';

/** Does the same in a page with the extension, once it is marked, and in one without. */
const bothWays = test.extend(
  'bothWays',
  async ({ page, plain, browser, server }, { onCleanup }) =>
    async <T>(name: string, act: (page: Page) => Promise<T>): Promise<{ with: T; without: T }> => {
      const other = await plain.context.newPage();
      onCleanup(() => other.close());
      await other.goto(server.address(name));
      const without = await act(other);
      await openRead(page, server.address(name), browser);
      return { with: await act(page), without };
    },
);

const textsOf = async (page: Page) => (await marksOf(page)).map(({ text }) => text);

describe('finding in the page', () => {
  bothWays('goes across marks', async ({ bothWays }) => {
    const found = await bothWays('article.html', (page) =>
      page.evaluate(
        (wanted) =>
          wanted.map((text) => {
            getSelection()?.removeAllRanges();
            return find(text) && [getSelection()?.anchorOffset, getSelection()?.toString()];
          }),
        [
          'of work. Tim Brooks taught',
          'Brooks',
          'with Saining Xie, built DiT',
          'reinforcement learning',
          'Sora',
        ],
      ),
    );
    expect(found.without).not.toContain(false);
    expect(found.with).toEqual(found.without);
  });
});

describe('copying', () => {
  bothWays.for(['article.html', 'digest-zh.html'])('a marked paragraph of %s', async (name, { bothWays }) => {
    const copied = await bothWays(name, async (page) => {
      await page.evaluate(() => {
        const [first] = document.querySelectorAll('p');
        if (first) getSelection()?.selectAllChildren(first);
      });
      return copy(page);
    });
    expect(copied.without.text).toMatch(/Sora.*DiT/);
    expect(copied.with).toEqual(copied.without);
  });

  bothWays('all of the page while a card is open', async ({ bothWays, page }) => {
    const copied = await bothWays('article.html', async (each) => {
      if (each === page) await hoverMark(each, 'DiT');
      await each.keyboard.press('Control+A');
      return copy(each);
    });
    await boxOfCard(page);
    expect(copied.with).toEqual(copied.without);
  });

  test('text out of the card', async ({ page, browser, server }) => {
    await openRead(page, server.address('article.html'), browser);
    const { explainer } = await hoverMark(page, 'DiT');
    const [left = 0, top = 0] = await boxOfCard(page);
    await page.mouse.move(left + 30, top + 100, { steps: 10 });
    await page.mouse.down();
    await page.mouse.move(left + 200, top + 130, { steps: 10 });
    await page.mouse.up();
    const { text } = await copy(page);
    expect(text.length).toBeGreaterThan(20);
    // It may reach from one paragraph into the next.
    expect(explainer).toContain(text.replace(/\s+/g, ' '));
  });
});

describe('printing', () => {
  bothWays.for(['article.html', 'digest-zh.html'])('%s prints without marks', async (name, { bothWays }) => {
    const printed = await bothWays(name, async (page) => {
      const file = await printToFile(page);
      await emulate(page, { media: 'print' });
      const onPaper = await page.screenshot({ fullPage: true });
      await emulate(page, { media: 'screen' });
      return { file, onPaper, onScreen: await page.screenshot({ fullPage: true }) };
    });
    expect(printed.with.onScreen.equals(printed.without.onScreen), 'the same on screen').toBe(false);
    expect(printed.with.onPaper.equals(printed.without.onPaper), 'the same on paper').toBe(true);
    if (!notInFirefox('paper as a file'))
      expect(printed.with.file === printed.without.file, 'the same PDF').toBe(true);
  });

  test('leaves the marks on the screen', async ({ page, browser, server }) => {
    const marks = await openRead(page, server.address('article.html'), browser);
    await printToFile(page);
    await expect.poll(() => marksOf(page)).toEqual(marks);
  });
});

describe('writing', () => {
  const typed = ' after ChatGPT';

  /** Types at the end of the first paragraph's first word, takes it back, and does it again. */
  async function write(page: Page): Promise<readonly (string | null)[]> {
    const states: (string | null)[] = [];
    const keep = async () => states.push(await page.locator('p').first().innerHTML());
    await page.evaluate(() => {
      const first = document.querySelector('p')?.firstChild;
      getSelection()?.collapse(first ?? null, 'Sora'.length);
    });
    await page.keyboard.type(typed, { delay: 5 });
    await page.keyboard.press('Enter');
    await keep();
    for (const key of ['Control+Z', 'Control+Z', 'Control+Shift+Z', 'Backspace', 'Backspace']) {
      await page.keyboard.press(key);
      await keep();
    }
    return states;
  }

  bothWays('in a page that is one draft', async ({ bothWays, page }) => {
    const states = await bothWays('article.html', async (each) => {
      await each.evaluate(() => {
        document.designMode = 'on';
      });
      return write(each);
    });
    expect(states.without[0]).toBe(`Sora${typed}`);
    expect(states.with).toEqual(states.without);
    await expect.poll(() => textsOf(page)).toEqual([]);
  });

  bothWays('in a marked paragraph that becomes a draft', async ({ bothWays, page }) => {
    const states = await bothWays('article.html', async (each) => {
      await each.evaluate(() => {
        document.querySelector('p')?.setAttribute('contenteditable', 'true');
        document.querySelector('p')?.focus();
      });
      return write(each);
    });
    expect(states.without[0]).toContain(`Sora${typed}`);
    expect(states.with).toEqual(states.without);
    await expect.poll(() => textsOf(page)).not.toContain('Tim Brooks');
    expect(await textsOf(page)).not.toContain('ChatGPT');
    expect(await textsOf(page)).toContain('InstructPix2Pix');
  });
});

interface Copied {
  readonly html: string;
  readonly text: string;
}

/** Copies what is selected; answers what another program would paste. */
async function copy(page: Page): Promise<Copied> {
  await page.keyboard.press('Control+C');
  const pasted = await page.evaluateHandle(() => {
    const result = Promise.withResolvers<Copied>();
    addEventListener(
      'paste',
      ({ clipboardData }) =>
        result.resolve({
          html: clipboardData?.getData('text/html') ?? '',
          text: clipboardData?.getData('text/plain') ?? '',
        }),
      { once: true },
    );
    return result;
  });
  await page.keyboard.press('Control+V');
  return pasted.evaluate(({ promise }) => promise);
}

/** The page as a PDF, without its date in Chromium. */
async function printToFile(page: Page): Promise<string> {
  const base64 = IS_FIREFOX
    ? await wireOf(page.context()).send('browsingContext.print', { context: contextOf(page) })
    : await (await page.context().newCDPSession(page)).send('Page.printToPDF', {});
  return Buffer.from(String(property(base64, 'data')), 'base64')
    .toString('latin1')
    .replaceAll(/D:\d{14}/g, '');
}

/** Finding in the page, by script; in every browser, in no standard. */
declare function find(text: string): boolean;
