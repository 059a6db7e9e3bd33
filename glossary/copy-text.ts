/** An entry as plain text, to be pasted elsewhere with its sources. */

import type { EntryView } from './glossary.ts';

/** Name, explainer, and the sources by number with their addresses, a line each. */
export function textToCopy({ locale, name, otherName, explainer, sources, labels }: EntryView): string {
  const other = otherName === undefined ? '' : locale === 'en' ? ` (${otherName})` : `（${otherName}）`;
  const lines = sources.map((source, index) => {
    const label = `${index + 1}. ${source.label}`;
    return source.kind === 'link' ? `${label}: ${source.url}` : label;
  });
  return [
    `${name}${other}`,
    explainer,
    ...(lines.length > 0 ? [`${labels.sources}${locale === 'en' ? ':' : '：'}`, ...lines] : []),
  ].join('\n');
}
