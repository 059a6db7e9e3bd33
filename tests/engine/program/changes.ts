/** All kinds of changes, and the choice of one. */

import type { Random } from '../../../scripts/random.ts';
import type { Change } from './changes/change.ts';
import { DOCUMENT_CHANGES, WRITE_CHANGES } from './changes/document.ts';
import { FRAME_CHANGES } from './changes/frames.ts';
import { MARKUP_CHANGES } from './changes/markup.ts';
import { NODE_CHANGES } from './changes/nodes.ts';
import { REACTIONS } from './changes/reactions.ts';
import { LATE_SHADOW_CHANGES, SHADOW_CHANGES } from './changes/shadow.ts';
import { TEXT_CHANGES } from './changes/text.ts';

const GROUPS = {
  nodes: NODE_CHANGES,
  text: TEXT_CHANGES,
  markup: MARKUP_CHANGES,
  shadow: SHADOW_CHANGES,
  'late-shadow': LATE_SHADOW_CHANGES,
  document: DOCUMENT_CHANGES,
  write: WRITE_CHANGES,
  frames: FRAME_CHANGES,
  reactions: REACTIONS,
} as const;

/** Kinds of changes that belong together. */
export type ChangeGroup = keyof typeof GROUPS;

export const CHANGE_GROUPS: readonly ChangeGroup[] = [
  'nodes',
  'text',
  'markup',
  'shadow',
  'late-shadow',
  'document',
  'write',
  'frames',
  'reactions',
];

/** A change of some groups, by its weight. */
export function pickChange(groups: readonly ChangeGroup[], random: Random): Change {
  const changes = groups.flatMap((group) => GROUPS[group]);
  let left = random.next() * changes.reduce((sum, { weight }) => sum + weight, 0);
  const chosen = changes.find(({ weight }) => {
    left -= weight;
    return left < 0;
  });
  if (!chosen) throw new RangeError('there is no change to choose from');
  return chosen;
}
