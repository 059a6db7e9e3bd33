/** The language of a text, to be chosen. */

/** Those that most glossaries are in, by their code, after those of the interface. */
const USUAL = [
  'en',
  'zh-Hans',
  'zh-Hant',
  ...[
    'ar',
    'de',
    'es',
    'fr',
    'hi',
    'id',
    'it',
    'ja',
    'ko',
    'nl',
    'pl',
    'pt',
    'ru',
    'sv',
    'tr',
    'uk',
    'vi',
    'zh',
  ],
];

export interface LanguageSelectProps {
  readonly label?: string;
  readonly id?: string;
  readonly describedBy?: string;
  readonly class?: string;
  /** What it says where there is none. */
  readonly none: string;
  /** A BCP 47 tag, a usual one or not; empty for none. */
  readonly value: string;
  readonly onChange: (language: string) => void;
}

export function LanguageSelect(props: LanguageSelectProps) {
  const { label, id, describedBy, class: look, none, value, onChange } = props;
  const languages = value === '' || USUAL.includes(value) ? USUAL : [...USUAL, value];
  return (
    <select
      id={id}
      class={look}
      aria-label={label}
      aria-describedby={describedBy}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    >
      <option value="">{none}</option>
      {languages.map((language) => (
        <option key={language} value={language} lang={language}>
          {languageName(language)}
        </option>
      ))}
    </select>
  );
}

/** In the language itself: whoever looks for it may not read any other. */
function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
  } catch {
    // Well formed for a glossary's file, and yet not for the browser.
    return tag;
  }
}
