/** Frames of the same origin come and go, and nodes move between documents. */

import { article, markup, words } from '../content.ts';
import { documentOf, type Scene } from '../scene.ts';
import { type Change, nextTask } from './change.ts';

/** A page full of frames is slow and shows nothing more. */
const MOST_FRAMES = 3;

export const FRAME_CHANGES: readonly Change[] = [
  {
    name: 'a frame comes',
    weight: 4,
    make: async (scene) => {
      if (frames(scene).length >= MOST_FRAMES) return;
      const parent = scene.parent();
      const frame = documentOf(parent).createElement('iframe');
      const blank = scene.chance(0.5);
      if (!blank)
        frame.srcdoc = `<!doctype html><title>${words(scene.random)}</title>${markup(scene.random)}`;
      await loaded(frame, () => parent.insertBefore(frame, scene.placeIn(parent)));
      const body = frame.contentDocument?.body;
      if (blank && body) body.innerHTML = article(scene.random);
    },
  },
  {
    name: 'a frame shows another page',
    weight: 1,
    make: async (scene) => {
      const frame = aFrame(scene);
      if (!frame) return;
      await loaded(frame, () => {
        frame.srcdoc = markup(scene.random);
      });
    },
  },
  {
    name: 'a frame goes, and its nodes come into the page',
    weight: 1,
    make: (scene) => {
      const frame = aFrame(scene);
      const inside = frame?.contentDocument?.body;
      const nodes = [...(inside?.childNodes ?? [])];
      frame?.remove();
      scene.parent().append(...nodes);
    },
  },
  {
    name: 'nodes move between documents',
    weight: 8,
    make: (scene) => {
      const home = scene.document();
      const elsewhere = scene.trees().filter(({ ownerDocument }) => ownerDocument !== home);
      if (elsewhere.length === 0) return;
      const away = scene.random.pick(elsewhere);
      const near = scene.trees().filter(({ ownerDocument }) => ownerDocument === home);
      // A document may be without any element.
      if (near.length === 0) return;
      const here = scene.random.pick(near);
      const [from, to] = scene.chance(0.6) ? [away, here] : [here, away];
      const parent = scene.random.pick([to, ...to.querySelectorAll('*')]);
      const children = [...from.childNodes];
      if (children.length > 0) parent.insertBefore(scene.random.pick(children), scene.placeIn(parent));
    },
  },
  {
    name: 'nodes move into a document that is not shown',
    weight: 3,
    make: (scene) => {
      const element = scene.element();
      if (!element) return;
      const hidden = document.implementation.createHTMLDocument();
      if (scene.chance(0.5)) hidden.body.append(element);
      else hidden.adoptNode(element);
      scene.putAway(element);
    },
  },
  {
    name: 'nodes move into a template',
    weight: 1,
    make: (scene) => {
      const element = scene.element();
      if (!element) return;
      const template = document.createElement('template');
      template.content.append(element);
      scene.putAway(element);
    },
  },
  {
    name: 'nodes of a parsed document come in',
    weight: 2,
    make: (scene) => {
      const parsed = new DOMParser().parseFromString(markup(scene.random), 'text/html');
      scene.parent().append(...parsed.body.childNodes);
    },
  },
];

function frames(scene: Scene): readonly HTMLIFrameElement[] {
  return scene.trees().flatMap((tree) => [...tree.querySelectorAll('iframe')]);
}

function aFrame(scene: Scene): HTMLIFrameElement | undefined {
  const all = frames(scene);
  return all.length > 0 ? scene.random.pick(all) : undefined;
}

/** Does what makes a frame load, and resolves when it has its page or can have none. */
async function loaded(frame: HTMLIFrameElement, begin: () => void): Promise<void> {
  let done = false;
  frame.addEventListener(
    'load',
    () => {
      done = true;
    },
    { once: true },
  );
  begin();
  // The page may take the frame out again meanwhile.
  while (!done && frame.isConnected && frame.contentWindow) await nextTask();
}
