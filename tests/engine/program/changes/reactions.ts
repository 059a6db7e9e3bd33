/** A page that changes itself in answer to changes, once a batch of them, as frameworks and other extensions do. */

import { isElement, isText } from '../../../../page/node-kinds.ts';
import { seeded } from '../../../../scripts/random.ts';
import { newElement, words } from '../content.ts';
import { documentOf } from '../scene.ts';
import type { Change } from './change.ts';

/** A page that answers its own answers would never be quiet. */
const MOST_ANSWERS = 3;

export const REACTIONS: readonly Change[] = [
  {
    name: 'the page will answer the next changes',
    weight: 2,
    make: (scene) => {
      const random = seeded(Math.floor(scene.random.next() * 2 ** 31));
      let answers = 0;
      const observer = new MutationObserver((records) => {
        if (++answers >= MOST_ANSWERS) observer.disconnect();
        const { target } = random.pick(records);
        const kind = random.next();
        if (isText(target)) {
          if (kind < 0.5) target.appendData(words(random));
          else target.replaceWith(target.data, newElement(documentOf(target), random));
        } else if (isElement(target)) {
          if (kind < 0.3 && target.localName !== 'html') target.append(words(random));
          else if (kind < 0.5) target.normalize();
          else if (kind < 0.7) target.firstElementChild?.toggleAttribute('hidden');
          else if (target.lastChild && target.localName !== 'html') target.lastChild.remove();
        }
      });
      observer.observe(scene.tree(), { subtree: true, childList: true, characterData: true });
    },
  },
];
