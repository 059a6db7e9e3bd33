/** Writes docs/settings.md and docs/settings.schema.json from the definitions of the settings. */

import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DEFINITIONS, SETTING_KEYS } from '../extension/settings/definitions.ts';
import { VERSION } from '../extension/settings/migrations/index.ts';
import { backupSchema } from '../extension/settings/schema.ts';
import type { JsonSchema } from '../extension/settings/shape.ts';

/** The files by name, as they are to be. */
export function settingsDocs(): Readonly<Record<string, string>> {
  return {
    'settings.md': page(),
    'settings.schema.json': `${JSON.stringify(backupSchema(), undefined, 2)}\n`,
  };
}

/** Where a file of docs/ is. */
export const docsFile = (name: string): string => fileURLToPath(new URL(`../docs/${name}`, import.meta.url));

function page(): string {
  const rows = SETTING_KEYS.map((key) => {
    const { does, fallback, shape } = DEFINITIONS[key];
    return `| \`${key}\` | ${does} | ${inWords(shape.schema)} | \`${JSON.stringify(fallback)}\` |`;
  });
  return `# Settings

Made by \`npm run docs\` from \`extension/settings/definitions.ts\`; a test keeps it current.

| Setting | What it does | Values | Default |
| --- | --- | --- | --- |
${rows.join('\n')}

## A file with settings

*Options → Backup* writes and reads all of them. \`docs/settings.schema.json\` is its JSON Schema, for editors.

\`\`\`json
{
  "product": "Newsgloss",
  "version": ${VERSION},
  "settings": { "density": "page", "offSites": ["news.example", "shop.example/deals"] }
}
\`\`\`

Settings that a file does not name stay as they are. Before anything changes, the page shows what would, setting by
setting, and names what the file has that is unknown or not valid.

## For administrators

Newsgloss reads two groups of settings from the browser's policies. \`force\` holds settings that readers cannot change;
they see them locked. \`preset\` holds settings that apply until a reader chooses otherwise. Values that are not valid
are passed over, each for itself.

Chrome and Edge take them from the policy for extensions, by the extension's id; on Linux in a file of
\`/etc/opt/chrome/policies/managed/\`:

\`\`\`json
{
  "3rdparty": {
    "extensions": {
      "EXTENSION_ID": {
        "force": { "places": "listed", "onSites": ["intranet.example"] },
        "preset": { "density": "page", "language": "zh-Hans" }
      }
    }
  }
}
\`\`\`

On Windows the same values stand under \`Software\\Policies\\Google\\Chrome\\3rdparty\\extensions\\EXTENSION_ID\\policy\`.
\`chrome://policy\` shows what arrived.

Firefox takes them from \`policies.json\`:

\`\`\`json
{
  "policies": {
    "3rdparty": {
      "Extensions": {
        "newsgloss@newsgloss.example": { "force": { "badge": false } }
      }
    }
  }
}
\`\`\`
`;
}

/** What a schema allows, in a cell of a table. */
function inWords(schema: JsonSchema): string {
  const { type, items, minimum, maximum, pattern, description, properties } = schema;
  const choices = schema.enum;
  if (Array.isArray(choices)) return choices.map((value) => `\`${value}\``).join(', ');
  if (type === 'array' && isSchema(items)) return `list of ${inWords(items)}`;
  if (type === 'boolean') return '`true`, `false`';
  if (type === 'integer') return `${minimum} to ${maximum}`;
  if (isSchema(properties)) return `{ ${Object.keys(properties).join(', ')} }`;
  return String(description ?? (pattern === undefined ? 'text' : `\`${pattern}\``));
}

const isSchema = (value: unknown): value is JsonSchema => typeof value === 'object' && value !== null;

if (import.meta.main) {
  for (const [name, content] of Object.entries(settingsDocs())) {
    writeFileSync(docsFile(name), content);
    console.log(`docs/${name}: ${readFileSync(docsFile(name)).length} bytes`);
  }
}
