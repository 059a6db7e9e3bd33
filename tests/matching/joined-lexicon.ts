/** Lexicons of the package's names and a reader's, by way of the bytes, as a page has them. */

import { ownId, ownKey } from '../../glossary/packs/entry-id.ts';
import { foldClues, foldLexicon } from '../../matching/fold-lexicon.ts';
import { NameFolder, type OwnNames } from '../../matching/fold-names.ts';
import { type JoinedPack, joinLexicon } from '../../matching/join-lexicon.ts';
import { type Lexicon, type LexiconSource, withClues } from '../../matching/lexicon.ts';
import { lexiconWith, partsOf, roomFor } from '../../matching/lexicon-bytes.ts';
import { scriptFoldOf } from '../../matching/units.ts';
import { taken } from './steps.ts';

/** @param script pairs of a Traditional and a Simplified ideograph */
export function joining(script: readonly string[]) {
  const fold = scriptFoldOf(script);

  const packOf = (id: string, entries: readonly OwnNames[]): JoinedPack => {
    const folder = new NameFolder(fold);
    folder.add(entries);
    return { id, folded: folder.finish() };
  };

  /** A glossary whose entries are numbered from 0 on, each a list of names; one that ends with "!" is exact. */
  const pack = (id: string, ...entries: readonly (readonly string[])[]): JoinedPack =>
    packOf(
      id,
      entries.map((names, number) => ({
        number,
        kind: 'concept',
        names: names.map((text) =>
          text.endsWith('!') ? { text: text.slice(0, -1), exact: true } : { text },
        ),
      })),
    );

  const IDS = { write: ownId, read: ownKey };

  function joined(source: LexiconSource, ...packs: readonly JoinedPack[]): Lexicon {
    const bundled = foldLexicon(source);
    const { made } = taken(joinLexicon({ bundled, packs, script: script.join('') }));
    const { shape, arrays, texts } = partsOf(made, bundled);
    const buffer = new Uint8Array(arrays.reduce((sum, { byteLength }) => sum + roomFor(byteLength), 0));
    let at = 0;
    for (const { buffer: from, byteOffset, byteLength } of arrays) {
      buffer.set(new Uint8Array(from, byteOffset, byteLength), at);
      at += roomFor(byteLength);
    }
    const there = lexiconWith(JSON.parse(JSON.stringify(shape)), buffer.buffer, texts, bundled, IDS);
    return withClues(there, foldClues(source));
  }

  return { packOf, pack, joined };
}
