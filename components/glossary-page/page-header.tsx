/** The parts of the page, its language, and the way to the options. */

import type { Locale } from '../../data/types.ts';
import { LanguageSwitch } from '../card/language-switch.tsx';
import { type TextKey, useText } from '../interface-text.ts';
import { addressOf, type Route } from './route.ts';

export interface PageHeaderProps {
  readonly route: Route;
  readonly locale: Locale;
  readonly optionsAddress: string;
  readonly onLocale: (locale: Locale) => void;
  /** Past the header and the list. */
  readonly onSkip: () => void;
}

const PARTS = [
  { to: { view: 'entries' }, name: 'glossaryEntries', views: ['entries', 'entry', 'unknown'] },
  { to: { view: 'article' }, name: 'glossaryArticle', views: ['article'] },
  { to: { view: 'map' }, name: 'glossaryMap', views: ['map'] },
] as const satisfies readonly { to: Route; name: TextKey; views: readonly Route['view'][] }[];

export function PageHeader({ route, locale, optionsAddress, onLocale, onSkip }: PageHeaderProps) {
  const text = useText();
  return (
    <header class="page-head">
      {/* No link: an address after "#" is a place in the glossary. */}
      <button type="button" class="skip" onClick={onSkip}>
        {text('glossarySkip')}
      </button>
      <p class="logo">{text('extensionName')}</p>
      <nav class="parts" aria-label={text('glossaryParts')}>
        {PARTS.map(({ to, name, views }) => (
          <a
            key={name}
            href={addressOf(to)}
            aria-current={views.some((view) => view === route.view) ? 'page' : undefined}
          >
            {text(name)}
          </a>
        ))}
      </nav>
      <LanguageSwitch label={text('glossaryLanguage')} locale={locale} onLocale={onLocale} />
      <a class="plain to-options" href={optionsAddress}>
        {text('glossaryOptions')}
      </a>
    </header>
  );
}
