/** What is kept of an error: enough to find it in the source, and nothing of a page. Pure. */

/** Where of the extension an error came up. */
export const PLACES = ['background', 'page', 'own-page'] as const;
export type Place = (typeof PLACES)[number];

export interface ErrorRecord {
  readonly place: Place;
  /** Milliseconds since 1970, of the first and the newest of its kind. */
  readonly first: number;
  readonly last: number;
  /** How often it came up. */
  readonly count: number;
  /** The name and the message, without what it quotes. */
  readonly text: string;
  /** Where in the extension's own files: function, file, line and column; the innermost first. */
  readonly frames: readonly string[];
}

/** An error as it comes up. */
export type ErrorEvidence = Pick<ErrorRecord, 'place' | 'text' | 'frames'>;

/** So many different errors are kept, the newest. */
export const MOST_RECORDS = 30;
const LONGEST_TEXT = 200;
/** Of a longer message no more is looked at. */
const LONGEST_READ = 2_000;
const LONGEST_FRAME = 160;
const MOST_FRAMES = 8;

/** A browser quotes names and values in its messages; those of a page are nobody's business. */
const QUOTED = /"[^"]*"?|'[^']*'?|`[^`]*`?|‘[^’]*’?|“[^”]*”?/g;
/** Addresses too, whether quoted or not. */
const ADDRESS = /[a-z][a-z0-9+.-]*:\/\/\S+/gi;

/** A message without what it quotes, in one line. */
export const withoutQuotes = (message: string): string =>
  message
    .slice(0, LONGEST_READ)
    .replace(ADDRESS, '…')
    .replace(QUOTED, '…')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST_TEXT);

/** What addresses of an extension's files begin with. */
const OWN_FILES = /[a-z-]+-extension:\/\/[^/\s]+\//g;

/** Whether an address is that of a file of the extension. */
export const isOwnFile = (address: string): boolean => address.search(OWN_FILES) === 0;

/** What is told of something that was thrown. */
export function evidenceOf(thrown: unknown, place: Place): ErrorEvidence {
  if (!(thrown instanceof Error)) return { place, text: `thrown: ${typeof thrown}`, frames: [] };
  const text = withoutQuotes(`${thrown.name}: ${thrown.message}`);
  return { place, text, frames: ownFrames(thrown.stack ?? '') };
}

/** The lines of a stack that are in the extension's own files, without the address of its folder. */
export function ownFrames(stack: string): readonly string[] {
  return stack
    .split('\n')
    .filter((line) => line.search(OWN_FILES) >= 0)
    .slice(0, MOST_FRAMES)
    .map((line) =>
      line
        .replaceAll(OWN_FILES, '')
        .replace(/^\s*at\s+/, '')
        .trim()
        .slice(0, LONGEST_FRAME),
    );
}

/** What arrived or was stored, as evidence; undefined for anything else. */
export function parseEvidence(value: unknown): ErrorEvidence | undefined {
  if (!isRecord(value) || typeof value.text !== 'string' || !Array.isArray(value.frames)) return undefined;
  const place = PLACES.find((known) => known === value.place);
  if (!place) return undefined;
  const frames = value.frames
    .filter((frame) => typeof frame === 'string')
    .slice(0, MOST_FRAMES)
    .map((frame) => frame.slice(0, LONGEST_FRAME));
  return { place, text: withoutQuotes(value.text), frames };
}

/** What was stored, as records; what is none is left out. */
export function parseRecords(value: unknown): readonly ErrorRecord[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((stored: unknown): ErrorRecord[] => {
    const evidence = parseEvidence(stored);
    if (!evidence || !isRecord(stored)) return [];
    const { first, last, count } = stored;
    if (typeof first !== 'number' || typeof last !== 'number' || typeof count !== 'number') return [];
    return [{ ...evidence, first, last, count }];
  });
}

/** The records with one more error, at a moment in milliseconds since 1970; the newest first. */
export function withError(
  records: readonly ErrorRecord[],
  evidence: ErrorEvidence,
  now: number,
): readonly ErrorRecord[] {
  const isSame = ({ place, text, frames }: ErrorRecord) =>
    place === evidence.place && text === evidence.text && frames[0] === evidence.frames[0];
  const known = records.find(isSame);
  const record = { ...evidence, first: known?.first ?? now, last: now, count: (known?.count ?? 0) + 1 };
  return [record, ...records.filter((other) => other !== known)].slice(0, MOST_RECORDS);
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
