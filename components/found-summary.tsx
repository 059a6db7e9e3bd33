/** What a row shows of what a search found beside the name. */

import { useMemo } from 'preact/hooks';
import type { Match, Via } from '../glossary/search.ts';
import { MarkedText } from './marked-text.tsx';

export interface FoundSummaryProps {
  readonly text: string;
  readonly via: Via | undefined;
}

/** Another name stands before the summary, a piece of a text in its place. */
export function FoundSummary({ text, via }: FoundSummaryProps) {
  if (!via) return text;
  const marked = (
    <span lang={via.language}>
      <MarkedText text={via.text} ranges={via.ranges} />
    </span>
  );
  if (via.from !== 'name' || text === '') return marked;
  return (
    <>
      {marked} · {text}
    </>
  );
}

const NOTHING: Match = { name: [] };

/** What matched, found out once for each search. */
export const useMatch = (find: (() => Match) | undefined): Match =>
  useMemo(() => find?.() ?? NOTHING, [find]);
