/** A dictionary of Yomitan, an archive with banks of terms, as entries. */

import { aboutOf } from '../about.ts';
import type { Collector } from '../collector.ts';
import { elementReader } from '../json/elements.ts';
import { isObject } from '../json/entry.ts';
import type { Pace } from '../pace.ts';
import { excerptOf } from '../raw-entry.ts';
import { type About, type Batch, Unreadable } from '../types.ts';
import { type Allowance, allowance, filesIn, type PackedFile, unpack } from './archive.ts';
import { joined, type Languages, type TermRow, termRow } from './term-row.ts';

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
  const files = filesIn(bytes).filter(({ name }) => !isOther(name));
  const banks = files
    .filter(({ name }) => TERM_BANK.test(name))
    .sort((a, b) => bankNumber(a) - bankNumber(b));
  if (banks.length === 0) throw new Unreadable('importProblemFileNoBank');
  // Files that share their bytes are made to come out many times over: https://www.bamsoftware.com/hacks/zipbomb/
  if (banks.reduce((sum, { packed }) => sum + packed, 0) > bytes.length)
    throw new Unreadable('importProblemFileZipTooLarge');
  const allowed = allowance();
  const { about, languages, tags } = await readFrame(bytes, files, allowed, pace);
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

  let before = 0;
  for (const bank of banks) {
    const reader = elementReader(() => false);
    for await (const text of textIn(bytes, bank, allowed, pace, before)) {
      for (const element of reader.push(text)) {
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
    }
    before += bank.packed;
    if (!reader.isComplete) problem('importProblemNotJson', bank.name);
  }
  flush();
}

/** More names no entry may have. */
const MOST_JOINED = 50;

const bankNumber = ({ name }: PackedFile): number => Number(/(\d+)\.json$/.exec(name)?.[1] ?? 0);

async function* textIn(
  bytes: Uint8Array,
  file: PackedFile,
  allowed: Allowance,
  pace: Pace,
  before?: number,
): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const piece of unpack(bytes, file, allowed, pace, before))
    yield decoder.decode(piece, { stream: true });
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}

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
async function readFrame(
  bytes: Uint8Array,
  files: readonly PackedFile[],
  allowed: Allowance,
  pace: Pace,
): Promise<Frame> {
  const whole = async (file: PackedFile) => {
    let text = '';
    for await (const piece of textIn(bytes, file, allowed, pace)) {
      text += piece;
      if (text.length > LARGEST_FRAME) throw new Unreadable('importProblemFileZipTooLarge');
    }
    return parsed(text);
  };
  const indexFile = files.find(({ name }) => INDEX.test(name));
  const told = indexFile && (await whole(indexFile));
  const index = isObject(told) ? told : {};
  const tags = new Map<string, string>();
  for (const file of files.filter(({ name }) => TAG_BANK.test(name))) {
    const rows = await whole(file);
    for (const row of Array.isArray(rows) ? (rows as readonly unknown[]) : [])
      if (Array.isArray(row) && typeof row[0] === 'string' && typeof row[1] === 'string')
        tags.set(row[0], row[1]);
  }
  if (Number(index.format ?? index.version ?? 3) > NEWEST) throw new Unreadable('importProblemFileNewer');
  const { title, author, url, description, attribution, license } = index;
  const of = (key: string) => (typeof index[key] === 'string' ? String(index[key]) : undefined);
  const sources = [author, url].filter((value) => typeof value === 'string' && value.trim() !== '');
  return {
    about: aboutOf({
      name: title,
      licence: license ?? attribution,
      source: sources.length > 0 ? sources.join(' · ') : description,
    }),
    languages: { term: of('sourceLanguage'), definition: of('targetLanguage') },
    tags,
  };
}
