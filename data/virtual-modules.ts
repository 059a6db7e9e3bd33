/**
 * The data as modules of a build. Bad data stops the build with every problem listed. Each module exports
 * a function that makes the data: a page that is off never does.
 *
 * - `virtual:newsgloss/lexicon`: the folded lexicon, for pages
 * - `virtual:newsgloss/clues`: the folded clues of its ambiguous names, for pages that hold some
 * - `virtual:newsgloss/glossary`: all texts, for the extension's own contexts
 * - `virtual:newsgloss/pinyin`: how Chinese characters are read, for the search
 * - `virtual:newsgloss/map`: the map laid out in each language, for the page that draws it
 */

import type { Plugin } from 'vite';
import { foldClues, foldLexicon } from '../matching/fold-lexicon.ts';
import { readCheckedData } from './check.ts';
import { glossaryData, lexiconSource } from './compile.ts';
import { layoutMap } from './map/layout.ts';
import type { MapLayouts } from './map/types.ts';
import { commonCharacters, foldReadings } from './pinyin.ts';
import type { DataFiles, Locale } from './types.ts';

const MODULES: Readonly<Record<string, () => string>> = {
  'virtual:newsgloss/lexicon': () => moduleOf(foldLexicon(lexiconSource(readCheckedData()))),
  'virtual:newsgloss/clues': () => moduleOf(foldClues(lexiconSource(readCheckedData()))),
  'virtual:newsgloss/glossary': () => parsedModuleOf(glossaryData(readCheckedData())),
  'virtual:newsgloss/pinyin': () => moduleOf(foldReadings(charactersToRead())),
  'virtual:newsgloss/map': () => parsedModuleOf(mapLayouts(readCheckedData())),
};

/** Those of everyday Chinese, and what the entries use beside them. */
const charactersToRead = () =>
  new Set([...commonCharacters(), ...JSON.stringify(glossaryData(readCheckedData()))]);

/** The map in every language. */
function mapLayouts(files: DataFiles): MapLayouts {
  const { entries } = glossaryData(files);
  const of = (locale: Locale) => layoutMap(entries, files.map, locale);
  return { en: of('en'), 'zh-Hans': of('zh-Hans'), 'zh-Hant': of('zh-Hant') };
}

const moduleOf = (value: unknown) => `export default () => (${JSON.stringify(value)});`;

/** Parsing a string is quicker than a literal of many objects: https://v8.dev/blog/cost-of-javascript-2019#json */
const parsedModuleOf = (value: unknown) =>
  `export default () => JSON.parse(${JSON.stringify(JSON.stringify(value))});`;

export function dataModules(): Plugin {
  return {
    name: 'newsgloss-data',
    resolveId: (id) => (id in MODULES ? `\0${id}` : undefined),
    load: (id) => MODULES[id.slice(1)]?.(),
  };
}
