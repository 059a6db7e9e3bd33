/** Texts change in place. */

import { isText } from '../../../../page/node-kinds.ts';
import { words } from '../content.ts';
import { documentOf, type Scene } from '../scene.ts';
import type { Change } from './change.ts';

export const TEXT_CHANGES: readonly Change[] = [
  {
    name: 'a text changes',
    weight: 8,
    make: (scene) => {
      const text = scene.text();
      if (text) text.data = words(scene.random);
    },
  },
  {
    name: 'a text is emptied',
    weight: 2,
    make: (scene) => {
      const text = scene.text();
      if (text) text.data = '';
    },
  },
  { name: 'a text grows', weight: 5, make: (scene) => scene.text()?.appendData(words(scene.random)) },
  {
    name: 'words come into a text',
    weight: 3,
    make: (scene) => {
      const text = scene.text();
      text?.insertData(scene.offset(text.length), words(scene.random));
    },
  },
  {
    name: 'part of a text is replaced',
    weight: 3,
    make: (scene) => {
      const text = scene.text();
      text?.replaceData(scene.offset(text.length), scene.offset(10), words(scene.random));
    },
  },
  {
    name: 'part of a text goes',
    weight: 3,
    make: (scene) => {
      const text = scene.text();
      text?.deleteData(scene.offset(text.length), scene.offset(10));
    },
  },
  {
    name: 'a text is split',
    weight: 5,
    make: (scene) => {
      const text = scene.text();
      text?.splitText(scene.offset(text.length));
    },
  },
  { name: 'texts are joined', weight: 3, make: (scene) => scene.parent().normalize() },
  {
    name: 'a stretch is wrapped',
    weight: 5,
    make: (scene) => {
      const range = stretch(scene);
      range?.surroundContents(
        documentOf(range.startContainer).createElement(scene.random.pick(['b', 'p', 'code'])),
      );
    },
  },
  {
    name: 'a stretch is taken out and put in elsewhere',
    weight: 4,
    make: (scene) => {
      const parent = scene.parent();
      const place = scene.placeIn(parent);
      const taken = stretch(scene)?.extractContents();
      if (taken) parent.insertBefore(taken, place?.parentNode === parent ? place : null);
    },
  },
  {
    name: 'a stretch is deleted',
    weight: 2,
    make: (scene) => stretch(scene)?.deleteContents(),
  },
  {
    name: 'every text of a tree is changed and wrapped, as a translation does',
    weight: 1,
    make: (scene) => {
      const tree = scene.tree();
      const doc = documentOf(tree);
      const walker = doc.createTreeWalker(tree, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) if (isText(node)) texts.push(node);
      for (const text of texts) {
        if (scene.chance(0.3)) text.data = words(scene.random);
        const font = doc.createElement('font');
        text.replaceWith(font);
        font.append(text);
      }
    },
  },
];

/** From somewhere in a text to somewhere in it, or in another of the same tree. */
function stretch(scene: Scene): Range | undefined {
  const start = scene.text();
  const other = scene.chance(0.5) ? scene.text() : start;
  if (!start || !other) return undefined;
  const end = other.getRootNode() === start.getRootNode() ? other : start;
  const range = documentOf(start).createRange();
  range.setStart(start, scene.offset(start.length));
  // Setting an end before the start moves the start along.
  range.setEnd(end, scene.offset(end.length));
  return range;
}
