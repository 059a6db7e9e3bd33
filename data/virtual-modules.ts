/**
 * The data as modules of a build. Bad data stops the build with every problem listed. Each module exports
 * a function that makes the data: a page that is off never does.
 *
 * - `virtual:newsgloss/lexicon`: the folded lexicon, for pages
 * - `virtual:newsgloss/clues`: the folded clues of its ambiguous names, for pages that hold some
 * - `virtual:newsgloss/glossary`: all texts, for the extension's own contexts
 * - `virtual:newsgloss/rows-en` and the like: what a list shows of the entries in one language, for the popup to open with
 */

import type { Plugin } from 'vite';
import { foldClues, foldLexicon } from '../matching/fold-lexicon.ts';
import { readCheckedData } from './check.ts';
import { entryRows, glossaryData, lexiconSource } from './compile.ts';
import { LOCALES } from './types.ts';

const MODULES: Readonly<Record<string, () => string>> = {
  'virtual:newsgloss/lexicon': () => moduleOf(foldLexicon(lexiconSource(readCheckedData()))),
  'virtual:newsgloss/clues': () => moduleOf(foldClues(lexiconSource(readCheckedData()))),
  'virtual:newsgloss/glossary': () => parsedModuleOf(glossaryData(readCheckedData())),
  ...Object.fromEntries(
    LOCALES.map((locale) => [
      `virtual:newsgloss/rows-${locale}`,
      () => parsedModuleOf(entryRows(glossaryData(readCheckedData()), locale)),
    ]),
  ),
};

const moduleOf = (value: unknown) => `export default () => (${JSON.stringify(value)});`;

/** Parsing a string is quicker than a literal of many objects: https://v8.dev/blog/cost-of-javascript-2019#json */
export const parsedModuleOf = (value: unknown) =>
  `export default () => JSON.parse(${JSON.stringify(JSON.stringify(value))});`;

export function dataModules(): Plugin {
  return {
    name: 'newsgloss-data',
    resolveId: (id) => (id in MODULES ? `\0${id}` : undefined),
    load: (id) => MODULES[id.slice(1)]?.(),
  };
}
