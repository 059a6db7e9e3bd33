import { expect, it } from 'vitest';
import { letterOf, senseOf } from '../../matching/carried-lexicon.ts';

it('a sense is carried as one of sixteen letters, and comes back as it was', () => {
  const senses = [false, true].flatMap((ownField) =>
    [false, true].flatMap((givenName) =>
      (['usually', 'likely', 'even', 'unlikely'] as const).map((prior) => ({ prior, givenName, ownField })),
    ),
  );
  const letters = senses.map(letterOf);
  expect(letters.join('')).toBe('ABCDEFGHIJKLMNOP');
  expect(letters.map(senseOf)).toEqual(senses);
  expect(letterOf({ prior: 'even' }), 'what is not said is not so').toBe('C');
});
