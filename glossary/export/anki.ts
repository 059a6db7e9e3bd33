/**
 * Entries as flash cards: a text file that Anki imports without questions.
 * https://docs.ankiweb.net/importing/text-files.html
 */

import type { Locale } from '../../data/types.ts';
import { label } from '../copy-text.ts';
import type { EntryView, Source } from '../glossary.ts';
import type { ExportedEntry } from './export.ts';

/** Anki goes by the first field to tell a note that it has from a new one: a later import updates. */
const HEADERS = [
  '#separator:tab',
  '#html:true',
  '#notetype:Basic',
  '#deck:Newsgloss',
  '#columns:Front\tBack\tTags',
  '#tags column:3',
];

/** A note for each entry: its name in front, behind it explainer and sources, in each language. */
export function ankiOf(entries: readonly ExportedEntry[]): string {
  const taken = new Set<string>();
  const notes = entries.map((views) => {
    const front = frontOf(views, taken);
    taken.add(front);
    return [front, views.map(backOf).join('<hr>'), `newsgloss newsgloss::${views[0].kind}`].join('\t');
  });
  return `${[...HEADERS, ...notes].join('\n')}\n`;
}

/** The name, in each language where they differ. One that another note has is told apart. */
function frontOf(views: ExportedEntry, taken: ReadonlySet<string>): string {
  const [{ id, kindLabel }] = views;
  const names = [...new Set(views.map(({ name }) => escapeHtml(name)))].join('<br>');
  const fronts = [names, `${names} (${escapeHtml(kindLabel)})`];
  return fronts.find((front) => !taken.has(front)) ?? `${names} (${escapeHtml(id)})`;
}

function backOf({ locale, explainer, facts, sources, kindLabel }: EntryView): string {
  const items = sources.map((source) => `<li>${sourceOf(source, locale)}</li>`).join('');
  const about = [kindLabel, ...facts].map(escapeHtml).join(' · ');
  return (
    `<div lang="${locale}"><p>${escapeHtml(explainer)}</p><p><small>${about}</small></p>` +
    `${items === '' ? '' : `<ol>${items}</ol>`}</div>`
  );
}

function sourceOf(source: Source, locale: Locale): string {
  if (source.kind === 'link') return `<a href="${escapeHtml(source.url)}">${escapeHtml(source.label)}</a>`;
  if (source.kind === 'words') return escapeHtml(source.label);
  const { correction } = source.fact;
  if (!correction) return escapeHtml(source.label);
  const heading = label(`<b>${escapeHtml(correction.heading)}</b>`, locale);
  return `${escapeHtml(source.label)}<br>${heading}${escapeHtml(correction.text)}`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  // A field that begins with a quote would go on to the next.
  '"': '&quot;',
  // A line that begins so would be a comment.
  '#': '&#35;',
  // A field ends with the one, a note with the other.
  '\t': ' ',
  '\n': '<br>',
};

/** Text as HTML that stands in a field. */
export const escapeHtml = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(/[&<>"#\t\n]/g, (character) => ENTITIES[character] ?? character);
