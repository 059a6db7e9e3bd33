import { afterEach, describe, expect, it } from 'vitest';
import { rectsOf } from '../../page/found-run.ts';
import { clipped, clipsOf } from '../../page/visible-part.ts';
import { type AnnotatedPage, annotatePage, quiet } from './annotated-page.ts';

let page: AnnotatedPage | undefined;

afterEach(() => {
  page?.stop();
  document.body.replaceChildren();
});

/** Whether something of the first mark can be seen; the first slot of the page is given a shadow tree, if any. */
async function isSeen(html: string): Promise<boolean> {
  document.body.innerHTML = html;
  const host = document.getElementById('host');
  if (host)
    host.attachShadow({ mode: 'open' }).innerHTML =
      '<div style="height: 20px; overflow: hidden"><div style="height: 100px"></div><slot></slot></div>';
  page = annotatePage();
  await quiet();
  const mark = page.marks.all[0];
  if (!mark) throw new Error('no mark');
  const clips = clipsOf(mark);
  return clips !== undefined && rectsOf(mark).some((line) => clipped(line, clips) !== undefined);
}

const LOW = 'height: 40px; overflow: hidden';
const BELOW = '<div style="height: 100px"></div>';

describe('a term is seen', () => {
  it.each([
    ['in plain text', '<p>Sora</p>', true],
    [
      'in a box that clips other things',
      `<div style="${LOW}"><p style="margin: 0">Sora</p>${BELOW}</div>`,
      true,
    ],
    ['past the edge of a box', `<div style="${LOW}">${BELOW}<p>Sora</p></div>`, false],
    [
      'past the edge of a box two levels out',
      `<div style="${LOW}">${BELOW}<section><p>Sora</p></section></div>`,
      false,
    ],
    ['past an edge that does not clip', `<div style="height: 40px">${BELOW}<p>Sora</p></div>`, true],
    [
      'past the edge of a box that it is not placed in',
      `<div style="${LOW}">${BELOW}<p style="position: absolute">Sora</p></div>`,
      true,
    ],
    [
      'past the edge of a box that it is placed in',
      `<div style="${LOW}; position: relative">${BELOW}<p style="position: absolute">Sora</p></div>`,
      false,
    ],
    [
      'fixed to the window',
      `<div style="${LOW}; position: relative">${BELOW}<p style="position: fixed; top: 0">Sora</p></div>`,
      true,
    ],
    ['slotted past the edge of a box', '<div id="host"><p>Sora</p></div>', false],
    ['hidden', '<div style="visibility: hidden"><p>Sora</p></div>', false],
    ['in a box closed up', '<div style="height: 0; overflow: hidden"><p>Sora</p></div>', false],
  ])('%s: %#', async (_, html, seen) => {
    expect(await isSeen(html)).toBe(seen);
  });
});
