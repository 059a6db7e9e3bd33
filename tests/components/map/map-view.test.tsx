/** What the map does when it is pointed at, walked by keys, pressed and enlarged. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { entryOf, glossaryOf } from '../../glossary/small-glossary.ts';
import { $, all, closeMap, nameOnMap, openMap } from './open-map.tsx';

beforeEach(() => page.viewport(1280, 1100));
afterEach(closeMap);

const lit = () => all('.map-node[data-is-lit="true"]').map(({ dataset }) => dataset.entry);
const opacityOf = (id: string) => Number(getComputedStyle(nameOnMap(id)).opacity);
const words = () => $('.map-words')?.textContent ?? '';
const focused = () => document.activeElement?.getAttribute('data-entry');
const transform = () => getComputedStyle($('.map-world') ?? document.body).transform;
const scale = () => Number(/matrix\(([\d.]+)/.exec(transform())?.[1] ?? 1);

/** Waits for what has been set to be drawn. */
const drawn = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

describe('pointing', () => {
  it('at a name lights what led to it and what came of it, and says the relations in words', async () => {
    const { onFocus } = openMap();
    await userEvent.hover(nameOnMap('dit'));
    await expect.poll(lit).toEqual(expect.arrayContaining(['gan', 'diffusion-model', 'transformer', 'sora']));
    expect(lit()).not.toContain('stylegan2');
    expect(opacityOf('stylegan2')).toBeLessThan(0.3);
    expect(opacityOf('gan')).toBe(1);
    expect(words()).toContain('basis of Sora');
    expect(words()).toContain('uses Transformer');
    await userEvent.hover(document.querySelector('.map-year') ?? document.body);
    await expect.poll(lit).toEqual([]);
    expect(onFocus).not.toHaveBeenCalled();
  });

  it('at a line says what it means', async () => {
    openMap();
    const [line] = all('.map-edge').filter(
      ({ dataset }) => dataset.weight === 'story' && dataset.kind === 'model',
    );
    const path = line?.querySelector<SVGPathElement>('.map-near');
    const picture = document.querySelector<SVGSVGElement>('.map-picture');
    if (!line || !path || !picture) throw new Error('no line');
    const box = picture.getBoundingClientRect();
    const length = box.width / picture.viewBox.baseVal.width;
    const places = Array.from({ length: 20 }, (_, step) => {
      const { x, y } = path.getPointAtLength((path.getTotalLength() * (step + 0.5)) / 20);
      return { clientX: box.left + x * length, clientY: box.top + y * length };
    });
    // Where nothing else is above it.
    const place = places.find(({ clientX, clientY }) =>
      line.contains(document.elementFromPoint(clientX, clientY)),
    );
    expect(place).toBeDefined();
    path.dispatchEvent(new PointerEvent('pointermove', { ...place, bubbles: true }));
    await expect.poll(() => $('.map-words-at')?.textContent ?? '').toMatch(/^[^:]+: \S+ .+$/);
  });
});

describe('an entry that is looked at', () => {
  it('is lit from the start, with all that it has to do with as buttons', async () => {
    const { onFocus } = openMap({ focus: 'instructpix2pix' });
    expect(lit()).toEqual(expect.arrayContaining(['gpt-3', 'stable-diffusion', 'tim-brooks']));
    const [chip] = all('.map-chip').filter(({ textContent }) => textContent?.includes('GPT-3'));
    expect(chip?.textContent).toBe('training data from GPT-3');
    chip?.click();
    expect(onFocus).toHaveBeenLastCalledWith('gpt-3');
    await expect.poll(words).toContain('GPT-3');
  });

  it('may be an idea, whose lines are not there at first', async () => {
    openMap();
    const before = all('.map-edge').length;
    await userEvent.hover(nameOnMap('scaling'));
    await expect.poll(() => all('.map-edge').length).toBeGreaterThan(before);
    expect(lit()).toEqual(expect.arrayContaining(['dit', 'transformer', 'scaling']));
  });

  it('that is not on the map lights nothing', () => {
    openMap({ focus: 'nobody' });
    expect(lit()).toEqual([]);
    expect(words()).toContain('Point at a name');
  });
});

describe('a press', () => {
  it('opens the entry', async () => {
    const { onOpen, onFocus } = openMap();
    await userEvent.click(nameOnMap('openai'));
    expect(onOpen).toHaveBeenCalledExactlyOnceWith('openai');
    expect(onFocus).not.toHaveBeenCalled();
  });

  it('of a finger shows first what the entry has to do with, then opens it', async () => {
    const { onOpen, onFocus } = openMap();
    const tap = () =>
      nameOnMap('dit').dispatchEvent(new PointerEvent('click', { bubbles: true, pointerType: 'touch' }));
    tap();
    expect(onFocus).toHaveBeenCalledExactlyOnceWith('dit');
    expect(onOpen).not.toHaveBeenCalled();
    await drawn();
    tap();
    expect(onOpen).toHaveBeenCalledExactlyOnceWith('dit');
  });

  it('that became a drag opens nothing and moves what is enlarged', async () => {
    const { onOpen } = openMap();
    all('.map-zoom button')[0]?.click();
    await expect.poll(scale).toBeGreaterThan(1.3);
    const before = transform();
    await userEvent.dragAndDrop(nameOnMap('stable-diffusion'), nameOnMap('transformer'));
    await expect.poll(transform).not.toBe(before);
    expect(onOpen).not.toHaveBeenCalled();
  });
});

describe('by keyboard', () => {
  const toNames = () => nameOnMap('sora').focus();
  const stops = () => all('.map-node').flatMap((node) => (node.tabIndex === 0 ? [node.dataset.entry] : []));

  it('Tab stops at the picture, then at one name, that of the goal or of the entry looked at', () => {
    openMap();
    expect(stops()).toEqual(['sora']);
    closeMap();
    openMap({ focus: 'gan' });
    expect(stops()).toEqual(['gan']);
  });

  it('arrows go along time and between lanes, with Shift along lines, which are said', async () => {
    const { onFocus } = openMap();
    await userEvent.keyboard('{Tab}');
    toNames();
    await userEvent.keyboard('{ArrowLeft}');
    expect(focused()).toBe('gpt-4');
    await userEvent.keyboard('{End}');
    expect(focused()).toBe('sora');
    await userEvent.keyboard('{Shift>}{ArrowLeft}{/Shift}');
    expect(focused()).toBe('dit');
    expect(onFocus).toHaveBeenLastCalledWith('dit');
    await expect.poll(() => $('[role="status"]')?.textContent).toBe('DiT: basis of Sora');
    await userEvent.keyboard('{ArrowDown}');
    expect(focused()).not.toBe('dit');
    await userEvent.keyboard('{Home}');
    expect(focused()).toBeTruthy();
  });

  it('every name can be reached', async () => {
    openMap();
    const start = focusOf('sora');
    const seen = new Set([start]);
    for (const id of seen) {
      for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) {
        nameOnMap(id).focus();
        nameOnMap(id).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
        seen.add(focused() ?? id);
      }
    }
    expect(seen.size).toBe(94);
  });

  const focusOf = (id: string) => {
    nameOnMap(id).focus();
    return id;
  };

  it('Enter opens, Esc lets go', async () => {
    const { onOpen, onFocus } = openMap({ focus: 'dit' });
    nameOnMap('dit').focus();
    await userEvent.keyboard('{Enter}');
    expect(onOpen).toHaveBeenCalledExactlyOnceWith('dit');
    await userEvent.keyboard('{Escape}');
    expect(onFocus).toHaveBeenLastCalledWith(undefined);
    await expect.poll(lit).toEqual([]);
  });

  it('a screen reader hears name, kind, date and relations', () => {
    openMap();
    const said = nameOnMap('dit').getAttribute('aria-label');
    expect(said).toContain('DiT, Model, Introduced 19 December 2022');
    expect(said).toContain('basis of Sora');
  });

  it('plus, minus and 0 enlarge, arrows move what is enlarged', async () => {
    openMap();
    $('.map-window')?.focus();
    await userEvent.keyboard('+');
    await userEvent.keyboard('+');
    await expect.poll(scale).toBeCloseTo(1.96, 1);
    const before = transform();
    await userEvent.keyboard('{ArrowRight}');
    await expect.poll(transform).not.toBe(before);
    await userEvent.keyboard('-');
    await expect.poll(scale).toBeCloseTo(1.4, 1);
    await userEvent.keyboard('0');
    await expect.poll(scale).toBe(1);
  });

  it('a name outside of what is enlarged comes into view', async () => {
    openMap();
    $('.map-window')?.focus();
    for (const _ of [1, 2, 3, 4]) await userEvent.keyboard('+');
    await expect.poll(scale).toBeGreaterThan(3);
    toNames();
    await userEvent.keyboard('{Home}');
    const box = $('.map-picture')?.getBoundingClientRect() ?? new DOMRect();
    await expect
      .poll(() => {
        const { left, right } = nameOnMap(focused() ?? '').getBoundingClientRect();
        return left > box.left - 60 && right < box.right + 60;
      })
      .toBe(true);
  });
});

describe('the wheel', () => {
  const turn = (init: WheelEventInit) => {
    const event = new WheelEvent('wheel', {
      bubbles: true,
      cancelable: true,
      clientX: 600,
      clientY: 400,
      ...init,
    });
    $('.map-picture')?.dispatchEvent(event);
    return event;
  };

  it('scrolls the page, and enlarges with Ctrl only, as a pinch does', async () => {
    openMap();
    expect(turn({ deltaY: -100 }).defaultPrevented).toBe(false);
    await drawn();
    expect(scale()).toBe(1);
    expect(turn({ deltaY: -100, ctrlKey: true }).defaultPrevented).toBe(true);
    await expect.poll(scale).toBeGreaterThan(1.4);
  });
});

describe('as a list', () => {
  const showList = async () => {
    all('.map-shape input')[1]?.click();
    await expect.poll(() => $('.map-list a')).not.toBeNull();
  };

  it('has every entry by year with its relations, and is at the one that is looked at', async () => {
    openMap({ focus: 'dit' });
    await showList();
    expect(all('.map-list a')).toHaveLength(94);
    const years = all('.map-list h2').map(({ textContent }) => textContent);
    expect(years.at(-1)).toBe('No date known');
    expect(years.slice(0, -1)).toEqual(years.slice(0, -1).sort());
    const row = $('.map-list [aria-current]');
    expect(row?.textContent).toContain('DiT');
    expect(row?.textContent).toContain('19 December 2022');
    expect(row?.textContent).toContain('basis of Sora · part of Bill Peebles');
    expect(row?.querySelector('a')?.getAttribute('href')).toBe('#dit');
    expect(row?.getBoundingClientRect().top).toBeGreaterThan(0);
    expect(row?.getBoundingClientRect().bottom).toBeLessThan(1100);
  });

  it('stands beside the picture for whoever has it read aloud, with nothing in it that takes the focus', () => {
    openMap();
    expect(all('section.unseen .map-list ul > li')).toHaveLength(94);
    expect(all('section.unseen :is(a, button, [tabindex])')).toEqual([]);
  });

  it('has entries that the picture has no place for', async () => {
    openMap({ data: glossaryOf([entryOf('own')]) });
    await showList();
    expect(all('.map-list a').map(({ textContent }) => textContent)).toEqual(['own']);
  });

  it('of 10,000 makes the rows that are near the one looked at', async () => {
    const when = (index: number) => [{ event: 'introduced', date: String(1000 + index) } as const];
    const many = Array.from({ length: 10_000 }, (_, at) => entryOf(`entry-${at}`, { when: when(at % 900) }));
    openMap({ data: glossaryOf(many), focus: 'entry-450' });
    await showList();
    expect($('.map-list [aria-current]')?.textContent).toContain('entry-450');
    expect(all('.map-list a').length).toBeLessThan(1000);
  });
});
