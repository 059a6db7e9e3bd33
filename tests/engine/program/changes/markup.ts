/** Markup is parsed into the page, and attributes change. */

import { ATTRIBUTES, article, markup, words } from '../content.ts';
import type { Change } from './change.ts';

export const MARKUP_CHANGES: readonly Change[] = [
  {
    name: 'innerHTML',
    weight: 4,
    make: (scene) => {
      const element = scene.element();
      if (element) element.innerHTML = markup(scene.random);
    },
  },
  {
    name: 'outerHTML',
    weight: 4,
    make: (scene) => {
      const element = scene.element();
      if (element) element.outerHTML = markup(scene.random);
    },
  },
  {
    name: 'insertAdjacentHTML',
    weight: 5,
    make: (scene) => {
      const where = scene.random.pick(['beforebegin', 'afterbegin', 'beforeend', 'afterend'] as const);
      scene.element()?.insertAdjacentHTML(where, markup(scene.random));
    },
  },
  {
    name: 'an article comes',
    weight: 4,
    make: (scene) => {
      const parent = scene.parent();
      const template = document.createElement('template');
      template.innerHTML = article(scene.random);
      parent.insertBefore(template.content, scene.placeIn(parent));
    },
  },
  {
    name: 'textContent',
    weight: 3,
    make: (scene) => {
      const element = scene.element();
      if (element) element.textContent = words(scene.random);
    },
  },
  {
    name: 'markup with a shadow tree',
    weight: 3,
    make: (scene) => {
      const inner = markup(scene.random);
      scene
        .element()
        ?.setHTMLUnsafe(
          `${words(scene.random)}<div><template shadowrootmode="open"><p>${inner}</p></template></div>`,
        );
    },
  },
  {
    name: 'an attribute is set or goes',
    weight: 14,
    make: (scene) => {
      const element = scene.element();
      const [name, value] = scene.random.pick(ATTRIBUTES);
      if (element?.getAttribute(name) === value) element.removeAttribute(name);
      else element?.setAttribute(name, value);
    },
  },
  {
    name: 'what is hidden is shown',
    weight: 6,
    make: (scene) => {
      const closed = scene
        .trees()
        .flatMap((tree) => [
          ...(tree.getRootNode() as ParentNode).querySelectorAll('[hidden],[aria-hidden],[contenteditable]'),
        ]);
      if (closed.length === 0) return;
      const element = scene.random.pick(closed);
      for (const name of ['hidden', 'aria-hidden', 'contenteditable']) element.removeAttribute(name);
    },
  },
  {
    name: 'attributes go',
    weight: 4,
    make: (scene) => {
      const element = scene.element();
      for (const name of element?.getAttributeNames() ?? []) element?.removeAttribute(name);
    },
  },
];
