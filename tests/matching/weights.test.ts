import { describe, expect, it } from 'vitest';
import {
  ANCHOR,
  ANTI_CLUE,
  ANYWHERE,
  aiTrust,
  BASE,
  CAPITALS,
  CLUE,
  EXPANDED_OTHERWISE,
  GIVEN_NAME,
  JOINED,
  LONGER_NAME,
  NOT_ABOUT_AI,
  neededSigns,
  neededSignsOfPage,
  OFF_TOPIC,
  OTHER_LANGUAGE,
  OTHER_PERSON,
  PRIOR,
  SAME_ENTRY,
  STRADDLED,
  signOf,
  topicWeight,
  WEAK_WORD,
} from '../../matching/weights.ts';

const rises = (values: readonly number[]) =>
  values.every((value, at) => at === 0 || value > (values[at - 1] ?? 0));
const neverFalls = (values: readonly number[]) =>
  values.every((value, at) => at === 0 || value >= (values[at - 1] ?? 0));

describe('what speaks for a name', () => {
  it('is weighed higher the more it says by itself', () => {
    expect(rises([BASE[3], BASE[2], BASE[1]])).toBe(true);
    expect(rises([PRIOR.unlikely, PRIOR.even, PRIOR.likely, PRIOR.usually])).toBe(true);
    // One with one meaning, unless it waits for its page, is surer than one that usually has the meaning.
    expect(rises([PRIOR.usually, BASE[2]])).toBe(true);
  });

  it.each([
    ['clues', CLUE],
    ['weak words', WEAK_WORD],
    ['other names', ANCHOR],
  ])(
    'is more the nearer it stands, and all together no more than a few near ones: %s',
    (_, { near, middle, far, most }) => {
      expect(rises([0, far, middle, near, most, 4 * near])).toBe(true);
    },
  );

  it('is more for a clue of its own than for another name of the field, and least for a weak word', () => {
    for (const distance of ['near', 'middle', 'far', 'most'] as const)
      expect(rises([WEAK_WORD[distance], ANCHOR[distance], CLUE[distance]])).toBe(true);
    expect(SAME_ENTRY).toBeGreaterThan(CLUE.near);
  });
});

describe('what speaks against a name', () => {
  it('outweighs what speaks for it from the same distance', () => {
    for (const distance of ['near', 'middle', 'far', 'most'] as const)
      expect(ANTI_CLUE[distance] + CLUE[distance]).toBeLessThan(0);
  });

  it('has one that is another name, or a part of one, dropped whatever else is said', () => {
    const most = BASE[1] + CLUE.most + WEAK_WORD.most + ANCHOR.most + SAME_ENTRY + topicWeight(100, 10_000);
    for (const weight of [JOINED, STRADDLED, OTHER_PERSON]) expect(weight + most).toBeLessThan(0);
  });

  it('is enough against a name that usually has the meaning, when the name reads otherwise', () => {
    for (const weight of [GIVEN_NAME, EXPANDED_OTHERWISE, CAPITALS, LONGER_NAME])
      expect(PRIOR.usually + weight).toBeLessThan(0);
    expect(PRIOR.usually + OTHER_LANGUAGE, 'but not where only the language is another').toBeGreaterThan(0);
    expect(PRIOR.likely + OTHER_LANGUAGE).toBeLessThan(0);
  });

  it('holds back a general term where the text is about something else', () => {
    expect(BASE[3] + ANCHOR.most + SAME_ENTRY + NOT_ABOUT_AI).toBeLessThan(0);
  });
});

describe('what naming an entry says about the subject of a page', () => {
  const sign = (kind: string, priority: 1 | 2 | 3, pack?: string) =>
    signOf({ id: 'x', kind, priority, ...(pack === undefined ? {} : { pack }) });

  it('is less for a general term, and nothing for what is named anywhere', () => {
    expect(rises([0, sign('term', 3), sign('term', 2)])).toBe(true);
    expect(sign('model', 1)).toBe(sign('model', 2));
    for (const kind of ANYWHERE) {
      expect([sign(kind, 3), sign(kind, 2)]).toEqual([0, 0]);
      expect(sign(kind, 1), `a ${kind} that is all about AI`).toBe(sign('model', 1));
    }
  });

  it('is nothing for an entry of the reader’s own', () => {
    expect(sign('model', 1, 'mine')).toBe(0);
  });
});

describe('what the subject says for a name', () => {
  it('is less for one that seldom has the meaning, and least for one that such pages have as something else', () => {
    const trust = (prior: keyof typeof PRIOR, ownField = false) => aiTrust({ prior, ownField });
    expect(rises([trust('usually', true), trust('unlikely'), trust('even')])).toBe(true);
    expect([trust('even'), trust('likely'), trust('usually')]).toEqual([1, 1, 1]);
    expect(trust('unlikely', true)).toBe(trust('usually', true));
  });
});

describe('how many signs a text needs', () => {
  /** A sentence, a message, and a page; each up to where the next begins. */
  const [sentence, message, page] = [
    [0, 399],
    [400, OFF_TOPIC.longFrom - 1],
    [OFF_TOPIC.longFrom, 100_000],
  ] as const;

  it('grows from a sentence to a short text to a page, and a sentence needs no whole name', () => {
    const needed = [sentence, message, page].map((lengths) => lengths.map(neededSigns));
    for (const [shortest, longest] of needed) expect(shortest).toBe(longest);
    const [ofSentence = 0, ofMessage = 0, ofPage = 0] = needed.map(([shortest = 0]) => shortest);
    expect(rises([0, ofSentence, ofMessage, ofPage])).toBe(true);
    expect(ofMessage).toBeLessThan(1);
    expect(ofPage, 'one name').toBe(1);
  });

  it('is more for a page as a whole than for what is around a name, when it is long', () => {
    for (const length of [...sentence, ...message])
      expect(neededSignsOfPage(length)).toBe(neededSigns(length));
    for (const length of page) expect(neededSignsOfPage(length)).toBeGreaterThan(neededSigns(length));
  });
});

describe('the weight of the subject', () => {
  const lengths = [0, OFF_TOPIC.longFrom - 1, OFF_TOPIC.longFrom, 100_000];

  it('is against names on a page without signs, more so on a long one', () => {
    expect(lengths.map((length) => topicWeight(0, length))).toEqual([
      OFF_TOPIC.short,
      OFF_TOPIC.short,
      OFF_TOPIC.long,
      OFF_TOPIC.long,
    ]);
    expect(rises([OFF_TOPIC.long, OFF_TOPIC.short, 0])).toBe(true);
  });

  it('never falls as signs are added, and is at its most long before there are many', () => {
    const signs = Array.from({ length: 200 }, (_, n) => n / 10);
    for (const length of lengths) {
      const weights = signs.map((some) => topicWeight(some, length));
      expect(neverFalls(weights)).toBe(true);
      expect(rises(weights.slice(0, 30))).toBe(true);
      expect(topicWeight(10, length)).toBe(topicWeight(1_000, length));
      expect(topicWeight(4, length)).toBeLessThan(topicWeight(6, length));
    }
  });

  it('is the same for pages of any length once they have the signs that a page needs', () => {
    const enough = neededSignsOfPage(100_000);
    for (const some of [enough, 3, 5])
      expect(topicWeight(some, 100_000)).toBeCloseTo(topicWeight(some, 0), 12);
    expect(topicWeight(enough, 0)).toBeGreaterThan(0);
    // Half of them say half of it: one sign may be chance.
    for (const length of lengths)
      expect(topicWeight(enough / 2, length)).toBeCloseTo(
        (topicWeight(0, length) + topicWeight(enough, length)) / 2,
        12,
      );
  });
});
