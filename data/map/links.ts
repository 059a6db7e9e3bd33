/** The curves between works: level, one bend, level again, so that each leaves and arrives along time. */

import { curveBumpX, line } from 'd3-shape';

export type Point = readonly [x: number, y: number];

/** Where on its way a curve may bend, as a share of it. */
export const BENDS = [0.5, 0.12, 0.88] as const;

/** The longest bend, in pixels along time. */
const BEND_LENGTH = 96;

const drawn = line<Point>().curve(curveBumpX).digits(1);

/** The corners of a curve: where it starts, where its bend begins and ends, where it arrives. */
export function corners(from: Point, to: Point, bend: number): readonly [Point, Point, Point, Point] {
  const [x0, y0] = from;
  const [x1, y1] = to;
  const half = (Math.min(Math.abs(x1 - x0), BEND_LENGTH) / 2) * Math.sign(x1 - x0);
  const middle = Math.min(
    Math.max(x0 + (x1 - x0) * bend, Math.min(x0 + half, x1 - half)),
    Math.max(x0 + half, x1 - half),
  );
  return [from, [middle - half, y0], [middle + half, y1], to];
}

/** The curve as the `d` of an SVG path. */
export const curve = (from: Point, to: Point, bend: number): string =>
  drawn(y(from) === y(to) ? [from, to] : corners(from, to, bend)) ?? '';

const y = ([, value]: Point) => value;

/** Points on the curve, some 8 pixels apart, without its ends. */
export function pointsOf(from: Point, to: Point, bend: number): readonly Point[] {
  const [start, a, b, end] = corners(from, to, bend);
  const points: Point[] = [];
  const level = (p: Point, q: Point) => {
    const steps = Math.floor(Math.abs(q[0] - p[0]) / 8);
    for (let step = 1; step <= steps; step++)
      points.push([p[0] + ((q[0] - p[0]) * step) / (steps + 1), p[1]]);
  };
  level(start, a);
  // The cubic of a bump: https://d3js.org/d3-shape/curve#curveBumpX
  for (let step = 1; step < 12; step++) {
    const t = step / 12;
    const middle = (a[0] + b[0]) / 2;
    points.push([
      a[0] * (1 - t) ** 3 + 3 * middle * t * (1 - t) + b[0] * t ** 3,
      a[1] * ((1 - t) ** 3 + 3 * t * (1 - t) ** 2) + b[1] * (3 * t ** 2 * (1 - t) + t ** 3),
    ]);
  }
  level(b, end);
  return points;
}

/** A line of a person or place that turns into the goal from above or below. */
export function turningLine(from: Point, to: Point): string {
  const [x0, y0] = from;
  const [x1, y1] = to;
  const corner = Math.min(22, Math.abs(y1 - y0), Math.max(0, x1 - x0));
  const down = Math.sign(y1 - y0) * corner;
  return `M${x0},${y0}H${x1 - corner}Q${x1},${y0} ${x1},${y0 + down}V${y1}`;
}
