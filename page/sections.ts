/** Which mentions are marked: readers want a term pointed out where they may need it, not at every turn. */

import type { Density } from '../data/types.ts';
import type { Mention } from '../matching/judge.ts';
import { flowOf } from './flow.ts';
import { isElement, isShadowRoot } from './node-kinds.ts';
import type { FoundRun } from './page-text.ts';

/** A mention and the run it stands in. */
export interface Placed {
  readonly run: FoundRun;
  readonly mention: Mention;
}

/**
 * The mentions to mark, in the order of the page.
 * @param runs in the order of the page
 */
export function chooseMarks(runs: readonly FoundRun[], density: Density): readonly Placed[] {
  const sections = new Sections();
  const seen = new Map<Node | undefined, Set<string>>();
  const chosen: Placed[] = [];
  for (const run of runs) {
    if (run.mentions.length === 0) continue;
    const section = density === 'section' ? sections.of(run.container) : undefined;
    let entries = seen.get(section);
    if (!entries) {
      entries = new Set();
      seen.set(section, entries);
    }
    for (const mention of run.mentions) {
      if (density !== 'every') {
        if (entries.has(mention.entry)) continue;
        entries.add(mention.entry);
      }
      chosen.push({ run, mention });
    }
  }
  return chosen;
}

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

/**
 * A section is what follows a heading, up to the next one, within its article, section, aside or the
 * like. Its key is the heading, or the sectioning element before any heading.
 */
class Sections {
  readonly #known = new Map<Node, Node>();

  of(container: Node): Node {
    const path: Node[] = [];
    let at: Node = container;
    let key: Node | undefined;
    while (!key) {
      key = this.#known.get(at) ?? startOf(at);
      path.push(at);
      const before: Node | null = isElement(at) ? at.previousElementSibling : null;
      const above: Node | null = at.parentNode ?? (isShadowRoot(at) ? at.host : null);
      if (!key && !before && !above) key = at;
      at = before ?? above ?? at;
    }
    for (const node of path) this.#known.set(node, key);
    return key;
  }
}

/** The key of the section that begins at a node, if one does. */
function startOf(node: Node): Node | undefined {
  if (!isElement(node)) return undefined;
  return SECTIONING.has(node.localName) || isHeading(node) ? node : undefined;
}

function isHeading(element: Element): boolean {
  // Sites wrap headings for their anchors, one or two elements deep.
  let at: Element | null = element;
  for (let depth = 0; at && depth < 3; depth++) {
    if (/^h[1-6]$/.test(at.localName) || at.getAttribute('role') === 'heading') return true;
    at = flowOf(at) === 'block' ? at.firstElementChild : null;
  }
  return false;
}
