/**
 * Scores the matcher on a folder of labelled texts: docs/*.txt with docs-labels.jsonl, where every mention is
 * labelled, and pages/*.txt with pages-labels.jsonl, where only the labels are judged (see eval/score.ts).
 *
 *   npm run eval -- DIR [--level strict|balanced|broad] [--json] [--worst N]
 */

import { parseArgs } from 'node:util';
import { readCheckedData } from '../data/check.ts';
import { allEntries, lexiconSource } from '../data/compile.ts';
import { compileLexicon } from '../matching/fold-lexicon.ts';
import { explainText } from '../matching/plain-text.ts';
import { levelOf, messageOf, usageError } from './command-line.ts';
import { type LabelledPart, readPart } from './eval/labels.ts';
import type { Judged } from './eval/mistakes.ts';
import { reportOf, toJson, toText } from './eval/report.ts';
import { scorePart } from './eval/score.ts';

const USAGE = 'npm run eval -- DIR [--level strict|balanced|broad] [--json] [--worst N]';

function parse() {
  try {
    const { values, positionals } = parseArgs({
      options: {
        level: { type: 'string', default: 'balanced' },
        json: { type: 'boolean', default: false },
        worst: { type: 'string', default: '10' },
      },
      allowPositionals: true,
    });
    const [folder, ...rest] = positionals;
    if (!folder || rest.length > 0) throw new Error('name one folder');
    if (!/^\d+$/.test(values.worst)) throw new Error(`--worst is a number, not "${values.worst}"`);
    return { folder, json: values.json, worst: Number(values.worst), level: levelOf(values.level) };
  } catch (error) {
    return usageError(messageOf(error), USAGE);
  }
}

const { folder, json, worst, level } = parse();
try {
  const [docs, pages] = [readPart(folder, 'docs'), readPart(folder, 'pages')];
  const files = readCheckedData();
  const lexicon = compileLexicon(lexiconSource(files));
  const clues = new Map(
    allEntries(files).map(({ id, senses }) => [
      id,
      Object.values(senses ?? {}).flatMap((sense) => [...sense.clues, ...sense.antiClues]),
    ]),
  );
  const judge = (part: LabelledPart): readonly Judged[] => {
    const verdicts = new Map(part.texts.map((text) => [text, explainText(text.text, lexicon, level)]));
    return scorePart(part, (text) =>
      (verdicts.get(text) ?? []).filter(({ outcome }) => outcome === 'kept'),
    ).map((score) => ({ score, verdicts: verdicts.get(score.text) ?? [] }));
  };
  const report = reportOf({ docs: judge(docs), pages: judge(pages) }, (entry) => clues.get(entry) ?? []);
  process.stdout.write(json ? `${JSON.stringify(toJson(report, worst))}\n` : toText(report, worst));
} catch (error) {
  process.stderr.write(`eval: ${messageOf(error)}\n`);
  process.exitCode = 1;
}
