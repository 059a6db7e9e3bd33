/**
 * Prints the mentions in plain text files, one JSON line a file:
 * {"file","mentions":[{"start","end","entry","confidence"}]}, offsets in UTF-16 code units, half-open.
 *
 *   npm run --silent mentions -- [--level strict|balanced|broad] FILE…
 */

import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readCheckedData } from '../data/check.ts';
import { lexiconSource } from '../data/compile.ts';
import { compileLexicon } from '../matching/lexicon.ts';
import { mentionsInText } from '../matching/plain-text.ts';
import { type Level, THRESHOLD } from '../matching/weights.ts';
import { messageOf, usageError } from './command-line.ts';

const USAGE = 'npm run --silent mentions -- [--level strict|balanced|broad] FILE…';

function parse(): { level: Level; files: readonly string[] } {
  try {
    const { values, positionals } = parseArgs({
      options: { level: { type: 'string', default: 'balanced' } },
      allowPositionals: true,
    });
    const { level } = values;
    if (!isLevel(level)) throw new Error(`--level is strict, balanced or broad, not "${level}"`);
    if (positionals.length === 0) throw new Error('name at least one text file');
    return { level, files: positionals };
  } catch (error) {
    return usageError(messageOf(error), USAGE);
  }
}

const isLevel = (text: string): text is Level => Object.hasOwn(THRESHOLD, text);

const { level, files } = parse();
const lexicon = compileLexicon(lexiconSource(readCheckedData()));
for (const file of files) {
  try {
    const mentions = mentionsInText(readText(file), lexicon, level).map((mention) => ({
      ...mention,
      confidence: Math.round(mention.confidence * 1000) / 1000,
    }));
    process.stdout.write(`${JSON.stringify({ file, mentions })}\n`);
  } catch (error) {
    process.stderr.write(`mentions: cannot read ${file}: ${messageOf(error)}\n`);
    process.exitCode = 1;
  }
}

/** A UTF-8 text; a byte order mark stays, since offsets count it. */
function readText(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(file));
  } catch (error) {
    if (error instanceof TypeError) throw new Error('it is not UTF-8 text; convert it first');
    throw error;
  }
}
