/** What of a term can be seen. */

import { flatParent } from './flat-tree.ts';
import type { Mark } from './found-run.ts';
import { boxOf } from './intact.ts';
import { type Box, overlap } from './placement.ts';

/** Elements further out than so many are not asked whether they clip. */
const DEEP = 60;

/**
 * The boxes in which a mark can be seen, innermost first: those of the elements that scroll or clip. What covers it
 * is not considered.
 * @returns undefined where the mark is hidden by its style
 */
export function clipsOf({ start }: Mark): readonly Box[] | undefined {
  const clips: Box[] = [];
  const { parentElement } = start.node;
  const { checkVisibility } = Element.prototype;
  if (parentElement && !checkVisibility.call(parentElement, { visibilityProperty: true })) return undefined;
  /** The ways of being placed that an element must have to clip what is in it: an absolute one looks past others. */
  let position = 'static';
  let element = flatParent(start.node);
  for (let depth = 0; element && depth < DEEP; depth++, element = flatParent(element)) {
    // What these clip is clipped by the window.
    if (element === document.body || element === document.documentElement) break;
    const style = getComputedStyle(element);
    const holds =
      position === 'static' ||
      isContaining(style) ||
      (position === 'absolute' && style.position !== 'static');
    if (!holds) continue;
    if (style.overflow !== 'visible' && style.display !== 'inline' && style.display !== 'contents')
      clips.push(boxOf(element));
    position = style.position === 'absolute' || style.position === 'fixed' ? style.position : 'static';
  }
  return clips;
}

/** The part of a box that is within all clips. */
export function clipped(box: Box, clips: readonly Box[]): Box | undefined {
  return clips.reduce<Box | undefined>((rest, clip) => rest && overlap(rest, clip), box);
}

/** Whether also what is fixed is placed within the element. */
const isContaining = ({ transform, filter, contain, perspective }: CSSStyleDeclaration): boolean =>
  transform !== 'none' || filter !== 'none' || perspective !== 'none' || /paint|strict|content/.test(contain);
