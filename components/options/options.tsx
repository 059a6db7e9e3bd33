/** The options page: sections on the left, one of them on the right. */

import type { GlossaryData, Locale } from '../../data/types.ts';
import type { Edit, Settings } from '../../extension/settings/types.ts';
import { type TextKey, useText } from '../interface-text.ts';
import { GeneralSection } from './general-section.tsx';
import { KindsSection } from './kinds-section.tsx';
import { KnownEntries } from './known-entries.tsx';
import { MutedNames } from './muted-names.tsx';
import { type SiteAnswer, SitesSection } from './sites-section.tsx';

export const SECTIONS = ['general', 'marked', 'sites'] as const;
export type Section = (typeof SECTIONS)[number];

/** How the last change went. */
export type Outcome =
  | { readonly kind: 'saved'; readonly change: number }
  | { readonly kind: 'failed'; readonly message: string };

export interface OptionsProps {
  readonly section: Section;
  readonly settings: Settings;
  readonly data: GlossaryData;
  /** The language of entries' names. */
  readonly locale: Locale;
  readonly outcome: Outcome | undefined;
  readonly onEdit: (edit: Edit) => void;
  readonly onAddSite: (written: string) => Promise<SiteAnswer>;
}

const WORDS: Readonly<Record<Section, { readonly title: TextKey; readonly hint: TextKey }>> = {
  general: { title: 'optionsGeneral', hint: 'optionsGeneralHint' },
  marked: { title: 'optionsMarked', hint: 'markedHint' },
  sites: { title: 'optionsSites', hint: 'sitesHint' },
};

export function Options(props: OptionsProps) {
  const { section, outcome } = props;
  const text = useText();
  return (
    <div class="options">
      <nav class="sections" aria-label={text('optionsSections')}>
        <p class="logo">{text('extensionName')}</p>
        <ul>
          {SECTIONS.map((name) => (
            <li key={name}>
              <a href={`#${name}`} aria-current={name === section ? 'page' : undefined}>
                {text(WORDS[name].title)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <main class="section">
        <header class="section-head">
          <h1>{text(WORDS[section].title)}</h1>
          <p class="saved" role="status">
            {/* A new element for each change starts its fading anew. */}
            {outcome?.kind === 'saved' && <span key={outcome.change}>{text('optionsSaved')}</span>}
          </p>
        </header>
        <p class="section-hint">{text(WORDS[section].hint)}</p>
        {outcome?.kind === 'failed' && (
          <p class="problem" role="alert">
            {outcome.message}
          </p>
        )}
        <SectionBody {...props} />
      </main>
    </div>
  );
}

function SectionBody(props: OptionsProps) {
  const { section, settings, data, locale, onEdit, onAddSite } = props;
  switch (section) {
    case 'general':
      return <GeneralSection settings={settings} onEdit={onEdit} />;
    case 'marked':
      return (
        <KindsSection
          data={data}
          locale={locale}
          offKinds={settings.offKinds}
          onChange={(offKinds) => onEdit({ kind: 'set', values: { offKinds } })}
        />
      );
    case 'sites':
      return (
        <>
          <SitesSection
            sites={settings.offSites}
            onAdd={onAddSite}
            onRemove={(site) => onEdit({ kind: 'remove', key: 'offSites', items: [site] })}
          />
          <MutedNames
            names={settings.mutedNames}
            onRemove={(name) => onEdit({ kind: 'remove', key: 'mutedNames', items: [name] })}
          />
          <KnownEntries
            data={data}
            locale={locale}
            known={settings.knownEntries}
            onRemove={(id) => onEdit({ kind: 'remove', key: 'knownEntries', items: [id] })}
          />
        </>
      );
  }
}
