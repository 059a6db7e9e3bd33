import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupName, backupOf, differencesOf, parseBackup } from '../../../extension/settings/backup.ts';
import { DEFAULTS, DEFINITIONS, SETTING_KEYS } from '../../../extension/settings/definitions.ts';
import type { Settings } from '../../../extension/settings/types.ts';

const AT = new Date('2026-11-25T12:00:00Z');
const file = (content: object) =>
  JSON.stringify({ product: 'Newsgloss', version: 2, settings: {}, ...content });

/** Settings that a reader may have. */
const someSettings = fc
  .record({
    density: fc.constantFrom('every', 'section', 'page', 'hover' as const),
    hoverDelay: fc.integer({ min: 0, max: 1000 }),
    badge: fc.boolean(),
    colour: fc.constantFrom('#3d4ed8', '#000000'),
    offSites: fc.subarray(['a.example', 'b.example/ai', 'c.example/*/x']),
    knownEntries: fc.subarray(['adam', 'dit', 'sora']),
    mutedNames: fc.subarray([
      { site: '', name: 'Adam' },
      { site: 'a.example', name: 'CNN' },
    ]),
  })
  .map((values) => ({ ...DEFAULTS, ...values }) as Settings);

describe('a file', () => {
  it('holds all settings, the product and the version', () => {
    const written = backupOf(DEFAULTS, AT);
    expect(JSON.parse(written)).toEqual({
      $schema: 'settings.schema.json',
      product: 'Newsgloss',
      version: 2,
      exported: '2026-11-25T12:00:00.000Z',
      settings: DEFAULTS,
    });
    expect(backupName(AT)).toBe('newsgloss-settings-2026-11-25.json');
  });

  it('is read as it was written', () => {
    fc.assert(
      fc.property(someSettings, (settings) => {
        const reading = parseBackup(backupOf(settings, AT));
        expect(reading).toEqual({ kind: 'backup', values: settings, unknown: [], invalid: [] });
        expect(differencesOf(settings, { ...DEFAULTS, ...settings })).toEqual([]);
      }),
    );
  });

  it('of the first version is read as the present one has it', () => {
    expect(parseBackup(file({ version: 1, settings: { density: 'page' } }))).toEqual({
      kind: 'backup',
      values: { density: 'page' },
      unknown: [],
      invalid: [],
    });
  });

  it('may begin with a byte order mark', () => {
    expect(parseBackup(`\ufeff${file({})}`).kind).toBe('backup');
  });
});

describe('what is wrong with a file is told:', () => {
  it.each(['', '{', 'density: page', '\u0000\u0001'])('%j is no JSON', (text) => {
    expect(parseBackup(text)).toEqual({ kind: 'not-json' });
  });

  it.each([
    ['[]', undefined],
    ['null', undefined],
    ['"Newsgloss"', undefined],
    ['{}', undefined],
    [file({ product: 'uBlock' }), 'uBlock'],
    [file({ settings: [] }), undefined],
    [file({ version: '2' }), undefined],
    [file({ version: 0 }), undefined],
  ])('%s holds no settings of this product', (text, product) => {
    expect(parseBackup(text)).toEqual({ kind: 'not-ours', product });
  });

  it('a newer version wrote it', () => {
    expect(parseBackup(file({ version: 3 }))).toEqual({ kind: 'newer', version: 3 });
  });

  it('which keys are unknown and which values are not valid; the rest counts', () => {
    const settings = {
      level: 'broad',
      density: 'often',
      hoverDelay: 1001,
      offSites: ['a.example', 'not a site'],
      fontFamily: 'Comic Sans',
      constructor: 1,
    };
    expect(parseBackup(file({ settings }))).toEqual({
      kind: 'backup',
      values: { level: 'broad', offSites: ['a.example'] },
      unknown: ['fontFamily', 'constructor'],
      invalid: [
        { key: 'density', stored: '"often"', isPartly: false },
        { key: 'hoverDelay', stored: '1001', isPartly: false },
        { key: 'offSites', stored: '["a.example","not a site"]', isPartly: true },
      ],
    });
  });

  it('a long value is cut', () => {
    const reading = parseBackup(file({ settings: { density: 'x'.repeat(1_000) } }));
    expect(reading.kind === 'backup' && reading.invalid[0]?.stored.length).toBe(81);
  });
});

it('never fails, and what it reads is valid', () => {
  const aKey = fc.oneof(fc.constantFrom(...SETTING_KEYS, '__proto__'), fc.string());
  const aFile = fc.oneof(
    fc.string(),
    fc.json(),
    fc
      .record({
        product: fc.oneof(fc.constant('Newsgloss'), fc.jsonValue()),
        version: fc.oneof(fc.constantFrom(1, 2), fc.jsonValue()),
        settings: fc.dictionary(
          aKey,
          fc.oneof(fc.jsonValue(), fc.constantFrom<unknown>(...Object.values(DEFAULTS))),
        ),
      })
      .map((content) => JSON.stringify(content)),
  );
  fc.assert(
    fc.property(aFile, (text) => {
      const reading = parseBackup(text);
      if (reading.kind !== 'backup') return;
      for (const key of SETTING_KEYS) {
        const value = reading.values[key];
        if (value !== undefined)
          expect(DEFINITIONS[key].shape.parse(value)).toEqual({ value, isWhole: true });
      }
    }),
    { numRuns: 500 },
  );
});

it('what would change is told by setting, lists by their items', () => {
  const before: Settings = { ...DEFAULTS, offSites: ['a.example', 'b.example'] };
  const after: Settings = { ...before, density: 'page', offSites: ['b.example', 'c.example'] };
  expect(differencesOf(before, after)).toEqual([
    { kind: 'list', key: 'offSites', added: ['c.example'], removed: ['a.example'] },
    { kind: 'value', key: 'density', before: 'section', after: 'page' },
  ]);
});
