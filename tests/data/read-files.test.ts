import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCheckedData } from '../../data/check.ts';
import { DataError, readDataFiles } from '../../data/read-files.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'newsgloss-data-'));
  cpSync(join(import.meta.dirname, '../../data'), folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

function errorOf(read: () => unknown): DataError {
  try {
    read();
  } catch (error) {
    if (error instanceof DataError) return error;
    throw error;
  }
  throw new Error('it read without an error');
}

describe('reading the data files', () => {
  it('reads the folder of the project, or another', () => {
    expect(readDataFiles(folder)).toEqual(readDataFiles());
  });

  it('names every file after its place in the project, in the order of names', () => {
    const names = readDataFiles(folder).entries.map(({ file }) => file);
    expect(names).toContain('data/entries/models.json');
    expect(names).toEqual([...names].sort());
  });

  it('tells every file that is no JSON, and what to do', () => {
    writeFileSync(join(folder, 'entries/models.json'), '{ "entries": [ }');
    writeFileSync(join(folder, 'wording.json'), '');
    const { problems, message } = errorOf(() => readDataFiles(folder));
    expect(problems).toHaveLength(2);
    expect(problems[0]).toMatch(/^data\/entries\/models\.json: .*; mend the JSON$/);
    expect(problems[1]).toMatch(/^data\/wording\.json: .*; mend the JSON$/);
    expect(message).toContain('data/ has 2 problems:');
  });

  it.each(['null', '[]', '7', '"entries"', '{}'])('tells a file of entries that holds %s', (json) => {
    writeFileSync(join(folder, 'entries/models.json'), json);
    const { problems } = errorOf(() => readCheckedData(folder));
    expect(problems.join('\n')).toContain('data/entries/models.json');
  });

  it('tells all problems of the data in one error', () => {
    const models = readDataFiles(folder).entries.find(({ file }) => file.endsWith('models.json'));
    const spoilt = models?.entries.map((entry) => ({ ...entry, cites: ['nowhere#f01'] })) ?? [];
    writeFileSync(join(folder, 'entries/models.json'), JSON.stringify({ entries: spoilt }));
    const { problems, message } = errorOf(() => readCheckedData(folder));
    expect(problems).toHaveLength(spoilt.length);
    for (const problem of problems) expect(message).toContain(problem);
  });
});
