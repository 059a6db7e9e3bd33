import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Mark } from '../../page/found-run.ts';
import { watchHover } from '../../page/hover-intent.ts';
import { type AnnotatedPage, annotatePage } from './annotated-page.ts';

let page: AnnotatedPage | undefined;
let controller = new AbortController();

afterEach(() => {
  page?.stop();
  controller.abort();
  document.body.replaceChildren();
});

/** A page whose only mark is everywhere; answers what is called when its card is to open. */
async function hoverPage() {
  document.body.innerHTML = '<p>Sora</p>';
  page = annotatePage();
  const { marks } = page;
  await vi.waitFor(() => expect(marks.all).toHaveLength(1));
  const open = vi.fn<(mark: Mark) => void>();
  controller = new AbortController();
  watchHover({
    markAt: () => marks.all[0],
    card: () => undefined,
    isInCard: () => false,
    prepare: () => {},
    open,
    close: () => {},
    closeInner: () => false,
    signal: controller.signal,
  });
  return open;
}

const moveTo = (clientX: number, clientY: number) =>
  window.dispatchEvent(new PointerEvent('pointermove', { pointerType: 'mouse', clientX, clientY }));

describe('a card opens', () => {
  it('over the term that the pointer rests on', async () => {
    const open = await hoverPage();
    moveTo(10, 10);
    await vi.waitFor(() => expect(open).toHaveBeenCalledOnce(), { timeout: 3000 });
  });

  it.each(['scroll', 'keydown'])('where the pointer came to rest just after a %s', async (type) => {
    const open = await hoverPage();
    window.dispatchEvent(type === 'scroll' ? new Event(type) : new KeyboardEvent(type, { key: 'a' }));
    moveTo(10, 10);
    await vi.waitFor(() => expect(open).toHaveBeenCalledOnce(), { timeout: 3000 });
  });

  it('while something scrolls where the pointer is not', async () => {
    const open = await hoverPage();
    const ticker = document.createElement('div');
    document.body.append(ticker);
    const ticking = setInterval(() => ticker.dispatchEvent(new Event('scroll')), 20);
    moveTo(10, 10);
    await vi.waitFor(() => expect(open).toHaveBeenCalledOnce(), { timeout: 3000 });
    clearInterval(ticking);
  });
});
