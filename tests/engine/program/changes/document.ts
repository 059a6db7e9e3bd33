/** The document itself changes: its title, its language, its body, the way between pages. */

import { article, markup, newElement, words } from '../content.ts';
import { type Change, nextTask } from './change.ts';

export const DOCUMENT_CHANGES: readonly Change[] = [
  {
    name: 'another title',
    weight: 4,
    make: (scene) => {
      scene.document().title = scene.chance(0.2) ? '' : words(scene.random);
    },
  },
  {
    name: 'the text of the title is edited',
    weight: 1,
    make: (scene) => {
      const title = scene.document().querySelector('title');
      title?.append(words(scene.random));
      title?.normalize();
    },
  },
  {
    name: 'another language',
    weight: 3,
    make: (scene) => {
      const html = scene.document().documentElement;
      if (html) html.lang = scene.random.pick(['', 'en', 'fr', 'zh-Hant']);
    },
  },
  {
    name: 'the body is hidden, editable, or neither',
    weight: 2,
    make: (scene) => {
      const doc = scene.document();
      scene.random
        .pick([doc.body, doc.documentElement])
        ?.toggleAttribute(scene.random.pick(['hidden', 'contenteditable', 'aria-hidden']));
    },
  },
  {
    name: 'another body',
    weight: 2,
    make: (scene) => {
      const doc = scene.document();
      const body = doc.createElement('body');
      body.innerHTML = article(scene.random);
      if (scene.chance(0.5) && doc.body) body.append(...doc.body.childNodes);
      doc.body = body;
    },
  },
  {
    name: 'the body goes, and one comes',
    weight: 1,
    make: async (scene) => {
      const doc = scene.document();
      const { body } = doc;
      body?.remove();
      if (scene.chance(0.5)) await nextTask();
      const next = scene.chance(0.5) && body ? body : doc.createElement('body');
      next.append(newElement(doc, scene.random), words(scene.random));
      doc.documentElement?.append(next);
    },
  },
  {
    name: 'another page of the same site',
    weight: 2,
    make: (scene) => {
      const doc = scene.document();
      doc.defaultView?.history.pushState({}, '');
      doc.title = words(scene.random);
      if (doc.body) doc.body.innerHTML = article(scene.random);
    },
  },
  {
    name: 'everything is parsed again',
    weight: 1,
    make: (scene) => {
      const root = scene.document().documentElement;
      if (root)
        root.innerHTML = `<head><title>${words(scene.random)}</title></head><body>${article(scene.random)}</body>`;
    },
  },
  {
    name: 'another root element',
    weight: 1,
    make: (scene) => {
      const doc = scene.document();
      const root = doc.createElement('html');
      root.innerHTML = `<head></head><body>${article(scene.random)}</body>`;
      if (scene.chance(0.5) && doc.body) root.lastElementChild?.append(...doc.body.childNodes);
      doc.documentElement?.replaceWith(root);
    },
  },
  {
    name: 'something beside the body',
    weight: 1,
    make: (scene) => {
      const doc = scene.document();
      const parent = scene.random.pick([doc.documentElement, doc.head]);
      parent?.append(scene.chance(0.5) ? words(scene.random) : newElement(doc, scene.random));
    },
  },
  {
    name: 'design mode',
    weight: 1,
    make: (scene) => {
      const doc = scene.document();
      doc.designMode = doc.designMode === 'on' ? 'off' : 'on';
      touch(doc);
    },
  },
  {
    name: 'typing in design mode',
    weight: 2,
    make: (scene) => {
      const text = scene.text();
      const doc = text?.ownerDocument;
      if (!text?.isConnected || !doc?.defaultView) return;
      doc.designMode = 'on';
      doc.getSelection()?.collapse(text, scene.offset(text.length));
      doc.execCommand(
        scene.random.pick(['insertText', 'insertParagraph', 'bold', 'delete']),
        false,
        words(scene.random),
      );
      doc.designMode = 'off';
      touch(doc);
    },
  },
];

/** No event tells of design mode, but what is written then does. */
const touch = (doc: Document) => doc.body?.append(doc.createTextNode(''));

/** A loaded document is opened and written anew: its nodes and listeners go, its window stays. */
export const WRITE_CHANGES: readonly Change[] = [
  {
    name: 'the document is written anew',
    weight: 1,
    make: async (scene) => {
      const doc = scene.document();
      doc.open();
      if (scene.chance(0.3)) await nextTask();
      doc.write(scene.chance(0.5) ? `<!doctype html><title>${words(scene.random)}</title>` : '<p>');
      if (scene.chance(0.5)) await nextTask();
      doc.write(markup(scene.random));
      if (scene.chance(0.3)) await nextTask();
      doc.write(article(scene.random));
      doc.close();
    },
  },
];
