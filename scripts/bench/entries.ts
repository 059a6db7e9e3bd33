/** Entries of a large glossary in two languages, the same in every run. */

import { traditional } from '../../data/traditional.ts';
import { type Entry, KINDS, type Localized } from '../../data/types.ts';
import { type Random, seeded } from '../random.ts';
import { type Language, nameMaker } from './names.ts';
import { proseOf } from './prose.ts';

/** Other names of an entry in each language. */
const ALIASES = 3;
const RELATED = 3;
/** As long as the bundled explainers: in sentences, each language as its sentences go. */
const EXPLAINER_SENTENCES = { en: 3, 'zh-Hans': 4 } as const;
/** How many summaries and explainers name another entry. */
const NAMING = 0.5;

export function benchEntries(count: number): readonly Entry[] {
  const random = seeded(31415);
  const namers = { en: nameMaker('en', random), 'zh-Hans': nameMaker('zh-Hans', random) };
  const prose = { en: proseOf('en', random), 'zh-Hans': proseOf('zh-Hans', random) };
  const names = Array.from({ length: count }, () => ({
    en: Array.from({ length: ALIASES + 1 }, namers.en),
    'zh-Hans': Array.from({ length: ALIASES + 1 }, namers['zh-Hans']),
  }));
  const nameOf = (language: Language, number: number) => names[number]?.[language][0] ?? '';
  const text = (sentences: Readonly<Record<Language, number>>): Localized => {
    const of = (language: Language) =>
      Array.from({ length: sentences[language] }, () =>
        prose[language](random.next() < NAMING ? nameOf(language, random.between(0, count - 1)) : undefined),
      )
        .join('')
        .trim();
    const chinese = of('zh-Hans');
    return inThree(of('en'), chinese);
  };
  return names.map((own, number) => ({
    id: `entry-${number}`,
    kind: random.pick(KINDS),
    name: inThree(own.en[0] ?? '', own['zh-Hans'][0] ?? ''),
    aliases: [...own.en, ...own['zh-Hans']],
    summary: text({ en: 1, 'zh-Hans': 1 }),
    explainer: text(EXPLAINER_SENTENCES),
    when: [],
    cites: [],
    related: relatedTo(number, random),
  }));
}

const inThree = (en: string, chinese: string): Localized => ({
  en,
  'zh-Hans': chinese,
  'zh-Hant': traditional(chinese),
});

/** An entry relates to some before it; the first are related to the most. */
function relatedTo(number: number, random: Random): Entry['related'] {
  if (number === 0) return [];
  return Array.from({ length: RELATED }, () => ({
    relation: 'uses',
    entry: `entry-${Math.floor(random.next() ** 3 * number)}`,
  }));
}
