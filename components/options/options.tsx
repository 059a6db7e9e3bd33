/** The options page: sections on the left, one of them on the right. */

import type { SettingKey } from '../../extension/settings/types.ts';
import { useText } from '../interface-text.ts';
import { type Outcome, OutcomeBar } from '../outcome-bar.tsx';
import { AboutSection, type AboutSectionProps } from './about-section.tsx';
import { AppearanceSection, type AppearanceSectionProps } from './appearance-section.tsx';
import { BackupSection, type BackupSectionProps } from './backup-section.tsx';
import { EntriesSection, type EntriesSectionProps } from './entries-section.tsx';
import { GeneralSection } from './general-section.tsx';
import { GlossariesSection, type GlossariesSectionProps } from './glossaries/glossaries-section.tsx';
import { KeepingNotices, type KeepingNoticesProps } from './keeping-notices.tsx';
import { SECTION_WORDS, SECTIONS, type Section } from './section.ts';
import { ShortcutsSection, type ShortcutsSectionProps } from './shortcuts-section.tsx';
import { SitesSection, type SitesSectionProps } from './sites-section.tsx';

export interface OptionsProps
  extends SitesSectionProps,
    EntriesSectionProps,
    AppearanceSectionProps,
    BackupSectionProps,
    ShortcutsSectionProps,
    AboutSectionProps,
    KeepingNoticesProps {
  readonly section: Section;
  readonly glossaries: GlossariesSectionProps;
  readonly outcome: Outcome | undefined;
  readonly onReset: (keys: readonly SettingKey[]) => void;
}

export function Options(props: OptionsProps) {
  const { section, outcome, onReset } = props;
  const text = useText();
  const { title, hint, resets } = SECTION_WORDS[section];
  return (
    <div class="options">
      <nav class="sections" aria-label={text('optionsSections')}>
        <p class="logo">{text('extensionName')}</p>
        <ul>
          {SECTIONS.map((name) => (
            <li key={name}>
              <a href={`#${name}`} aria-current={name === section ? 'page' : undefined}>
                {text(SECTION_WORDS[name].title)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <main class="section" tabIndex={-1}>
        <h1>{text(title)}</h1>
        <p class="section-hint">{text(hint)}</p>
        <div role="alert">{outcome?.kind === 'failed' && <p class="problem">{outcome.message}</p>}</div>
        <KeepingNotices {...props} />
        <SectionBody {...props} />
        {resets.length > 0 && (
          <p class="reset">
            <button type="button" class="plain" onClick={() => onReset(resets)}>
              {text('resetSection')}
            </button>
          </p>
        )}
      </main>
      <OutcomeBar outcome={outcome} />
    </div>
  );
}

function SectionBody(props: OptionsProps) {
  switch (props.section) {
    case 'general':
      return <GeneralSection {...props} />;
    case 'sites':
      return <SitesSection {...props} />;
    case 'entries':
      return <EntriesSection {...props} />;
    case 'glossaries':
      return <GlossariesSection {...props.glossaries} />;
    case 'appearance':
      return <AppearanceSection {...props} />;
    case 'backup':
      return <BackupSection {...props} />;
    case 'shortcuts':
      return <ShortcutsSection {...props} />;
    case 'about':
      return <AboutSection {...props} />;
  }
}
