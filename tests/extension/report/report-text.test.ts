import { describe, expect, it } from 'vitest';
import { type ReportFacts, reportText } from '../../../extension/report/report-text.ts';
import { DEFAULTS } from '../../../extension/settings/definitions.ts';

const FACTS: ReportFacts = {
  version: '1.2.3',
  browser: 'Mozilla/5.0 Test',
  languages: ['zh-TW', 'en'],
  screen: [1280, 800, 2],
  features: ['dark'],
  mayReadAllSites: true,
  settings: {
    ...DEFAULTS,
    level: 'strict',
    offSites: ['private.example', 'bank.example'],
    mutedNames: [{ site: 'private.example', name: 'Adam' }],
  },
  locked: ['level'],
  stored: 4096,
  errors: [
    {
      place: 'page',
      text: 'TypeError: no …',
      frames: ['read (annotator.js:1:2)'],
      first: 0,
      last: Date.UTC(2026, 10, 25),
      count: 3,
    },
  ],
};

describe('the report', () => {
  const report = reportText(FACTS, { what: ' The card is empty. ' });

  it('says what happened, where, which settings differ, and which errors came up', () => {
    expect(report).toContain('The card is empty.');
    expect(report).toContain('- version 1.2.3\n- Mozilla/5.0 Test\n- languages zh-TW, en\n');
    expect(report).toContain('- level: "strict"');
    expect(report).not.toContain('density');
    expect(report).toContain('Set by an organization\n- level');
    expect(report).toContain(
      '- 2026-11-25T00:00:00.000Z page, 3 times: TypeError: no …\n-   read (annotator.js:1:2)',
    );
  });

  it('counts the lists of a reader and tells nothing in them', () => {
    expect(report).toContain('- offSites: 2 in the list');
    expect(report).toContain('- mutedNames: 1 in the list');
    for (const secret of ['private.example', 'bank.example', 'Adam']) expect(report).not.toContain(secret);
  });

  it('names the page only where the reader wants it', () => {
    expect(report).not.toContain('Page:');
    expect(reportText(FACTS, { what: '', address: 'https://news.example/a' })).toContain(
      'Page: https://news.example/a',
    );
  });

  it('has no headings of empty lists', () => {
    const plain = reportText({ ...FACTS, settings: DEFAULTS, locked: [], errors: [] }, { what: '' });
    for (const heading of ['differ', 'organization', 'Errors']) expect(plain).not.toContain(heading);
  });
});
