/** The settings as JSON Schema: of an exported file, and of what an administrator may set. Made from DEFINITIONS. */

import { PRODUCT } from './backup.ts';
import { DEFINITIONS, SETTING_KEYS } from './definitions.ts';
import { VERSION } from './migrations/index.ts';
import type { JsonSchema } from './shape.ts';

/** Of a file with settings. */
export function backupSchema(): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Settings of Newsgloss',
    type: 'object',
    properties: {
      $schema: { type: 'string' },
      product: { const: PRODUCT },
      version: { type: 'integer', minimum: 1, maximum: VERSION },
      exported: { type: 'string', format: 'date-time' },
      settings: { type: 'object', properties: propertiesBy((schema) => schema), additionalProperties: false },
    },
    required: ['product', 'version', 'settings'],
  };
}

/**
 * For `storage.managed_schema` of Chrome's manifest, which takes a dialect of its own: one type for each schema, and of
 * the keywords only some (https://developer.chrome.com/docs/extensions/reference/manifest/storage).
 */
export function managedSchema(): JsonSchema {
  const properties = propertiesBy(inChromesDialect);
  return {
    type: 'object',
    properties: {
      force: { type: 'object', description: 'Settings that readers cannot change.', properties },
      preset: {
        type: 'object',
        description: 'Settings that hold until a reader chooses otherwise.',
        properties,
      },
    },
  };
}

const propertiesBy = (translate: (schema: JsonSchema) => JsonSchema): JsonSchema =>
  Object.fromEntries(
    SETTING_KEYS.map((key) => {
      const { does, shape } = DEFINITIONS[key];
      return [key, { description: does, ...translate(shape.schema) }];
    }),
  );

/** Keywords that Chrome knows in a managed schema, but for those that hold schemas. */
const CHROMES = ['type', 'enum', 'minimum', 'maximum', 'pattern', 'description'];

function inChromesDialect(schema: JsonSchema): JsonSchema {
  return Object.fromEntries(
    Object.entries(schema).flatMap(([keyword, value]): [string, unknown][] => {
      if (keyword === 'items' && isSchema(value)) return [[keyword, inChromesDialect(value)]];
      if (keyword === 'properties' && isSchema(value))
        return [
          [
            keyword,
            Object.fromEntries(
              Object.entries(value).map(([key, each]) => [key, isSchema(each) ? inChromesDialect(each) : {}]),
            ),
          ],
        ];
      return CHROMES.includes(keyword) ? [[keyword, value]] : [];
    }),
  );
}

const isSchema = (value: unknown): value is JsonSchema => typeof value === 'object' && value !== null;
