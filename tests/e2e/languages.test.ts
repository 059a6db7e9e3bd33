import { describe, expect, test } from 'vitest';
import { launchWithExtension } from './in-browser.ts';
import { cutOff } from './own-pages.ts';
import { pause } from './pointer.ts';

/** Pages with the widths that they are given; the toolbar's popup has its own. */
const PAGES = [
  ['popup.html', [380]],
  ['popup.html#sora', [380, 1280]],
  ['options.html', [320, 1280]],
  ['options.html#marked', [320, 1280]],
  ['options.html#sites', [320, 1280]],
  ['welcome.html', [320, 1280]],
] as const;

describe.each(['en', 'zh-CN', 'zh-TW'])('in %s', (language) => {
  test('no text of the extension’s pages is cut off', async () => {
    const browser = await launchWithExtension({ headless: true, language });
    try {
      const page = await browser.context.newPage();
      for (const [name, widths] of PAGES) {
        await page.goto('about:blank');
        await page.goto(browser.own(name));
        await page.getByRole('heading').or(page.getByRole('searchbox')).first().waitFor();
        await pause(300);
        expect(await page.locator('html').getAttribute('lang')).toBe(
          { en: 'en', 'zh-CN': 'zh-Hans', 'zh-TW': 'zh-Hant' }[language],
        );
        for (const width of widths) {
          await page.setViewportSize({ width, height: 700 });
          expect(await cutOff(page), `${name}, ${width} px wide`).toEqual([]);
        }
      }
    } finally {
      await browser.close();
    }
  });
});
