/** Entries such as readers have: bilingual, a few names each, an explainer of some sentences; the same in every run. */

import { KINDS } from '../../../data/types.ts';
import type { OwnDraft, OwnName } from '../../../glossary/packs/types.ts';
import { type Language, nameMaker } from '../../../scripts/bench/names.ts';
import { proseOf } from '../../../scripts/bench/prose.ts';
import { type Random, seeded } from '../../../scripts/random.ts';

/** What two texts are made of, in each language. */
export function makers(random: Random) {
  const names = { en: nameMaker('en', random), 'zh-Hans': nameMaker('zh-Hans', random) };
  const prose = { en: proseOf('en', random), 'zh-Hans': proseOf('zh-Hans', random) };
  return {
    name: (language: Language) => names[language](),
    text: (language: Language, sentences: number) =>
      Array.from({ length: sentences }, () => prose[language](undefined))
        .join('')
        .trim(),
  };
}

/** @param count of entries, which have three names each */
export function generateDrafts(count: number, seed = 1): readonly OwnDraft[] {
  const random = seeded(seed);
  const { name, text } = makers(random);
  return Array.from({ length: count }, (_, at): OwnDraft => {
    const first: OwnName = { text: name('en'), language: 'en', ...(at % 7 === 0 ? { exact: true } : {}) };
    const chinese: OwnName = { text: name('zh-Hans'), language: 'zh-Hans' };
    const other: OwnName = { text: `${name('en')} ${at.toString(36)}`, language: 'en' };
    return {
      kind: random.pick(KINDS),
      names: at % 5 === 0 ? [chinese, first, other] : [first, chinese, other],
      explainers: [
        { text: text('en', random.between(1, 2)), language: 'en' },
        { text: text('zh-Hans', random.between(1, 2)), language: 'zh-Hans' },
      ],
      ...(at % 4 === 0
        ? {
            context: {
              sentence: text('en', 1),
              title: name('en'),
              url: `https://news.example/${at}?a=1&b=2`,
            },
          }
        : {}),
      ...(at % 3 === 0 ? { source: `https://arxiv.org/abs/${at}` } : {}),
    };
  });
}
