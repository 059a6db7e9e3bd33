import { afterEach, describe, expect, it } from 'vitest';
import { rectsOf } from '../../page/found-run.ts';
import { markAt } from '../../page/mark-at.ts';
import { type AnnotatedPage, annotatePage, quiet } from './annotated-page.ts';

let page: AnnotatedPage | undefined;

afterEach(() => {
  page?.stop();
  document.body.replaceChildren();
});

/**
 * The entry found in the middle of each rectangle of the first mark, and what is found just outside its
 * bounding box on all sides.
 */
async function probe(html: string) {
  document.body.innerHTML = html;
  page = annotatePage();
  await quiet();
  const { marks } = page;
  const mark = marks.all[0];
  const rects = mark ? rectsOf(mark) : [];
  const at = (x: number, y: number) => markAt(x, y, marks, (element) => element.shadowRoot)?.mention.entry;
  const inside = rects
    .filter(({ width }) => width > 0)
    .map(({ left, right, top, bottom }) => at((left + right) / 2, (top + bottom) / 2));
  const left = Math.min(...rects.map((rect) => rect.left));
  const right = Math.max(...rects.map((rect) => rect.right));
  const top = Math.min(...rects.map((rect) => rect.top));
  const bottom = Math.max(...rects.map((rect) => rect.bottom));
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const beside = [at(left - 6, y), at(right + 6, y), at(x, top - 6), at(x, bottom + 6)];
  return { inside, beside: beside.filter(Boolean) };
}

describe('the mark under a point', () => {
  it('is found in each part of a text that was cut', async () => {
    const words = 'Some words say something about nothing at all. '.repeat(250);
    document.body.innerHTML = `<p id="long">A Sora ${words} a diffusion model ${words} of Tim Brooks.</p>`;
    page = annotatePage();
    await quiet();
    const { marks } = page;
    expect(marks.all.map(({ mention }) => mention.entry)).toEqual(['sora', 'diffusion-model', 'tim-brooks']);
    for (const mark of marks.all) {
      const [{ top = 0 } = {}] = rectsOf(mark);
      scrollBy(0, top - innerHeight / 2);
      const [box] = rectsOf(mark);
      if (!box) throw new Error('the mark has no box');
      expect(markAt(box.left + box.width / 2, box.top + box.height / 2, marks, () => null)).toBe(mark);
    }
    scrollTo(0, 0);
  });

  it.each([
    ['in plain text', '<p style="margin:60px">see Sora here</p>'],
    ['across inline elements', '<p style="margin:60px">see <b>Tim</b> Brooks here</p>'],
    [
      'in a large inline font',
      '<p style="margin:60px">see <span style="font-size:40px">Sora</span> here</p>',
    ],
    [
      'in a scrolled box',
      '<div style="height:90px;overflow:auto;margin:60px"><p>see Sora here</p><p style="height:500px"></p></div>',
    ],
    [
      'in transformed text',
      '<p style="margin:60px;transform:translate(20px,10px) scale(1.3)">see Sora here</p>',
    ],
    ['in columns', '<div style="columns:2;margin:60px">see Sora here<p>and more</p></div>'],
    ['in right-to-left text', '<p dir="rtl" style="margin:60px">ראו Sora כאן</p>'],
    ['in vertical text', '<p style="margin:60px;writing-mode:vertical-rl;height:200px">看 Sora 吧</p>'],
  ])('%s is found there and not beside it', async (_, html) => {
    const { inside, beside } = await probe(html);
    expect(inside.length).toBeGreaterThan(0);
    for (const entry of inside) expect(entry).toMatch(/sora|tim-brooks/);
    expect(beside).toEqual([]);
  });

  it('is found on both lines of a mention that wraps', async () => {
    const { inside } = await probe(
      '<p style="margin:60px;width:90px;font:16px monospace">aaaa Tim Brooks</p>',
    );
    expect(inside).toEqual(['tim-brooks', 'tim-brooks']);
  });

  it('is none where something covers the text', async () => {
    const { inside } = await probe(
      '<p style="margin:60px">see Sora here</p><div style="position:fixed;inset:0;background:#fff"></div>',
    );
    expect(inside).toEqual([undefined]);
  });

  it('is found in an open shadow tree', async () => {
    document.body.innerHTML = '<div style="margin:60px"></div>';
    const root = document.querySelector('div')?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = '<p>see Sora here</p>';
    page = annotatePage();
    await quiet();
    const mark = page.marks.all[0];
    const [rect] = mark ? rectsOf(mark) : [];
    expect(rect).toBeDefined();
    if (!rect) return;
    const found = markAt(rect.x + 4, rect.y + 4, page.marks, (element) => element.shadowRoot);
    expect(found?.mention.entry).toBe('sora');
  });
});
