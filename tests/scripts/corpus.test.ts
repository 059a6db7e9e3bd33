import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compareVisits } from '../../scripts/corpus/compare.ts';
import { appendRecord, type Broken, isBad, readRecords, type Visited } from '../../scripts/corpus/record.ts';
import { summaryOf } from '../../scripts/corpus/summary.ts';
import type { Visit } from '../../scripts/corpus/visit.ts';

const visit = (change: Partial<Visit> & { html?: string; changes?: readonly string[] } = {}): Visit => ({
  errors: [],
  record: { html: change.html ?? '<html>', changes: change.changes ?? [], shifts: [] },
  tasks: {
    ms: 10,
    ours: 1,
    longTasks: 0,
    blocking: 0,
    longest: 1,
    longestRun: { start: 0, callback: 0, microtasks: 0 },
  },
  heap: 1,
  marks: 0,
  points: [],
  cards: 0,
  shots: [Buffer.from('top')],
  ...change,
});

describe('a page with the extension and without', () => {
  it('is the same where all visits are', () => {
    expect(compareVisits(visit(), [visit(), visit()])).toMatchObject({
      changes: 'same',
      document: 'same',
      painted: 'same',
      errors: [],
      differences: [],
    });
  });

  it('differs where two visits without are the same and the one with is not', () => {
    const extended = visit({
      html: '<html class="x">',
      changes: ['BODY gets I'],
      shots: [Buffer.from('other')],
    });
    const compared = compareVisits(extended, [visit(), visit()]);
    expect(compared).toMatchObject({ changes: 'different', document: 'different', painted: 'different' });
    expect(compared.differences).toEqual([
      'changes: BODY gets I | without: nothing',
      'document: <html class="x"> | without: <html>',
      expect.stringContaining('painted'),
    ]);
  });

  it('moves by itself where two visits without differ, or it is never still', () => {
    const [one, other] = [visit({ html: 'a', shots: [undefined] }), visit({ html: 'b' })];
    expect(compareVisits(visit({ html: 'c' }), [one, other])).toMatchObject({
      document: 'moving',
      painted: 'moving',
      differences: [],
    });
  });

  it('has errors of ours where they are more than those of the page', () => {
    const compared = compareVisits(visit({ errors: ['a', 'a', 'a', 'b'] }), [
      visit({ errors: ['a'] }),
      visit({ errors: ['a'] }),
    ]);
    expect(compared).toMatchObject({ errors: ['a', 'b'], ownErrors: 1 });
  });
});

const visited = (change: Partial<Visited> = {}): Visited => ({
  outcome: 'visited',
  file: 'a.html',
  size: 1,
  marks: 2,
  cards: 1,
  pointedAt: 1,
  errors: [],
  ownErrors: 0,
  changes: 'same',
  document: 'same',
  painted: 'same',
  differences: [],
  shift: { with: 0, without: 0 },
  longTasks: { with: 0, without: 0 },
  mainThread: { with: 2, without: 1 },
  longestOurs: 4,
  ours: 5,
  heap: { with: 3, without: 1 },
  took: 1,
  ...change,
});
const crashed: Broken = {
  outcome: 'crashed',
  file: 'b.html',
  size: 1,
  alsoWithout: false,
  reason: 'with the extension: the page crashed',
  took: 1,
};

describe('the records of a corpus', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'newsgloss-corpus-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('are read again, but for a line that was cut off', () => {
    const path = join(folder, 'records.jsonl');
    expect(readRecords(path)).toEqual([]);
    appendRecord(path, visited());
    appendFileSync(path, '{"outcome":"visited","fi');
    expect(readRecords(path)).toEqual([visited()]);
    appendRecord(path, crashed);
    expect(readRecords(path)).toEqual([visited(), crashed]);
  });

  it('tell what the extension did, and what pages do by themselves', () => {
    expect(isBad(visited({ painted: 'moving' }))).toBe(false);
    expect(isBad(visited({ document: 'different' }))).toBe(true);
    expect(isBad(visited({ errors: ['one'] }))).toBe(true);
    expect(isBad(crashed)).toBe(true);
    expect(isBad({ ...crashed, alsoWithout: true })).toBe(false);
  });

  it('are summed up', () => {
    const records = [visited(), visited({ file: 'c.html', changes: 'different', longestOurs: 40 }), crashed];
    expect(summaryOf(records)).toMatchObject({
      files: 3,
      visited: 2,
      crashed: 1,
      brokenByUs: 1,
      changes: { same: 1, moving: 0, different: 1 },
      marks: 4,
      longestOurs: [22, 40, 40],
      moreHeap: [2, 2, 2],
      bad: ['c.html', 'b.html'],
    });
  });
});
