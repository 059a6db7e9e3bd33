/** The language of the card, in segments. */

import type { Locale } from '../../data/types.ts';

export interface LanguageSwitchProps {
  readonly label: string;
  readonly locale: Locale;
  readonly onLocale: (locale: Locale) => void;
}

/** Each in its own language: whoever looks for it may not read any other. A name holds what is seen of it. */
const LANGUAGES = [
  { locale: 'en', short: 'EN', name: 'EN: English' },
  { locale: 'zh-Hans', short: '简', name: '简体中文' },
  { locale: 'zh-Hant', short: '繁', name: '繁體中文' },
] as const;

export function LanguageSwitch({ label, locale: shown, onLocale }: LanguageSwitchProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a border and a legend, and no more meaning
    <div class="languages" role="group" aria-label={label}>
      {LANGUAGES.map(({ locale, short, name }) => (
        <button
          key={locale}
          type="button"
          lang={locale}
          aria-pressed={locale === shown}
          aria-label={name}
          title={name}
          onClick={() => onLocale(locale)}
        >
          {short}
        </button>
      ))}
    </div>
  );
}
