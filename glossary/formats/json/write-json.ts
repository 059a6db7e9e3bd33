/** A glossary in our own JSON: docs/glossary.schema.json. */

import type { OwnDraft } from '../../packs/types.ts';
import type { WriteOptions, WrittenEntries, WrittenPack } from '../write.ts';
import { JSON_FORMAT, JSON_VERSION } from './schema.ts';

/** An entry a line, so that versions of a file can be compared. */
export async function* writeJson(
  { name, colour, licence, source }: WrittenPack,
  entries: WrittenEntries,
  tell: WriteOptions['tell'],
): AsyncGenerator<string> {
  const about = { format: JSON_FORMAT, version: JSON_VERSION, name, colour, licence, source };
  yield `${JSON.stringify(about, null, 2).slice(0, -2)},\n  "entries": [`;
  let written = 0;
  for await (const batch of entries()) {
    const lines = batch.map(
      (entry, at) => `${written + at === 0 ? '' : ','}\n    ${JSON.stringify(plain(entry))}`,
    );
    yield lines.join('');
    written += batch.length;
    tell?.(written);
  }
  yield '\n  ]\n}\n';
}

/** Names and explainers that are only a text stand as that. */
function plain({ kind, names, explainers, context, source }: OwnDraft) {
  return {
    kind,
    names: names.map((name) => (name.language === undefined && !name.exact ? name.text : name)),
    ...(explainers.length === 0
      ? {}
      : { explainers: explainers.map((text) => (text.language === undefined ? text.text : text)) }),
    ...(context ? { context } : {}),
    ...(source === undefined ? {} : { source }),
  };
}
