import { describe, expect, it } from 'vitest';
import relations from '../../data/relations.json';
import { influences, otherSide, reached } from '../../glossary/influence.ts';
import { entryOf } from './small-glossary.ts';

const related = (relation: string, entry: string) => ({ related: [{ relation, entry }] });

describe('a relation', () => {
  it('is called from the other side as data/relations.json has it', () => {
    for (const [relation, { inverse }] of Object.entries(relations)) {
      expect(otherSide(relation)).toBe(inverse);
    }
  });
});

describe('influences', () => {
  const dit = entryOf('dit', related('basis-of', 'sora'));
  const sora = entryOf('sora', related('built-on', 'dit'));

  it('are told once, from what was first, whichever entry lists them', () => {
    const told = { from: 'dit', to: 'sora', relation: 'basis-of', leads: true };
    expect(influences([dit, sora])).toEqual([told]);
    expect(influences([sora, dit])).toEqual([told]);
    expect(influences([entryOf('dit'), sora])).toEqual([told]);
  });

  it('have no direction where one thing is only like or unlike another', () => {
    const [like] = influences([entryOf('sgd', related('alternative-to', 'adam')), entryOf('adam')]);
    expect(like).toEqual({ from: 'sgd', to: 'adam', relation: 'alternative-to', leads: false });
  });

  it('leave out entries that are not there', () => {
    expect(influences([dit])).toEqual([]);
  });
});

describe('what is reached', () => {
  const ways = [
    { from: 'gan', to: 'diffusion', leads: true },
    { from: 'diffusion', to: 'dit', leads: true },
    { from: 'dit', to: 'sora', leads: true },
    { from: 'sora', to: 'other', leads: false },
  ];

  it('is all that led to an entry, or all that came of it, without itself', () => {
    expect([...reached('dit', 'before', ways)].sort()).toEqual(['diffusion', 'gan']);
    expect([...reached('dit', 'after', ways)]).toEqual(['sora']);
    expect([...reached('sora', 'after', ways)]).toEqual([]);
  });

  it('is told of a circle too', () => {
    const circle = [
      { from: 'a', to: 'b', leads: true },
      { from: 'b', to: 'a', leads: true },
    ];
    expect([...reached('a', 'after', circle)]).toEqual(['b']);
  });
});
