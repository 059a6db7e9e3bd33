import { describe, expect, it } from 'vitest';
import { contrastOf, parseColour } from '../../../components/options/contrast.ts';

describe('the contrast of a colour', () => {
  it.each([
    ['#ffffff', 1, 21, 'black'],
    ['#000000', 21, 1, 'white'],
    ['#767676', 4.5, 4.6, 'both'],
    ['#3d4ed8', 6.4, 3.2, 'both'],
  ] as const)('%s', (colour, onWhite, onBlack, readableOn) => {
    expect(contrastOf(colour)).toEqual({ onWhite, onBlack, readableOn });
  });
});

it('a colour is read as it may be written', () => {
  expect([' #AbC ', '3D4ED8', '#3d4ed8'].map(parseColour)).toEqual(['#aabbcc', '#3d4ed8', '#3d4ed8']);
  expect(['', '#12', 'red', '#12345g', '#1234567'].map(parseColour)).toEqual(Array(5).fill(undefined));
});
