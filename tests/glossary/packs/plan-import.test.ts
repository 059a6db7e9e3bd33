import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  COLLISION_CHOICES,
  type CollisionChoice,
  countImport,
  entriesAfterImport,
  type ImportDecision,
  planImport,
} from '../../../glossary/packs/plan-import.ts';
import type { OwnDraft, OwnEntry } from '../../../glossary/packs/types.ts';
import { generateDrafts } from '../formats/generate-drafts.ts';

const signal = new AbortController().signal;
const draft = (text: string, ...names: string[]): OwnDraft => ({
  kind: 'concept',
  names: names.map((name) => ({ text: name })),
  explainers: [{ text }],
});
/** Entries as the store makes them of what it is given. */
function stored(drafts: readonly (OwnDraft & { readonly number?: number })[]): readonly OwnEntry[] {
  let next = Math.max(-1, ...drafts.map(({ number }) => number ?? -1)) + 1;
  return drafts.map((one) => ({ ...one, number: one.number ?? next++, added: 1, changed: 1 }));
}
const plan = (mine: readonly OwnEntry[], theirs: readonly OwnDraft[]) =>
  planImport([mine], theirs, { signal });

async function imported(mine: readonly OwnEntry[], theirs: readonly OwnDraft[], decision: ImportDecision) {
  const planned = await plan(mine, theirs);
  const after: (OwnDraft & { number?: number })[] = [];
  for await (const entry of entriesAfterImport(planned, [mine], decision)) after.push(entry);
  const counts = countImport(planned, decision);
  expect(counts.size).toBe(after.length);
  return { plan: planned, after: stored(after), counts };
}
const textsOf = (entries: readonly OwnDraft[]) => entries.map(({ explainers }) => explainers[0]?.text);

describe('a plan', () => {
  it('tells what is new, what is the same, what collides and what is missing', async () => {
    const mine = stored([
      draft('a', 'Sora'),
      draft('b', 'DiT', 'Diffusion Transformer'),
      draft('c', 'Lumiere'),
    ]);
    const { fresh, same, collisions, missing } = await plan(mine, [
      draft('a', 'Sora'),
      draft('x', 'dit'),
      draft('n', 'Veo'),
    ]);
    expect(textsOf(fresh)).toEqual(['n']);
    expect(same).toBe(1);
    expect([...collisions].map(([number, { theirs }]) => [number, theirs.explainers[0]?.text])).toEqual([
      [1, 'x'],
    ]);
    expect([...missing]).toEqual([2]);
  });

  it.each([
    ['case', 'SORA', 'sora'],
    ['width', 'Ｓｏｒａ', 'Sora'],
    ['hyphens and spaces', 'text-to-video', 'Text to  Video'],
  ])('finds the same name whatever its %s', async (_, one, other) => {
    expect((await plan(stored([draft('a', one)]), [draft('b', other)])).collisions.size).toBe(1);
  });

  it('prefers an entry whose first name it is to one that has it among others', async () => {
    const mine = stored([draft('a', 'Model', 'GPT'), draft('b', 'GPT')]);
    expect([...(await plan(mine, [draft('x', 'GPT')])).collisions.keys()]).toEqual([1]);
    expect([...(await plan(mine.slice(0, 1), [draft('x', 'GPT')])).collisions.keys()]).toEqual([0]);
    expect([...(await plan(mine.slice(1), [draft('x', 'Y', 'GPT')])).collisions.keys()]).toEqual([1]);
  });
});

describe('after an import', () => {
  const mine = stored([draft('mine', 'Sora'), draft('other', 'DiT')]);
  const theirs = [draft('theirs', 'Sora'), draft('new', 'Veo')];

  it.each([
    ['keepMine', ['mine', 'other', 'new'], { added: 1, changed: 0 }],
    ['takeTheirs', ['theirs', 'other', 'new'], { added: 1, changed: 1 }],
    ['keepBoth', ['mine', 'other', 'theirs', 'new'], { added: 2, changed: 0 }],
  ] as const)('with %s there is what was chosen', async (collisions, texts, expected) => {
    const { after, counts } = await imported(mine, theirs, { collisions, missing: 'keep' });
    expect(textsOf(after)).toEqual(texts);
    expect(counts).toMatchObject({ ...expected, removed: 0 });
    expect(after.slice(0, 2).map(({ number }) => number)).toEqual([0, 1]);
  });

  it('single collisions may be decided otherwise', async () => {
    const decision = {
      collisions: 'takeTheirs',
      except: new Map<number, CollisionChoice>([[0, 'keepMine']]),
      missing: 'keep',
    } as const;
    expect(textsOf((await imported(mine, theirs, decision)).after)).toEqual(['mine', 'other', 'new']);
  });

  it('what the file does not have may be gone', async () => {
    const { after, counts } = await imported(mine, theirs, { collisions: 'takeTheirs', missing: 'remove' });
    expect(textsOf(after)).toEqual(['theirs', 'new']);
    expect(counts.removed).toBe(1);
  });

  it('what the file says twice comes once, and takes no other place when the file comes again', async () => {
    const before = stored([draft('a', 'DiT'), draft('b', 'Sora')]);
    const file = [draft('a', 'Sora'), draft('a', 'Sora', 'DiT'), draft('a', 'Sora')];
    const decision = { collisions: 'keepMine', missing: 'keep' } as const;
    const { plan, after } = await imported(before, file, decision);
    expect(plan).toMatchObject({ fresh: [], same: 0, repeated: 1 });
    expect(await imported(after, file, decision)).toMatchObject({ counts: { added: 0 }, after });
  });

  it.each(COLLISION_CHOICES)(
    'with %s the same file changes nothing when it comes again',
    async (collisions) => {
      const name = fc.constantFrom('Sora', 'SORA', 'DiT', 'Veo', 'GPT', '模型');
      const entry = fc
        .record({
          names: fc.array(name, { minLength: 1, maxLength: 3 }),
          text: fc.constantFrom('a', 'b', 'c'),
        })
        .map(({ names, text }) => draft(text, ...new Set(names)));
      await fc.assert(
        fc.asyncProperty(
          fc.array(entry, { maxLength: 6 }),
          fc.array(entry, { maxLength: 6 }),
          fc.constantFrom('keep', 'remove'),
          async (before, file, missing) => {
            const decision = { collisions, missing } as const;
            const { after } = await imported(stored(before), file, decision);
            const again = await imported(after, file, decision);
            // What stays beside what was taken is not in the file; removing it is a change of its own.
            if (missing === 'remove' && collisions !== 'takeTheirs') return;
            expect(again.counts).toMatchObject({ added: 0, changed: 0, removed: 0 });
            expect(again.after).toEqual(after);
          },
        ),
      );
    },
  );
});

it('looks at each entry a few times only, also where all have one name', async () => {
  let turns = 0;
  const rest = () => {
    turns++;
    return Promise.resolve();
  };
  const many = Array.from({ length: 20_000 }, (_, at) => draft(String(at), 'Sora', 'S'));
  const { fresh, collisions } = await planImport(
    [stored(many)],
    many.map((one) => ({ ...one, kind: 'paper' })),
    { signal, rest },
  );
  expect(fresh).toEqual([]);
  expect(collisions.size).toBe(20_000);
  const others = generateDrafts(20_000);
  expect((await planImport([stored(others)], others, { signal, rest })).same).toBe(20_000);
  expect(turns).toBeGreaterThan(50);
});

it('stops when it is told to', async () => {
  const controller = new AbortController();
  const rest = () => {
    controller.abort(new Error('enough'));
    return Promise.resolve();
  };
  const drafts = generateDrafts(2_000);
  await expect(planImport([stored(drafts)], drafts, { signal: controller.signal, rest })).rejects.toThrow(
    'enough',
  );
});
