/** Entries as Markdown (CommonMark), to be read and to be put into notes. */

import type { Locale } from '../../data/types.ts';
import { headingOf, label, sourcesHeading } from '../copy-text.ts';
import type { EntryView, FactView, Source } from '../glossary.ts';
import type { ExportedEntry } from './export.ts';

/** A heading for each entry; its explainers with numbered sources; at the end what the articles are. */
export function markdownOf(entries: readonly ExportedEntry[]): string {
  const blocks = entries.flatMap(([first, ...more]) => [
    `## ${escapeMarkdown(headingOf(first))}`,
    ...entryBlocks(first),
    ...more.flatMap((view) => [`### ${escapeMarkdown(headingOf(view))}`, ...entryBlocks(view)]),
  ]);
  const notes = new Set(entries.flat().flatMap(({ sources }) => sources.flatMap(noteOf)));
  const ending = notes.size > 0 ? ['---', ...Array.from(notes, escapeMarkdown)] : [];
  return `${['# Newsgloss', ...blocks, ...ending].join('\n\n')}\n`;
}

const noteOf = (source: Source): readonly string[] => (source.kind === 'fact' ? [source.fact.note] : []);

function entryBlocks(view: EntryView): readonly string[] {
  const { kindLabel, facts, explainer, sources } = view;
  return [
    `*${[kindLabel, ...facts].map(escapeMarkdown).join(' · ')}*`,
    escapeMarkdown(explainer),
    ...(sources.length > 0
      ? [
          escapeMarkdown(sourcesHeading(view)),
          sources.map((source, at) => listItem(source, at, view)).join('\n'),
        ]
      : []),
  ];
}

function listItem(source: Source, index: number, { locale }: EntryView): string {
  const number = `${index + 1}. `;
  if (source.kind === 'link') return number + link(source);
  if (source.kind === 'words') return number + escapeMarkdown(source.label);
  const { fact } = source;
  const lines = [label(escapeMarkdown(source.label), locale) + escapeMarkdown(fact.text)];
  const { correction } = fact;
  if (correction) lines.push(correctionLine(correction, locale));
  // A line that is to go on an item is indented by the width of its number.
  return number + lines.join(`\\\n${' '.repeat(number.length)}`);
}

function correctionLine(
  { heading, text, sources }: NonNullable<FactView['correction']>,
  locale: Locale,
): string {
  const links = sources.map((source) =>
    source.kind === 'link' ? link(source) : escapeMarkdown(source.label),
  );
  const where = locale === 'en' ? ` (${links.join(', ')})` : `（${links.join('、')}）`;
  const line = label(`**${escapeMarkdown(heading)}**`, locale) + escapeMarkdown(text);
  return links.length > 0 ? line + where : line;
}

function link({ label: text, url }: Extract<Source, { kind: 'link' }>): string {
  const address = url.replace(/[<>\\\s]/g, encodeURIComponent);
  return `[${escapeMarkdown(text)}](${/[()]/.test(address) ? `<${address}>` : address})`;
}

/** Text that Markdown shows as it is, in one line; what means nothing where it stands is left alone. */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>~|]|&(?=#?\w+;)/g, '\\$&')
    // At the beginning: headings, lists, lines under headings.
    .replace(/^[#+=-]/, '\\$&')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2')
    // At the end of a heading.
    .replace(/ (#+)$/, ' \\$1');
