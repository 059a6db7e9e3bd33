import type { GlossaryData, Locale } from '../../data/types.ts';
import type { Search } from '../../glossary/search.ts';
import { useText } from '../interface-text.ts';
import { EntrySwitches } from './entry-switches.tsx';
import { KindsSection } from './kinds-section.tsx';
import { LockNote } from './lock-note.tsx';
import { MutedNames } from './muted-names.tsx';
import { isLocked, type SectionProps } from './section.ts';

export interface EntriesSectionProps extends SectionProps {
  readonly data: GlossaryData;
  readonly search: Search;
  /** The language of entries' names. */
  readonly locale: Locale;
}

/** What is marked: by kind, by entry, and by name on a site. */
export function EntriesSection({ settings, keeping, onEdit, data, search, locale }: EntriesSectionProps) {
  const text = useText();
  return (
    <>
      <section aria-label={text('offKindsTitle')}>
        {isLocked(keeping, 'offKinds') && <LockNote />}
        <KindsSection
          data={data}
          locale={locale}
          offKinds={settings.offKinds}
          locked={isLocked(keeping, 'offKinds')}
          onSwitch={(kind, on) =>
            void onEdit([{ kind: on ? 'remove' : 'add', key: 'offKinds', items: [kind] }])
          }
        />
      </section>
      <EntrySwitches
        search={search}
        locale={locale}
        known={settings.knownEntries}
        locked={isLocked(keeping, 'knownEntries')}
        onSwitch={({ id, name }, on) =>
          void onEdit(
            [{ kind: on ? 'remove' : 'add', key: 'knownEntries', items: [id] }],
            text(on ? 'saidEntryOn' : 'saidEntryOff', name),
          )
        }
      />
      <MutedNames
        names={settings.mutedNames}
        locked={isLocked(keeping, 'mutedNames')}
        onRemove={(name) =>
          void onEdit([{ kind: 'remove', key: 'mutedNames', items: [name] }], text('saidRemoved', name.name))
        }
      />
    </>
  );
}
