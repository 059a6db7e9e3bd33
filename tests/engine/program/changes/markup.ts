/** Markup is parsed into the page, and attributes change. */

import { ATTRIBUTES, markup, words } from '../content.ts';
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
    name: 'attributes go',
    weight: 6,
    make: (scene) => {
      const element = scene.element();
      for (const name of element?.getAttributeNames() ?? []) element?.removeAttribute(name);
    },
  },
];
