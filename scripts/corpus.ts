/**
 * Opens every HTML file of a folder in a real browser with the extension and twice without, and tells what the
 * extension did to each. A run that was ended goes on where it ended; nothing outside of the folder is asked for.
 *
 *   npm run corpus -- DIR
 *   npm run corpus -- --generate 100
 */

import { mkdirSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { BUILT, buildExtension } from './build-extension.ts';
import { messageOf, usageError } from './command-line.ts';
import { visitAll } from './corpus/crew.ts';
import { startFolderServer } from './corpus/folder-server.ts';
import { generatePages } from './corpus/generate.ts';
import { appendRecord, type FileRecord, isBad, readRecords } from './corpus/record.ts';
import { summaryOf, tableOf } from './corpus/summary.ts';

const USAGE = 'npm run corpus -- [DIR] [--generate N] [--out DIR] [--workers N] [--limit SECONDS] [--slow]';

const OPTIONS = {
  /** So many pages are made and visited, in the place of a folder. */
  generate: { type: 'string' },
  out: { type: 'string', default: '.corpus' },
  workers: { type: 'string', default: '1' },
  limit: { type: 'string', default: '120' },
  /** On a processor four times slower. */
  slow: { type: 'boolean', default: false },
} as const;

function argumentsOf() {
  try {
    return parseArgs({ options: OPTIONS, allowPositionals: true });
  } catch (error) {
    return usageError(messageOf(error), USAGE);
  }
}

const { values, positionals } = argumentsOf();
const number = (name: 'generate' | 'workers' | 'limit'): number => {
  const value = Number(values[name]);
  if (!Number.isInteger(value) || value < 1) usageError(`--${name} is a whole number from 1 on`, USAGE);
  return value;
};
const [given, ...more] = positionals;
if (more.length > 0 || (given === undefined) === (values.generate === undefined))
  usageError('one folder, or --generate', USAGE);

const out = resolve(values.out);
mkdirSync(out, { recursive: true });
const folder = given === undefined ? join(out, 'generated') : resolve(given);
if (given === undefined) await generatePages(folder, number('generate'));
const files = await htmlFilesIn(folder);
if (files.length === 0) usageError(`there is no HTML file in ${folder}`, USAGE);

const log = join(out, 'records.jsonl');
const known = new Set(readRecords(log).map(({ file }) => file));
const left = files.filter((file) => !known.has(file));
process.stderr.write(`${files.length} files, ${files.length - left.length} of them done before\n`);
if (left.length > 0) {
  if (process.env[BUILT] === undefined) await buildExtension();
  const server = await startFolderServer(folder);
  try {
    let done = files.length - left.length;
    await visitAll({
      folder,
      files: left,
      server,
      workers: number('workers'),
      limit: number('limit') * 1000,
      slowdown: values.slow ? 4 : 1,
      pictures: join(out, 'pictures'),
      onRecord: (record) => {
        appendRecord(log, record);
        process.stderr.write(`${++done}/${files.length} ${lineOf(record)}\n`);
      },
    });
  } finally {
    await server.close();
  }
}
const wanted = new Set(files);
const records = readRecords(log).filter(({ file }) => wanted.has(file));
const summary = summaryOf(records);
await writeFile(join(out, 'summary.json'), `${JSON.stringify(summary, undefined, 2)}\n`);
process.stdout.write(`${tableOf(summary)}\n`);
for (const record of records.filter(isBad)) process.stdout.write(`\n${lineOf(record)}\n`);
// A browser that hung may still be there.
process.exit(summary.bad.length === 0 ? 0 : 1);

async function htmlFilesIn(root: string): Promise<readonly string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch((error: unknown) =>
    usageError(messageOf(error), USAGE),
  );
  return entries
    .filter((entry) => entry.isFile() && /\.x?html?$/i.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
}

function lineOf(record: FileRecord): string {
  if (record.outcome !== 'visited') return `${record.file}: ${record.outcome}, ${record.reason}`;
  const { file, marks, changes, document, painted, longestOurs, errors, differences } = record;
  const told = [...errors, ...differences].map((line) => `\n    ${line}`).join('');
  return (
    `${file}: ${marks} marks; changes ${changes}, document ${document}, painted ${painted}; ` +
    `longest ${longestOurs.toFixed(1)} ms${told}`
  );
}
