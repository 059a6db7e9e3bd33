/** Termbases as programs write them: indented, in both versions and styles, with what an entry here has no place for. */

import type { OwnDraft } from '../../../glossary/packs/types.ts';
import { generateDrafts } from './generate-drafts.ts';

export type TbxStyle = 'martif' | 'dca' | 'dct';

const xml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Each concept refers to the next, and the last to the first. */
export function generateTbx(count: number, style: TbxStyle, seed = 1): string {
  const drafts = generateDrafts(count, seed);
  const isOld = style === 'martif';
  const [root, header, concept, section] = isOld
    ? ['martif', 'martifHeader', 'termEntry', 'langSet']
    : ['tbx', 'tbxHeader', 'conceptEntry', 'langSec'];
  const category = (element: string, name: string, prefix: string, text: string, more = '') =>
    style === 'dct'
      ? `<${prefix}:${name}${more}>${text}</${prefix}:${name}>`
      : `<${element} type="${name}"${more}>${text}</${element}>`;
  const term = (text: string, at: number) => {
    const status = category(
      'termNote',
      'administrativeStatus',
      'min',
      at === 2 ? 'supersededTerm-admn-sts' : 'preferredTerm-admn-sts',
    );
    const part = category('termNote', 'partOfSpeech', 'min', 'noun');
    if (!isOld)
      return `<termSec>\n          <term>${xml(text)}</term>\n          ${status}\n          ${part}\n        </termSec>`;
    return at === 0
      ? `<ntig><termGrp><term id="t">${xml(text)}</term>${status}</termGrp></ntig>`
      : `<tig><term>${xml(text)}</term>${status}${part}</tig>`;
  };
  const entryOf = ({ names, explainers }: OwnDraft, at: number) => {
    const languages = ['en', 'zh-Hans'].map((language) => {
      const inIt = names.filter((name) => name.language === language);
      const text = explainers.find((explainer) => explainer.language === language)?.text ?? '';
      const indented = xml(text).replaceAll('. ', '.\n          ');
      return [
        `      <${section} xml:lang="${language === 'en' ? 'en-US' : 'zh-CN'}">`,
        `        <descripGrp>${category('descrip', 'definition', 'basic', `\n          ${indented}\n        `)}`,
        `          ${category('admin', 'source', 'basic', 'A dictionary')}</descripGrp>`,
        ...inIt.map(({ text: name }, index) => `        ${term(name, index + (index > 0 ? 1 : 0))}`),
        `      </${section}>`,
      ].join('\n');
    });
    return [
      `    <${concept} id="c${at}">`,
      `      ${category('descrip', 'subjectField', 'min', 'AI')}`,
      `      ${category('ref', 'crossReference', 'basic', 'see also', ` target="c${(at + 1) % count}"`)}`,
      ...languages,
      `    </${concept}>`,
    ].join('\n');
  };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    isOld
      ? '<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">\n<martif type="TBX-Basic" xml:lang="en">'
      : `<tbx type="TBX-Basic" style="${style}" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"` +
        ' xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">',
    `<${header}><fileDesc><titleStmt><title>A termbase</title></titleStmt>`,
    `<sourceDesc><p>made up</p></sourceDesc></fileDesc></${header}>`,
    '<text><body>',
    ...drafts.map(entryOf),
    `</body></text></${root}>`,
    '',
  ].join('\n');
}
