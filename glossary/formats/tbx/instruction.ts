/** What TBX has no place for, as processing instructions of XML, which other programs pass over. */

import type { Kind } from '../../../data/types.ts';

const TARGET = 'newsgloss';

export interface OwnInstruction {
  readonly kind?: Kind | string;
  readonly case?: 'exact' | string;
  readonly colour?: string;
}

/** @returns undefined for an instruction of others */
export function ownInstruction(target: string, body: string): OwnInstruction | undefined {
  if (target !== TARGET) return undefined;
  const of = (name: string) => new RegExp(`\\b${name}="([^"]{0,40})"`).exec(body)?.[1];
  const kind = of('kind');
  const letterCase = of('case');
  const colour = of('colour');
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(letterCase === undefined ? {} : { case: letterCase }),
    ...(colour === undefined ? {} : { colour }),
  };
}

/** @param values without quotes and without `?>` */
export const writeInstruction = (values: Readonly<Record<string, string>>): string =>
  `<?${[TARGET, ...Object.entries(values).map(([name, value]) => `${name}="${value}"`)].join(' ')}?>`;
