import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ErrorRecord,
  evidenceOf,
  isOwnFile,
  MOST_RECORDS,
  ownFrames,
  parseEvidence,
  parseRecords,
  withError,
  withoutQuotes,
} from '../../../extension/report/error-record.ts';

const CHROMIUM_STACK = `TypeError: Cannot read properties of undefined (reading 'secret')
    at PageText.read (chrome-extension://abcdefgh/annotator.js:12:345)
    at https://news.example/private?token=1:1:1
    at chrome-extension://abcdefgh/annotator.js:9:8`;
const FIREFOX_STACK = `read@moz-extension://0d6e3f2a-11aa/annotator.js:12:345
open@https://news.example/private:1:1
@moz-extension://0d6e3f2a-11aa/annotator.js:9:8`;

describe('of an error', () => {
  it('what its message quotes is left out, and every address', () => {
    expect(
      withoutQuotes(`no element "Dear Anna," in 'it\n s' or “她说” at https://a.example/x?y=1 end`),
    ).toBe('no element … in … or … at … end');
    expect(withoutQuotes('ends in "the middle of a')).toBe('ends in …');
  });

  it('the frames in the files of the extension are kept, in every browser, and no others', () => {
    expect(ownFrames(CHROMIUM_STACK)).toEqual(['PageText.read (annotator.js:12:345)', 'annotator.js:9:8']);
    expect(ownFrames(FIREFOX_STACK)).toEqual(['read@annotator.js:12:345', '@annotator.js:9:8']);
  });

  it('its name, message and frames are told; of anything else that is thrown its type', () => {
    const error = new TypeError("Cannot read properties of undefined (reading 'secret')");
    error.stack = CHROMIUM_STACK;
    expect(evidenceOf(error, 'page')).toEqual({
      place: 'page',
      text: 'TypeError: Cannot read properties of undefined (reading …)',
      frames: ownFrames(CHROMIUM_STACK),
    });
    expect(evidenceOf('the text of a page', 'page')).toEqual({
      place: 'page',
      text: 'thrown: string',
      frames: [],
    });
  });

  it('a file of the extension is told from one of a page', () => {
    expect(isOwnFile('chrome-extension://abcdefgh/annotator.js')).toBe(true);
    expect(isOwnFile('moz-extension://0d6e/cards.js')).toBe(true);
    expect(isOwnFile('https://news.example/?chrome-extension://abcdefgh/annotator.js')).toBe(false);
    expect(isOwnFile('')).toBe(false);
  });

  it('nothing that is quoted or long gets through, whatever arrives', () => {
    fc.assert(
      fc.property(fc.anything(), fc.string({ unit: 'grapheme' }), (value, quoted) => {
        expect(() => parseEvidence(value)).not.toThrow();
        expect(() => parseRecords(value)).not.toThrow();
        const marked = `SECRET${quoted.replaceAll('"', '')}`;
        expect(parseEvidence({ place: 'page', text: `no "${marked}"`, frames: [] })?.text).toBe('no …');
      }),
    );
    const long = parseEvidence({
      place: 'page',
      text: 'x'.repeat(1_000_000),
      frames: Array.from({ length: 1_000 }, () => 'y'.repeat(100_000)),
    });
    expect(JSON.stringify(long).length).toBeLessThan(2_000);
    expect(parseEvidence({ place: 'elsewhere', text: '', frames: [] })).toBeUndefined();
  });
});

describe('of many errors', () => {
  const evidence = (text: string) => ({ place: 'page', text, frames: [`${text}.js:1:1`] }) as const;

  it('the same one is counted, with its first and its newest time, and comes to the front', () => {
    let records: readonly ErrorRecord[] = [];
    records = withError(records, evidence('a'), 1);
    records = withError(records, evidence('b'), 2);
    records = withError(records, evidence('a'), 3);
    expect(records).toEqual([
      { ...evidence('a'), first: 1, last: 3, count: 2 },
      { ...evidence('b'), first: 2, last: 2, count: 1 },
    ]);
    expect(parseRecords(JSON.parse(JSON.stringify(records)))).toEqual(records);
  });

  it('the newest are kept', () => {
    let records: readonly ErrorRecord[] = [];
    for (let at = 0; at < MOST_RECORDS + 5; at++) records = withError(records, evidence(`e${at}`), at);
    expect(records).toHaveLength(MOST_RECORDS);
    expect(records[0]?.text).toBe(`e${MOST_RECORDS + 4}`);
  });
});
