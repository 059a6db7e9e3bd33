/**
 * Within a paragraph: **bold**, *italic*, `code`, [links](https://example.com), and \* for what is none of it. Each of
 * the marks that enclose something is open at most once, so that a step never looks back further than three.
 */

import type { Inline } from './tree.ts';

/** What stands for itself after a backslash: https://spec.commonmark.org/0.31.2/#backslash-escapes */
const ESCAPED = /[!-/:-@[-`{-~]/;
/** All that means something. */
const MARK = /[\\`*[\]\n]/g;
/** The address of a link, after the bracket that closes its words. Without brackets, so that none is read twice. */
const TARGET =
  /\(\s{0,9}<?([^\s<>()[\]]{1,2000}(?:\([^\s<>()[\]]{0,2000}\)[^\s<>()[\]]{0,2000})?)>?\s{0,9}\)/y;

type Opener = '**' | '*' | '[';

interface Frame {
  /** Undefined for the paragraph itself. */
  readonly opener: Opener | undefined;
  readonly children: Inline[];
}

/** Reads the text of a paragraph or of an item. */
export function parseInline(text: string): readonly Inline[] {
  return new InlineParser(text).parse();
}

class InlineParser {
  readonly #text: string;
  readonly #frames: Frame[] = [{ opener: undefined, children: [] }];
  /** By where a run of backticks begins: where the next run of the same length does. */
  readonly #codeEnds: ReadonlyMap<number, number>;

  constructor(text: string) {
    this.#text = text;
    this.#codeEnds = codeEnds(text);
  }

  parse(): readonly Inline[] {
    const text = this.#text;
    for (let at = 0; at < text.length; ) {
      MARK.lastIndex = at;
      const mark = MARK.exec(text);
      const next = mark?.index ?? text.length;
      this.#put(text.slice(at, next));
      at = mark ? this.#step(next) : next;
    }
    while (this.#frames.length > 1) this.#giveUp();
    return this.#top.children;
  }

  get #top(): Frame {
    // The paragraph's own frame is never taken off.
    return this.#frames.at(-1)!;
  }

  /** Reads a mark; returns where to go on. */
  #step(at: number): number {
    const text = this.#text;
    switch (text[at]) {
      case '\\': {
        const escaped = text[at + 1] ?? '';
        this.#put(ESCAPED.test(escaped) ? escaped : '\\');
        return at + (ESCAPED.test(escaped) ? 2 : 1);
      }
      case '\n':
        this.#top.children.push({ kind: 'break' });
        return at + 1;
      case '`':
        return this.#code(at);
      case '*':
        return this.#stars(at);
      case '[':
        // No link is in a link: the bracket before was none of one.
        if (this.#isOpen('[')) this.#giveUpTo('[');
        this.#open('[');
        return at + 1;
      default:
        return this.#closeLink(at);
    }
  }

  #code(at: number): number {
    const length = runLength(this.#text, at, '`');
    const end = this.#codeEnds.get(at);
    if (end === undefined) {
      this.#put('`'.repeat(length));
      return at + length;
    }
    const inside = this.#text.slice(at + length, end).replaceAll('\n', ' ');
    // A space on both sides lets a backtick stand at the edge.
    const isPadded = /^ .*[^ ].* $/.test(inside);
    this.#top.children.push({ kind: 'code', text: isPadded ? inside.slice(1, -1) : inside });
    return end + length;
  }

  /** A run of stars closes what it can, opens what it can, and is text for the rest. */
  #stars(at: number): number {
    const length = runLength(this.#text, at, '*');
    const mayOpen = /\S/.test(this.#text[at + length] ?? '');
    const mayClose = /\S/.test(this.#text[at - 1] ?? '');
    let left = length;
    // Three may close both: the inner one first.
    const inner = this.#top.opener === '*' ? STARS.toReversed() : STARS;
    for (const [wanted, size] of length === 3 ? inner : STARS) {
      if (left >= size && mayClose && this.#isOpen(wanted) && this.#close(wanted)) left -= size;
    }
    for (const [wanted, size] of STARS) {
      if (left < size || left > 3 || !mayOpen || this.#isOpen(wanted)) continue;
      this.#open(wanted);
      left -= size;
    }
    this.#put('*'.repeat(left));
    return at + length;
  }

  #closeLink(at: number): number {
    TARGET.lastIndex = at + 1;
    const url = this.#isOpen('[') ? TARGET.exec(this.#text)?.[1] : undefined;
    if (url === undefined || !isFollowed(url)) {
      this.#put(']');
      return at + 1;
    }
    while (this.#top.opener !== '[') this.#giveUp();
    const { children } = this.#top;
    this.#frames.pop();
    const words: readonly Inline[] = children.length > 0 ? children : [{ kind: 'text', text: url }];
    this.#top.children.push({ kind: 'link', url, children: words });
    return TARGET.lastIndex;
  }

  #open(opener: Opener): void {
    this.#frames.push({ opener, children: [] });
  }

  #isOpen(opener: Opener): boolean {
    return this.#frames.some((frame) => frame.opener === opener);
  }

  /** Closes what is open, unless nothing is in it. What is open within it was none. */
  #close(opener: '**' | '*'): boolean {
    const index = this.#frames.findIndex((frame) => frame.opener === opener);
    const isEmpty = index === this.#frames.length - 1 && this.#top.children.length === 0;
    if (index < 0 || isEmpty) return false;
    while (this.#frames.length - 1 > index) this.#giveUp();
    const { children } = this.#top;
    this.#frames.pop();
    this.#top.children.push({ kind: opener === '**' ? 'bold' : 'italic', children });
    return true;
  }

  #giveUpTo(opener: Opener): void {
    while (this.#isOpen(opener)) this.#giveUp();
  }

  /** What was opened last is text. */
  #giveUp(): void {
    const frame = this.#frames.pop();
    if (!frame?.opener) return;
    this.#put(frame.opener);
    for (const child of frame.children) {
      if (child.kind === 'text') this.#put(child.text);
      else this.#top.children.push(child);
    }
  }

  /** Text, as one with the text before it. */
  #put(text: string): void {
    if (text === '') return;
    const { children } = this.#top;
    const last = children.at(-1);
    if (last?.kind === 'text') children[children.length - 1] = { kind: 'text', text: last.text + text };
    else children.push({ kind: 'text', text });
  }
}

const STARS = [
  ['**', 2],
  ['*', 1],
] as const;

/** Whether a card may lead there. */
const isFollowed = (url: string): boolean => /^(?:https?:\/\/|mailto:)/i.test(url) && URL.canParse(url);

function runLength(text: string, at: number, unit: string): number {
  let end = at;
  while (text[end] === unit) end++;
  return end - at;
}

function codeEnds(text: string): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const nextOf = new Map<number, number>();
  for (const { 0: run, index } of [...text.matchAll(/`+/g)].reverse()) {
    const next = nextOf.get(run.length);
    if (next !== undefined) ends.set(index, next);
    nextOf.set(run.length, index);
  }
  return ends;
}
