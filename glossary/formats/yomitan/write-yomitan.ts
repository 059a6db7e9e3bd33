/** A glossary as a dictionary of Yomitan: an archive with banks of terms, version 3. */

import { strToU8, Zip, ZipDeflate } from 'fflate';
import { KINDS } from '../../../data/types.ts';
import type { OwnDraft } from '../../packs/types.ts';
import type { Pace } from '../pace.ts';
import type { WriteOptions, WrittenEntries, WrittenPack } from '../write.ts';
import { CASE_TAGS, EXACT_TAG, KIND_TAGS, LANGUAGE_TAGS, MARK, type Mark } from './own-marks.ts';

/** Terms in one file; others do so too, and no program has to read more at once. */
const BANK = 10_000;
const PIECE = 64 * 1024;
/** Nothing about a file but its contents is told, so that the same glossary makes the same file. */
const NO_TIME = new Date(1980, 0, 1);

export async function* writeYomitan(
  pack: WrittenPack,
  entries: WrittenEntries,
  pace: Pace,
  tell: WriteOptions['tell'],
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, part) => {
    if (error) throw error;
    parts.push(new Uint8Array(part));
  });
  const open = (name: string) => {
    const file = new ZipDeflate(name, { level: 6 });
    file.mtime = NO_TIME;
    zip.add(file);
    return file;
  };
  const write = (name: string, value: unknown) => open(name).push(strToU8(JSON.stringify(value)), true);

  write('index.json', indexOf(pack));
  const languages = new Set<string>();
  let bank = open('term_bank_1.json');
  let banks = 1;
  let rows = 0;
  let written = 0;
  /** Rows that are not yet packed: packing a few at a time costs more, and packs worse. */
  let text = '[';
  for await (const batch of entries()) {
    for (const entry of batch) {
      if (rows >= BANK) {
        bank.push(strToU8(`${text}\n]`), true);
        bank = open(`term_bank_${++banks}.json`);
        rows = 0;
        text = '[';
      }
      for (const row of rowsOf(entry, ++written))
        text += `${rows++ === 0 ? '' : ','}\n${JSON.stringify(row)}`;
      for (const { language } of entry.names) if (language !== undefined) languages.add(language);
      if (text.length < PIECE) continue;
      bank.push(strToU8(text));
      // Packing costs more than reading.
      const wait = pace.spend(text.length * 4);
      text = '';
      yield* parts.splice(0);
      if (wait) await wait;
    }
    tell?.(written);
  }
  bank.push(strToU8(`${text}\n]`), true);
  write('tag_bank_1.json', tagsOf(languages));
  zip.end();
  yield* parts;
}

/** What tells one dictionary from another, and one version from the next. */
const indexOf = ({ name, licence, source, revision = 1 }: WrittenPack) => ({
  title: name,
  revision: String(revision),
  format: 3,
  sequenced: true,
  ...(source === '' ? {} : /^https?:\/\/\S+$/.test(source) ? { url: source } : { author: source }),
  ...(licence === '' ? {} : { attribution: licence }),
});

/** Name, category, order, what it says when pointed at, weight. */
const tagsOf = (languages: ReadonlySet<string>) => [
  ...KINDS.map((kind) => [kind, KIND_TAGS, 0, kind, 0]),
  [EXACT_TAG, CASE_TAGS, 1, 'upper and lower case as written', 0],
  ...Array.from(languages, (language) => [language, LANGUAGE_TAGS, 2, language, 0]),
];

/** A row for each name; those of one entry have the same number, and the same definitions. */
function rowsOf({ kind, names, explainers, source, context }: OwnDraft, number: number): readonly unknown[] {
  const element = (mark: Mark, content: string, language?: string) => ({
    tag: 'div',
    ...(language === undefined ? {} : { lang: language }),
    data: { [MARK]: mark },
    content,
  });
  const content = [
    ...explainers.map(({ text, language }) => element('explainer', text, language)),
    ...(context
      ? [element('sentence', context.sentence), element('title', context.title), element('url', context.url)]
      : []),
    ...(source === undefined ? [] : [element('source', source)]),
  ];
  const glossary = content.length === 0 ? [] : [{ type: 'structured-content', content }];
  return names.map(({ text, language, exact }) => {
    const tags = [...(language === undefined ? [] : [language]), ...(exact ? [EXACT_TAG] : [])];
    return [text, '', kind, '', 0, glossary, number, tags.join(' ')];
  });
}
