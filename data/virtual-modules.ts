/**
 * The data as modules of a build. Bad data stops the build with every problem listed. Each module exports
 * a function that makes the data: a page that is off never does.
 *
 * - `virtual:newsgloss/lexicon`: the folded lexicon, for pages
 * - `virtual:newsgloss/script`: pairs of ideographs, for the names of a reader's own glossaries
 * - `virtual:newsgloss/clues`: the folded clues of its ambiguous names, for pages that hold some
 * - `virtual:newsgloss/glossary`: all texts, for the extension's own contexts
 * - `virtual:newsgloss/pinyin`: how Chinese characters are read, for the search
 * - `virtual:newsgloss/map`: the map laid out in each language, for the page that draws it
 * - `virtual:newsgloss/rows-en` and the like: what a list shows of the entries in one language, for the popup to open with
 */

import type { Plugin } from 'vite';
import { foldClues, foldLexicon } from '../matching/fold-lexicon.ts';
import { readCheckedData } from './check.ts';
import { entryRows, glossaryData, lexiconSource } from './compile.ts';
import { layoutMap } from './map/layout.ts';
import type { MapLayouts } from './map/types.ts';
import { commonCharacters, foldReadings } from './pinyin.ts';
import { allScriptPairs } from './traditional.ts';
import { type GlossaryData, LOCALES, type Locale } from './types.ts';

/** Parsing a string is quicker than a literal of many objects: https://v8.dev/blog/cost-of-javascript-2019#json */
const parsedModuleOf = (value: unknown) =>
  `export default () => JSON.parse(${JSON.stringify(JSON.stringify(value))});`;

const moduleOf = (value: unknown) => `export default () => (${JSON.stringify(value)});`;

/** Those of everyday Chinese, and what the entries use beside them. */
const charactersIn = (texts: GlossaryData) => new Set([...commonCharacters(), ...JSON.stringify(texts)]);

/** The map in every language. */
function mapLayouts(): MapLayouts {
  const files = readCheckedData();
  const { entries } = glossaryData(files);
  const of = (locale: Locale) => layoutMap(entries, files.map, locale);
  return { en: of('en'), 'zh-Hans': of('zh-Hans'), 'zh-Hant': of('zh-Hant') };
}

/** @param withTexts what becomes of the texts, for a build that is to be measured with others */
export function dataModules(withTexts: (texts: GlossaryData) => GlossaryData = (texts) => texts): Plugin {
  const texts = () => withTexts(glossaryData(readCheckedData()));
  const modules: Readonly<Record<string, () => string>> = {
    'virtual:newsgloss/lexicon': () => moduleOf(foldLexicon(lexiconSource(readCheckedData()))),
    'virtual:newsgloss/script': () => moduleOf(allScriptPairs().join('')),
    'virtual:newsgloss/clues': () => moduleOf(foldClues(lexiconSource(readCheckedData()))),
    'virtual:newsgloss/glossary': () => parsedModuleOf(texts()),
    'virtual:newsgloss/pinyin': () => moduleOf(foldReadings(charactersIn(texts()))),
    'virtual:newsgloss/map': () => parsedModuleOf(mapLayouts()),
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
