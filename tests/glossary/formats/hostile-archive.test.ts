import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { generateDrafts } from './generate-drafts.ts';
import { readAll } from './reading.ts';
import { withstands } from './withstanding.ts';

describe('an archive that is made to do harm is refused', () => {
  const index = { 'index.json': strToU8('{"title":"T","revision":"1","format":3}') };
  const reasonOf = (bytes: Uint8Array) => withstands(bytes, 'a.zip');

  it('with one file that unpacks to far more than it is', async () => {
    const zeros = new Uint8Array(8 * 1024 * 1024).fill(0x20);
    expect(await reasonOf(zipSync({ ...index, 'term_bank_1.json': zeros }))).toMatchObject({
      reason: 'importProblemFileZipTooLarge',
    });
    expect(await reasonOf(zipSync({ 'index.json': zeros, 'term_bank_1.json': strToU8('[]') }))).toMatchObject(
      { reason: 'importProblemFileZipTooLarge' },
    );
  });

  it('with very many files', async () => {
    const bytes = zipSync({ ...index, 'term_bank_1.json': strToU8('[]') });
    new DataView(bytes.buffer, bytes.byteOffset).setUint16(bytes.length - 12, 20_001, true);
    expect(await reasonOf(bytes)).toMatchObject({ reason: 'importProblemFileZipTooLarge' });
  });

  it('with files that share their bytes', async () => {
    const bank = strToU8(
      JSON.stringify(generateDrafts(300).map(({ names }) => [names[0]?.text, '', '', '', 0, ['x'], 0, ''])),
    );
    const files = Object.fromEntries(
      Array.from({ length: 40 }, (_, at) => [`term_bank_${at + 10}.json`, bank]),
    );
    const bytes = zipSync(files);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    // Each file of the directory is said to stand where the first does, and what the others held is gone.
    const directory = view.getUint32(bytes.length - 6, true);
    const first = view.getUint32(directory + 20, true) + 30 + 'term_bank_10.json'.length;
    const shared = Uint8Array.from([...bytes.subarray(0, first), ...bytes.subarray(directory)]);
    const after = new DataView(shared.buffer);
    for (let at = first; after.getUint32(at, true) === 0x02014b50; at += 46 + 'term_bank_10.json'.length)
      after.setUint32(at + 42, 0, true);
    after.setUint32(shared.length - 6, first, true);
    expect(await reasonOf(shared)).toMatchObject({ reason: 'importProblemFileZipTooLarge' });
  });

  it('and one within one is not opened', async () => {
    const inner = zipSync({ 'term_bank_1.json': new Uint8Array(1_000_000) });
    const { drafts } = await readAll(
      zipSync({ ...index, 'term_bank_1.json': inner, 'inner.zip': inner }),
      'a.zip',
    );
    expect(drafts).toEqual([]);
  });

  it('whose sizes or sums are not what they are said to be', async () => {
    const bytes = zipSync({ 'term_bank_1.json': strToU8('[["A1","","","",0,["x"],0,""]]') });
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const directory = view.getUint32(bytes.length - 6, true);
    for (const field of [16, 20, 24, 42]) {
      const spoilt = bytes.slice();
      new DataView(spoilt.buffer).setUint32(directory + field, 5, true);
      expect(await reasonOf(spoilt)).toMatchObject({ reason: 'importProblemFileZip' });
    }
  });
});
