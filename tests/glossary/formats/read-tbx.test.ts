import { describe, expect, it } from 'vitest';
import { withoutLooseSigns } from '../../../glossary/formats/tbx/loose-signs.ts';
import { generateDrafts } from './generate-drafts.ts';
import { generateTbx } from './generate-tbx.ts';
import { readAll, writeAll } from './reading.ts';

const concept = (inner: string) =>
  `<tbx type="TBX-Basic" style="dca" xml:lang="en"><text><body><conceptEntry id="c1">${inner}</conceptEntry></body></text></tbx>`;
const term = (text: string, more = '') => `<termSec><term>${text}</term>${more}</termSec>`;
const read = async (inner: string) => (await readAll(concept(inner), 'a.tbx')).drafts[0];

describe.each(['martif', 'dca', 'dct'] as const)('a termbase in the form of %s', (style) => {
  it('has names, definitions and sources in its languages, whatever refers to whatever', async () => {
    const { drafts, problems, about } = await readAll(generateTbx(30, style), 'a.tbx');
    expect(problems).toEqual([]);
    expect(about).toEqual({ name: 'A termbase', source: 'made up' });
    const expected = generateDrafts(30).map(({ names, explainers }) => {
      const inEnglish = names.filter(({ language }) => language === 'en');
      const [english, retired] = inEnglish;
      const chinese = names.find(({ language }) => language === 'zh-Hans');
      return {
        kind: 'concept',
        names: [
          { text: english?.text, language: 'en-US' },
          { text: chinese?.text, language: 'zh-CN' },
          // A term that is superseded comes last, and as it is written.
          { text: retired?.text, language: 'en-US', exact: true },
        ],
        explainers: explainers.map(({ text, language }) => ({
          text,
          language: language === 'en' ? 'en-US' : 'zh-CN',
        })),
        source: 'A dictionary',
      };
    });
    expect(drafts).toEqual(expected);
  });
});

describe('a concept', () => {
  it('has what is said of it in the language of its file, and notes after definitions', async () => {
    const draft = await read(
      `<descrip type="definition">A group.</descrip><note>Old word.</note><langSec xml:lang="fr">${term('amas')}</langSec>`,
    );
    expect(draft).toMatchObject({
      names: [{ text: 'amas', language: 'fr' }],
      explainers: [{ text: 'A group.\n\nOld word.', language: 'en' }],
    });
  });

  it('keeps words that are marked within texts', async () => {
    const draft = await read(
      `<langSec xml:lang="en"><descrip type="definition">An <hi type="bold">open</hi> <![CDATA[<group> & more]]></descrip>${term('o<hi>pe</hi>n')}</langSec>`,
    );
    expect(draft).toMatchObject({
      names: [{ text: 'open' }],
      explainers: [{ text: 'An open <group> & more' }],
    });
  });

  it.each(['deprecatedTerm-admn-sts', 'supersededTerm', 'obsolete', 'not recommended', 'forbidden'])(
    'has a term that is %s only as it is written',
    async (status) => {
      const note = `<termNote type="administrativeStatus">${status}</termNote>`;
      const draft = await read(`<langSec xml:lang="en">${term('old', note)}${term('new')}</langSec>`);
      expect(draft?.names).toEqual([
        { text: 'new', language: 'en' },
        { text: 'old', language: 'en', exact: true },
      ]);
    },
  );

  it('has a context only where it says at which address that is', async () => {
    const group = (more: string) =>
      `<langSec xml:lang="en">${term('A1', `<descripGrp><descrip type="context">It is.</descrip><admin type="source">News</admin>${more}</descripGrp>`)}</langSec>`;
    expect(
      (await read(group('<xref type="externalCrossReference" target="https://a.example/">x</xref>')))
        ?.context,
    ).toEqual({
      sentence: 'It is.',
      title: 'News',
      url: 'https://a.example/',
    });
    expect(await read(group(''))).not.toHaveProperty('context');
  });

  it('without a term is told by its line', async () => {
    const { drafts, problems } = await readAll(
      concept('<langSec xml:lang="en"/>').replace('<text>', '\n\n<text>'),
      'a.tbx',
    );
    expect(drafts).toEqual([]);
    expect(problems).toMatchObject([{ at: { unit: 'line', number: 3 }, reason: 'importProblemNoName' }]);
  });
});

describe('XML that is not well formed', () => {
  it('is read as far as it goes', async () => {
    const text = concept(
      `<langSec xml:lang="en">${term('A1')}</langSec></conceptEntry><conceptEntry><langSec xml:lang="en">${term('B1')}`,
    );
    const { drafts, problems } = await readAll(
      text.slice(0, text.indexOf('</termSec></conceptEntry>')),
      'a.tbx',
    );
    expect(drafts.map(({ names }) => names[0]?.text)).toEqual(['A1']);
    expect(problems.map(({ reason }) => reason)).toContain('importProblemXml');
  });

  it('may have loose ampersands and signs', async () => {
    const { drafts } = await readAll(
      concept(`<langSec xml:lang="en">${term('R&D & < more &lt; &#x41;')}</langSec>`),
      'a.tbx',
    );
    expect(drafts[0]?.names[0]?.text).toBe('R&D & < more < A');
  });

  it('is cut anywhere and ampersands are told the same', async () => {
    const text = 'a & b &amp; < <![CDATA[ c & < d ]]> &#12; &x; &e f&; ]]> <![CDA &';
    const whole = 'a &amp; b &amp; &lt; <![CDATA[ c & < d ]]> &#12; &x; &amp;e f&amp;; ]]> <![CDA &amp;';
    for (let size = 1; size < text.length; size++) {
      const pieces = text.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? [];
      let mended = '';
      for await (const piece of withoutLooseSigns(pieces)) mended += piece;
      expect(mended).toBe(whole);
    }
  });
});

it('expands no entities and knows none but those of XML', async () => {
  const laughs = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join(
    '',
  );
  const text = `<?xml version="1.0"?><!DOCTYPE tbx SYSTEM "https://a.example/x.dtd" [<!ENTITY l0 "lol">${laughs}<!ENTITY file SYSTEM "file:///etc/passwd">]>${concept(`<langSec xml:lang="en">${term('A1 &l9; &file;')}</langSec>`)}`;
  const { drafts } = await readAll(text, 'a.tbx');
  expect(drafts[0]?.names[0]?.text).toBe('A1 &l9; &file;');
});

it('has what other programs have no place for in instructions that they pass over', async () => {
  const text = new TextDecoder().decode(await writeAll('tbx', generateDrafts(1)));
  expect(text).toContain('<?newsgloss kind="');
  expect(text.replace(/<\?newsgloss[^?]*\?>/g, '')).not.toContain('newsgloss');
});

it('that is none is told so', async () => {
  await expect(readAll('<?xml version="1.0"?><html><p>x</p></html>', 'a.xml')).rejects.toMatchObject({
    reason: 'importProblemFileUnknown',
  });
});
