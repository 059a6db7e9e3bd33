/** An entry as it might come from a reader's own glossary, with any texts in it. */

import glossaryData from 'virtual:newsgloss/glossary';
import fc from 'fast-check';
import type { Locale } from '../../../data/types.ts';
import { type EntryView, Glossary } from '../../../glossary/glossary.ts';

export const glossary = new Glossary(glossaryData());

export function viewOf(id: string, locale: Locale): EntryView {
  const view = glossary.view(id, locale);
  if (!view) throw new Error(`no entry "${id}"`);
  return view;
}

/** Text of what formats take for their own. */
export const anyText = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'"\'`,;\t\n\r#<>&|=+-@＝＋*_[]()\\~!.1:, aAé中', '&amp;', '\r\n', '<b>', '# ', '- '),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
  ),
  maxLength: 20,
});

/** Views of entries with any name, explainer and label of a source. */
export const anyView = fc
  .record({ name: anyText, explainer: anyText, label: anyText })
  .map(({ name, explainer, label }): EntryView => {
    const view = viewOf('sora', 'en');
    return {
      ...view,
      name,
      explainer,
      sources: [{ kind: 'link', label, short: label, url: 'https://a.example/b_(c)?d=1&e=<2>' }],
    };
  });
