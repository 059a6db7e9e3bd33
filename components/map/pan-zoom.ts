/**
 * Moves and scales the map by pointer, wheel and key. The page keeps its scrolling: the wheel is taken with Ctrl
 * only, which is what a pinch on a touchpad sends too, and one finger moves the map only once it is enlarged.
 */

import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { moved, type Size, type View, WHOLE, within, zoomed } from './viewport.ts';

/** A pointer that moved less, in pixels, was a click. */
const CLICK = 5;
/** Of a key or button. */
const STEP = 1.4;
const MOVE = 90;

export interface PanZoom {
  readonly view: View;
  /** Whether the last change is to be seen as a movement: not that of a finger, which is one by itself. */
  readonly glides: boolean;
  readonly show: (next: (view: View, window: Size) => View, glides: boolean) => void;
  readonly zoomBy: (factor: number) => void;
  /** For keys: whether it was one of ours. */
  readonly onKey: (event: KeyboardEvent) => boolean;
  /** Pixels to a length of the layout, when all of it is shown. */
  readonly scaleOf: () => number;
  /** Where the pointer is on the map. */
  readonly placeOf: (event: MouseEvent) => { readonly x: number; readonly y: number };
  /** Whether the pointer was dragged since it was pressed, so that its click opens nothing. */
  readonly wasDragged: () => boolean;
}

export function usePanZoom(picture: RefObject<SVGSVGElement | null>, map: Size): PanZoom {
  const [{ view, glides }, setState] = useState({ view: WHOLE, glides: false });
  const dragged = useRef(false);

  const show: PanZoom['show'] = (next, isGlide) => {
    const window = windowOf(picture.current, map);
    setState((state) => ({ view: next(state.view, window), glides: isGlide }));
  };
  const zoomBy = (factor: number) =>
    show((before, window) => {
      const middle = { x: window.width / 2, y: Math.min(window.height, map.height) / 2 };
      return zoomed(before, factor, middle, map, window);
    }, true);

  useEffect(() => {
    const svg = picture.current;
    if (!svg) return;
    const lifetime = new AbortController();
    const { signal } = lifetime;
    const change = (next: (view: View, window: Size) => View) => {
      const window = windowOf(svg, map);
      setState((state) => ({ view: next(state.view, window), glides: false }));
    };
    const lengthOf = (pixels: number) => pixels / scaleIn(svg, map);
    const pointIn = (event: MouseEvent) => pointOf(svg, map, event);

    svg.addEventListener(
      'wheel',
      (event) => {
        if (!event.ctrlKey) return;
        event.preventDefault();
        const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * 16 : event.deltaY;
        const factor = Math.exp(-Math.max(-120, Math.min(120, pixels)) / 200);
        change((before, window) => zoomed(before, factor, pointIn(event), map, window));
      },
      { passive: false, signal },
    );

    const pressed = new Map<number, PointerEvent>();
    let way = 0;
    svg.addEventListener(
      'pointerdown',
      (event) => {
        if (event.button !== 0) return;
        if (pressed.size === 0) {
          way = 0;
          dragged.current = false;
        }
        pressed.set(event.pointerId, event);
      },
      { signal },
    );
    svg.addEventListener(
      'pointermove',
      (event) => {
        const last = pressed.get(event.pointerId);
        if (!last) return;
        const other = [...pressed].find(([id]) => id !== event.pointerId)?.[1];
        pressed.set(event.pointerId, event);
        const [dx, dy] = [event.clientX - last.clientX, event.clientY - last.clientY];
        way += Math.hypot(dx, dy);
        if (way < CLICK) return;
        // Held from here on, so that a drag may leave the picture and a click still reaches what is in it.
        if (!dragged.current) svg.setPointerCapture(event.pointerId);
        dragged.current = true;
        change((before, window) => {
          const by = moved(
            before,
            -lengthOf(other ? dx / 2 : dx),
            -lengthOf(other ? dy / 2 : dy),
            map,
            window,
          );
          if (!other) return by;
          const apart = (one: PointerEvent) =>
            Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
          const [a, b] = [pointIn(event), pointIn(other)];
          const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
          return zoomed(by, apart(event) / Math.max(1, apart(last)), middle, map, window);
        });
      },
      { signal },
    );
    const release = (event: PointerEvent) => pressed.delete(event.pointerId);
    svg.addEventListener('pointerup', release, { signal });
    svg.addEventListener('pointercancel', release, { signal });
    svg.addEventListener('pointerleave', (event) => dragged.current || release(event), { signal });

    // A window of another size shows another part.
    const sizes = new ResizeObserver(() => change((before, window) => within(before, map, window)));
    sizes.observe(svg);
    signal.addEventListener('abort', () => sizes.disconnect());
    return () => lifetime.abort();
  }, [map, picture]);

  return {
    view,
    glides,
    show,
    zoomBy,
    scaleOf: () => scaleIn(picture.current, map),
    placeOf: (event) => {
      const { x, y } = pointOf(picture.current, map, event);
      return { x: x / view.scale + view.x, y: y / view.scale + view.y };
    },
    wasDragged: () => dragged.current,
    onKey: (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return false;
      const by = { '+': STEP, '=': STEP, '-': 1 / STEP, _: 1 / STEP }[event.key];
      if (by !== undefined) zoomBy(by);
      else if (event.key === '0') show(() => WHOLE, true);
      else return false;
      event.preventDefault();
      return true;
    },
  };
}

/** What an arrow key moves the map by; undefined for other keys. */
export function arrowMove(key: string): readonly [number, number] | undefined {
  switch (key) {
    case 'ArrowLeft':
      return [-MOVE, 0];
    case 'ArrowRight':
      return [MOVE, 0];
    case 'ArrowUp':
      return [0, -MOVE];
    case 'ArrowDown':
      return [0, MOVE];
    default:
      return undefined;
  }
}

export const ZOOM_STEP = STEP;

/** Pixels to a length of the layout, when all of it is shown. */
function scaleIn(svg: SVGSVGElement | null, map: Size): number {
  if (!svg) return 1;
  const { width, height } = svg.getBoundingClientRect();
  // Before it is laid out, its box is empty.
  return Math.min(width / map.width, height / map.height) || 1;
}

/** The picture's box in lengths of the layout. */
function windowOf(svg: SVGSVGElement | null, map: Size): Size {
  if (!svg) return map;
  const { width, height } = svg.getBoundingClientRect();
  const scale = scaleIn(svg, map);
  return { width: width / scale, height: height / scale };
}

/** Where the pointer is in the picture's box, in lengths of the layout. */
function pointOf(svg: SVGSVGElement | null, map: Size, { clientX, clientY }: MouseEvent) {
  const { left = 0, top = 0 } = svg?.getBoundingClientRect() ?? {};
  const scale = scaleIn(svg, map);
  return { x: (clientX - left) / scale, y: (clientY - top) / scale };
}
