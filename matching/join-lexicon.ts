/** From the lexicon of the package and a reader's glossaries to one lexicon; pages have no need of it. */

import type { FoldedLexicon } from './carried-lexicon.ts';
import { chooseNames, type PlacedPack, type Row } from './choose-names.ts';
import type { OwnEntries } from './entries.ts';
import type { FoldedPack } from './fold-names.ts';
import { entriesOf, namesFor, pairsIn } from './lexicon.ts';
import { emptyTable, type FormRange, fileForms, type PatternTable } from './pattern-table.ts';
import { CJK, classOf, foldExact, type ScriptFold, scriptFoldOf } from './units.ts';
import { signOf } from './weights.ts';

/** A glossary of the reader's, or the place of the one in the package. */
export type JoinedPack = { readonly id: string; readonly folded: FoldedPack } | 'bundled';

export interface JoinSource {
  readonly bundled: FoldedLexicon;
  /** The first one's names win. Where `bundled` is not among them, its names are not marked. */
  readonly packs: readonly JoinedPack[];
  /** All pairs of ideographs, one after the other: the names of the glossaries were folded with them. */
  readonly script: string;
}

/** A lexicon but for what every page has of the package anyway. */
export interface JoinedLexicon {
  readonly script: string;
  readonly words: PatternTable;
  readonly ideographs: PatternTable;
  readonly nameEntry: Uint16Array | Uint32Array;
  readonly nameSense: Uint8Array | Uint16Array;
  readonly nameFlags: Uint8Array;
  readonly own: OwnEntries;
  readonly hanWords: FoldedLexicon['hanWords'];
}

/** A pause is possible after so many names. */
const NAMES_A_STEP = 5_000;

/** Names that are filed together: they differ neither in how they are written nor in whose they are. */
interface Run {
  readonly isWide: boolean;
  readonly exact: boolean;
  readonly rows: Row[];
}

/**
 * Joins glossaries, in steps of some milliseconds.
 * @returns what can be carried to pages; {@link lexiconWith} makes it ready there
 */
export function* joinLexicon({
  bundled: given,
  packs,
  script: pairs,
}: JoinSource): Generator<void, JoinedLexicon> {
  const script = scriptFoldOf(pairsIn(pairs));
  const bundled = foldedAgain(given, script);
  const entries = entriesOf(bundled.entries);
  const at = packs.indexOf('bundled');
  // A glossary that changes often is mostly the first: filed last, it leaves what is carried of the others as it was.
  const placed: { readonly id: string; readonly pack: PlacedPack }[] = [];
  let first = entries.length;
  for (const pack of packs.toReversed()) {
    if (pack === 'bundled') continue;
    placed.push({ id: pack.id, pack: { folded: pack.folded, first } });
    first += pack.folded.numbers.length;
  }
  const inOrder = placed.map(({ pack }) => pack).toReversed();
  const split = at < 0 ? inOrder.length : at;
  const chosen = yield* chooseNames({
    bundled,
    before: inOrder.slice(0, split),
    after: inOrder.slice(split),
    isBundledOn: at >= 0,
    isSign: entries.map((entry) => signOf(entry) > 0),
  });
  const runs = { words: [] as Run[], ideographs: [] as Run[] };
  for (const { pack } of placed) {
    const rows = rowsOf(pack, chosen.own.get(pack) ?? new Uint32Array());
    yield* sortOut(rows, runs);
  }
  yield* sortOut(chosen.bundled, runs);
  yield* sortOut(chosen.decoys, runs);
  const all = [...runs.words, ...runs.ideographs].flatMap(({ rows }) => rows);
  const { nameEntry, nameSense, nameFlags } = namesFor(all.length, first, bundled.senses.length);
  for (const [name, { entry, sense, flags }] of all.entries()) {
    nameEntry[name] = entry;
    nameSense[name] = sense;
    nameFlags[name] = flags;
    if (name % NAMES_A_STEP === 0) yield;
  }
  const words = yield* filed(runs.words, script, 0);
  const ideographs = yield* filed(runs.ideographs, script, words.offsets.length);
  return {
    script: pairs,
    words,
    ideographs,
    nameEntry,
    nameSense,
    nameFlags,
    own: ownEntries(placed),
    hanWords: bundled.hanWords,
  };
}

/** What is in the package was folded with no more pairs of ideographs than it needs. */
function foldedAgain(folded: FoldedLexicon, script: ScriptFold): FoldedLexicon {
  const again = (list: string) =>
    list.replace(/[\u4e00-\u9fff]/g, (unit) => String.fromCharCode(foldExact(unit.charCodeAt(0), script)));
  const { words, ideographs, hanWords } = folded;
  return {
    ...folded,
    words: { ...words, list: again(words.list) },
    ideographs: { ...ideographs, list: again(ideographs.list) },
    hanWords: { across: again(hanWords.across), complete: again(hanWords.complete) },
  };
}

/** The names of a glossary that are left. */
function* rowsOf({ folded, first }: PlacedPack, kept: Uint32Array): Generator<Row> {
  const { names, entryOf, exact } = folded;
  let name = 0;
  let from = 0;
  for (const next of kept) {
    for (; name < next; name++) from = names.indexOf('\n', from) + 1;
    const text = names.slice(from, names.indexOf('\n', from));
    // Both arrays are as long as the names are many.
    yield { text, exact: exact[name] === 1, entry: first + entryOf[name]!, sense: 0, flags: 0 };
  }
}

/** Adds rows to the runs of their kind. */
function* sortOut(
  rows: Iterable<Row>,
  runs: { readonly words: Run[]; readonly ideographs: Run[] },
): Generator<void> {
  const made = [false, true].flatMap((isWide) =>
    [false, true].flatMap((exact) =>
      (['words', 'ideographs'] as const).map((kind) => ({ kind, run: { isWide, exact, rows: [] as Row[] } })),
    ),
  );
  let seen = 0;
  for (const row of rows) {
    const kind = classOf(row.text.charCodeAt(0)) === CJK ? 'ideographs' : 'words';
    const isWide = kind === 'words' && WIDE_LETTER.test(row.text);
    made
      .find(({ kind: its, run }) => its === kind && run.isWide === isWide && run.exact === row.exact)
      ?.run.rows.push(row);
    if (++seen % NAMES_A_STEP === 0) yield;
  }
  for (const { kind, run } of made) runs[kind].push(run);
}

/** Beyond Latin-1, or one that no encoding has in the place where Latin-1 has it. */
const WIDE_LETTER = /[^\n\u0020-\u007f\u00a0-\u00ff]/;

function* filed(runs: readonly Run[], script: ScriptFold, first: number): Generator<void, PatternTable> {
  const ranges: FormRange[] = [];
  const texts = { text: '', wide: '' };
  let form = 0;
  for (const { isWide, exact, rows } of runs) {
    const key = isWide ? 'wide' : 'text';
    for (let at = 0; at < rows.length; at += NAMES_A_STEP) {
      const some = rows.slice(at, at + NAMES_A_STEP);
      const from = texts[key].length;
      texts[key] += some.map(({ text }) => `${text}\n`).join('');
      ranges.push({ isWide, exact, from, until: texts[key].length, form });
      form += some.length;
      yield;
    }
  }
  const table = emptyTable(texts, form, script, first);
  for (const range of ranges) {
    fileForms(table, range);
    yield;
  }
  return table;
}

function ownEntries(placed: readonly { readonly id: string; readonly pack: PlacedPack }[]): OwnEntries {
  const kinds = [...new Set(placed.flatMap(({ pack }) => pack.folded.kinds))];
  const base = placed[0]?.pack.first ?? 0;
  const count = placed.reduce((sum, { pack }) => sum + pack.folded.numbers.length, 0);
  const numbers = new Uint32Array(count);
  const kindOf = new Uint8Array(count);
  for (const { pack } of placed) {
    const { folded, first } = pack;
    const own = folded.kinds.map((kind) => kinds.indexOf(kind));
    numbers.set(folded.numbers, first - base);
    kindOf.set(
      folded.kindOf.map((kind) => own[kind] ?? 0),
      first - base,
    );
  }
  const packs = placed.map(({ id, pack }) => ({ id, from: pack.first - base }));
  return { packs, numbers, kindOf, kinds };
}
