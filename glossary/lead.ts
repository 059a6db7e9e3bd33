/** An explainer in two parts: the sentence that says what the thing is, and the rest. */

import type { Locale } from '../data/types.ts';

export interface Parts {
  readonly lead: string;
  /** Empty where the lead says all. */
  readonly rest: string;
}

/** A full stop, with what closes after it, before a space and what may begin a sentence. */
const ENGLISH_END = /[.!?]["”’)]*(?=\s+["“‘(]?[\p{Lu}\p{N}])/gu;
/** What a full stop after it ends no sentence: initials and abbreviations. */
const ABBREVIATION = /(?:^|[\s("“])(?:\p{Lu}|(?:\p{L}\.)+\p{L}|Dr|Mr|Mrs|Ms|Prof|St|No|vs|cf)$/u;
const CHINESE_END = /[。！？][”’」』）]*/gu;

/** Splits after the first sentence. */
export function leadOf(text: string, locale: Locale): Parts {
  for (const { index, 0: end } of text.matchAll(locale === 'en' ? ENGLISH_END : CHINESE_END)) {
    if (locale === 'en' && ABBREVIATION.test(text.slice(0, index))) continue;
    const at = index + end.length;
    return { lead: text.slice(0, at), rest: text.slice(at).trim() };
  }
  return { lead: text, rest: '' };
}
