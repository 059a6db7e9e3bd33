import { afterEach, describe, expect, it } from 'vitest';
import { ContainerReader } from '../../page/read-container.ts';

/** The runs of a body with this content, blocks within blocks included, in the order they are met. */
function runsOf(html: string): readonly string[] {
  document.body.innerHTML = html;
  const texts: string[] = [];
  const read = (element: Element) =>
    new ContainerReader(element, {
      run: ({ text }) => texts.push(text),
      block: read,
      host: () => {},
    }).read(() => false);
  read(document.body);
  return texts;
}

afterEach(() => {
  document.body.replaceChildren();
});

describe('the text of a page is read as its reader sees it', () => {
  it.each([
    ['across inline elements', '<p><b>Tim</b> <i>Br</i>ooks</p>', ['Tim Brooks']],
    ['across a word break opportunity', '<p>Stable<wbr>Diffusion</p>', ['StableDiffusion']],
    ['with a line break as one', '<p>Tim<br>Brooks</p>', ['Tim\nBrooks']],
    ['not across blocks', '<div>Tim</div><div>Brooks</div>', ['Tim', 'Brooks']],
    [
      'around a block in the middle',
      '<div>before <p>inside</p> after</div>',
      ['before ', 'inside', ' after'],
    ],
    ['around a block in a link', '<p>a <a href="#">b <div>c</div> d</a></p>', ['a b ', 'c', ' d']],
    ['cells apart', '<table><tr><td>Tim</td><td>Brooks</td></tr></table>', ['Tim', 'Brooks']],
    ['without ruby annotations', '<p><ruby>扩散<rt>kuòsàn</rt></ruby>模型</p>', ['扩散模型']],
    ['without scripts and styles', '<p>Tim<script>x</script> <style>y</style>Brooks</p>', ['Tim Brooks']],
  ])('%s', (_, html, texts) => {
    expect(runsOf(html)).toEqual(texts);
  });

  it.each([
    ['code', '<p>Tim <code>Sora</code> Brooks</p>'],
    ['keys', '<p>Tim <kbd>Sora</kbd> Brooks</p>'],
    ['a button', '<p>Tim <button>Sora</button> Brooks</p>'],
    ['a text field', '<p>Tim <textarea>Sora</textarea> Brooks</p>'],
    ['what is being written', '<p>Tim <span contenteditable>Sora</span> Brooks</p>'],
    ['a text box by role', '<p>Tim <span role="textbox">Sora</span> Brooks</p>'],
    ['what is hidden from readers', '<p>Tim <span aria-hidden="true">Sora</span> Brooks</p>'],
    ['what is hidden', '<p>Tim <span hidden>Sora</span> Brooks</p>'],
    ['drawings', '<p>Tim <svg><text>Sora</text></svg> Brooks</p>'],
    ['mathematics', '<p>Tim <math><mi>Sora</mi></math> Brooks</p>'],
  ])('but not %s, which also parts the text around it', (_, html) => {
    const [text] = runsOf(html);
    expect(text).not.toContain('Sora');
    expect(text).not.toMatch(/Tim\s+Brooks/);
  });

  it('blank text makes no run', () => {
    expect(runsOf('<div> \n <p> </p>\t</div>')).toEqual([]);
  });

  it('gives each node with the offset at which its text begins', () => {
    document.body.innerHTML = '<p><b>Tim</b> Brooks</p>';
    const runs: { nodes: readonly Text[]; starts: readonly number[] }[] = [];
    const paragraph = document.querySelector('p');
    if (paragraph)
      new ContainerReader(paragraph, { run: (run) => runs.push(run), block: () => {}, host: () => {} }).read(
        () => false,
      );
    expect(runs).toHaveLength(1);
    expect(runs[0]?.nodes.map(({ data }) => data)).toEqual(['Tim', ' Brooks']);
    expect(runs[0]?.starts).toEqual([0, 3]);
  });
});
