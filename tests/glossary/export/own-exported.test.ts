import { describe, expect, it } from 'vitest';
import type { Locale } from '../../../data/types.ts';
import { EXPORT_FORMATS, exportText, type ViewSource } from '../../../glossary/export/export.ts';
import { ownExported } from '../../../glossary/export/own-exported.ts';
import { MINE, type OwnEntry, type Pack } from '../../../glossary/packs/types.ts';
import { glossary } from './exported.ts';

const pack: Pack = {
  id: 'words',
  name: 'Long contexts',
  on: true,
  colour: null,
  licence: 'CC BY 4.0',
  source: 'https://glossary.example/',
  revision: 1,
  size: 1,
  nextNumber: 1,
};
const entry: OwnEntry = {
  number: 0,
  kind: 'technique',
  names: [
    { text: 'Rotary embedding', language: 'en' },
    { text: '旋转位置编码', language: 'zh-Hans' },
  ],
  explainers: [{ text: 'Turns **queries** by an angle.', language: 'en' }],
  context: { sentence: 'We use a rotary embedding.', title: 'Notes', url: 'https://notes.example/long' },
  added: 0,
  changed: 0,
};

/** The bundled glossary with one entry of a reader's. */
const withOwn = (own: OwnEntry, locales: readonly Locale[], of = pack): ViewSource => ({
  view: (id, locale) =>
    id === 'words~0'
      ? ownExported({ entry: own, pack: of }, locale, locales, glossary)
      : glossary.view(id, locale),
});

describe.each(EXPORT_FORMATS)('%s', (format) => {
  it('has an own entry among the others, with its sentence, page, glossary and licence', () => {
    const text = exportText(withOwn(entry, ['en']), ['dit', 'words~0', 'sora'], format, ['en']);
    for (const part of [
      'Rotary embedding',
      'Turns queries by an angle.',
      'We use a rotary embedding.',
      'https://notes.example/long',
      'Long contexts',
      'CC BY 4.0',
      'https://glossary.example/',
    ])
      expect(text).toContain(part);
    expect(text).not.toMatch(/undefined|\[object/);
  });

  it('has it in a second language only where it says something in that', () => {
    const spoken = (own: OwnEntry) => {
      const locales = ['en', 'zh-Hant'] as const;
      return (
        exportText(withOwn(own, locales), ['words~0'], format, locales).split('We use a rotary').length - 1
      );
    };
    expect(spoken(entry)).toBe(2);
    expect(spoken({ ...entry, names: [{ text: 'Rotary embedding', language: 'en' }] })).toBe(1);
    expect(spoken({ ...entry, names: [{ text: 'Rotary embedding' }] })).toBe(1);
  });

  it('has one of which nothing but a name is known', () => {
    const { context: _, ...rest } = entry;
    const bare: OwnEntry = { ...rest, names: [{ text: 'RoPE' }], explainers: [] };
    const mine: Pack = { ...pack, id: MINE, name: '', licence: '', source: '' };
    const text = exportText(withOwn(bare, ['en'], mine), ['words~0'], format, ['en']);
    expect(text).toContain('RoPE');
    expect(text).not.toMatch(/undefined|\[object|\n\n\n/);
  });
});
