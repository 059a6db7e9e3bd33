/** An entry as plain text, to be pasted elsewhere with its sources. */

import type { Locale } from '../data/types.ts';
import type { EntryView } from './glossary.ts';

/** Name, explainer, and the sources by number with their addresses, a line each. */
export function textToCopy(view: EntryView): string {
  const sources = sourceLines(view);
  return [
    headingOf(view),
    view.explainer,
    ...(sources.length > 0 ? [sourcesHeading(view), ...sources] : []),
  ].join('\n');
}

/** The name, with that in the other language where it differs. */
export function headingOf({ locale, name, otherName }: EntryView): string {
  if (otherName === undefined) return name;
  return locale === 'en' ? `${name} (${otherName})` : `${name}（${otherName}）`;
}

/** "Sources:" */
export const sourcesHeading = ({ locale, labels }: EntryView): string => label(labels.sources, locale).trim();

/** A label as it stands before what it is about. */
export const label = (text: string, locale: Locale): string => (locale === 'en' ? `${text}: ` : `${text}：`);

/** The sources by number, with their addresses. */
export function sourceLines({ sources }: EntryView): readonly string[] {
  return sources.map((source, index) => {
    const line = `${index + 1}. ${source.label}`;
    return source.kind === 'link' ? `${line}: ${source.url}` : line;
  });
}
