import { afterEach, describe, expect, it } from 'vitest';
import { type SelectionContext, selectionContext } from '../../page/selection-context.ts';

const closedRoots = new WeakMap<Element, ShadowRoot>();
const shadowRootOf = (element: Element) => element.shadowRoot ?? closedRoots.get(element) ?? null;
const context = (): SelectionContext => selectionContext(shadowRootOf, 1000);

afterEach(() => {
  getSelection()?.removeAllRanges();
  document.body.replaceChildren();
});

/** Selects from the first "[" in the text nodes of a tree to the next "]", which are taken out. */
function select(root: Document | ShadowRoot, top: Node): void {
  const texts = document.createTreeWalker(top, NodeFilter.SHOW_TEXT);
  const place = (sign: string) => {
    texts.currentNode = top;
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const offset = node.textContent?.indexOf(sign) ?? -1;
      if (offset < 0 || !(node instanceof Text)) continue;
      node.deleteData(offset, 1);
      return { node, offset };
    }
    throw new Error(`no "${sign}"`);
  };
  const [start, end] = [place('['), place(']')];
  // Chromium has one for each shadow tree; TypeScript knows that of the document.
  const selection = ('getSelection' in root ? root.getSelection() : null) as Selection | null;
  selection?.setBaseAndExtent(start.node, start.offset, end.node, end.offset);
}

function selected(html: string): SelectionContext {
  document.body.innerHTML = html;
  select(document, document.body);
  return context();
}

describe('what is selected, with its sentence', () => {
  it.each([
    ['in a paragraph', '<p>It is new. The [DiT] scales. So.</p>', 'DiT', 'The DiT scales.'],
    [
      'across inline elements',
      '<p>Yes. <b>Bill [Pee</b>bles]<i> knows</i>. No.</p>',
      'Peebles',
      'Bill Peebles knows.',
    ],
    [
      'across lines of the source',
      '<p>Yes. A diffusion\n   [transformer\n model] scales\nwell. No.</p>',
      'transformer model',
      'A diffusion transformer model scales well.',
    ],
    ['up to a line break', '<p>A heading<br>The [DiT] scales<br>A line</p>', 'DiT', 'The DiT scales'],
    [
      'up to a block within',
      '<div>A heading <p>Other.</p> The [DiT] scales <p>Another.</p></div>',
      'DiT',
      'The DiT scales',
    ],
    [
      'with code in it',
      '<p>Yes. Import <code>torch</code> for [DiT]. No.</p>',
      'DiT',
      'Import torch for DiT.',
    ],
    ['in code', '<p>Yes. Import <code>[torch]</code> for DiT. No.</p>', 'torch', 'Import torch for DiT.'],
    ['in preformatted lines', '<pre>import torch\nrun([dit])\nend</pre>', 'dit', 'run(dit)'],
    [
      'without pictures and what is not seen',
      '<p>The <img alt=""> [D\u00adiT]<script>1</script><span hidden>x</span> scales.</p>',
      'DiT',
      'The DiT scales.',
    ],
    ['in a list item', '<ul><li>One<li>The [DiT] scales<li>Two</ul>', 'DiT', 'The DiT scales'],
    ['in Chinese', '<p>它很新。<b>[扩散]</b>模型逐步去噪。好。</p>', '扩散', '扩散模型逐步去噪。'],
    ['to the end of its own block', '<p>One. Here [it is</p><p>and] there.</p>', 'it is and', 'Here it is'],
  ])('%s', (_, html, text, sentence) => {
    const found = selected(html);
    expect(found.text.replaceAll('\u00ad', '')).toBe(text);
    expect(found).toMatchObject({ sentence, secret: false });
  });

  it('where its ends are between elements', () => {
    document.body.innerHTML = '<p>Yes. The <b>DiT</b> scales. No.</p>';
    const paragraph = document.querySelector('p') as HTMLElement;
    getSelection()?.setBaseAndExtent(paragraph, 1, paragraph, 2);
    expect(context()).toMatchObject({ text: 'DiT', sentence: 'The DiT scales.' });
  });

  it('backwards', () => {
    document.body.innerHTML = '<p>Yes. The DiT scales. No.</p>';
    const text = document.querySelector('p')?.firstChild as Text;
    getSelection()?.setBaseAndExtent(text, 12, text, 9);
    expect(context()).toMatchObject({ text: 'DiT', sentence: 'The DiT scales.' });
  });

  it.each(['open', 'closed'] as const)('in a shadow tree that is %s', (mode) => {
    document.body.innerHTML = '<p>Before</p><div></div>';
    const host = document.querySelector('div') as HTMLElement;
    const root = host.attachShadow({ mode });
    closedRoots.set(host, root);
    root.innerHTML = '<p>Yes. The [DiT] scales. No.</p>';
    select(root as ShadowRoot, root);
    expect(context()).toMatchObject({ text: 'DiT', sentence: 'The DiT scales.' });
  });
});

describe('nothing is told', () => {
  const NOTHING = { text: '', sentence: '', secret: false };

  it('where nothing is selected', () => {
    document.body.innerHTML = '<p>The DiT scales.</p>';
    expect(context()).toEqual(NOTHING);
  });

  it.each([
    ['a line', '<input value="my words">'],
    ['several lines', '<textarea>my words</textarea>'],
  ])('of what the reader wrote: %s', (_, html) => {
    document.body.innerHTML = `<p>Before ${html} after.</p>`;
    const field = document.querySelector<HTMLInputElement>('input, textarea');
    field?.focus();
    field?.select();
    expect(context()).toEqual(NOTHING);
  });

  it.each([
    ['a page that is written in', '<p contenteditable>My [words] here.</p>'],
    ['a part of one', '<div contenteditable><p>My <b>[words]</b> here.</p></div>'],
    ['what a page makes a field', '<div role="textbox">My [words] here.</div>'],
  ])('of what the reader writes in %s', (_, html) => expect(selected(html)).toEqual(NOTHING));

  it('of a password, but that it is one', () => {
    document.body.innerHTML = '<label>Password <input type="password" value="secret"></label>';
    document.querySelector('input')?.focus();
    document.querySelector('input')?.select();
    expect(context()).toEqual({ text: '', sentence: '', secret: true });
  });

  it('of one in a closed shadow tree', () => {
    document.body.innerHTML = '<div></div>';
    const host = document.querySelector('div') as HTMLElement;
    const root = host.attachShadow({ mode: 'closed' });
    closedRoots.set(host, root);
    root.innerHTML = '<input type="password" value="secret">';
    root.querySelector('input')?.focus();
    expect(context()).toMatchObject({ text: '', secret: true });
  });
});
