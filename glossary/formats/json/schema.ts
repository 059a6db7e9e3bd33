/** What a glossary in our own JSON is known by; described in docs/glossary.schema.json. */

export const JSON_FORMAT = 'newsgloss-glossary';
export const JSON_VERSION = 1;
