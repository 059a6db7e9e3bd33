import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Mark, rectsOf, wordsOf } from '../../page/found-run.ts';
import { markToOpen, nextMention, scrollToMark, stepFrom } from '../../page/term-walk.ts';
import { type AnnotatedPage, annotatePage, quiet } from './annotated-page.ts';

let page: AnnotatedPage | undefined;
let all: readonly Mark[] = [];

async function show(html: string) {
  document.body.innerHTML = html;
  page = annotatePage();
  await quiet();
  all = page.marks.all;
}

beforeEach(() => scrollTo(0, 0));
afterEach(() => {
  page?.stop();
  document.body.replaceChildren();
});

const gap = '<p style="height:3000px"></p>';
const words = (mark: Mark | undefined) => mark && wordsOf(mark);
const middleOf = (mark: Mark | undefined) => {
  const box = mark && rectsOf(mark)[0];
  return box ? (box.top + box.bottom) / 2 / innerHeight : undefined;
};
const walk = (current?: Mark) => ({ all, near: all, current });

describe('a step', () => {
  it('leads to the term after, around the end of the page', async () => {
    await show('<p>see Sora</p><p>see Tim Brooks</p><p>see Stable Diffusion</p>');
    expect(words(stepFrom(walk(all[0]), 1))).toBe('Tim Brooks');
    expect(words(stepFrom(walk(all[2]), 1))).toBe('Sora');
    expect(words(stepFrom(walk(all[0]), -1))).toBe('Stable Diffusion');
  });

  it('passes over what is not laid out', async () => {
    await show('<p>see Sora</p><p>see Stable Diffusion</p><p id="gone">see Tim Brooks</p>');
    const gone = document.getElementById('gone');
    if (gone) gone.style.display = 'none';
    expect(words(stepFrom(walk(all[1]), 1))).toBe('Sora');
  });

  it('begins with what is on the screen', async () => {
    await show(
      `<p>see Sora</p>${gap}<p>see Tim Brooks</p><p>see Stable Diffusion</p>${gap}<p>see a diffusion model</p>`,
    );
    document.querySelectorAll('p')[2]?.scrollIntoView({ block: 'center' });
    expect(words(stepFrom(walk(), 1))).toBe('Tim Brooks');
    expect(words(stepFrom(walk(), -1))).toBe('Stable Diffusion');
    expect(words(markToOpen(walk()))).toBe('Tim Brooks');
  });

  it("begins with the page's first where none is on the screen", async () => {
    await show(`${gap}<p>see Tim Brooks</p>`);
    expect(words(stepFrom(walk(), 1))).toBe('Tim Brooks');
    expect(markToOpen(walk())).toBeUndefined();
  });

  it('leads nowhere on a page without terms', async () => {
    await show('<p>nothing</p>');
    expect(stepFrom(walk(), 1)).toBeUndefined();
    expect(markToOpen(walk())).toBeUndefined();
  });

  it('takes nothing that lies under something else for what is on the screen', async () => {
    await show(
      '<div style="position:fixed;inset:0 0 auto;height:60px;background:white"></div>' +
        '<p style="margin:10px">see Sora</p><p style="margin-top:80px">see Tim Brooks</p>',
    );
    expect(words(stepFrom(walk(), 1))).toBe('Tim Brooks');
  });
});

describe('the current term', () => {
  it('is known again in marks that were made anew', async () => {
    await show('<p>see Sora</p><p>see Tim Brooks</p>');
    const before = all[1];
    document.querySelector('p')?.append(' and Stable Diffusion');
    await quiet();
    all = page?.marks.all ?? [];
    expect(words(stepFrom(walk(before), -1))).toBe('Stable Diffusion');
    expect(words(markToOpen(walk(before)))).toBe('Tim Brooks');
  });
});

describe('scrolling', () => {
  it('brings a term into the middle', async () => {
    await show(`<p>top</p>${gap}<p>see Tim Brooks</p>${gap}`);
    if (all[0]) scrollToMark(all[0], false);
    expect(middleOf(all[0])).toBeCloseTo(0.5, 1);
  });

  it('brings the line of a term into the middle, where its paragraph is longer than the window', async () => {
    await show(
      `${gap}<p style="width:200px">${'so many words '.repeat(2000)} Tim Brooks ${'and more '.repeat(2000)}</p>`,
    );
    if (all[0]) scrollToMark(all[0], false);
    expect(middleOf(all[0])).toBeCloseTo(0.5, 1);
  });

  it('scrolls a box in the page too', async () => {
    await show(`<div style="height:150px;overflow:auto">${gap}<p>see Tim Brooks</p>${gap}</div>`);
    if (all[0]) scrollToMark(all[0], false);
    expect(middleOf(all[0])).toBeLessThan(1);
    expect(middleOf(all[0])).toBeGreaterThan(0);
    expect(words(stepFrom(walk(), 1))).toBe('Tim Brooks');
  });

  it('leaves the page where the term can be seen', async () => {
    await show(`${'<p>line</p>'.repeat(6)}<p>see Tim Brooks</p>${gap}`);
    const before = middleOf(all[0]);
    if (all[0]) scrollToMark(all[0], false);
    expect(middleOf(all[0])).toBe(before);
  });
});

describe('the next mention', () => {
  it('is the one after the current, the first from any other term, and none after the last', async () => {
    await show('<p>see Sora</p><p>see Tim Brooks</p><p class="gone">see Sora</p><p>see Sora</p>');
    const [first, brooks, , last] = all;
    const mentions = all.filter((mark) => mark !== brooks);
    expect(nextMention(mentions, undefined)).toBe(first);
    expect(nextMention(mentions, brooks)).toBe(first);
    document.querySelector<HTMLElement>('.gone')?.style.setProperty('display', 'none');
    expect(nextMention(mentions, first), 'what is not laid out is passed over').toBe(last);
    expect(nextMention(mentions, last)).toBeUndefined();
  });
});
