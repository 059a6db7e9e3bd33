/** What of a page is marked by the reader's settings. */

import { mutedOn, nameKey } from '../../extension/muted-names.ts';
import type { PageAddress } from '../../extension/settings/site-pattern.ts';
import { decideSite } from '../../extension/settings/site-rules.ts';
import type { Settings } from '../../extension/settings/types.ts';
import type { Lexicon } from '../../matching/lexicon.ts';
import type { Choice } from '../../page/review.ts';
import { HEADINGS, LINKS } from '../../page/skipped.ts';

export function choiceOf(settings: Settings, address: PageAddress, { entries }: Lexicon): Choice {
  const { level, density, inLinks, inHeadings } = settings;
  const offKinds = new Set<string>(settings.offKinds);
  const isOff = (entry: string) => offKinds.size > 0 && offKinds.has(entries.of(entry)?.kind ?? '');
  const knows = new Set(settings.knownEntries);
  const muted = mutedOn(settings.mutedNames, address.host);
  const skips = [...(inLinks ? [] : [LINKS]), ...(inHeadings ? [] : [HEADINGS])];
  return {
    level,
    density,
    shows: (entry, spelling) => {
      if (isOff(entry) || (muted.size > 0 && muted.has(nameKey(spelling())))) return 'hidden';
      // The popup lists it, for the reader who wants it marked again.
      return knows.has(entry) ? 'counted' : 'marked';
    },
    skips: skips.length > 0 ? skips.join(', ') : undefined,
    onlyAboutAi: decideSite(settings, address).marks === 'ai',
  };
}
