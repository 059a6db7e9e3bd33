/** A finger on the screen. */

import type { CDPSession, Page } from 'playwright-core';
import type { Wire } from '../../scripts/firefox-messages.ts';
import { contextOf } from '../../scripts/firefox-wire.ts';
import { wireOf } from '../../scripts/launch-firefox.ts';
import type { Point } from './boxes.ts';
import { IS_FIREFOX } from './in-browser.ts';
import { pause } from './pointer.ts';

export interface Finger {
  tap(point: Point, holdMs?: number): Promise<void>;
  /** Moves up from a point, as to scroll. */
  drag(from: Point, pixels: number): Promise<void>;
  /** Takes it away for good. */
  lift(): Promise<void>;
}

export const fingerOn = (page: Page): Promise<Finger> => (IS_FIREFOX ? inFirefox(page) : inChromium(page));

async function inChromium(page: Page): Promise<Finger> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: Point[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints });
  return {
    tap: async (point, holdMs = 40) => {
      await send('touchStart', point);
      await pause(holdMs);
      await send('touchEnd');
    },
    drag: async ({ x, y }, pixels) => {
      await send('touchStart', { x, y });
      for (let step = 1; step <= 8; step++) await send('touchMove', { x, y: y - (pixels * step) / 8 });
      await send('touchEnd');
    },
    lift: () => session.detach(),
  };
}

async function inFirefox(page: Page): Promise<Finger> {
  const wire = wireOf(page.context());
  const move = ({ x, y }: Point, duration = 0) => ({
    type: 'pointerMove',
    x: Math.round(x),
    y: Math.round(y),
    duration,
  });
  const down = { type: 'pointerDown', button: 0 };
  const up = { type: 'pointerUp', button: 0 };
  return {
    tap: (point, duration = 40) => perform(wire, page, move(point), down, { type: 'pause', duration }, up),
    drag: ({ x, y }, pixels) => perform(wire, page, move({ x, y }), down, move({ x, y: y - pixels }, 60), up),
    lift: async () => {},
  };
}

async function perform(wire: Wire, page: Page, ...actions: readonly object[]): Promise<void> {
  await wire.send('input.performActions', {
    context: contextOf(page),
    actions: [{ type: 'pointer', id: 'finger', parameters: { pointerType: 'touch' }, actions }],
  });
}

type PenEvent = 'mouseMoved' | 'mousePressed' | 'mouseReleased';

/** Does with a pen what the events say; Chromium alone has one. */
export async function pen(page: Page, { x, y }: Point, ...types: readonly PenEvent[]): Promise<void> {
  const session: CDPSession = await page.context().newCDPSession(page);
  for (const type of types)
    await session.send('Input.dispatchMouseEvent', {
      type,
      x,
      y,
      pointerType: 'pen',
      ...(type === 'mouseMoved' ? {} : { button: 'left', clickCount: 1 }),
    });
  await session.detach();
}
