/** Entries with any texts in them that an entry may have. */

import fc from 'fast-check';
import { KINDS } from '../../../data/types.ts';
import { draftOf } from '../../../glossary/formats/raw-entry.ts';
import type { OwnDraft } from '../../../glossary/packs/types.ts';

/** Text of what formats take for their own. */
export const anyText = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      ...'"\'`,;|\t\n\r#<>&=+-@＝＋*_[]()\\~!.1:, aAé中，、；',
      '&amp;',
      '\r\n',
      '<b>',
      '# ',
      ']]>',
      '<!--',
      '?>',
    ),
    fc.constantFrom(
      '\u0000',
      '\ud800',
      '\udc00',
      '\ufeff',
      '\u00a0',
      '\u2028',
      '\ufffe',
      '🙂',
      '__proto__',
      '=1+1',
      '</script>',
    ),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
  ),
  maxLength: 30,
});

const anyLanguage = fc.constantFrom(
  undefined,
  'en',
  'zh-Hans',
  'zh_hant_tw',
  'en-US-x-own',
  'ja',
  'not a tag',
);
const anyName = fc.record({ text: anyText, language: anyLanguage, exact: fc.boolean() });
const anyExplainer = fc.record({ text: anyText, language: anyLanguage });

export const anyRaw = fc.record({
  kind: fc.option(fc.oneof(fc.constantFrom<string>(...KINDS), anyText), { nil: undefined }),
  names: fc.array(anyName, { minLength: 1, maxLength: 6 }),
  explainers: fc.array(anyExplainer, { maxLength: 4 }),
  source: fc.option(anyText, { nil: undefined }),
  context: fc.option(
    fc.record({
      sentence: anyText,
      title: anyText,
      url: fc.constantFrom('https://a.example/?b=1&c="2"', 'file:///x'),
    }),
    { nil: undefined },
  ),
});

/** As the store takes them. */
export const anyDraft: fc.Arbitrary<OwnDraft> = anyRaw
  .map((raw) => draftOf(raw, { kind: 'concept' }).draft)
  .filter((draft) => draft !== undefined);
