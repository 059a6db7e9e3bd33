/** How the map looks in a real browser: what can be read, and by whom. */

import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { cdp, page } from 'vitest/browser';
import { LOCALES, type Locale } from '../../../data/types.ts';
import { $, all, closeMap, layoutIn, nameOnMap, openMap } from './open-map.tsx';

const emulate = (features: readonly { readonly name: string; readonly value: string }[]) =>
  cdp().send('Emulation.setEmulatedMedia', { features: [...features] });

afterEach(async () => {
  closeMap();
  await emulate([]);
});

const meet = (a: DOMRect, b: DOMRect) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

function boxesOf(selector: string): readonly (readonly [id: string, box: DOMRect])[] {
  return all('.map-node').map((node) => {
    const part = node.querySelector(selector);
    if (!part) throw new Error(`no ${selector}`);
    return [node.dataset.entry ?? '', part.getBoundingClientRect()];
  });
}

describe.each(LOCALES)('in %s', (locale) => {
  describe.each([1280, 1920])('in a window %i wide', (width) => {
    it('no name is upon another, nor upon the mark of another', async () => {
      await page.viewport(width, 900);
      openMap({ locale });
      const names = boxesOf('text');
      const marks = boxesOf('.mark');
      expect(names.length).toBe(94);
      const upon = names.flatMap(([a, name]) => [
        ...names.filter(([b, other]) => a < b && meet(name, other)).map(([b]) => `${a} and ${b}`),
        ...marks.filter(([b, mark]) => a !== b && meet(name, mark)).map(([b]) => `${a} on ${b}`),
      ]);
      expect(upon).toEqual([]);
    });

    it('all names are at least 11 pixels high, and the map is as wide as the window has room for', async () => {
      await page.viewport(width, 900);
      openMap({ locale });
      const picture = $('.map-picture');
      const scale = (picture?.getBoundingClientRect().width ?? 0) / layoutIn(locale).width;
      for (const text of all('.map-node text')) {
        expect(Number(text.getAttribute('font-size')) * scale).toBeGreaterThanOrEqual(11);
      }
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    });
  });

  it('the room kept for a name is enough for it', async () => {
    await page.viewport(1280, 900);
    openMap({ locale });
    for (const { id, label } of layoutIn(locale).nodes) {
      const text = nameOnMap(id).querySelector('text');
      if (!text) throw new Error('no text');
      const { width, x, y, height } = text.getBBox();
      expect(width, label.text).toBeLessThanOrEqual(label.box.width + 0.5);
      expect(x, label.text).toBeGreaterThanOrEqual(label.box.x - 1);
      expect(y + height, label.text).toBeLessThanOrEqual(label.box.y + label.box.height + 2);
    }
  });

  it('the line of works that led to Sora is seen at first sight', async () => {
    await page.viewport(1280, 800);
    openMap({ locale });
    for (const node of all('.map-node[data-weight="story"], .map-node[data-weight="goal"]')) {
      const { top, bottom, left, right } =
        node.querySelector('.mark')?.getBoundingClientRect() ?? new DOMRect();
      const isPlace = node.dataset.kind === 'organization';
      expect(top).toBeGreaterThan(0);
      if (!isPlace) expect(bottom, node.dataset.entry).toBeLessThan(700);
      expect(left).toBeGreaterThan(0);
      expect(right).toBeLessThan(1280);
    }
  });
});

describe('in a narrow window', () => {
  it('a part is shown, large enough to be read, with the end of the story in it', async () => {
    await page.viewport(400, 800);
    openMap();
    const name = () => nameOnMap('sora').querySelector('text')?.getBoundingClientRect() ?? new DOMRect();
    await expect.poll(() => name().height).toBeGreaterThan(18);
    expect(name().left).toBeGreaterThan(0);
    expect(name().right).toBeLessThan(400);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(400);
  });

  it('the entry that is asked for is in it', async () => {
    await page.viewport(400, 800);
    openMap({ focus: 'gan' });
    const box = () => nameOnMap('gan').getBoundingClientRect();
    await expect.poll(() => box().height).toBeGreaterThan(18);
    expect(box().left).toBeGreaterThanOrEqual(0);
    expect(box().right).toBeLessThan(400);
  });
});

describe('on paper', () => {
  it('all of it is shown, whatever part was on the screen', async () => {
    await page.viewport(1280, 800);
    openMap();
    document.querySelector<HTMLElement>('.map-zoom button')?.click();
    await expect
      .poll(() => getComputedStyle($('.map-world') ?? document.body).transform)
      .not.toMatch(/matrix\(1,/);
    await cdp().send('Emulation.setEmulatedMedia', { media: 'print' });
    expect(getComputedStyle($('.map-world') ?? document.body).transform).toBe('none');
    expect($('.map-zoom')?.checkVisibility()).toBe(false);
    await cdp().send('Emulation.setEmulatedMedia', { media: '' });
  });
});

const LOOKS: readonly (readonly [string, Locale, number, string | undefined, boolean])[] = [
  ['the picture', 'en', 1280, undefined, false],
  ['the picture of one entry', 'en', 1280, 'dit', false],
  ['the picture', 'zh-Hans', 400, 'dit', false],
  ['the list', 'en', 1280, 'dit', true],
  ['the list', 'zh-Hant', 400, undefined, true],
];

describe.each(['light', 'dark', 'forced colours'] as const)('in %s, nothing bars anyone from', (colours) => {
  it.each(LOOKS)('%s in %s, %i wide', async (_, locale, width, focus, isList) => {
    await emulate([
      colours === 'forced colours'
        ? { name: 'forced-colors', value: 'active' }
        : { name: 'prefers-color-scheme', value: colours },
    ]);
    await page.viewport(width, 800);
    openMap({ locale, ...(focus === undefined ? {} : { focus }) });
    if (isList) all('.map-shape input')[1]?.click();
    await expect.poll(() => $('.map-picture') === null).toBe(isList);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    const { violations } = await axe.run(document.body, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      // Names on the picture are closer than 24 pixels; each is in the list and under the picture too.
      rules: { 'target-size': { enabled: isList } },
    });
    const problems = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
    );
    expect(problems).toEqual([]);
  });
});
