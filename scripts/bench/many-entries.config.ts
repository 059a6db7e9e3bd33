/** A build with 10,000 entries: those there are, again and again under other names. */

import { defineConfig } from 'wxt';
import type { Entry, GlossaryData } from '../../data/types.ts';
import { dataModules } from '../../data/virtual-modules.ts';
import base from '../../wxt.config.ts';

const ENTRIES = 10_000;

function again(entry: Entry, round: number): Entry {
  const { en, 'zh-Hans': simplified, 'zh-Hant': traditional } = entry.name;
  return {
    ...entry,
    id: `${entry.id}-${round}`,
    name: { en: `${en} ${round}`, 'zh-Hans': `${simplified} ${round}`, 'zh-Hant': `${traditional} ${round}` },
    aliases: entry.aliases.map((alias) => `${alias} ${round}`),
  };
}

function manyEntries(texts: GlossaryData): GlossaryData {
  const { entries } = texts;
  const more = Array.from({ length: ENTRIES - entries.length }, (_, at) => {
    const entry = entries[at % entries.length];
    if (!entry) throw new Error('there is no entry');
    return again(entry, 2 + Math.floor(at / entries.length));
  });
  return { ...texts, entries: [...entries, ...more] };
}

export default defineConfig({
  ...base,
  outDir: '.output/many-entries',
  vite: async (env) => {
    const usual = (await base.vite?.(env)) ?? {};
    // Before the usual modules, which are there under the same names.
    return { ...usual, plugins: [{ ...dataModules(manyEntries), enforce: 'pre' }, ...(usual.plugins ?? [])] };
  },
});
