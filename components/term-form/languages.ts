/** Languages that an explainer may be in, and what they are called. */

/** In their own language: whoever looks for it may not read any other. */
const FIRST: Readonly<Record<string, string>> = {
  en: 'English',
  'zh-Hans': '简体中文',
  'zh-Hant': '繁體中文',
};
const OTHERS = ['ar', 'de', 'es', 'fr', 'hi', 'id', 'it', 'ja', 'ko', 'pt', 'ru', 'tr', 'uk', 'vi'];

export interface Language {
  /** A BCP 47 tag. */
  readonly tag: string;
  readonly name: string;
}

/** @param told one that an entry came with, whether it is a usual one or not; empty for none */
export function languagesWith(told: string): readonly Language[] {
  const usual = [...Object.keys(FIRST), ...OTHERS];
  const tags = told === '' || usual.includes(told) ? usual : [...usual, told];
  return tags.map((tag) => ({ tag, name: languageName(tag) }));
}

function languageName(tag: string): string {
  const known = FIRST[tag];
  if (known !== undefined) return known;
  try {
    return new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
  } catch {
    // Well formed for a glossary's file, and yet not for the browser.
    return tag;
  }
}
