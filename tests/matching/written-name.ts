/** How a name may stand in a text, as an expression: the rules of the scan, said in another way. */

import type { Pattern } from '../../matching/fold-pattern.ts';

const UNSEEN = '\u00ad\u200b\u2060';
const SPACES = ' \u3000';
const BREAKS = '\n\t';
const HYPHENS = '\\-\u2011';
const WORD = /[\p{Script=Latin}\p{Nd}_]/u;
const HAN = /\p{Script=Han}/u;

const wide = (unit: string) => String.fromCharCode(unit.charCodeAt(0) + 0xfee0);
const withWide = (units: string) => `[${units}${[...units].map(wide).join('')}]`;
const S = withWide('sS');
const DIGIT = '[0-9０-９]';
const SMALL_LETTER = '[a-zａ-ｚ]';

/**
 * An expression that is sticky and finds a name where it begins at `lastIndex`.
 * @param pattern folded already, of ASCII and ideographs
 * @param pairs of ideographs, the Simplified one last
 */
export function expressionOf({ text, exact }: Pattern, pairs: readonly string[]): RegExp {
  const units = [...text];
  const written = (unit: string) => {
    if (HAN.test(unit)) return `[${unit}${pairs.filter((pair) => pair.endsWith(unit)).join('')}]`;
    return withWide(exact ? unit : unit + unit.toUpperCase());
  };
  const parts = units.map((unit, at) => {
    if (unit === ' ') return '';
    return between(units[at - 1], unit, units[at - 2]) + written(unit);
  });
  const begin = WORD.test(text.charAt(0)) ? `(?<!${WORD.source}[${UNSEEN}]*)(?<!@)` : '';
  return new RegExp(begin + parts.join('') + endOf(text, exact), 'uy');
}

/** What may stand before a unit of a name, given the one before it. */
function between(before: string | undefined, unit: string, beforeGap: string | undefined): string {
  const anyGap = `[${UNSEEN}${SPACES}${BREAKS}${HYPHENS}]`;
  if (before === undefined) return '';
  if (before === ' ' && beforeGap !== undefined) return `${anyGap}*[${SPACES}${BREAKS}${HYPHENS}]${anyGap}*`;
  if (HAN.test(before) && HAN.test(unit)) {
    const noHyphen = `[${UNSEEN}${SPACES}${BREAKS}]*`;
    return `(?:[${UNSEEN}]*|${noHyphen}[${BREAKS}]${noHyphen})`;
  }
  const isMixed = (HAN.test(before) && WORD.test(unit)) || (WORD.test(before) && HAN.test(unit));
  return isMixed ? `${anyGap}*` : `[${UNSEEN}]*`;
}

/** Where a name ends, and what may not come after it. */
function endOf(text: string, exact: boolean): string {
  const last = text.slice(-1);
  if (!WORD.test(last)) return '';
  const noWord = `(?![${UNSEEN}]*${WORD.source})`;
  const mayTakeS = /[a-rt-z]/i.test(last) && !(exact && /[a-z]/.test(last));
  const plural = mayTakeS ? `(?:[${UNSEEN}]*${S}${noWord}|${noWord})` : noWord;
  const continued = /\d/.test(last) ? DIGIT : SMALL_LETTER;
  return `${plural}(?![${UNSEEN}]*[.．][${UNSEEN}]*${continued})`;
}
