/** How an element takes part in the text around it, by its name alone: styles are never asked for. */

import { attributeOf, localNameOf, parentOf } from './intact.ts';
import { isElement, isShadowRoot } from './node-kinds.ts';

/**
 * - inline: its text runs on in that of its parent;
 * - block: its text stands by itself;
 * - break: a line break;
 * - object: seen, but not read; it parts the text around it;
 * - nothing: neither seen nor read; the text around it runs on.
 */
export type Flow = 'inline' | 'block' | 'break' | 'object' | 'nothing';

const NAMES: Readonly<Record<Exclude<Flow, 'inline'>, string>> = {
  block:
    'address article aside blockquote body caption center col colgroup dd details dialog dir div dl dt ' +
    'fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li ' +
    'listing main menu nav ol optgroup p search section slot summary table tbody td tfoot th thead tr ul',
  break: 'br',
  object:
    'applet audio button canvas code embed frame iframe img input kbd keygen math meter object ' +
    'picture plaintext pre progress samp select svg textarea tt var video xmp',
  nothing:
    'area base datalist head link map meta newsgloss-card noembed noframes noscript option param rp rt ' +
    'script source style template title track',
};

/** Elements that may have a shadow root (https://dom.spec.whatwg.org/#dom-element-attachshadow), and custom ones. */
const HOSTS =
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' ');

/** What the name of an element says. */
interface Traits {
  readonly flow: Flow;
  /** Whether it may have a shadow tree. */
  readonly mayHost: boolean;
}

const TRAITS: ReadonlyMap<string, Traits> = new Map(
  [...Object.entries(NAMES), ['inline', 'span'] as const].flatMap(([flow, names]) =>
    names.split(' ').map((name) => [name, { flow: flow as Flow, mayHost: HOSTS.includes(name) }]),
  ),
);
/** Unknown and custom elements are inline, as browsers lay them out. */
const UNKNOWN: Traits = { flow: 'inline', mayHost: false };
const CUSTOM: Traits = { flow: 'inline', mayHost: true };

/** @param name the local name of an element */
export const traitsOf = (name: string): Traits => TRAITS.get(name) ?? (name.includes('-') ? CUSTOM : UNKNOWN);

/** The flow of an element. */
export const flowOf = (element: Element): Flow => traitsOf(localNameOf(element)).flow;

/** Attributes that can make an element unread, for an observer to watch. */
export const READING_ATTRIBUTES = ['hidden', 'aria-hidden', 'contenteditable', 'role'] as const;

/** Whether the element's attributes keep it, and all within, from being read: hidden, or written in. */
export function isClosed(element: Element): boolean {
  if (!Element.prototype.hasAttributes.call(element)) return false;
  const hidden = attributeOf(element, 'hidden');
  if (hidden !== null && hidden !== 'until-found') return true;
  if (attributeOf(element, 'aria-hidden') === 'true') return true;
  const editable = attributeOf(element, 'contenteditable');
  if (editable !== null && editable.toLowerCase() !== 'false') return true;
  const role = attributeOf(element, 'role');
  return role === 'textbox' || role === 'searchbox' || role === 'combobox';
}

/** A node whose text belongs together: a block element, or the root of a shadow tree. */
export type Container = Element | ShadowRoot;

/** The container that a node's text belongs to; undefined for a node outside any tree. */
export function containerOf(node: Node): Container | undefined {
  for (let at = parentOf(node); at; at = parentOf(at)) {
    if (isShadowRoot(at)) return at;
    if (!isElement(at)) continue;
    if (flowOf(at) === 'block') return at;
    const parent = parentOf(at);
    if (!isElement(parent) && !isShadowRoot(parent)) return at;
  }
  return undefined;
}
