/** Glossaries beside the one in the package: a reader's own, imported ones, and those that follow an address. */

import type { Kind } from '../../data/types.ts';

/** The glossary in the package. Its entries are not stored, but it has a place, a switch and a colour as others have. */
export const BUILT_IN = 'builtin';
/** The glossary that entries come to that a reader writes. It is always there. */
export const MINE = 'mine';

/** What a reader may set of a glossary. */
export interface PackSettings {
  readonly name: string;
  /** Whether its names are marked. Its entries are kept, found and shown all the same. */
  readonly on: boolean;
  /** The colour of its marks as #rrggbb; null where each kind has its own. */
  readonly colour: string | null;
  /** Under what terms it may be used: a name, or a sentence. Empty where nothing is known. */
  readonly licence: string;
  /** Where it comes from, as one line to be read. */
  readonly source: string;
}

/** A glossary, without its entries. */
export interface Pack extends PackSettings {
  /** {@link BUILT_IN}, {@link MINE}, or up to twelve small letters and digits. */
  readonly id: string;
  /** Rises with each change of its entries. */
  readonly revision: number;
  /** How many entries it has. */
  readonly size: number;
  /** What the next new entry is numbered. */
  readonly nextNumber: number;
  readonly subscription?: Subscription;
}

/** A glossary that follows a file on the web. */
export interface Subscription {
  readonly url: string;
  /** Of the copy that is here, as its server named it. */
  readonly etag?: string;
  /** When it was last asked for, and when it last changed: milliseconds since 1970. */
  readonly askedAt?: number;
  readonly changedAt?: number;
  /** Why the newest try failed, as a key of the interface's texts; absent where it went well. */
  readonly problem?: string;
}

/** A name of an entry, as it is to be found in pages. */
export interface OwnName {
  readonly text: string;
  /** A BCP 47 tag. */
  readonly language?: string;
  /** Whether upper and lower case must be as written. */
  readonly exact?: true;
}

/** A text of an entry in the small subset of Markdown. */
export interface OwnText {
  readonly text: string;
  /** A BCP 47 tag. */
  readonly language?: string;
}

/** Where a reader met a term. */
export interface OwnContext {
  readonly sentence: string;
  readonly title: string;
  /** Of http, https or file. */
  readonly url: string;
}

/** An entry before it has a number. */
export interface OwnDraft {
  readonly kind: Kind;
  /** At least one; the first is the one shown, unless another is in the reader's language. */
  readonly names: readonly OwnName[];
  /** At most one for each language. */
  readonly explainers: readonly OwnText[];
  readonly context?: OwnContext;
  /** A line, or an address, that tells where the explainer comes from. */
  readonly source?: string;
}

/** An entry of a pack. */
export interface OwnEntry extends OwnDraft {
  /** Its number in its pack; never given again. */
  readonly number: number;
  /** When it came here, and when it was last changed: milliseconds since 1970. */
  readonly added: number;
  readonly changed: number;
}

/** No text here is longer, in UTF-16 code units, and no list. What is longer is refused with a reason. */
export const LONGEST = {
  name: 200,
  explainer: 4_000,
  sentence: 1_000,
  line: 500,
  url: 2_000,
  names: 50,
  explainers: 20,
} as const;
/** Entries of all packs together. */
export const MOST_ENTRIES = 200_000;
