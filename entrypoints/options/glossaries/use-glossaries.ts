/** All that the section of glossaries shows and does. */

import type { GlossariesSectionProps } from '../../../components/options/glossaries/glossaries-section.tsx';
import type { GlossaryData } from '../../../data/types.ts';
import { builtInDrafts } from '../../../glossary/packs/built-in-drafts.ts';
import type { Saving } from '../use-saving.ts';
import { useExport } from './use-export.ts';
import { useFollowing } from './use-following.ts';
import { useImport } from './use-import.ts';
import { usePacks } from './use-packs.ts';

export function useGlossaries(data: GlossaryData, saving: Saving): GlossariesSectionProps {
  const { packs, trouble, refresh, onUnfollow, ...changes } = usePacks(data.entries.length, saving);
  const { step, panel, onFiles } = useImport(packs ?? [], refresh);
  const exports = useExport(packs ?? [], () => builtInDrafts(data), saving);
  const { follow, updates } = useFollowing(packs ?? [], saving, refresh);
  return {
    ...changes,
    packs,
    trouble,
    step,
    importing: panel,
    exports,
    follow,
    updates: { ...updates, onUnfollow },
    onFiles,
  };
}
