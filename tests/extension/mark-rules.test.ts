import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { KINDS } from '../../data/types.ts';
import { KIND_COLOURS, readable, rulesOf } from '../../extension/mark-rules.ts';

const marksCss = readFileSync(new URL('../../entrypoints/marks.css', import.meta.url), 'utf8');

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrasts(colour: string): { readonly white: number; readonly black: number } {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return { white: 1.05 / (luminance + 0.05), black: (luminance + 0.05) / 0.05 };
}

/** What is declared for a highlight outside of any @media, or in one. */
const declared = (css: string, name: string, media = '') => {
  const [before = '', ...medias] = css.split('@media ');
  const part = media === '' ? before : (medias.find((each) => each.startsWith(media)) ?? '');
  return [...part.matchAll(/([^{}]+)\{([^{}]*)\}/g)]
    .filter(([, selectors = '']) => selectors.split(',').some((one) => one.trim().endsWith(`(${name})`)))
    .map(([, , body = '']) => body.trim())
    .join(' ');
};

describe('the colours of kinds', () => {
  it.each(KINDS)('of a %s is that of the usual rules', (kind) => {
    expect(declared(marksCss, `newsgloss-${kind}`)).toContain(`underline dotted 1.5px ${KIND_COLOURS[kind]}`);
    expect(declared(marksCss, `newsgloss-tint-${kind}`)).toContain(`${KIND_COLOURS[kind]}38`);
  });
});

describe("a reader's colour", () => {
  it.each(['#000000', '#ffffff', '#ffff00', '#0000ff', '#3d4ed8', '#ff0000', '#123456', '#00ff7f'])(
    '%s stands out from white and from black',
    (colour) => {
      const { white, black } = contrasts(readable(colour));
      expect(white).toBeGreaterThan(4.4);
      expect(black).toBeGreaterThan(4.4);
    },
  );

  it('keeps its hue', () => {
    expect(readable('#ff0000')).toMatch(/^#[c-f].0000$/);
    expect(readable('#ffff00')).toMatch(/^#(..)\1(00)$/);
  });
});

describe('the rules of a look', () => {
  it('are those of a line in the colour of the kind', () => {
    const css = rulesOf({ look: { style: 'solid', colour: null }, packs: {} }, false);
    expect(declared(css, 'newsgloss-own-person')).toContain('underline solid 1.5px #d13c72');
    expect(declared(css, 'newsgloss-own-tint-person'), 'on long pages').toBe('background-color: #d13c7238;');
    expect(declared(css, 'newsgloss-active'), 'the usual one stands').toBe('');
  });

  it('are in one colour for all kinds, and for the mark whose card is open', () => {
    const css = rulesOf({ look: { style: 'dotted', colour: '#aa0000' }, packs: {} }, false);
    const own = readable('#aa0000');
    for (const kind of KINDS) {
      expect(declared(css, `newsgloss-own-${kind}`)).toContain(`underline dotted 1.5px ${own}`);
    }
    expect(declared(css, 'newsgloss-active')).toContain(`${own}33`);
  });

  it('tint, but where colours are forced, where a tint would not be seen', () => {
    const css = rulesOf({ look: { style: 'tint', colour: null }, packs: {} }, false);
    expect(declared(css, 'newsgloss-own-model')).toBe('background-color: #566ae738;');
    expect(declared(css, 'newsgloss-own-model', '(forced-colors')).toContain(
      'underline dotted 1.5px CanvasText',
    );
  });

  it("have marks of a glossary in its own colour, whatever the others' is", () => {
    const packs = { mine: '#00aa00' };
    const green = readable('#00aa00');
    const usual = rulesOf({ look: 'usual', packs }, false);
    expect(declared(usual, 'newsgloss-pack-mine')).toContain(`underline dotted 1.5px ${green}`);
    expect(declared(usual, 'newsgloss-tint-pack-mine'), 'on long pages').toBe(
      `background-color: ${green}38;`,
    );
    expect(declared(usual, 'newsgloss-pack-mine', 'print')).toContain('text-decoration: none !important');
    expect(declared(usual, 'newsgloss-person'), 'the usual ones stand').toBe('');
    const own = rulesOf({ look: { style: 'tint', colour: '#aa0000' }, packs }, false);
    expect(declared(own, 'newsgloss-own-pack-mine')).toBe(`background-color: ${green}38;`);
    expect(declared(own, 'newsgloss-own-pack-mine', '(forced-colors')).toContain('dotted 1.5px CanvasText');
    expect(declared(own, 'newsgloss-own-person')).toBe(`background-color: ${readable('#aa0000')}38;`);
  });

  it('show nothing on paper', () => {
    const css = rulesOf({ look: { style: 'tint', colour: '#aa0000' }, packs: {} }, false);
    for (const name of ['newsgloss-own-paper', 'newsgloss-own-tint-concept', 'newsgloss-active']) {
      expect(declared(css, name, 'print')).toContain('background-color: transparent !important');
      expect(declared(css, name, 'print')).toContain('text-decoration: none !important');
    }
  });

  it('stand on the root alone, or everywhere where highlights do not inherit', () => {
    const selectors = (everywhere: boolean) =>
      rulesOf({ look: { style: 'solid', colour: '#aa0000' }, packs: {} }, everywhere).match(
        /\S*::highlight/g,
      ) ?? [];
    expect(new Set(selectors(false))).toEqual(new Set([':root::highlight']));
    expect(new Set(selectors(true))).toEqual(new Set(['::highlight']));
  });
});
