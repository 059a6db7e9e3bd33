/**
 * Scores the matcher on a folder of labelled texts (docs/, pages/, docs-labels.jsonl, pages-labels.jsonl
 * and score.mjs, which holds the rules).
 *
 *   npm run eval -- DIR [--level strict|balanced|broad] [--misses N]
 */

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { messageOf, usageError } from './command-line.ts';

const USAGE = 'npm run eval -- DIR [--level strict|balanced|broad] [--misses N]';

function parse() {
  try {
    const { values, positionals } = parseArgs({
      options: {
        level: { type: 'string', default: 'balanced' },
        misses: { type: 'string', default: '10' },
      },
      allowPositionals: true,
    });
    const [folder, ...rest] = positionals;
    if (!folder || rest.length > 0) throw new Error('name one folder');
    if (!existsSync(join(folder, 'score.mjs'))) throw new Error(`${folder} has no score.mjs`);
    return { folder, ...values };
  } catch (error) {
    return usageError(messageOf(error), USAGE);
  }
}

const { folder, level, misses } = parse();
const texts = ['docs', 'pages'].flatMap((part) =>
  readdirSync(join(folder, part))
    .filter((name) => name.endsWith('.txt'))
    .map((name) => join(folder, part, name)),
);
const run = (args: readonly string[]) => {
  const result = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (result.status !== 0) {
    process.stderr.write(result.stderr);
    process.exit(1);
  }
  return result.stdout;
};
const temporary = mkdtempSync(join(tmpdir(), 'newsgloss-eval-'));
try {
  const predictions = join(temporary, 'predictions.jsonl');
  writeFileSync(predictions, run([join(import.meta.dirname, 'mentions.ts'), '--level', level, ...texts]));
  process.stdout.write(run([join(folder, 'score.mjs'), folder, predictions, '--misses', misses]));
} finally {
  rmSync(temporary, { recursive: true });
}
