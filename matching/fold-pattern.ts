/** Surface forms as they are filed: folded. */

import {
  CJK,
  classOf,
  fold,
  foldAll,
  foldExact,
  IGNORED,
  OTHER,
  type ScriptFold,
  SPACE,
  WORD,
} from './units.ts';

/** A surface form to find. */
export interface Pattern {
  readonly text: string;
  /** Whether upper and lower case must be as written. */
  readonly exact: boolean;
}

/** A small letter s, which makes a plural. */
export const S = 0x73;

/** The single unit that stands for every gap in a folded form. */
export const GAP_UNIT = 0x20;

/**
 * A form's folded text: gaps as one space, none between an ideograph and a word, invisible characters
 * dropped; lower case unless it is exact.
 * @throws RangeError when no form could be found by it: empty, a single ideograph, or beginning with
 *   neither a letter, a digit nor an ideograph.
 */
export function foldPattern({ text, exact }: Pattern, script: ScriptFold): string {
  let folded = '';
  let before = OTHER;
  let gap = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const cls = classOf(unit);
    if (cls >= SPACE || unit < GAP_UNIT) gap = folded !== '';
    else if (cls !== IGNORED) {
      const mixed = (before === CJK && cls === WORD) || (before === WORD && cls === CJK);
      if (gap && !mixed) folded += ' ';
      gap = false;
      before = cls;
      folded += String.fromCharCode(exact ? foldExact(unit, script) : foldAll(unit, script));
    }
  }
  const first = classOf(folded.charCodeAt(0));
  if (first !== WORD && first !== CJK) {
    throw new RangeError(`"${text}" must begin with a letter, a digit or an ideograph`);
  }
  if (first === CJK && folded.length < 2) {
    throw new RangeError(`"${text}" is a single ideograph, which stands in too many words`);
  }
  return folded;
}

/** A capitalised name ("Adam", "Sora") makes another name with an s; a term or an acronym makes a plural. */
export function takesPlural(last: number, exact: boolean): boolean {
  // Of letters and digits the digits come first.
  if (classOf(last) !== WORD || fold(last) === S || last <= 0x39) return false;
  return !(exact && fold(last) === last);
}

/** The form whose plural a form is; undefined when it is none. */
export function singularOf(text: string, exact: boolean): string | undefined {
  const isPlural = text.endsWith('s') && takesPlural(text.charCodeAt(text.length - 2), exact);
  return isPlural ? text.slice(0, -1) : undefined;
}
