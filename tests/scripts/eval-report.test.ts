import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { PARTS, readPart } from '../../scripts/eval/labels.ts';
import { reportOf, toJson, toText } from '../../scripts/eval/report.ts';
import { FOLDER, judged } from './labelled-folder.ts';

const folderWithout = (...paths: readonly string[]) => {
  const folder = mkdtempSync(join(tmpdir(), 'newsgloss-labelled-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync(FOLDER, folder, { recursive: true });
  for (const path of paths) rmSync(join(folder, path));
  return folder;
};

describe('a labelled folder', () => {
  it('has labels that fit its texts', () => {
    for (const part of PARTS) {
      for (const { text, labels } of readPart(FOLDER, part).texts) {
        for (const { start, end, surface } of labels) expect(text.slice(start, end)).toBe(surface);
      }
    }
  });

  it.each(['docs-labels.jsonl', 'docs/launch.txt'])('that lacks %s is told so', (path) => {
    const folder = folderWithout(path);
    expect(() => readPart(folder, 'docs')).toThrow(
      `cannot read ${join(folder, path)}: there is no such file`,
    );
  });

  it('need not say the languages of its texts', () => {
    const { texts } = readPart(folderWithout('docs.json'), 'docs');
    expect(texts.map(({ language }) => language)).toEqual(['en', 'zh-Hans']);
  });

  it.each([
    ['{"doc":"launch","start":4,"end":4,"entity":null}', /docs-labels.jsonl:1: "start" and "end"/],
    ['\n{"start":0,"end":4,"entity":null}', /docs-labels.jsonl:2: "doc" must name a text/],
    ['{"doc":"launch","start":0,"end":4000,"entity":null}', /launch.txt is shorter than its label at 0–4000/],
    ['{"doc"', /docs-labels.jsonl:1: .*JSON/],
  ])('with a label that is no label is told where: %s', (labels, reason) => {
    const folder = folderWithout();
    writeFileSync(join(folder, 'docs-labels.jsonl'), labels);
    expect(() => readPart(folder, 'docs')).toThrow(reason);
  });
});

describe('the report', () => {
  const docs = judged('docs', {
    launch: [
      ['Sora', 1, 'sora'],
      ['OpenAI', 1, 'openai'],
      [
        'Sora',
        2,
        'sora',
        {
          confidence: 0.97,
          evidence: [
            { kind: 'topic', weight: -0.5 },
            { kind: 'prior', weight: 0.7 },
            { kind: 'clue', weight: 1.6, start: 0, end: 4 },
          ],
        },
      ],
      ['Sora', 3, 'sora', { confidence: 0.4, outcome: 'not-sure-enough' }],
    ],
  });
  const report = reportOf({ docs, pages: judged('pages', {}) }, () => ['Critics', 'OPEN']);

  it('begins with a line for each part', () => {
    expect(toText(report, 0).split('\n').slice(0, 2)).toEqual([
      'docs: 2 texts, precision 0.6667, recall 0.2857 (found 2, missed 5, wrong 1), look-alikes wrongly marked 1 of 2',
      'pages: 2 texts, precision 0.0000, recall 0.0000 (found 0, missed 2, wrong 0), look-alikes wrongly marked 0 of 3',
    ]);
  });

  it('shows mistakes, those first that were surest', () => {
    const [unnamed] = report.mistakes;
    expect(unnamed).toMatchObject({ kind: 'missed', entry: 'diffusion-model', verdict: undefined });
    expect(report.mistakes.slice(-2)).toMatchObject([
      { kind: 'wrong', entry: 'sora', verdict: { confidence: 0.97 } },
      { kind: 'missed', entry: 'sora', verdict: { confidence: 0.4 } },
    ]);
  });

  it('shows what misled, strongest first, and not what did not', () => {
    const text = toText(report, 100);
    expect(text).toContain('marked as sora, 0.970\n      +1.60  clue “Sora”\n      +0.70  prior\n');
    expect(text).toContain('launch.txt:3:18  …came first.⏎⏎Critics say Open-[Sora] is not Sora');
    expect(text).not.toContain('topic');
  });

  it('names words nearby that are no clues yet and do not stand by right marks too', () => {
    const wrong = report.confusions.find(({ kind }) => kind === 'wrong');
    expect(wrong).toMatchObject({ entry: 'sora', alias: 'sora', times: 1 });
    const words = wrong?.words.map(({ word }) => word);
    expect(words).toContain('turbo');
    expect(words).not.toContain('critics');
    expect(words).not.toContain('open');
    expect(words).not.toContain('thesis');
    expect(words).not.toContain('not');
    expect(words).not.toContain('sora');
  });

  it('is one value for machines too, with as many mistakes as asked for', () => {
    expect(toJson(report, 1)).toMatchObject({
      docs: { summary: { found: 2, missed: 5, wrong: 1 }, languages: [{ language: 'en' }, {}] },
      pages: { summary: { texts: 2 } },
      mistakes: [{ kind: 'missed', surface: 'Diffusion Models', entry: 'diffusion-model' }],
    });
  });
});
