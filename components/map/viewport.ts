/** Which part of the map is shown. Pure: sizes in, sizes out; lengths are those of the layout. */

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface View {
  /** 1 shows all of it. */
  readonly scale: number;
  /** What stands at the left top. */
  readonly x: number;
  readonly y: number;
}

export const WHOLE: View = { scale: 1, x: 0, y: 0 };
const MOST = 6;

/** The nearest view that shows no more beside the map than must be. */
export function within({ scale, x, y }: View, map: Size, window: Size): View {
  const kept = Math.min(MOST, Math.max(1, scale));
  const most = (length: number, shown: number) => Math.max(0, length - shown / kept);
  return {
    scale: kept,
    x: Math.min(most(map.width, window.width), Math.max(0, x)),
    y: Math.min(most(map.height, window.height), Math.max(0, y)),
  };
}

/** Grows or shrinks by a factor; the point, in lengths of the window, stays where it is. */
export function zoomed(
  view: View,
  factor: number,
  point: { readonly x: number; readonly y: number },
  map: Size,
  window: Size,
): View {
  const scale = Math.min(MOST, Math.max(1, view.scale * factor));
  return within(
    {
      scale,
      x: view.x + point.x / view.scale - point.x / scale,
      y: view.y + point.y / view.scale - point.y / scale,
    },
    map,
    window,
  );
}

/** Moves by lengths of the window. */
export const moved = (view: View, dx: number, dy: number, map: Size, window: Size): View =>
  within({ ...view, x: view.x + dx / view.scale, y: view.y + dy / view.scale }, map, window);

/** The least move that shows a point with some room around it. */
export function showing(
  view: View,
  point: { readonly x: number; readonly y: number },
  map: Size,
  window: Size,
): View {
  const [width, height] = [window.width / view.scale, window.height / view.scale];
  const near = (at: number, start: number, length: number) => {
    const room = Math.min(90, length / 4);
    return Math.min(at - room, Math.max(start, at + room - length));
  };
  return within(
    { scale: view.scale, x: near(point.x, view.x, width), y: near(point.y, view.y, height) },
    map,
    window,
  );
}

/** The view in the middle of which a point is, at a scale. */
export const around = (
  scale: number,
  point: { readonly x: number; readonly y: number },
  map: Size,
  window: Size,
): View =>
  within(
    { scale, x: point.x - window.width / scale / 2, y: point.y - window.height / scale / 2 },
    map,
    window,
  );
