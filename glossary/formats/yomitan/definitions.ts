/** Definitions of Yomitan, plain or structured, as texts. */

import { isObject } from '../json/entry.ts';
import type { RawText } from '../raw-entry.ts';
import { MARK, type Mark } from './own-marks.ts';

/** What the definitions of a term hold. */
export interface Definitions {
  readonly texts: readonly RawText[];
  /** Of our own dictionaries. */
  readonly marked: ReadonlyMap<Mark, string>;
}

export function definitionsIn(glossary: readonly unknown[]): Definitions {
  const texts: RawText[] = [];
  const marked = new Map<Mark, string>();
  for (const item of glossary.slice(0, MOST_ITEMS)) {
    if (typeof item === 'string') texts.push({ text: item });
    if (!isObject(item)) continue;
    if (item.type === 'text' && typeof item.text === 'string') texts.push({ text: item.text });
    if (item.type !== 'structured-content') continue;
    const parts = Array.isArray(item.content) ? item.content : [item.content];
    const rest: unknown[] = [];
    for (const part of parts as readonly unknown[]) {
      const mark = isObject(part) && isObject(part.data) ? part.data[MARK] : undefined;
      if (isObject(part) && isMark(mark)) {
        const text = typeof part.content === 'string' ? part.content : '';
        if (mark !== 'explainer') marked.set(mark, text);
        else texts.push({ text, language: typeof part.lang === 'string' ? part.lang : undefined });
      } else rest.push(part);
    }
    const text = flatten(rest);
    if (text !== '') texts.push({ text, language: languageOf(rest) });
  }
  return { texts, marked };
}

const MOST_ITEMS = 100;
const MARKS: readonly string[] = [
  'explainer',
  'source',
  'sentence',
  'title',
  'url',
] satisfies readonly Mark[];
const isMark = (value: unknown): value is Mark => typeof value === 'string' && MARKS.includes(value);

/** Of the content, where one element holds all of it. */
function languageOf(parts: readonly unknown[]): string | undefined {
  const [part] = parts;
  return parts.length === 1 && isObject(part) && typeof part.lang === 'string' ? part.lang : undefined;
}

/** Deeper content, and what goes on longer than any explainer may be, is left out. */
const DEEPEST = 40;
const LONGEST_TEXT = 16 * 1024;

interface Writer {
  text: string;
}

/** Structured content as the subset of Markdown that explainers have: paragraphs, lists, bold, italic, links. */
function flatten(content: unknown): string {
  const writer = { text: '' };
  write(content, writer, 0, undefined);
  return writer.text
    .replace(/[^\S\n]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

interface List {
  readonly ordered: boolean;
  readonly depth: number;
  count: number;
}

function write(content: unknown, writer: Writer, depth: number, list: List | undefined): void {
  if (depth > DEEPEST || writer.text.length > LONGEST_TEXT) return;
  if (typeof content === 'string') {
    writer.text += content;
    return;
  }
  if (Array.isArray(content)) {
    for (const part of content as readonly unknown[]) write(part, writer, depth + 1, list);
    return;
  }
  if (!isObject(content)) return;
  const { tag, content: inner } = content;
  const go = (within: List | undefined = list) => write(inner, writer, depth + 1, within);
  switch (tag) {
    case 'br':
      writer.text += '\n';
      return;
    // Readings above characters would stand amid the words.
    case 'rt':
    case 'rp':
      return;
    case 'img':
      writer.text +=
        [content.title, content.alt, content.description].find((text) => typeof text === 'string') ?? '';
      return;
    case 'ul':
    case 'ol':
      breakLine(writer);
      go({ ordered: tag === 'ol', depth: (list?.depth ?? -1) + 1, count: 0 });
      breakLine(writer);
      return;
    case 'li':
      breakLine(writer);
      if (list) writer.text += `${'  '.repeat(list.depth)}${list.ordered ? `${++list.count}.` : '-'} `;
      go();
      breakLine(writer);
      return;
    case 'td':
    case 'th':
      go();
      writer.text += ' ';
      return;
    case 'a':
      writeLink(content.href, writer, go);
      return;
    case 'div':
    case 'table':
    case 'tr':
    case 'details':
    case 'summary':
      breakLine(writer);
      writeStyled(content.style, writer, go);
      breakLine(writer);
      return;
    default:
      writeStyled(content.style, writer, go);
  }
}

function breakLine(writer: Writer): void {
  if (writer.text !== '' && !writer.text.endsWith('\n')) writer.text += '\n';
}

/** What `go` writes, between signs. */
function wrap(writer: Writer, before: string, after: string, go: () => void): void {
  const start = writer.text.length;
  go();
  const text = writer.text.slice(start);
  // Signs around several lines, or none, would stand there as they are.
  if (text.trim() !== '' && !text.includes('\n') && text.trim() === text)
    writer.text = `${writer.text.slice(0, start)}${before}${text}${after}`;
}

function writeStyled(style: unknown, writer: Writer, go: () => void): void {
  const bold = isObject(style) && style.fontWeight === 'bold';
  const italic = isObject(style) && style.fontStyle === 'italic';
  if (bold) wrap(writer, '**', '**', go);
  else if (italic) wrap(writer, '*', '*', go);
  else go();
}

function writeLink(href: unknown, writer: Writer, go: () => void): void {
  if (typeof href === 'string' && /^(?:https?:\/\/|mailto:)[^\s()<>]+$/i.test(href))
    wrap(writer, '[', `](${href})`, go);
  else go();
}
