import readings from 'virtual:newsgloss/pinyin';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCheckedData } from '../../../data/check.ts';
import { glossaryData } from '../../../data/compile.ts';
import { LOCALES, type Locale } from '../../../data/types.ts';
import { createSearch, type MarkedText, type SearchResult } from '../../../glossary/search.ts';

const { entries } = glossaryData(readCheckedData());
const search = createSearch({ entries }, readings());

/** A text with brackets around what is marked. */
function bracketed({ text, ranges }: MarkedText): string {
  let shown = '';
  let at = 0;
  for (const { from, to } of ranges) {
    shown += `${text.slice(at, from)}[${text.slice(from, to)}]`;
    at = to;
  }
  return shown + text.slice(at);
}

function found(query: string, id: string, locale: Locale) {
  const result = search(query, locale).find((each) => each.id === id);
  if (!result) throw new Error(`"${query}" does not find ${id}`);
  const { name, via } = result.match();
  return {
    name: bracketed({ text: result.name, ranges: name }),
    ...(via ? { via: bracketed(via), from: via.from, language: via.language } : {}),
  };
}

describe('the shown name', () => {
  it.each([
    ['so', 'sora', 'en', '[So]ra'],
    ['gpt4', 'gpt-4', 'en', '[GPT-4]'],
    ['thesis tim', 'brooks-thesis', 'en', "[Tim] Brooks's PhD [thesis]"],
    ['pix2', 'instructpix2pix', 'en', 'Instruct[Pix2]Pix'],
    ['llm', 'large-language-model', 'en', 'Large language model ([LLM])'],
    ['nvidai', 'nvidia', 'en', '[NVIDIA]'],
    ['adma', 'adam', 'en', '[Adam] optimizer'],
    ['扩散', 'diffusion-model', 'zh-Hans', '[扩散]模型'],
    ['扩散', 'diffusion-model', 'zh-Hant', '[擴散]模型'],
    ['kuosan', 'diffusion-model', 'zh-Hant', '[擴散]模型'],
    ['ksmx', 'diffusion-model', 'zh-Hans', '[扩散模型]'],
    ['moxing', 'diffusion-model', 'zh-Hans', '扩散[模型]'],
    ['kuosanm', 'diffusion-model', 'zh-Hans', '[扩散模]型'],
    ['sora 团队', 'sora-team', 'zh-Hans', '[Sora 团队]'],
    ['神经网珞', 'neural-network', 'zh-Hans', '[神经网络]'],
  ] as const)('for %s, %s in %s: %s', (query, id, locale, name) => {
    expect(found(query, id, locale)).toEqual({ name });
  });
});

describe('what else matched', () => {
  it.each([
    [
      'sdxl',
      'stable-diffusion',
      'en',
      { name: 'Stable Diffusion', via: '[SDXL]', from: 'name', language: 'en' },
    ],
    [
      'kuosan',
      'diffusion-model',
      'en',
      { name: 'Diffusion model', via: '[扩散]模型', from: 'name', language: 'zh-Hans' },
    ],
    ['輝達', 'nvidia', 'en', { name: 'NVIDIA', via: '[輝達]', from: 'name', language: 'zh-Hant' }],
    [
      'chatbot',
      'chatgpt',
      'en',
      {
        name: 'ChatGPT',
        via: "OpenAI's [chatbot], opened to the public on 30 November 2022.",
        from: 'summary',
        language: 'en',
      },
    ],
    [
      'chat subscribers',
      'chatgpt',
      'en',
      {
        name: '[Chat]GPT',
        via: "…it was for ChatGPT's paying [subscribers].",
        from: 'explainer',
        language: 'en',
      },
    ],
  ] as const)('for %s, %s in %s', (query, id, locale, expected) => {
    expect(found(query, id, locale)).toEqual(expected);
  });

  it('is a piece of a Chinese text that begins shortly before the words', () => {
    const { via, language } = found('论文', 'bill-peebles', 'zh-Hans');
    expect(via).toMatch(/^….{4,10}\[论文\].*…$/);
    expect(language).toBe('zh-Hans');
  });

  it('is a longer piece where the text soon ends', () => {
    expect(found('实习生', 'adobe-research', 'zh-Hans').via).toMatch(/^….{12,20}\[实习生\]。$/);
  });

  it('is in the language of the reader where that holds the words', () => {
    expect(found('sora', 'openai', 'zh-Hant').language).toBe('zh-Hant');
    expect(found('sora', 'openai', 'en').language).toBe('en');
  });
});

/** What a reader may type: parts of names and texts, some of them spoilt, and what no one types. */
const known = entries.flatMap(({ name, aliases, summary, explainer }) => [
  ...[name, summary, explainer].flatMap((text) => Object.values(text)),
  ...aliases,
]);
const part = fc
  .tuple(fc.constantFrom(...known), fc.nat(60), fc.integer({ min: 1, max: 14 }))
  .map(([text, from, length]) => text.slice(from % text.length, (from % text.length) + length));
const spoilt = fc
  .tuple(part, fc.nat(12), fc.constantFrom('', 'x', 'é', ' ', '🤖', '\ud83d', '型'))
  .map(([text, at, more]) => text.slice(0, at) + more + text.slice(at + 1));
const pinyin = fc.stringMatching(/^[a-z]{1,8}$/);
const query = fc.oneof(
  part,
  spoilt,
  pinyin,
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.tuple(part, spoilt).map((both) => both.join(' ')),
);

function problemsOf({ text, ranges }: MarkedText): readonly string[] {
  let end = -1;
  const problems: string[] = [];
  for (const { from, to } of ranges) {
    if (from <= end && end !== -1) problems.push(`${from} does not lie after ${end}`);
    if (from < 0 || from >= to || to > text.length) problems.push(`${from} to ${to} is no part of "${text}"`);
    if (!text.slice(from, to).isWellFormed() || !text.isWellFormed()) problems.push('a pair is split');
    end = to;
  }
  return problems;
}

const markedOf = ({ name, match }: SearchResult) => {
  const { name: ranges, via } = match();
  return via ? [{ text: name, ranges }, via] : [{ text: name, ranges }];
};

describe('for any query', () => {
  it('all ranges lie within their texts, in order, apart, and split no pair', () => {
    fc.assert(
      fc.property(query, fc.constantFrom(...LOCALES), (typed, locale) => {
        for (const result of search(typed, locale))
          for (const marked of markedOf(result)) expect(problemsOf(marked)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('every entry that is found has something marked', () => {
    fc.assert(
      fc.property(query, fc.constantFrom(...LOCALES), (typed, locale) => {
        if (!/[\p{L}\p{N}]/u.test(typed.normalize('NFKC').replace(/\p{M}/gu, ''))) return;
        const results = search(typed, locale);
        // A query of signs finds everything, and marks nothing.
        if (results.length === entries.length && results[0]?.match().name.length === 0) return;
        const bare = results.filter((result) => markedOf(result).every(({ ranges }) => ranges.length === 0));
        expect(bare.map(({ id }) => id)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('finds the same in any language, and answers in that', () => {
    fc.assert(
      fc.property(query, (typed) => {
        const [en, ...others] = LOCALES.map((locale) =>
          search(typed, locale)
            .map(({ id }) => id)
            .sort(),
        );
        for (const other of others) expect(other).toEqual(en);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a name', () => {
  const names = entries.flatMap(({ id, name, aliases }) =>
    [...new Set([...Object.values(name), ...aliases])].map((text) => ({ id, text })),
  );

  it('is found by each of its beginnings', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.nat(40), ({ id, text }, cut) => {
        const typed = text.slice(0, (cut % text.length) + 1);
        expect(search(typed, 'en').map((result) => result.id)).toContain(id);
      }),
      { numRuns: 500 },
    );
  });

  it('is found with a letter wrong, missing, too many, or swapped with the next', () => {
    const long = names.filter(({ text }) => /^[A-Za-z]{5,}( [a-z]+)*$/.test(text));
    const spoil = (text: string, at: number, how: number) => {
      const [before, letter, after] = [text.slice(0, at), text.charAt(at), text.slice(at + 1)];
      const spoils = [`${before}q${after}`, before + after, `${before}${letter}q${after}`];
      return spoils[how] ?? before + after.charAt(0) + letter + after.slice(1);
    };
    fc.assert(
      fc.property(fc.constantFrom(...long), fc.nat(30), fc.nat(3), ({ id, text }, place, how) => {
        const alone = createSearch({ entries: entries.filter((entry) => entry.id === id) }, readings());
        const typed = spoil(text, place % text.length, how);
        expect(alone(typed, 'en').map((result) => result.id)).toEqual([id]);
      }),
      { numRuns: 300 },
    );
  });
});
