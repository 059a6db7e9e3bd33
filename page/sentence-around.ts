/** The sentence that a stretch of text stands in. Pure: offsets are UTF-16 code units, ranges half-open. */

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Short forms that end in a point and go on: the segmenter takes the point for the end of a sentence. */
const GOES_ON =
  /(?:^|[^\p{L}\p{N}])(?:\p{Lu}|\p{L}\.\p{L}|Mr|Mrs|Ms|Dr|Prof|St|Jr|Sr|vs|al|cf|approx|resp|Figs?|Eqs?|Sec|Vol|pp|ed|eds|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.["'”’)\]]*\s*$/u;

/** As many code units as one of them takes, with what closes after it. */
const LONGEST_SHORT_FORM = 12;

/** What stands for text that was left out. */
const CUT = '…';

/**
 * The sentence around a stretch of a text, in one line; all sentences that it touches where it touches several.
 * @param text with line breaks only where a sentence ends for certain; other white space is one space
 * @param longest so many code units at most: of a longer sentence what is nearest to the stretch
 * @returns an empty text where there is nothing but space
 */
export function sentenceAround(text: string, stretch: Stretch, longest: number): string {
  // The segmenter need not walk through a book to find what will be cut anyway.
  const from = Math.max(0, stretch.start - 2 * longest);
  const near = text.slice(from, stretch.end + 2 * longest);
  const within = { start: stretch.start - from, end: stretch.end - from };
  const sentence = sentenceIn(near, within);
  const whole = trimmed(near, sentence);
  if (whole.end - whole.start <= longest) return oneLine(near.slice(whole.start, whole.end));
  return oneLine(cut(near, whole, within, longest));
}

/** From the beginning of the first sentence that the stretch touches to the end of the last. */
function sentenceIn(text: string, { start, end }: Stretch): Stretch {
  let from = 0;
  for (const { segment, index } of new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)) {
    const to = index + segment.length;
    if (GOES_ON.test(text.slice(Math.max(from, to - LONGEST_SHORT_FORM), to))) continue;
    // A stretch that begins where a sentence ends belongs to the next, one that ends there to none after it.
    if (to <= start) from = to === text.length ? from : to;
    else if (to >= end) return { start: from, end: to };
  }
  return { start: from, end: text.length };
}

function trimmed(text: string, { start, end }: Stretch): Stretch {
  const part = text.slice(start, end);
  const lead = part.length - part.trimStart().length;
  return { start: start + lead, end: Math.max(start + lead, start + part.trimEnd().length) };
}

/** As much of a sentence as there is room for, the stretch in its middle. */
function cut(text: string, sentence: Stretch, stretch: Stretch, longest: number): string {
  const room = longest - 2 * CUT.length;
  const spare = Math.max(0, room - (stretch.end - stretch.start));
  let start = Math.max(sentence.start, stretch.start - Math.floor(spare / 2));
  let end = Math.min(sentence.end, start + room);
  start = Math.max(sentence.start, Math.min(start, end - room));
  const isCutBefore = start > sentence.start;
  const isCutAfter = end < sentence.end;
  if (isCutBefore) start = wordStart(text, start, stretch.start);
  if (isCutAfter) end = wordEnd(text, end, stretch.start);
  const part = text.slice(start, end).trim();
  return `${isCutBefore ? CUT : ''}${part}${isCutAfter ? CUT : ''}`;
}

/** Chinese has no spaces to cut at: a cut stays where it is when none is near. */
const NEAR = 30;

function wordStart(text: string, at: number, before: number): number {
  const space = text.indexOf(' ', at);
  if (space >= 0 && space < Math.min(at + NEAR, before)) return space + 1;
  return isInsideCharacter(text, at) ? at + 1 : at;
}

function wordEnd(text: string, at: number, after: number): number {
  const space = text.lastIndexOf(' ', at);
  if (space > Math.max(at - NEAR, after)) return space;
  return isInsideCharacter(text, at) ? at - 1 : at;
}

/** Whether an offset is between the two halves of a character. */
const isInsideCharacter = (text: string, at: number): boolean =>
  /^[\udc00-\udfff]/.test(text.slice(at, at + 1));

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');
