/** A dictionary of Yomitan, an archive with banks of terms, as entries. */

import { aboutOf } from '../about.ts';
import type { Collector } from '../collector.ts';
import { elementReader } from '../json/elements.ts';
import { isObject } from '../json/entry.ts';
import type { Pace } from '../pace.ts';
import { excerptOf } from '../raw-entry.ts';
import { type About, type Batch, Unreadable } from '../types.ts';
import { joined, type Languages, type TermRow, termRow } from './term-row.ts';
import { namesIn, unpack } from './unpack.ts';

const INDEX = /^(?:[^/]+\/)?index\.json$/;
const TAG_BANK = /^(?:[^/]+\/)?tag_bank_\d+\.json$/;
const TERM_BANK = /^(?:[^/]+\/)?term_bank_\d+\.json$/;
/** Where macOS keeps what it knows of files; they have the same names. */
const isOther = (name: string) => name.startsWith('__MACOSX/');

/** @throws Unreadable where it is no dictionary, damaged, or unpacks to far more than it should */
export async function* readYomitan(
  bytes: Uint8Array,
  collector: Collector,
  pace: Pace,
): AsyncGenerator<Batch> {
  const names = namesIn(bytes).filter((name) => !isOther(name));
  if (!names.some((name) => TERM_BANK.test(name))) throw new Unreadable('importProblemFileNoBank');
  const { about, languages, tags } = await readFrame(bytes, pace);
  collector.about(about);

  let number = 0;
  let pending: { readonly row: TermRow; readonly number: number } | undefined;
  const flush = () => {
    if (pending) collector.add(pending.row.entry, { at: { unit: 'entry', number: pending.number } });
    pending = undefined;
  };
  const problem = (
    reason: 'importProblemRowTooLong' | 'importProblemNotJson' | 'importProblemNotAnEntry',
    text: string,
  ) => collector.problem({ at: { unit: 'entry', number }, reason, excerpt: excerptOf(text), kept: false });

  let bank = newBank();
  for await (const piece of unpack(bytes, (name) => TERM_BANK.test(name) && !isOther(name), pace)) {
    const text = bank.decoder.decode(piece.bytes, { stream: !piece.isLast });
    for (const element of bank.reader.push(text)) {
      number++;
      if ('tooLong' in element) {
        problem('importProblemRowTooLong', element.text);
        continue;
      }
      const value = parsed(element.text);
      if (value === undefined) {
        problem('importProblemNotJson', element.text);
        continue;
      }
      const row = termRow(value, tags, languages);
      if (!row) {
        problem('importProblemNotAnEntry', element.text);
        continue;
      }
      const isFull = pending && pending.row.entry.names.length >= MOST_JOINED;
      const whole = pending && !isFull ? joined(pending.row, row) : undefined;
      if (pending && whole) pending = { row: whole, number: pending.number };
      else {
        flush();
        pending = { row, number };
      }
      const batch = collector.take();
      if (batch) yield batch;
      const wait = pace.spend(element.text.length * 2);
      if (wait) await wait;
    }
    if (!piece.isLast) continue;
    if (!bank.reader.isComplete) problem('importProblemNotJson', piece.name);
    bank = newBank();
  }
  flush();
}

/** More names no entry may have. */
const MOST_JOINED = 50;

const newBank = () => ({ decoder: new TextDecoder(), reader: elementReader(() => false) });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

interface Frame {
  readonly about: About;
  readonly languages: Languages;
  readonly tags: ReadonlyMap<string, string>;
}

/** The newest format that there is; its banks of terms are as those of 3. */
const NEWEST = 4;
/** No index and no bank of tags is larger: bytes. */
const LARGEST_FRAME = 4 * 1024 * 1024;

/** What stands around the terms: the index, and what tags there are. */
async function readFrame(bytes: Uint8Array, pace: Pace): Promise<Frame> {
  const tags = new Map<string, string>();
  let index: Readonly<Record<string, unknown>> = {};
  let decoder = new TextDecoder();
  let text = '';
  const wants = (name: string) => (INDEX.test(name) || TAG_BANK.test(name)) && !isOther(name);
  for await (const piece of unpack(bytes, wants, pace)) {
    text += decoder.decode(piece.bytes, { stream: !piece.isLast });
    if (text.length > LARGEST_FRAME) throw new Unreadable('importProblemFileZipTooLarge');
    if (!piece.isLast) continue;
    const value = parsed(text);
    if (INDEX.test(piece.name) && isObject(value)) index = value;
    else if (Array.isArray(value))
      for (const row of value as readonly unknown[])
        if (Array.isArray(row) && typeof row[0] === 'string' && typeof row[1] === 'string')
          tags.set(row[0], row[1]);
    text = '';
    decoder = new TextDecoder();
  }
  if (Number(index.format ?? index.version ?? 3) > NEWEST) throw new Unreadable('importProblemFileNewer');
  const { title, author, url, description, attribution, license } = index;
  const of = (key: string) => (typeof index[key] === 'string' ? String(index[key]) : undefined);
  const told = [author, url].filter((value) => typeof value === 'string' && value.trim() !== '');
  return {
    about: aboutOf({
      name: title,
      licence: license ?? attribution,
      source: told.length > 0 ? told.join(' · ') : description,
    }),
    languages: { term: of('sourceLanguage'), definition: of('targetLanguage') },
    tags,
  };
}
