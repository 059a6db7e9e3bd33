/** Names of the built-in glossary, which come once somebody asks for one. */

import type { Locale } from '../../data/types.ts';
import { createLookUp } from '../../glossary/look-up.ts';
import type { BuiltInName } from './namesakes.ts';

export function builtInNames(locale: Locale): BuiltInName {
  let coming: Promise<(name: string) => string | undefined> | undefined;
  const load = async () => {
    const { default: read } = await import('virtual:newsgloss/glossary');
    const { entries } = read();
    const lookUp = createLookUp(entries);
    const names = new Map(entries.map(({ id, name }) => [id, name[locale]]));
    return (name: string) => {
      const found = lookUp(name);
      return found?.kind === 'entry' ? names.get(found.id) : undefined;
    };
  };
  return async (name) => {
    coming ??= load();
    return (await coming)(name);
  };
}
