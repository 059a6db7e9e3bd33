import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULTS, DEFINITIONS, SETTING_KEYS } from '../../../extension/settings/definitions.ts';
import { resolve } from '../../../extension/settings/stored.ts';

const NONE = { sync: {}, local: {}, managed: {} };

describe('the settings', () => {
  it('are the defaults where nothing is stored', () => {
    expect(resolve(NONE)).toMatchObject({ settings: DEFAULTS, locked: [], localOnly: [], fromNewer: false });
  });

  it('are forced, else kept here, else those of the account, else preset', () => {
    const stores = {
      sync: { version: 2, density: 'page', level: 'broad', language: 'en', badge: false },
      local: { level: 'strict', language: 'zh-Hans' },
      managed: { force: { language: 'zh-Hant', badge: true }, preset: { density: 'every', hoverDelay: 200 } },
    };
    const { settings, locked, localOnly, base } = resolve(stores);
    expect(settings).toEqual({
      ...DEFAULTS,
      density: 'page',
      level: 'strict',
      language: 'zh-Hant',
      badge: true,
      hoverDelay: 200,
    });
    expect(locked).toEqual(['language', 'badge']);
    expect(localOnly).toEqual(['level', 'language']);
    expect(base.density).toBe('every');
  });

  it('keep of a damaged value what can be read, and hand out the rest as it was', () => {
    const damaged = { offSites: ['b.example', 7, ''], mutedNames: 'Adam', level: 'loud' };
    const { settings, damagedSync, sync } = resolve({
      ...NONE,
      sync: { ...damaged, version: 2, density: 'page' },
    });
    expect(settings).toEqual({ ...DEFAULTS, offSites: ['b.example'], density: 'page' });
    expect(damagedSync).toEqual(damaged);
    expect(sync).toEqual({ version: 2, density: 'page', offSites: ['b.example'] });
  });

  it('of a newer version are read as far as they are known, and left alone', () => {
    const sync = { version: 99, density: 'sometimes', level: 'broad', more: { a: 1 } };
    const resolved = resolve({ ...NONE, sync });
    expect(resolved).toMatchObject({ fromNewer: true, damagedSync: {}, settings: { level: 'broad' } });
    expect(resolved.settings.density).toBe(DEFAULTS.density);
    expect(resolved.sync).toBe(sync);
  });
});

/** Values that come close to those that are stored. */
const aValue = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<unknown>(...SETTING_KEYS.map((key) => DEFINITIONS[key].fallback)),
  fc.array(fc.oneof(fc.constantFrom('sora', 'a.example', 'person'), fc.jsonValue())),
);
const aRecord = fc.dictionary(fc.oneof(fc.constantFrom(...SETTING_KEYS, 'version'), fc.string()), aValue);

it('are whole whatever the stores hold, and repaired once and for all', () => {
  fc.assert(
    fc.property(
      aRecord,
      aRecord,
      fc.dictionary(fc.constantFrom('force', 'preset'), aRecord),
      (sync, local, managed) => {
        const stores = { sync, local, managed };
        const { settings, ...rest } = resolve(stores);
        for (const key of SETTING_KEYS)
          expect(DEFINITIONS[key].shape.parse(settings[key])).toEqual({
            value: settings[key],
            isWhole: true,
          });
        const again = resolve({ ...stores, sync: rest.sync, local: rest.local });
        expect(again.settings).toEqual(settings);
        expect(again).toMatchObject({ damagedSync: {}, damagedLocal: {} });
        expect(again.sync).toBe(rest.sync);
      },
    ),
  );
});

it('never lose a field that is valid', () => {
  fc.assert(
    fc.property(aRecord, fc.constantFrom('every', 'page'), (sync, density) => {
      expect(resolve({ ...NONE, sync: { ...sync, density } }).settings.density).toBe(density);
    }),
  );
});
