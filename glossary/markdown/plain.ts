/** A text in Markdown as plain text, for what shows none: summaries, search, the clipboard, tables. */

import { parseMarkdown } from './parse.ts';
import type { Inline, RichText } from './tree.ts';

/** Whether a link's address is told after its words. */
export interface PlainOptions {
  readonly addresses: boolean;
}

const NONE: PlainOptions = { addresses: false };

/** Paragraphs and items on lines of their own, without marks. */
export const plainText = (blocks: RichText, options = NONE): string =>
  blocks
    .flatMap((block) => {
      if (block.kind === 'paragraph') return [inlineText(block.children, options)];
      const { start, items } = block;
      return items.map(
        (item, index) => `${start === undefined ? '-' : `${start + index}.`} ${inlineText(item, options)}`,
      );
    })
    .join('\n');

/** The same of a text that is not read yet. */
export const plainOf = (text: string): string => plainText(parseMarkdown(text));

const inlineText = (inlines: readonly Inline[], options: PlainOptions): string =>
  inlines.map((inline) => textOf(inline, options)).join('');

function textOf(inline: Inline, options: PlainOptions): string {
  switch (inline.kind) {
    case 'text':
    case 'code':
      return inline.text;
    case 'break':
      return '\n';
    case 'bold':
    case 'italic':
      return inlineText(inline.children, options);
    case 'link': {
      const words = inlineText(inline.children, options);
      return options.addresses && words !== inline.url ? `${words} (${inline.url})` : words;
    }
  }
}
