/** A folder of labelled texts: docs/, of which every mention is labelled, and pages/, of which some are. */

import { statSync } from 'node:fs';
import { join } from 'node:path';
import { localeOf, localeOfText } from '../../glossary/locale.ts';
import { messageOf } from '../command-line.ts';
import { readText } from '../text-file.ts';

/** What is right at a place of a text. Offsets are UTF-16 code units, half-open. */
export interface Label {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  /** The entry named; undefined where something only looks like a mention. */
  readonly entity: string | undefined;
  /** What it must not be marked as; empty for nothing at all. */
  readonly not: readonly string[];
  /** Whether any answer will do, since those who know disagree. */
  readonly open: boolean;
}

export interface LabelledText {
  /** Its file, without folder and extension. */
  readonly id: string;
  readonly file: string;
  readonly text: string;
  /** "en", "zh-Hans", "zh-Hant" or "other". */
  readonly language: string;
  readonly labels: readonly Label[];
}

export const PARTS = ['docs', 'pages'] as const;
export type PartName = (typeof PARTS)[number];

export interface LabelledPart {
  readonly name: PartName;
  /** Whether every mention of the entities that the labels name is labelled. */
  readonly exhaustive: boolean;
  /** Those with a label at least. */
  readonly texts: readonly LabelledText[];
}

/**
 * Reads one part of a folder.
 * @throws with the file that is missing or wrong, and what is wrong with it
 */
export function readPart(folder: string, name: PartName): LabelledPart {
  const isDoc = name === 'docs';
  const records = readLabels(join(folder, `${name}-labels.jsonl`), isDoc ? 'doc' : 'page');
  const languages = readLanguages(join(folder, `${name}.json`));
  const texts = Array.from(
    Map.groupBy(records, ({ id }) => id),
    ([id, labels]): LabelledText => {
      const file = join(folder, name, `${id}.txt`);
      const text = reading(file, () => readText(file));
      const outside = labels.find(({ end }) => end > text.length);
      if (outside) throw new Error(`${file} is shorter than its label at ${outside.start}–${outside.end}`);
      return { id, file, text, language: languageOf(languages.get(id), text), labels };
    },
  );
  return { name, exhaustive: isDoc, texts };
}

/** A tag that does not tell the two scripts of Chinese apart leaves that to the text. */
function languageOf(tag: string | undefined, text: string): string {
  const isDeclared = tag !== undefined && !/^zh$/i.test(tag);
  return (isDeclared ? localeOf(tag) : localeOfText(text)) ?? 'other';
}

function readLabels(file: string, idKey: 'doc' | 'page'): readonly (Label & { readonly id: string })[] {
  return reading(file, () => readText(file))
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return [];
      return [reading(`${file}:${index + 1}`, () => labelOf(JSON.parse(line), idKey))];
    });
}

/** @throws when a field is missing or of the wrong type */
function labelOf(record: unknown, idKey: 'doc' | 'page'): Label & { readonly id: string } {
  const field = fieldsOf(record);
  const id = field(idKey);
  const [start, end] = [field('start'), field('end')];
  if (typeof id !== 'string') throw new Error(`"${idKey}" must name a text`);
  if (typeof start !== 'number' || typeof end !== 'number' || !(start < end)) {
    throw new Error('"start" and "end" must be offsets, the one below the other');
  }
  const entity = field('entity') || undefined;
  if (entity !== undefined && typeof entity !== 'string') throw new Error('"entity" must be an id or null');
  const not = [field('not') || []].flat();
  if (!not.every((one) => typeof one === 'string')) throw new Error('"not" must be an id or a list of ids');
  const surface = field('surface');
  const open = Boolean(field('doubt')) || Boolean(field('partial'));
  return { id, start, end, surface: typeof surface === 'string' ? surface : '', entity, not, open };
}

/** Languages by text; none where the folder does not say. */
function readLanguages(file: string): ReadonlyMap<string, string> {
  if (!statSync(file, { throwIfNoEntry: false })) return new Map();
  const records: unknown = reading(file, () => JSON.parse(readText(file)));
  if (!Array.isArray(records)) throw new Error(`cannot read ${file}: it must hold a list`);
  return new Map(
    records.flatMap((record) => {
      const field = fieldsOf(record);
      const [id, tag] = [field('id'), field('lang')];
      return typeof id === 'string' && typeof tag === 'string' ? [[id, tag] as const] : [];
    }),
  );
}

/** Own fields of what was read, each of a type yet unknown. */
function fieldsOf(record: unknown): (key: string) => unknown {
  const fields = new Map<string, unknown>(
    typeof record === 'object' && record !== null ? Object.entries(record) : [],
  );
  return (key) => fields.get(key);
}

function reading<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    const message = messageOf(error);
    throw new Error(`cannot read ${file}: ${/ENOENT/.test(message) ? 'there is no such file' : message}`, {
      cause: error,
    });
  }
}
