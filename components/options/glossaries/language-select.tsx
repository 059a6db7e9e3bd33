/** A language by its name in that of the interface. */

/** Those that most glossaries are in. */
const LANGUAGES = [
  'en',
  'zh-Hans',
  'zh-Hant',
  'zh',
  'ja',
  'ko',
  'ar',
  'de',
  'es',
  'fr',
  'hi',
  'id',
  'it',
  'nl',
  'pl',
  'pt',
  'ru',
  'sv',
  'tr',
  'uk',
  'vi',
];

export interface LanguageSelectProps {
  readonly label?: string;
  readonly id?: string;
  readonly describedBy?: string;
  readonly class?: string;
  /** What it says where there is none. */
  readonly none: string;
  /** A BCP 47 tag; empty for none. */
  readonly value: string;
  readonly onChange: (language: string) => void;
}

export function LanguageSelect(props: LanguageSelectProps) {
  const { label, id, describedBy, class: look, none, value, onChange } = props;
  const names = new Intl.DisplayNames(document.documentElement.lang || 'en', { type: 'language' });
  // A file may be in any other.
  const languages = value === '' || LANGUAGES.includes(value) ? LANGUAGES : [...LANGUAGES, value];
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
        <option key={language} value={language}>
          {names.of(language) ?? language}
        </option>
      ))}
    </select>
  );
}
