import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../../extension/settings/definitions.ts';
import { applyEdit, isCardEdit, parseEdit, resetOf, undoOf } from '../../../extension/settings/edit.ts';
import type { Edit, Settings } from '../../../extension/settings/types.ts';

const settings: Settings = { ...DEFAULTS, offSites: ['a.example'], knownEntries: ['sora'] };

/** Edits that readers make. */
const anEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    kind: fc.constant('set' as const),
    values: fc.oneof(
      fc.record({ density: fc.constantFrom('every', 'page') }),
      fc.record({ hoverDelay: fc.integer({ min: 0, max: 1000 }) }),
      fc.record({ badge: fc.boolean(), offKinds: fc.constantFrom([], ['person'] as const) }),
    ),
  }) as fc.Arbitrary<Edit>,
  fc.record({
    kind: fc.constantFrom('add' as const, 'remove' as const),
    key: fc.constant('knownEntries' as const),
    items: fc.uniqueArray(fc.constantFrom('sora', 'dit', 'gan', 'adam')),
  }),
);

describe('an edit', () => {
  it('changes what it speaks of, and nothing else', () => {
    expect(applyEdit(settings, { kind: 'set', values: { density: 'page' } })).toEqual({
      ...settings,
      density: 'page',
    });
    const added = applyEdit(settings, { kind: 'add', key: 'knownEntries', items: ['dit', 'sora'] });
    expect(added).toEqual({ ...settings, knownEntries: ['dit', 'sora'] });
    expect(applyEdit(added, { kind: 'remove', key: 'knownEntries', items: ['sora', 'gan'] })).toEqual({
      ...settings,
      knownEntries: ['dit'],
    });
  });

  it('is taken back by its undoing', () => {
    fc.assert(
      fc.property(fc.array(anEdit, { maxLength: 5 }), anEdit, (before, edit) => {
        const start = before.reduce(applyEdit, settings);
        expect(undoOf(start, edit).reduce(applyEdit, applyEdit(start, edit))).toEqual(start);
      }),
    );
  });

  it('of a list is taken back without what others added since', () => {
    const edit: Edit = { kind: 'remove', key: 'knownEntries', items: ['sora'] };
    const meanwhile = applyEdit(applyEdit(settings, edit), {
      kind: 'add',
      key: 'knownEntries',
      items: ['gan'],
    });
    expect(undoOf(settings, edit).reduce(applyEdit, meanwhile).knownEntries).toEqual(['gan', 'sora']);
  });

  it('resets settings to their defaults', () => {
    expect(applyEdit(settings, resetOf(['offSites']))).toEqual({ ...settings, offSites: [] });
  });
});

describe('what arrives', () => {
  it('is an edit when all of it is', () => {
    fc.assert(
      fc.property(anEdit, (edit) => {
        const parsed = parseEdit(JSON.parse(JSON.stringify(edit)));
        expect(parsed).toEqual(edit.kind === 'set' ? edit : { ...edit, items: [...edit.items].sort() });
      }),
    );
  });

  it.each<[unknown]>([
    [undefined],
    ['set'],
    [{ kind: 'set' }],
    [{ kind: 'set', values: { density: 'often' } }],
    [{ kind: 'set', values: { density: 'page', hoverDelay: -1 } }],
    [{ kind: 'set', values: { __proto__x: 1 } }],
    [{ kind: 'set', values: { constructor: 'page' } }],
    [{ kind: 'add', key: 'density', items: ['page'] }],
    [{ kind: 'add', key: 'knownEntries', items: ['sora', '<b>'] }],
    [{ kind: 'add', key: 'knownEntries', items: 'sora' }],
    [{ kind: 'delete', key: 'knownEntries', items: ['sora'] }],
  ])('%j is none', (value) => {
    expect(parseEdit(value)).toBeUndefined();
  });

  it('from a card may say what is not marked, no more', () => {
    expect(isCardEdit({ kind: 'add', key: 'knownEntries', items: ['sora'] })).toBe(true);
    expect(isCardEdit({ kind: 'remove', key: 'mutedNames', items: [] })).toBe(true);
    expect(isCardEdit({ kind: 'add', key: 'offSites', items: ['a.example'] })).toBe(false);
    expect(isCardEdit({ kind: 'set', values: { knownEntries: [] } })).toBe(false);
  });
});
