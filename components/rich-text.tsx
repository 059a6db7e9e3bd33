/** A text with paragraphs, lists, emphasis and links. What is in it comes from anyone, and becomes text and nothing else. */

import type { ComponentChildren } from 'preact';
import type { Block, Inline, RichText } from '../glossary/markdown/tree.ts';

export interface RichTextProps {
  readonly blocks: RichText;
  /** What is said of a link that opens in a new tab. */
  readonly opensTab: string;
}

/** Its blocks, without an element around them. */
export function RichTextView({ blocks, opensTab }: RichTextProps) {
  // Texts do not change under the reader: places will do for keys.
  return blocks.map((block, index) => <BlockView key={index} block={block} opensTab={opensTab} />);
}

function BlockView({ block, opensTab }: { readonly block: Block; readonly opensTab: string }) {
  if (block.kind === 'paragraph') return <p>{inlines(block.children, opensTab)}</p>;
  const items = block.items.map((item, index) => <li key={index}>{inlines(item, opensTab)}</li>);
  if (block.start === undefined) return <ul class="rich-list">{items}</ul>;
  return (
    <ol class="rich-list" start={block.start}>
      {items}
    </ol>
  );
}

const inlines = (children: readonly Inline[], opensTab: string): ComponentChildren =>
  children.map((inline, index) => <InlineView key={index} inline={inline} opensTab={opensTab} />);

function InlineView({ inline, opensTab }: { readonly inline: Inline; readonly opensTab: string }) {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'break':
      return <br />;
    case 'code':
      return <code>{inline.text}</code>;
    case 'bold':
      return <strong>{inlines(inline.children, opensTab)}</strong>;
    case 'italic':
      return <em>{inlines(inline.children, opensTab)}</em>;
    case 'link':
      return (
        <a href={inline.url} target="_blank" rel="noopener noreferrer" title={`${inline.url} (${opensTab})`}>
          {inlines(inline.children, opensTab)}
        </a>
      );
  }
}
