/** A glossary in JSON as entries: our own schema, a list of objects, one object a line, or words and meanings. */

import { aboutOf } from '../about.ts';
import type { Collector } from '../collector.ts';
import type { Pace } from '../pace.ts';
import { excerptOf } from '../raw-entry.ts';
import { type Batch, Unreadable } from '../types.ts';
import { type Element, elementReader, type TooLong } from './elements.ts';
import { entryIn, pairEntry } from './entry.ts';
import { JSON_FORMAT, JSON_VERSION } from './schema.ts';

/** Lists under these keys hold entries. */
const ENTRIES = new Set(['entries', 'terms', 'glossary', 'items', 'data', 'words']);

/** @throws Unreadable where it is none, or of a version that is not known yet */
export async function* readJson(
  pieces: AsyncIterable<string> | Iterable<string>,
  collector: Collector,
  pace: Pace,
): AsyncGenerator<Batch> {
  let reader = elementReader((key) => ENTRIES.has(key));
  /** What the outermost object has beside entries, until it is known whether they are entries themselves. */
  const beside: [key: string, value: unknown][] = [];
  let number = 0;
  let isOwn = false;
  let version = 0;
  let items = 0;

  const read = (element: Element | TooLong) => {
    if ('tooLong' in element) {
      const at = { unit: 'entry', number: ++number } as const;
      collector.problem({
        at,
        reason: 'importProblemRowTooLong',
        excerpt: excerptOf(element.text),
        kept: false,
      });
      return;
    }
    const { key, isItem, text } = element;
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      const at = { unit: 'entry', number: ++number } as const;
      collector.problem({ at, reason: 'importProblemNotJson', excerpt: excerptOf(text), kept: false });
      return;
    }
    if (isItem) {
      items++;
      addEntry(entryIn(value), text);
    } else if (key !== undefined) {
      if (key === 'format' && value === JSON_FORMAT) isOwn = true;
      if (key === 'version' && typeof value === 'number') version = value;
      if (isOwn && version > JSON_VERSION) throw new Unreadable('importProblemFileNewer');
      if (beside.length < MOST_BESIDE || !isOwn) beside.push([key, value]);
    }
  };
  const addEntry = (raw: ReturnType<typeof entryIn>, text: string) => {
    const at = { unit: 'entry', number: ++number } as const;
    if (raw) collector.add(raw, { at });
    else collector.problem({ at, reason: 'importProblemNotAnEntry', excerpt: excerptOf(text), kept: false });
  };

  let isFirst = true;
  for await (const piece of withLastBreak(pieces)) {
    if (isFirst && LINES.test(piece)) reader = elementReader(() => false, true);
    isFirst = false;
    for (const element of reader.push(piece)) {
      read(element);
      const batch = collector.take();
      if (batch) yield batch;
    }
    const wait = pace.spend(piece.length);
    if (wait) await wait;
  }
  if (reader.opens === undefined) throw new Unreadable('importProblemFileBroken');
  if (!reader.isComplete) {
    const at = { unit: 'entry', number: number + 1 } as const;
    collector.problem({ at, reason: 'importProblemNotJson', excerpt: '', kept: false });
  }
  if (isOwn || items > 0) {
    const told = new Map(beside);
    collector.about(
      aboutOf({
        name: told.get('name') ?? told.get('title'),
        colour: told.get('colour'),
        licence: told.get('licence') ?? told.get('license'),
        source: told.get('source'),
      }),
    );
    return;
  }
  for (const [key, value] of beside) {
    addEntry(pairEntry(key, value), key);
    const batch = collector.take();
    if (batch) yield batch;
    const wait = pace.spend(key.length + 100);
    if (wait) await wait;
  }
}

const MOST_BESIDE = 100;
/** An object in a line, and another in the next. */
const LINES = /^\s*\{[^\n]*\}[^\S\n]*\n\s*\{/;

async function* withLastBreak(pieces: AsyncIterable<string> | Iterable<string>): AsyncGenerator<string> {
  yield* pieces;
  yield '\n';
}
