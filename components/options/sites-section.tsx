import { useText } from '../interface-text.ts';
import { isLocked, type SectionProps } from './section.ts';
import type { SiteAnswer } from './site-field.tsx';
import { SiteList } from './site-list.tsx';
import { SiteTrial, type TrialAnswer } from './site-trial.tsx';

/** The two lists of patterns. */
export type SiteListKey = 'offSites' | 'onSites';

export interface SitesSectionProps extends SectionProps {
  readonly onStoreSite: (list: SiteListKey, written: string, replaced?: string) => Promise<SiteAnswer>;
  readonly onTrySite: (written: string) => TrialAnswer;
}

/** Where terms are marked: two lists, and what they come to at an address. */
export function SitesSection({ settings, keeping, onEdit, onStoreSite, onTrySite }: SitesSectionProps) {
  const text = useText();
  const list = (key: SiteListKey) => ({
    patterns: settings[key],
    locked: isLocked(keeping, key),
    onStore: (written: string, replaced?: string) => onStoreSite(key, written, replaced),
    onRemove: (pattern: string) =>
      void onEdit([{ kind: 'remove', key, items: [pattern] }], text('saidRemoved', pattern)),
  });
  return (
    <>
      <dl class="examples">
        <dt>news.example</dt>
        <dd>{text('siteExampleHost')}</dd>
        <dt>news.example/ai</dt>
        <dd>{text('siteExampleFolder')}</dd>
        <dt>news.example/*/live</dt>
        <dd>{text('siteExampleStar')}</dd>
      </dl>
      <SiteList
        title={text('offSitesTitle')}
        hint={text('offSitesHint')}
        none={text('sitesNone')}
        {...list('offSites')}
      />
      <SiteList
        title={text('onSitesTitle')}
        hint={text(settings.places === 'listed' ? 'onSitesListedHint' : 'onSitesHint')}
        none={text(settings.places === 'listed' ? 'onSitesListedNone' : 'onSitesNone')}
        {...list('onSites')}
      />
      <SiteTrial onTry={onTrySite} />
    </>
  );
}
