/**
 * Prints the mentions in plain text files, one JSON line a file:
 * {"file","mentions":[{"start","end","entry","confidence"}]}, offsets in UTF-16 code units, half-open.
 *
 *   npm run --silent mentions -- [--level strict|balanced|broad] FILE…
 *
 * With --explain, for people: every candidate, kept or not, and the evidence that decided.
 */

import { parseArgs } from 'node:util';
import { readCheckedData } from '../data/check.ts';
import { lexiconSource } from '../data/compile.ts';
import { compileLexicon } from '../matching/fold-lexicon.ts';
import { explainText, mentionsInText } from '../matching/plain-text.ts';
import type { Level } from '../matching/weights.ts';
import { levelOf, messageOf, usageError } from './command-line.ts';
import { explanationOf } from './explanation.ts';
import { readText } from './text-file.ts';

const USAGE = 'npm run --silent mentions -- [--level strict|balanced|broad] [--explain] FILE…';

function parse(): { level: Level; explain: boolean; files: readonly string[] } {
  try {
    const { values, positionals } = parseArgs({
      options: {
        level: { type: 'string', default: 'balanced' },
        explain: { type: 'boolean', default: false },
      },
      allowPositionals: true,
    });
    const level = levelOf(values.level);
    if (positionals.length === 0) throw new Error('name at least one text file');
    return { level, explain: values.explain, files: positionals };
  } catch (error) {
    return usageError(messageOf(error), USAGE);
  }
}

const { level, explain, files } = parse();
const lexicon = compileLexicon(lexiconSource(readCheckedData()));
for (const file of files) {
  try {
    const text = readText(file);
    process.stdout.write(explain ? explained(file, text) : `${JSON.stringify(found(file, text))}\n`);
  } catch (error) {
    process.stderr.write(`mentions: cannot read ${file}: ${messageOf(error)}\n`);
    process.exitCode = 1;
  }
}

function found(file: string, text: string) {
  const mentions = mentionsInText(text, lexicon, level).map((mention) => ({
    ...mention,
    confidence: Math.round(mention.confidence * 1000) / 1000,
  }));
  return { file, mentions };
}

function explained(file: string, text: string): string {
  const verdicts = explainText(text, lexicon, level);
  const kept = verdicts.filter(({ outcome }) => outcome === 'kept').length;
  const heading = `${file}: ${verdicts.length} candidates, ${kept} kept (${level})`;
  return `${[heading, ...verdicts.flatMap((verdict) => ['', ...explanationOf(verdict, text)])].join('\n')}\n\n`;
}
