/** How well a colour stands out, by WCAG 2.2: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */

/** A line or a tint is seen from this contrast on: https://www.w3.org/TR/WCAG22/#non-text-contrast */
const SEEN = 3;

export interface Contrast {
  /** From 1 to 21, rounded down to a tenth, so that what is shown never promises more than there is. */
  readonly onWhite: number;
  readonly onBlack: number;
  readonly readableOn: 'both' | 'white' | 'black';
}

/** @param colour as #rrggbb */
export function contrastOf(colour: string): Contrast {
  const luminance = luminanceOf(colour);
  const onWhite = 1.05 / (luminance + 0.05);
  const onBlack = (luminance + 0.05) / 0.05;
  return {
    onWhite: inTenths(onWhite),
    onBlack: inTenths(onBlack),
    // One of them is always 4.5 at least.
    readableOn: onWhite < SEEN ? 'black' : onBlack < SEEN ? 'white' : 'both',
  };
}

const inTenths = (ratio: number) => Math.floor(ratio * 10 + 1e-9) / 10;

function luminanceOf(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255),
  );
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

const linear = (channel: number) =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;

/** What a reader wrote, as #rrggbb: with or without #, in three digits or six; undefined for anything else. */
export function parseColour(written: string): string | undefined {
  const digits = written.trim().replace(/^#/, '').toLowerCase();
  if (/^[0-9a-f]{6}$/.test(digits)) return `#${digits}`;
  return /^[0-9a-f]{3}$/.test(digits) ? `#${[...digits].map((digit) => digit + digit).join('')}` : undefined;
}
