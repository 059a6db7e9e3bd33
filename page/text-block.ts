/** The tree of a page's text: containers within containers, with the runs between them. */

import type { BlockReading } from '../matching/reading.ts';
import type { Container } from './flow.ts';
import type { FoundRun } from './found-run.ts';
import { attributeOf, localNameOf } from './intact.ts';
import { isElement } from './node-kinds.ts';

/** What a container is to those who look for sections. */
type Role = 'heading' | 'sectioning' | 'plain';

const SECTIONING = new Set([
  'article',
  'section',
  'aside',
  'nav',
  'main',
  'dialog',
  'body',
  'header',
  'footer',
]);

/** A container as it was last read. */
export class TextBlock {
  readonly container: Container;
  /** Undefined for the root of a page. */
  readonly parent: TextBlock | undefined;
  readonly role: Role;
  /** Whether it is a heading of the page, whose words tell its subject. */
  readonly prominent: boolean;
  /** Runs in which something was found, and the containers within, in the order of the page. */
  items: readonly (FoundRun | TextBlock)[] = [];
  /** What its runs say about the page. */
  readings: readonly BlockReading[] = [];
  /** How long its other runs are together, in UTF-16 code units. */
  plainLength = 0;
  /** Whether it waits to be read. */
  queued = false;
  /** The last review that found marks in it or within. */
  markedBy = 0;
  /** Whether it left the page, or something it held may have changed unseen. */
  stale = false;

  constructor(container: Container, parent: TextBlock | undefined) {
    this.container = container;
    this.parent = parent;
    this.prominent = isElement(container) && /^h[1-6]$/.test(localNameOf(container));
    this.role = roleOf(container, this.prominent);
  }

  /** The containers within. */
  get blocks(): readonly TextBlock[] {
    return this.items.filter((item) => item instanceof TextBlock);
  }

  /** What was read anew, or is gone, has no marks; some may still know its runs. */
  unmark(): void {
    for (const item of this.items) if (!(item instanceof TextBlock)) item.marks = [];
  }
}

function roleOf(container: Container, isHeading: boolean): Role {
  if (!isElement(container)) return 'plain';
  if (isHeading || attributeOf(container, 'role') === 'heading') return 'heading';
  return SECTIONING.has(localNameOf(container)) ? 'sectioning' : 'plain';
}

/** A run, and the section it stands in: a number that others of the same section share. */
export interface PlacedRun {
  readonly run: FoundRun;
  readonly block: TextBlock;
  readonly section: number;
}

/**
 * All runs below a block in the order of the page. A section is what follows a heading, up to the next one,
 * within its article, section, aside or the like; and what stands there before any heading.
 */
export function* runsInOrder(root: TextBlock): Generator<PlacedRun> {
  let sections = 0;
  const newSection = () => ({ number: ++sections });
  const open = (block: TextBlock, around: { number: number }) => {
    if (block.role === 'heading') around.number = ++sections;
    return { block, next: 0, section: block.role === 'sectioning' ? newSection() : around };
  };
  const path = [open(root, newSection())];
  for (let top = path.at(-1); top; top = path.at(-1)) {
    const item = top.block.items[top.next++];
    if (!item) path.pop();
    else if (item instanceof TextBlock) path.push(open(item, top.section));
    else yield { run: item, block: top.block, section: top.section.number };
  }
}
