/** Nodes come, go and move. */

import { isElement } from '../../../../page/node-kinds.ts';
import { newElement, words } from '../content.ts';
import { documentOf } from '../scene.ts';
import type { Change } from './change.ts';

export const NODE_CHANGES: readonly Change[] = [
  {
    name: 'a text is put in',
    weight: 12,
    make: (scene) => {
      const parent = scene.parent();
      parent.insertBefore(documentOf(parent).createTextNode(words(scene.random)), scene.placeIn(parent));
    },
  },
  {
    name: 'an element is put in',
    weight: 14,
    make: (scene) => {
      const parent = scene.parent();
      parent.insertBefore(newElement(documentOf(parent), scene.random), scene.placeIn(parent));
    },
  },
  {
    name: 'a comment is put in',
    weight: 2,
    make: (scene) => {
      const parent = scene.parent();
      parent.insertBefore(documentOf(parent).createComment(words(scene.random)), scene.placeIn(parent));
    },
  },
  {
    name: 'a fragment is put in',
    weight: 4,
    make: (scene) => {
      const parent = scene.parent();
      const fragment = documentOf(parent).createDocumentFragment();
      fragment.append(newElement(document, scene.random), words(scene.random));
      if (scene.chance(0.5)) fragment.prepend(newElement(document, scene.random));
      parent.insertBefore(fragment, scene.placeIn(parent));
    },
  },
  {
    name: 'an element is taken out',
    weight: 10,
    make: (scene) => {
      const element = scene.element();
      if (!element) return;
      element.remove();
      scene.putAway(element);
    },
  },
  { name: 'a text is taken out', weight: 5, make: (scene) => scene.text()?.remove() },
  {
    name: 'what was taken out comes back',
    weight: 9,
    make: (scene) => {
      const node = scene.drawer.pop();
      const parent = scene.parent();
      if (node) parent.insertBefore(node, scene.placeIn(parent));
    },
  },
  {
    name: 'an element moves',
    weight: 8,
    make: (scene) => {
      const element = scene.element();
      const parent = scene.parent();
      if (element) parent.insertBefore(element, scene.placeIn(parent));
    },
  },
  {
    name: 'an element moves and keeps its state',
    weight: 3,
    make: (scene) => {
      const element = scene.element();
      const parent = scene.parent();
      if (element && isElement(parent)) parent.moveBefore(element, scene.placeIn(parent));
    },
  },
  {
    name: 'an element changes places with the one before it',
    weight: 4,
    make: (scene) => {
      const element = scene.element();
      const before = element?.previousSibling;
      if (element && before) element.after(before);
    },
  },
  {
    name: 'an element is replaced',
    weight: 5,
    make: (scene) => {
      const element = scene.element();
      if (!element) return;
      element.replaceWith(words(scene.random), newElement(documentOf(element), scene.random));
      scene.putAway(element);
    },
  },
  {
    name: 'an element gives way to its children',
    weight: 4,
    make: (scene) => {
      const element = scene.element();
      element?.replaceWith(...element.childNodes);
    },
  },
  {
    name: 'an element is wrapped',
    weight: 4,
    make: (scene) => {
      const element = scene.element();
      if (!element) return;
      const wrapper = newElement(documentOf(element), scene.random);
      element.replaceWith(wrapper);
      wrapper.append(element);
    },
  },
  {
    name: 'children are replaced',
    weight: 4,
    make: (scene) => {
      const parent = scene.parent();
      for (const child of parent.childNodes) if (scene.chance(0.2)) scene.putAway(child);
      parent.replaceChildren(words(scene.random), newElement(documentOf(parent), scene.random));
    },
  },
  {
    name: 'an element is copied',
    weight: 4,
    make: (scene) => {
      const element = scene.element();
      const parent = scene.parent();
      if (element) parent.insertBefore(element.cloneNode(true), scene.placeIn(parent));
    },
  },
  {
    name: 'a page makes more than 2,000 changes at once',
    weight: 1,
    make: (scene) => {
      const parent = scene.parent();
      const doc = documentOf(parent);
      const place = scene.placeIn(parent);
      for (let count = 0; count < 1_200; count++) {
        const passing = doc.createElement(count % 2 ? 'i' : 'p');
        parent.insertBefore(passing, place);
        if (count % 100 === 0) passing.append(words(scene.random));
        else passing.remove();
      }
    },
  },
];
