/**
 * The data as modules of a build. Bad data stops the build with every problem listed.
 *
 * - `virtual:newsgloss/lexicon`: the packed lexicon in base64, for pages
 * - `virtual:newsgloss/glossary`: all texts, for the extension's own contexts
 */

import type { Plugin } from 'vite';
import { compileLexicon } from '../matching/lexicon.ts';
import { packLexicon } from '../matching/packed-lexicon.ts';
import { readCheckedData } from './check.ts';
import { glossaryData, lexiconSource } from './compile.ts';

const MODULES: Readonly<Record<string, () => string>> = {
  'virtual:newsgloss/lexicon': () => {
    const bytes = packLexicon(compileLexicon(lexiconSource(readCheckedData())));
    return `export default ${JSON.stringify(Buffer.from(bytes).toString('base64'))};`;
  },
  'virtual:newsgloss/glossary': () => {
    const json = JSON.stringify(glossaryData(readCheckedData()));
    // Parsing a string is quicker than a literal of this size: https://v8.dev/blog/cost-of-javascript-2019#json
    return `export default JSON.parse(${JSON.stringify(json)});`;
  },
};

export function dataModules(): Plugin {
  return {
    name: 'newsgloss-data',
    resolveId: (id) => (id in MODULES ? `\0${id}` : undefined),
    load: (id) => MODULES[id.slice(1)]?.(),
  };
}
