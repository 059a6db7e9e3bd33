import { describe, expect, it } from 'vitest';
import { around, moved, showing, WHOLE, within, zoomed } from '../../../components/map/viewport.ts';

const MAP = { width: 1000, height: 600 };
/** Shows all of the map's width, and half of its height at twice its size. */
const WINDOW = { width: 1000, height: 600 };

describe('the part of the map that is shown', () => {
  it('is never less than the whole enlarged by 1, nor beside it', () => {
    expect(within({ scale: 0.2, x: -50, y: 900 }, MAP, WINDOW)).toEqual(WHOLE);
    expect(within({ scale: 2, x: 900, y: -1 }, MAP, WINDOW)).toEqual({ scale: 2, x: 500, y: 0 });
    expect(within({ scale: 99, x: 0, y: 0 }, MAP, WINDOW).scale).toBe(6);
  });

  it('keeps the point under the pointer in its place as it grows', () => {
    const view = zoomed(WHOLE, 2, { x: 400, y: 300 }, MAP, WINDOW);
    expect(view).toEqual({ scale: 2, x: 200, y: 150 });
    expect((400 - view.x) * view.scale).toBe(400);
    expect(zoomed(view, 0.5, { x: 400, y: 300 }, MAP, WINDOW)).toEqual(WHOLE);
  });

  it('moves by lengths of the window, less on the map the more it is enlarged', () => {
    const view = { scale: 2, x: 100, y: 100 };
    expect(moved(view, 50, -20, MAP, WINDOW)).toEqual({ scale: 2, x: 125, y: 90 });
    expect(moved(WHOLE, 50, 50, MAP, WINDOW)).toEqual(WHOLE);
  });

  it('moves no further than needed to show a point, with room around it', () => {
    const view = { scale: 2, x: 0, y: 0 };
    expect(showing(view, { x: 200, y: 150 }, MAP, WINDOW)).toEqual(view);
    expect(showing(view, { x: 600, y: 150 }, MAP, WINDOW)).toEqual({ scale: 2, x: 190, y: 0 });
  });

  it('has a point in its middle where the map reaches that far', () => {
    expect(around(2, { x: 500, y: 300 }, MAP, WINDOW)).toEqual({ scale: 2, x: 250, y: 150 });
    expect(around(2, { x: 990, y: 300 }, MAP, WINDOW)).toEqual({ scale: 2, x: 500, y: 150 });
  });

  it('of a window higher than the map begins at its top', () => {
    expect(moved({ scale: 1, x: 0, y: 0 }, 0, 100, MAP, { width: 1000, height: 900 })).toEqual(WHOLE);
  });
});
