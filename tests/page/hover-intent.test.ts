import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Mark } from '../../page/found-run.ts';
import { watchHover } from '../../page/hover-intent.ts';
import type { HoverOptions, OpenCard } from '../../page/hover-options.ts';
import { type AnnotatedPage, annotatePage } from './annotated-page.ts';

let page: AnnotatedPage | undefined;
let controller = new AbortController();

afterEach(() => {
  page?.stop();
  controller.abort();
  document.body.replaceChildren();
});

/** A page whose only mark is everywhere; answers what is called when its card is to open. */
async function hoverPage(options: Partial<HoverOptions> = {}) {
  document.body.innerHTML = '<p>Sora</p><div style="height: 3000px"></div>';
  await userEvent.hover(document.body, { position: { x: 90, y: 90 } });
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
    ...options,
  });
  return open;
}

/** Real moves of the mouse: nothing else counts. */
const moveTo = (x: number, y: number) => userEvent.hover(document.body, { position: { x, y } });

/** Resolves with the next event of a type. */
const nextOf = (type: string) =>
  new Promise((resolve) => window.addEventListener(type, resolve, { once: true, capture: true }));

describe('a card opens', () => {
  it('over the term that the pointer rests on', async () => {
    const open = await hoverPage();
    await moveTo(10, 10);
    await vi.waitFor(() => expect(open).toHaveBeenCalledOnce(), { timeout: 3000 });
  });

  it.each(['scroll', 'keydown'])('where the pointer came to rest just after a %s', async (type) => {
    const open = await hoverPage();
    const happened = nextOf(type);
    if (type === 'scroll') window.scrollBy(0, 1);
    else await userEvent.keyboard('a');
    await happened;
    await moveTo(10, 10);
    await vi.waitFor(() => expect(open).toHaveBeenCalledOnce(), { timeout: 3000 });
  });

  it('also where the clock strikes between two looks at it', async () => {
    const open = await hoverPage();
    const happened = nextOf('scroll');
    window.scrollBy(0, 1);
    await happened;
    // The quiet ends right after the first look at the clock that the move leads to.
    const clock = vi.spyOn(performance, 'now');
    const strike = () => {
      const now = performance.now();
      clock.mockImplementation(() => now + 1000).mockImplementationOnce(() => now);
    };
    window.addEventListener('pointermove', strike, { once: true, capture: true });
    await moveTo(10, 10);
    await vi.waitFor(() => expect(open).toHaveBeenCalledOnce(), { timeout: 3000 });
    clock.mockRestore();
  });

  it('while something scrolls where the pointer is not', async () => {
    const open = await hoverPage();
    const ticker = document.createElement('div');
    ticker.style.cssText = 'position: fixed; right: 0; bottom: 0; width: 50px; height: 50px; overflow: auto';
    ticker.innerHTML = '<div style="height: 9000px"></div>';
    document.body.append(ticker);
    const ticking = setInterval(() => ticker.scrollBy(0, 1), 20);
    await moveTo(10, 10);
    await vi.waitFor(() => expect(open).toHaveBeenCalledOnce(), { timeout: 3000 });
    clearInterval(ticking);
  });
});

describe('no card opens', () => {
  it('by what a script of the page dispatches', async () => {
    const open = await hoverPage();
    for (const type of ['pointerover', 'pointermove'])
      document.body.dispatchEvent(
        new PointerEvent(type, { pointerType: 'mouse', clientX: 20, clientY: 20, bubbles: true }),
      );
    document.body.dispatchEvent(new MouseEvent('mousemove', { clientX: 22, clientY: 22, bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(open).not.toHaveBeenCalled();
  });

  it('once the signal is aborted', async () => {
    const open = await hoverPage();
    await moveTo(10, 10);
    controller.abort();
    await moveTo(30, 30);
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(open).not.toHaveBeenCalled();
  });
});

describe('an open card', () => {
  /** One that the pointer is on and then leaves. */
  async function leaveCard(kept: Partial<OpenCard>, isHeld = false) {
    const close = vi.fn();
    const box = { left: 600, top: 600, right: 700, bottom: 700 };
    let mark: Mark | undefined;
    const open = await hoverPage({
      card: () => mark && { mark, box, ...kept },
      markAt: (x) => (x < 100 ? page?.marks.all[0] : undefined),
      isHeld: () => isHeld,
      close,
    });
    mark = page?.marks.all[0];
    await moveTo(20, 20);
    await moveTo(200, 20);
    return { open, close };
  }

  it('closes once the pointer has left it and its term', async () => {
    const { close } = await leaveCard({});
    await vi.waitFor(() => expect(close).toHaveBeenCalled(), { timeout: 3000 });
  });

  it.each([
    ['that is pinned', { isPinned: true }, false],
    ['that something else holds', {}, true],
  ] as const)('%s stays, and no other opens', async (_, kept, isHeld) => {
    const { open, close } = await leaveCard(kept, isHeld);
    await moveTo(30, 30);
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(close).not.toHaveBeenCalled();
    expect(open).not.toHaveBeenCalled();
  });
});

describe('a reader who wants cards by other means than rest', () => {
  const far = { delay: () => 100_000 };

  it('waits as long as was set', async () => {
    const open = await hoverPage({ delay: () => 0 });
    await moveTo(10, 10);
    await vi.waitFor(() => expect(open).toHaveBeenCalledOnce());
    const slow = await hoverPage(far);
    await moveTo(20, 20);
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(slow).not.toHaveBeenCalled();
  });

  it('gets them at once with Alt, wherever the pointer rests on a term', async () => {
    const open = await hoverPage({ ...far, opener: () => 'alt-hover' });
    await moveTo(10, 10);
    expect(open).not.toHaveBeenCalled();
    await userEvent.keyboard('{Alt}');
    expect(open).toHaveBeenCalledOnce();
    await userEvent.keyboard('a');
    expect(open).toHaveBeenCalledOnce();
  });

  it('gets them by rest while Alt is held, and not any more once it is let go', async () => {
    let delay = 0;
    const open = await hoverPage({ delay: () => delay, opener: () => 'alt-hover' });
    await userEvent.keyboard('{Alt>}');
    await moveTo(10, 10);
    await vi.waitFor(() => expect(open).toHaveBeenCalled());
    delay = 100;
    open.mockClear();
    await moveTo(60, 60);
    await userEvent.keyboard('{/Alt}');
    await moveTo(90, 90);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(open).not.toHaveBeenCalled();
  });

  it('gets none by rest where a click opens them', async () => {
    const open = await hoverPage({ delay: () => 0, opener: () => 'click' });
    await moveTo(10, 10);
    await userEvent.keyboard('{Alt}');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(open).not.toHaveBeenCalled();
  });
});
