import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { backupOf } from '../../../extension/settings/backup.ts';
import { DEFAULTS, DEFINITIONS, SETTING_KEYS } from '../../../extension/settings/definitions.ts';
import { backupSchema, managedSchema } from '../../../extension/settings/schema.ts';
import { docsFile, settingsDocs } from '../../../scripts/settings-docs.ts';

describe('the schema of a file', () => {
  const validate = new Ajv({ validateFormats: false }).compile(backupSchema());

  it('takes what is exported', () => {
    validate(JSON.parse(backupOf({ ...DEFAULTS, offSites: ['a.example'] }, new Date())));
    expect(validate.errors).toBeNull();
  });

  it.each([
    { density: 'often' },
    { hoverDelay: 1001 },
    { colour: 'red' },
    { offKinds: ['person', 'person'] },
    { mutedNames: [{ name: 'Adam' }] },
    { fontFamily: 'Comic Sans' },
  ])('refuses %j', (settings) => {
    expect(validate({ product: 'Newsgloss', version: 2, settings })).toBe(false);
  });
});

/** Every schema in a schema, itself too. */
function schemasIn(schema: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const own: Readonly<Record<string, unknown>> = { ...schema };
  const inner = typeof own.properties === 'object' && own.properties ? Object.values(own.properties) : [];
  return [own, ...[...inner, own.items].flatMap(schemasIn)];
}

describe('the schema for administrators', () => {
  const schema = managedSchema();

  it('has both groups with every setting', () => {
    const groups = schema.properties as Readonly<Record<string, { readonly properties: object }>>;
    expect(Object.keys(groups)).toEqual(['force', 'preset']);
    for (const { properties } of Object.values(groups)) expect(Object.keys(properties)).toEqual(SETTING_KEYS);
  });

  it('keeps to the dialect of Chrome: one type each, and keywords that it knows', () => {
    for (const each of schemasIn(schema)) {
      expect(['object', 'array', 'string', 'integer', 'boolean']).toContain(each.type);
      const known = ['type', 'enum', 'minimum', 'maximum', 'pattern', 'description', 'items', 'properties'];
      expect(known).toEqual(expect.arrayContaining(Object.keys(each)));
    }
    expect(schema).not.toHaveProperty('additionalProperties');
  });
});

describe('the documents', () => {
  it.each(Object.keys(settingsDocs()))('%s is as the definitions are; npm run docs writes it', (name) => {
    expect(readFileSync(docsFile(name), 'utf8')).toBe(settingsDocs()[name]);
  });

  it('name every setting with what it does', () => {
    for (const key of SETTING_KEYS)
      expect(settingsDocs()['settings.md']).toContain(`| \`${key}\` | ${DEFINITIONS[key].does}`);
  });
});
