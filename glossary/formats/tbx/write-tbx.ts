/** A glossary as TBX: version 3 (ISO 30042:2019), dialect TBX-Basic, data categories as tags. */

import type { OwnDraft, OwnName } from '../../packs/types.ts';
import type { WriteOptions, WrittenEntries, WrittenPack } from '../write.ts';
import { writeInstruction } from './instruction.ts';

export async function* writeTbx(
  { name, licence, source, colour }: WrittenPack,
  entries: WrittenEntries,
  tell: WriteOptions['tell'],
): AsyncGenerator<string> {
  yield [
    '<?xml version="1.0" encoding="UTF-8"?>',
    writeInstruction({ version: '1', ...(colour === null ? {} : { colour }) }),
    '<tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"' +
      ' xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">',
    '<tbxHeader><fileDesc>',
    `<titleStmt><title>${escapeXml(name)}</title></titleStmt>`,
    ...(licence === '' ? [] : [`<publicationStmt><p>${escapeXml(licence)}</p></publicationStmt>`]),
    `<sourceDesc><p>${escapeXml(source)}</p></sourceDesc>`,
    '</fileDesc></tbxHeader>',
    '<text><body>',
    '',
  ].join('\n');
  let written = 0;
  for await (const batch of entries()) {
    yield batch.map((entry, at) => conceptOf(entry, written + at + 1)).join('');
    written += batch.length;
    tell?.(written);
  }
  yield '</body></text>\n</tbx>\n';
}

function conceptOf({ kind, names, explainers, context, source }: OwnDraft, number: number): string {
  const languages = new Set([...names, ...explainers].map(({ language = UNKNOWN }) => language));
  const [firstName] = names;
  const sections = Array.from(languages, (language) => {
    const inIt = ({ language: own = UNKNOWN }: { readonly language?: string }) => own === language;
    return [
      `<langSec xml:lang="${escapeXml(language)}">`,
      ...explainers.filter(inIt).map(({ text }) => `<basic:definition>${escapeXml(text)}</basic:definition>`),
      ...names.filter(inIt).map((name) => termOf(name, name === firstName ? context : undefined)),
      '</langSec>',
    ].join('\n');
  });
  return [
    `<conceptEntry id="c${number}">`,
    writeInstruction({ kind }),
    ...(source === undefined ? [] : [`<basic:source>${escapeXml(source)}</basic:source>`]),
    ...sections,
    '</conceptEntry>',
    '',
  ].join('\n');
}

function termOf({ text, exact }: OwnName, context: OwnDraft['context']): string {
  return [
    '<termSec>',
    ...(exact ? [writeInstruction({ case: 'exact' })] : []),
    `<term>${escapeXml(text)}</term>`,
    ...(context
      ? [
          `<descripGrp><basic:context>${escapeXml(context.sentence)}</basic:context>`,
          ...(context.title === '' ? [] : [`<basic:source>${escapeXml(context.title)}</basic:source>`]),
          `<basic:externalCrossReference target="${escapeXml(context.url)}"/></descripGrp>`,
        ]
      : []),
    '</termSec>',
  ].join('');
}

/** Of texts whose language is not told: "undetermined", ISO 639-2. */
const UNKNOWN = 'und';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML, in elements and between quotes. Two characters that are none in XML become U+FFFD. */
const escapeXml = (text: string): string =>
  text
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
