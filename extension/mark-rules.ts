/** In the background: the style sheet of marks that look otherwise than usual. Pure, so that it can be taken out again. */

import { KINDS, type Kind } from '../data/types.ts';
import { OWN_PREFIX, packHighlight, type SheetLook } from './mark-look.ts';

/** As in entrypoints/marks.css. */
export const KIND_COLOURS: Readonly<Record<Kind, string>> = {
  model: '#566ae7',
  product: '#167ac2',
  person: '#d13c72',
  organization: '#0f8475',
  program: '#258093',
  paper: '#4d8326',
  technique: '#a9660e',
  concept: '#617797',
};

/** Of relative luminance: as far from white as from black, 4.5 to 1. */
const MIDDLE = 0.18;

/** As in entrypoints/marks.css: hexadecimal, of 255. */
const TINT = '38';
const ACTIVE_TINT = '33';

/** What the names of highlights begin with that the usual rules are for, and on very long pages. */
const USUAL_PREFIXES = ['newsgloss-', 'newsgloss-tint-'] as const;
const OWN_PREFIXES = [OWN_PREFIX, `${OWN_PREFIX}tint-`] as const;

/**
 * The rules for marks of a look, on usual pages and on very long ones, where an underline costs too much. Those of a
 * glossary that has a colour have it whatever the others have.
 * @param everywhere for a browser in which highlights do not inherit: on every element, not on the root alone
 */
export function rulesOf({ look, packs }: SheetLook, everywhere: boolean): string {
  const { style, colour } = look === 'usual' ? { style: 'dotted' as const, colour: null } : look;
  const own = colour === null ? undefined : readable(colour);
  const select = (name: string) => `${everywhere ? '' : ':root'}::highlight(${name})`;
  const [usualPrefix, longPrefix] = look === 'usual' ? USUAL_PREFIXES : OWN_PREFIXES;
  const line = (kind: string, lineColour: string) =>
    `text-decoration: underline ${kind} 1.5px ${lineColour}; text-underline-offset: 0.2em;`;
  const lookIn = (markColour: string) =>
    style === 'tint' ? `background-color: ${markColour}${TINT};` : line(style, markColour);
  const colours: readonly (readonly [name: string, colour: string])[] = [
    // Every page has those that are usual.
    ...(look === 'usual' ? [] : KINDS.map((kind) => [kind, own ?? KIND_COLOURS[kind]] as const)),
    ...Object.entries(packs).map(([id, packColour]) => [packHighlight(id), readable(packColour)] as const),
  ];
  const rules = colours.flatMap(([name, markColour]) => [
    `${select(usualPrefix + name)} { ${lookIn(markColour)} }`,
    `${select(longPrefix + name)} { background-color: ${markColour}${TINT}; }`,
  ]);
  const all = colours
    .flatMap(([name]) => [usualPrefix + name, longPrefix + name])
    .map(select)
    .join(', ');
  const active = select('newsgloss-active');
  return [
    ...rules,
    // The rule that every page has is the other way of saying it.
    ...(own ? [`${active} { background-color: ${own}${ACTIVE_TINT} !important; }`] : []),
    // Colours are the reader's own there, and tints none.
    ...(style === 'tint'
      ? [`@media (forced-colors: active) { ${all} { ${line('dotted', 'CanvasText')} } }`]
      : []),
    '@media print {',
    `${all}, ${active} { text-decoration: none !important; background-color: transparent !important; }`,
    '}',
  ].join('\n');
}

/**
 * A colour of the same hue that stands out from any page, dark or light: a highlight knows nothing of what is behind it.
 * @param colour as #rrggbb
 */
export function readable(colour: string): string {
  const light = [1, 3, 5].map((at) => linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255));
  const luminance = luminanceOf(light);
  // Towards black by less light, towards white by a mixture of it.
  const share = luminance < MIDDLE ? (MIDDLE - luminance) / (1 - luminance) : 0;
  const middle = light.map((part) =>
    luminance > MIDDLE ? (part * MIDDLE) / luminance : part + (1 - part) * share,
  );
  const hex = (part: number) =>
    Math.round(encoded(part) * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${middle.map(hex).join('')}`;
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
const luminanceOf = ([red = 0, green = 0, blue = 0]: readonly number[]): number =>
  0.2126 * red + 0.7152 * green + 0.0722 * blue;

const linear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);

const encoded = (part: number): number =>
  part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055;
