/** Shadow trees: with content before and after they are in the page, nested, slotted into. */

import { fill, newElement, newHost, words } from '../content.ts';
import { documentOf, type Scene } from '../scene.ts';
import type { Change } from './change.ts';

const mode = (scene: Scene): ShadowRootInit => ({ mode: scene.chance(0.5) ? 'open' : 'closed' });

/** The classes of the window that a document is shown in; undefined for a document without one. */
const windowOf = (document: Document) => document.defaultView ?? undefined;

export const SHADOW_CHANGES: readonly Change[] = [
  {
    name: 'a shadow tree comes filled',
    weight: 5,
    make: (scene) => {
      const parent = scene.parent();
      const host = newHost(documentOf(parent), scene.random);
      fill(host.attachShadow(mode(scene)), scene.random);
      parent.insertBefore(host, scene.placeIn(parent));
    },
  },
  {
    name: 'a shadow tree comes, then its content',
    weight: 3,
    make: (scene) => {
      const parent = scene.parent();
      const host = newHost(documentOf(parent), scene.random);
      const root = host.attachShadow(mode(scene));
      parent.insertBefore(host, scene.placeIn(parent));
      fill(root, scene.random);
    },
  },
  {
    name: 'a shadow tree within a shadow tree',
    weight: 2,
    make: (scene) => {
      const parent = scene.parent();
      const outer = newHost(documentOf(parent), scene.random);
      const inner = newHost(documentOf(parent), scene.random);
      const root = outer.attachShadow(mode(scene));
      fill(inner.attachShadow(mode(scene)), scene.random);
      fill(root, scene.random);
      scene.random.pick([root, ...root.querySelectorAll('*')]).append(inner);
      parent.insertBefore(outer, scene.placeIn(parent));
    },
  },
  {
    name: 'a host moves',
    weight: 4,
    make: (scene) => {
      const parent = scene.parent();
      const host = hosts(scene);
      if (host) parent.insertBefore(host, scene.placeIn(parent));
    },
  },
  {
    name: 'a host is taken out',
    weight: 3,
    make: (scene) => {
      const host = hosts(scene);
      host?.remove();
      if (host) scene.putAway(host);
    },
  },
  {
    name: 'slotted content comes or moves',
    weight: 3,
    make: (scene) => {
      const host = hosts(scene);
      if (!host) return;
      const content = scene.chance(0.5) ? scene.element() : newElement(documentOf(host), scene.random);
      if (scene.chance(0.5)) content?.setAttribute('slot', 'named');
      host.append(content ?? words(scene.random));
    },
  },
  {
    name: 'a host shows another, or nothing',
    weight: 3,
    make: (scene) => {
      const host = hosts(scene);
      host?.toggleAttribute(scene.random.pick(['hidden', 'contenteditable']));
    },
  },
  {
    name: 'an element of a class that has a shadow tree',
    weight: 2,
    make: (scene) => {
      const parent = scene.parent();
      const name = define(documentOf(parent), scene, unusedName());
      parent.insertBefore(documentOf(parent).createElement(name), scene.placeIn(parent));
    },
  },
];

/**
 * Shadow trees of elements that were in the page, and read, before. No event tells of them; those that are
 * likely to get one, custom elements and empty ones, are looked at now and then.
 */
export const LATE_SHADOW_CHANGES: readonly Change[] = [
  {
    name: 'an element of the page becomes a host',
    weight: 4,
    make: (scene) => {
      const likely = scene
        .trees()
        .flatMap((tree) => [...tree.querySelectorAll(HOSTS)])
        .filter((element) => element.localName.includes('-') || !element.firstChild);
      if (likely.length === 0) return;
      const root = scene.random.pick(likely).attachShadow(mode(scene));
      if (scene.chance(0.8)) fill(root, scene.random);
      scene.hasLateTrees = true;
    },
  },
  {
    name: 'elements of the page become those of a class',
    weight: 4,
    make: (scene) => {
      const parent = scene.parent();
      const doc = documentOf(parent);
      const waiting = scene
        .trees()
        .flatMap((tree) => [...tree.querySelectorAll(':not(:defined)')])
        .filter(({ localName, ownerDocument }) => /^x-\d+$/.test(localName) && ownerDocument === doc);
      if (waiting.length > 0 && scene.chance(0.6)) {
        define(doc, scene, scene.random.pick(waiting).localName);
        scene.hasLateTrees = true;
        return;
      }
      const name = unusedName();
      for (let count = 0; count < 3; count++) {
        const element = doc.createElement(name);
        element.append(words(scene.random));
        scene.parent().append(element);
      }
    },
  },
];

function hosts(scene: Scene): Element | undefined {
  const all = scene
    .trees()
    .flatMap((tree) => [...tree.querySelectorAll('*')].filter((element) => scene.rootOf(element)));
  return all.length > 0 ? scene.random.pick(all) : undefined;
}

/** Built-in elements that may have a shadow tree and come empty at times, and what is no custom element yet. */
const HOSTS = 'div, span, p, section, article, x-late, x-card';

let names = 0;
const unusedName = () => `x-${++names}`;

/**
 * Defines a custom element that has a shadow tree, from its making or from its being put in.
 * @returns its name
 */
function define(document: Document, scene: Scene, name: string): string {
  const view = windowOf(document);
  if (!view || view.customElements.get(name)) return name;
  const { random } = scene;
  const init = mode(scene);
  const early = scene.chance(0.5);
  const show = (element: HTMLElement) => {
    if (!scene.rootOf(element)) fill(element.attachShadow(init), random);
  };
  view.customElements.define(
    name,
    class extends view.HTMLElement {
      constructor() {
        super();
        if (early) show(this);
      }
      connectedCallback() {
        show(this);
      }
    },
  );
  return name;
}
