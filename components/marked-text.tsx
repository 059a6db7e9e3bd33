/** A text with what a search found in it marked. */

import type { ComponentChildren } from 'preact';
import type { MarkedText as Marked } from '../glossary/search.ts';

export function MarkedText({ text, ranges }: Marked) {
  const parts: ComponentChildren[] = [];
  let at = 0;
  for (const { from, to } of ranges) {
    parts.push(text.slice(at, from), <mark key={from}>{text.slice(from, to)}</mark>);
    at = to;
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
}
