/**
 * The parts of a JSON text one by one, so that a large file is read in slices and one bad entry does not spoil the
 * others. Where parts begin and end is told by brackets and quotes; what is in them `JSON.parse` reads.
 */

/** A value in the outermost object or list, or in a list that is a value there. */
export interface Element {
  /** The key in the outermost object; undefined in a list. */
  readonly key: string | undefined;
  /** Whether it is one of a list under that key, or of the outermost list. */
  readonly isItem: boolean;
  readonly text: string;
  /** Where the value begins in the whole text, in UTF-16 code units. */
  readonly at: number;
}

/** No element is longer, in UTF-16 code units. */
export const LONGEST_ELEMENT = 1024 * 1024;

export interface ElementReader {
  /** The elements that are complete with this piece. */
  push(piece: string): readonly (Element | TooLong)[];
  /** Whether the text ended as it should, with everything closed. */
  readonly isComplete: boolean;
  /** Whether it begins as an object or a list. */
  readonly opens: '{' | '[' | undefined;
}

export interface TooLong {
  readonly tooLong: true;
  readonly at: number;
  readonly text: string;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const COMMA = 0x2c;
const COLON = 0x3a;
const LINE_BREAK = 0x0a;

/**
 * @param split whether the lists that are values of the outermost object are told item by item
 * @param lines whether each line is an element by itself, as in JSON Lines (https://jsonlines.org); then the text must
 *   end with a line break
 */
export function elementReader(split: (key: string) => boolean, lines = false): ElementReader {
  let opens: '{' | '[' | undefined = lines ? '[' : undefined;
  let depth = lines ? 1 : 0;
  /** The depth at which elements stand: 1, or 2 in a list that is split. */
  let level = 1;
  let inString = false;
  let escaped = false;
  let isComplete = false;
  let key: string | undefined;
  /** What is read of an element so far; undefined between elements. */
  let kept: string | undefined = lines ? '' : undefined;
  let keptAt = 0;
  let tooLong = false;
  let offset = 0;
  let found: (Element | TooLong)[] = [];

  const finish = (rest: string) => {
    const text = (kept ?? '') + rest;
    kept = undefined;
    const trimmed = text.trim();
    if (tooLong) found.push({ tooLong, at: keptAt, text: trimmed.slice(0, 200) });
    else if (trimmed !== '')
      found.push({ key, isItem: level === 2 || opens === '[', text: trimmed, at: keptAt });
    tooLong = false;
  };

  return {
    get isComplete() {
      return lines ? depth === 1 && !inString : isComplete;
    },
    get opens() {
      return opens;
    },
    push(piece) {
      found = [];
      /** Where what is not yet kept begins. */
      let from = 0;
      const begin = (at: number) => {
        from = at;
        keptAt = offset + at;
        kept = '';
      };
      for (let at = 0; at < piece.length; at++) {
        const unit = piece.charCodeAt(at);
        if (inString) {
          if (escaped) escaped = false;
          else if (unit === BACKSLASH) escaped = true;
          else if (unit === QUOTE) inString = false;
          continue;
        }
        if (unit === QUOTE) inString = true;
        else if (unit === OPEN_OBJECT || unit === OPEN_LIST) {
          depth++;
          if (depth === 1 && !isComplete) {
            opens = unit === OPEN_OBJECT ? '{' : '[';
            begin(at + 1);
          } else if (
            depth === 2 &&
            level === 1 &&
            opens === '{' &&
            unit === OPEN_LIST &&
            key !== undefined &&
            split(key)
          ) {
            level = 2;
            begin(at + 1);
          }
        } else if (unit === CLOSE_OBJECT || unit === CLOSE_LIST) {
          if (depth === level) {
            if (kept !== undefined) finish(piece.slice(from, at));
            if (level === 2) level = 1;
            else isComplete = true;
            key = undefined;
          }
          depth--;
        } else if (unit === (lines ? LINE_BREAK : COMMA) && depth === level) {
          if (kept !== undefined) finish(piece.slice(from, at));
          if (level === 1) key = undefined;
          begin(at + 1);
        } else if (
          unit === COLON &&
          depth === 1 &&
          opens === '{' &&
          key === undefined &&
          kept !== undefined
        ) {
          key = keyOf(kept + piece.slice(from, at));
          begin(at + 1);
        }
      }
      if (kept !== undefined) {
        // What is too long is not kept: only how it begins.
        if (kept.length + piece.length - from > LONGEST_ELEMENT) tooLong = true;
        if (!tooLong || kept.length < 200) kept += piece.slice(from);
      }
      offset += piece.length;
      return found;
    },
  };
}

function keyOf(text: string): string {
  try {
    const key: unknown = JSON.parse(text);
    return typeof key === 'string' ? key : text.trim();
  } catch {
    return text.trim();
  }
}
