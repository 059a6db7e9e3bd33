/** What may be set of a pack. */

import { LONGEST, type PackSettings } from '../../glossary/packs/types.ts';

/** @throws RangeError for settings that cannot be */
export function checkSettings({ name, colour, licence = '', source = '' }: Partial<PackSettings>): void {
  if (name !== undefined && (name.trim() === '' || name.length > LONGEST.name))
    throw new RangeError(`a glossary's name has 1 to ${LONGEST.name} characters`);
  if (colour != null && !/^#[0-9a-f]{6}$/.test(colour))
    throw new RangeError(`"${colour}" is no colour as #rrggbb`);
  if (licence.length > LONGEST.line || source.length > LONGEST.line)
    throw new RangeError(`a licence and a source have at most ${LONGEST.line} characters`);
}

/** What of a change is a setting: a caller may hand over a whole pack. */
export function settingsIn({
  name,
  on,
  colour,
  licence,
  source,
}: Partial<PackSettings>): Partial<PackSettings> {
  return {
    ...(name === undefined ? {} : { name: name.trim() }),
    ...(on === undefined ? {} : { on }),
    ...(colour === undefined ? {} : { colour }),
    ...(licence === undefined ? {} : { licence }),
    ...(source === undefined ? {} : { source }),
  };
}
