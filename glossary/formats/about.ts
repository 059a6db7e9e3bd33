/** What a file says of its glossary, held to the limits of packs. */

import { LONGEST } from '../packs/types.ts';
import { oneLine } from './raw-entry.ts';
import type { About } from './types.ts';

/** Any text for each; what is empty or no text is left out, what is too long is cut. */
export function aboutOf(raw: { readonly [key in keyof About]: unknown }): About {
  const line = (value: unknown, longest: number) =>
    typeof value === 'string'
      ? oneLine(value.slice(0, longest * 2))
          .slice(0, longest)
          .toWellFormed()
      : '';
  const name = line(raw.name, LONGEST.name);
  const licence = line(raw.licence, LONGEST.line);
  const source = line(raw.source, LONGEST.line);
  const colour =
    typeof raw.colour === 'string' && /^#[0-9a-f]{6}$/i.test(raw.colour) ? raw.colour.toLowerCase() : '';
  return {
    ...(name === '' ? {} : { name }),
    ...(licence === '' ? {} : { licence }),
    ...(source === '' ? {} : { source }),
    ...(colour === '' ? {} : { colour }),
  };
}
