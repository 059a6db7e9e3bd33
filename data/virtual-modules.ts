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
import { type GlossaryData, LOCALES } from './types.ts';

/** Parsing a string is quicker than a literal of many objects: https://v8.dev/blog/cost-of-javascript-2019#json */
const parsedModuleOf = (value: unknown) =>
  `export default () => JSON.parse(${JSON.stringify(JSON.stringify(value))});`;

const moduleOf = (value: unknown) => `export default () => (${JSON.stringify(value)});`;

/** @param withTexts what becomes of the texts, for a build that is to be measured with others */
export function dataModules(withTexts: (texts: GlossaryData) => GlossaryData = (texts) => texts): Plugin {
  const texts = () => withTexts(glossaryData(readCheckedData()));
  const modules: Readonly<Record<string, () => string>> = {
    'virtual:newsgloss/lexicon': () => moduleOf(foldLexicon(lexiconSource(readCheckedData()))),
    'virtual:newsgloss/clues': () => moduleOf(foldClues(lexiconSource(readCheckedData()))),
    'virtual:newsgloss/glossary': () => parsedModuleOf(texts()),
    ...Object.fromEntries(
      LOCALES.map((locale) => [
        `virtual:newsgloss/rows-${locale}`,
        () => parsedModuleOf(entryRows(texts(), locale)),
      ]),
    ),
  };
  return {
    name: 'newsgloss-data',
    resolveId: (id) => (id in modules ? `\0${id}` : undefined),
    load: (id) => modules[id.slice(1)]?.(),
  };
}
