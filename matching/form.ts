/** How a name is written where it stands, and what that says about its meaning. */

import type { Evidence, Stretch } from './evidence.ts';
import { late } from './late-expression.ts';
import { classOf, HYPHEN, WORD } from './units.ts';
import { CAPITALS, GIVEN_NAME, JOINED, LONGER_NAME, OTHER_PERSON, STRADDLED } from './weights.ts';

/** Prefixes that leave the meaning of what they are tied to. */
const PREFIX = late(
  String.raw`(?:^|[^\p{L}\p{N}])(?:non|pre|post|anti|pro|multi|ex|all|only|and|or|the|to|via|with)[-\u2010\u2011]$`,
  'iu',
);

/** Whether a hyphen ties a name to a Latin word before it, which makes it a part of another name: DJ-Sora. */
function isJoined(text: string, { start }: Stretch): boolean {
  const before = text.charCodeAt(start - 1);
  if (classOf(before) !== HYPHEN || before > 0x2011 || classOf(text.charCodeAt(start - 2)) !== WORD)
    return false;
  return (
    classOf(text.charCodeAt(start)) === WORD && !PREFIX().test(text.slice(Math.max(0, start - 8), start))
  );
}

/** A surname after a given name: Adam Maida, Adam G. Riess. */
const SURNAME = late(
  String.raw`^[ \u00a0](?:\p{Lu}\.[ \u00a0]?)?(?:(?:de|van|von|der|den|di|da|le|la|el|al|bin)[ \u00a0])*(?:\p{Lu}\p{Ll}|\p{Lu}['’]\p{Lu})[\p{L}'’-]+`,
  'u',
);

/** Words that follow a method's name with a capital in titles: Adam Optimizer. */
const TITLE_WORD = late(
  String.raw`^[ \u00a0](?:Optimi[sz]\w*|Algorithm\w*|Method\w*|Update\w*|Model\w*|Is|In|For|With|And|Or|On|To|The|Vs|Versus|Based|Using|Converge\w*|Variant\w*|Solver\w*)\b`,
  'u',
);

/** A capitalised word just before: a first name before a surname, unless it only begins the sentence. */
const FIRST_NAME = late(
  String.raw`(?:^|(\S)\s+|["“(])(\p{Lu}[\p{Ll}'’-]+|\p{Lu}\.)[ \u00a0](?:\p{Lu}\.[ \u00a0]?)?$`,
  'u',
);

/** Capitalised words before a surname that are no first names. */
const NO_FIRST_NAME = new Set(
  (
    'After Also Although An And As At Because Before Both But By Co-author Co-lead Did Does Dr During For From ' +
    'Had Has He Here His How However If In Into Is It Later Like Meanwhile Mr Ms Mrs Nor Not Now Of On Or ' +
    'Perhaps Prof Professor Researcher Said Says She Since So Still That The Then There They This Though Through ' +
    'Thus To Under Until Was We Were What When Where Whereas Whether While Who Why With Without Yet'
  ).split(' '),
);

/** Whether another person of that surname is meant: Mel Brooks. */
function isOtherPerson(text: string, { start }: Stretch): boolean {
  const match = FIRST_NAME().exec(text.slice(Math.max(0, start - 40), start));
  const name = match?.[2];
  return name !== undefined && !NO_FIRST_NAME.has(name);
}

const ALL_CAPITALS = late(String.raw`^\p{Lu}+$`, 'u');
const CAPITAL_FIRST = late(String.raw`^\p{Lu}`, 'u');

/** The words before and after, when both are in capitals. */
const CAPITALS_BEFORE = late(String.raw`\p{Lu}{2,}[^\p{L}\p{N}]{1,3}$`, 'u');
const CAPITALS_AFTER = late(String.raw`^[^\p{L}\p{N}]{1,3}\p{Lu}{2,}`, 'u');

/** Whether a name in capitals stands in a text that is all in capitals, where they say nothing. */
function isInCapitals(text: string, { start, end }: Stretch): boolean {
  if (!ALL_CAPITALS().test(text.slice(start, end))) return false;
  return (
    CAPITALS_BEFORE().test(text.slice(Math.max(0, start - 12), start)) &&
    CAPITALS_AFTER().test(text.slice(end, end + 12))
  );
}

/** A capitalised word just after: the first word of two that make a longer name: Berkeley Lab, Pixel Art. */
const CAPITALISED_AFTER = late(String.raw`^[ \u00a0]\p{Lu}\p{Ll}+(?![\p{L}\p{N}])`, 'u');

/** Titles begin most of their words with capitals, where a capital says nothing. */
const TITLE_AFTER = late(
  String.raw`^[ \u00a0]\p{Lu}\p{Ll}+[ \u00a0]+(?:(?:of|the|a|an|and|in|on|to|for|with|by)[ \u00a0]+)?\p{Lu}`,
  'u',
);

/** Whether a capitalised name goes on into another capitalised word, outside a title. */
function isInLongerName(text: string, { start, end }: Stretch): boolean {
  if (!CAPITAL_FIRST().test(text.slice(start, end))) return false;
  const after = text.slice(end, end + 60);
  return CAPITALISED_AFTER().test(after) && !TITLE_AFTER().test(after);
}

/** What the form of a candidate says. */
export function formEvidence(
  text: string,
  place: Stretch,
  is: {
    readonly ambiguous: boolean;
    readonly short: boolean;
    readonly givenName: boolean;
    readonly straddled: boolean;
  },
): readonly Evidence[] {
  const evidence: Evidence[] = [];
  if (is.straddled) evidence.push({ kind: 'straddled', weight: STRADDLED });
  if (isJoined(text, place)) evidence.push({ kind: 'joined', weight: JOINED });
  if (is.givenName) {
    const after = text.slice(place.end, place.end + 40);
    if (SURNAME().test(after) && !TITLE_WORD().test(after))
      evidence.push({ kind: 'given-name', weight: GIVEN_NAME });
  }
  if (is.short && isOtherPerson(text, place)) evidence.push({ kind: 'other-person', weight: OTHER_PERSON });
  if (is.ambiguous && !is.short && isInLongerName(text, place)) {
    evidence.push({ kind: 'longer-name', weight: LONGER_NAME });
  }
  if (is.ambiguous && isInCapitals(text, place)) evidence.push({ kind: 'capitals', weight: CAPITALS });
  return evidence;
}

/** Letters of an acronym, and what may stand between the words that it is made of. */
const ACRONYM = late(String.raw`^\p{Lu}{3,6}$`, 'u');
const LINK = String.raw`(?:[\s\u00a0-]+(?:of|for|and|the|in|de|für|la|du|des|&)){0,2}[\s\u00a0-]+`;

/**
 * Where a text spells an acronym out: "Network Security Forum" for NSF. Undefined when it does not, or
 * when the name is no acronym.
 */
export function expansionOf(acronym: string, text: string): Stretch | undefined {
  if (!ACRONYM().test(acronym)) return undefined;
  const words = Array.from(acronym, (letter) => `${letter}[\\p{L}\\p{N}’'.]+`);
  const match = new RegExp(`(?<![\\p{L}\\p{N}])${words.join(LINK)}(?![\\p{L}])`, 'u').exec(text);
  return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}
