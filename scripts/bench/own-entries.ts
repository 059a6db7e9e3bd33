/** Entries of readers' own glossaries, the same in every run. */

import { KINDS } from '../../data/types.ts';
import type { OwnEntry } from '../../glossary/packs/types.ts';
import { seeded } from '../random.ts';
import { nameMaker } from './names.ts';
import { proseOf } from './prose.ts';

/** As a glossary of terms has them: a term in two languages, every third with an abbreviation or another name. */
export function ownEntries(count: number): readonly OwnEntry[] {
  const random = seeded(27182);
  const [english, chinese] = [nameMaker('en', random), nameMaker('zh-Hans', random)];
  const prose = { en: proseOf('en', random), 'zh-Hans': proseOf('zh-Hans', random) };
  return Array.from({ length: count }, (_, number) => ({
    number,
    kind: random.pick(KINDS),
    names: [
      { text: english(), language: 'en' },
      { text: chinese(), language: 'zh-Hans' },
      ...(number % 3 === 0 ? [{ text: english(), language: 'en' }] : []),
    ],
    explainers: [
      { text: `${prose.en(undefined)}${prose.en(undefined)}`.trim(), language: 'en' },
      { text: prose['zh-Hans'](undefined).trim(), language: 'zh-Hans' },
    ],
    added: 0,
    changed: 0,
  }));
}
