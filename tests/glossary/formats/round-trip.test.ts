import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lossesIn, lossesOf } from '../../../glossary/formats/losses.ts';
import { FORMATS } from '../../../glossary/formats/types.ts';
import { glossaryFile } from '../../../glossary/formats/write.ts';
import { checkDraft } from '../../../glossary/packs/draft.ts';
import type { OwnDraft } from '../../../glossary/packs/types.ts';
import { anyDraft } from './any-draft.ts';
import { generateDrafts } from './generate-drafts.ts';
import { readAll, somePack, writeAll } from './reading.ts';

const XML_NONE = /[\ufffe\uffff]/g;

/** An entry whose names and explainers stand in an order that tells nothing, but for the first name. */
const unordered = ({ names, explainers, ...rest }: OwnDraft) => ({
  ...rest,
  first: names[0],
  names: names.map((name) => JSON.stringify(name, ['text', 'language', 'exact'])).sort(),
  explainers: explainers.map((text) => JSON.stringify(text, ['text', 'language'])).sort(),
});

describe.each(FORMATS)('%s', (format) => {
  it('gives back whatever it was given, but for what it says that it loses', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyDraft, { minLength: 1, maxLength: 5 }), async (some) => {
        // Two characters are none in XML.
        const drafts: OwnDraft[] =
          format === 'tbx' ? JSON.parse(JSON.stringify(some).replace(XML_NONE, '\ufffd')) : some;
        const losses = await lossesIn(format, somePack, () => [drafts]);
        const { drafts: read, problems } = await readAll(await writeAll(format, drafts), `a.${format}`);
        expect(problems).toEqual([]);
        if (losses.has('exportLossExact')) return;
        if (losses.has('exportLossOrder')) expect(read.map(unordered)).toEqual(drafts.map(unordered));
        else expect(read).toEqual(drafts);
      }),
      { numRuns: 150 },
    );
  });

  it('gives back a thousand entries as they were', async () => {
    const drafts = generateDrafts(1_000);
    const { drafts: read, problems } = await readAll(await writeAll(format, drafts), `a.${format}`);
    expect(problems).toEqual([]);
    expect(read.map(unordered)).toEqual(drafts.map(unordered));
  });

  it('writes the same file each time', async () => {
    const drafts = generateDrafts(50);
    expect(await writeAll(format, drafts)).toEqual(await writeAll(format, drafts));
  });

  it('says what it loses of all that it can lose', async () => {
    const drafts: readonly OwnDraft[] = [
      {
        kind: 'model',
        names: [
          { text: 'Sora', language: 'en' },
          { text: '索拉', language: 'zh' },
          { text: 'Sora', language: 'en', exact: true },
        ],
        explainers: [
          { text: '模型', language: 'zh' },
          { text: 'A model', language: 'en' },
        ],
      },
      {
        kind: 'model',
        names: [
          { text: '二' + '三', language: 'zh' },
          { text: 'B', language: 'en' },
        ],
        explainers: [
          { text: 'A', language: 'en' },
          { text: '乙', language: 'zh' },
        ],
      },
    ];
    const pack = { name: 'P', colour: '#112233', licence: 'MIT', source: 'here' };
    expect([...(await lossesIn(format, pack, () => [drafts])).keys()].sort()).toEqual(
      [...lossesOf(format)].sort(),
    );
  });

  it('tells what it can of its glossary', async () => {
    const pack = {
      name: '<My> & "pack"',
      colour: '#112233',
      licence: 'CC BY 4.0',
      source: 'https://a.example/b',
    };
    const { about } = await readAll(await writeAll(format, generateDrafts(1), pack), `a.${format}`);
    const lost = lossesOf(format);
    const { name, colour, licence, source } = pack;
    expect(about).toEqual({
      ...(format === 'csv' || format === 'tsv' ? {} : { name }),
      ...(lost.includes('exportLossAbout') ? {} : { licence, source }),
      ...(lost.includes('exportLossColour') ? {} : { colour }),
    });
  });
});

it('reads only entries that the store takes as they are', () => {
  fc.assert(
    fc.property(anyDraft, (draft) => {
      expect(checkDraft(draft)).toEqual({ draft });
    }),
  );
});

it('names files so that every system takes them', () => {
  expect(glossaryFile('csv', 'AI: "models" / 2026?').name).toBe('AI models 2026.csv');
  expect(glossaryFile('yomitan', ' .. ').name).toBe('glossary.zip');
  expect(glossaryFile('tbx', '我的词汇').name).toBe('我的词汇.tbx');
});
