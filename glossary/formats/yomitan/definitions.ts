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
const LONGEST_TEXT = 8 * 1024;

/** Gathers a text; where it ends is known without looking at all of it again. */
interface Writer {
  text: string;
  atLineStart: boolean;
}

const newWriter = (): Writer => ({ text: '', atLineStart: true });

function put(writer: Writer, text: string): void {
  if (text === '') return;
  writer.text += text;
  writer.atLineStart = text.endsWith('\n');
}

function breakLine(writer: Writer): void {
  if (!writer.atLineStart) put(writer, '\n');
}

/** Structured content as the subset of Markdown that explainers have: paragraphs, lists, bold, italic, links. */
function flatten(content: unknown): string {
  const writer = newWriter();
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
  if (typeof content === 'string') put(writer, content);
  else if (Array.isArray(content))
    for (const part of content as readonly unknown[]) write(part, writer, depth + 1, list);
  else if (isObject(content)) writeElement(content, writer, depth, list);
}

function writeElement(
  element: Readonly<Record<string, unknown>>,
  writer: Writer,
  depth: number,
  list: List | undefined,
): void {
  const { tag, content, style, href } = element;
  const go = (into: Writer, within = list) => write(content, into, depth + 1, within);
  switch (tag) {
    case 'br':
      put(writer, '\n');
      return;
    // Readings above characters would stand amid the words.
    case 'rt':
    case 'rp':
      return;
    case 'img':
      put(
        writer,
        [element.title, element.alt, element.description].find((text) => typeof text === 'string') ?? '',
      );
      return;
    case 'ul':
    case 'ol':
      breakLine(writer);
      go(writer, { ordered: tag === 'ol', depth: (list?.depth ?? -1) + 1, count: 0 });
      breakLine(writer);
      return;
    case 'li':
      breakLine(writer);
      if (list) put(writer, `${'  '.repeat(list.depth)}${list.ordered ? `${++list.count}.` : '-'} `);
      go(writer);
      breakLine(writer);
      return;
    case 'td':
    case 'th':
      go(writer);
      put(writer, ' ');
      return;
    case 'a':
      if (typeof href === 'string' && LINK.test(href)) wrap(writer, '[', `](${href})`, go);
      else go(writer);
      return;
    case 'div':
    case 'table':
    case 'tr':
    case 'details':
    case 'summary':
      breakLine(writer);
      writeStyled(style, writer, go);
      breakLine(writer);
      return;
    default:
      writeStyled(style, writer, go);
  }
}

const LINK = /^(?:https?:\/\/|mailto:)[^\s()<>]+$/i;

/** What `go` writes, between signs. */
function wrap(writer: Writer, before: string, after: string, go: (into: Writer) => void): void {
  const inner = newWriter();
  inner.atLineStart = writer.atLineStart;
  go(inner);
  const { text } = inner;
  // Signs around several lines, or none, would stand there as they are.
  const fits = text !== '' && !text.includes('\n') && text.trim() === text;
  put(writer, fits ? `${before}${text}${after}` : text);
}

function writeStyled(style: unknown, writer: Writer, go: (into: Writer) => void): void {
  if (isObject(style) && style.fontWeight === 'bold') wrap(writer, '**', '**', go);
  else if (isObject(style) && style.fontStyle === 'italic') wrap(writer, '*', '*', go);
  else go(writer);
}
