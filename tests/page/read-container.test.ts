import { afterEach, describe, expect, it } from 'vitest';
import { LONGEST_RUN } from '../../page/cut.ts';
import { ContainerReader, type Run, type RunSink, type RunView } from '../../page/read-container.ts';

interface ReadRun extends Run {
  readonly text: string;
}

/** A run as it is now: the reader uses its lists again. */
const kept = ({ pieces, pieceCount, nodes, starts, nodeCount, length }: RunView): ReadRun => ({
  text: pieces.slice(0, pieceCount).join(''),
  nodes: nodes.slice(0, nodeCount),
  starts: starts.slice(0, nodeCount),
  length,
});

/** A reader of one container, with the runs that it hands on. */
function readerOf(container: Element, block: RunSink['block'] = () => {}) {
  const runs: ReadRun[] = [];
  const reader = new ContainerReader({ run: (run) => runs.push(kept(run)), block, host: () => {} });
  reader.begin(container);
  return { reader, runs };
}

/** The runs of a body with this content, blocks within blocks included, in the order they are met. */
function runsOf(html: string): readonly string[] {
  document.body.innerHTML = html;
  const texts: string[] = [];
  const read = (element: Element) => {
    const { reader, runs } = readerOf(element, (block) => {
      texts.push(...runs.splice(0).map(({ text }) => text));
      read(block);
    });
    reader.read(() => false);
    texts.push(...runs.map(({ text }) => text));
  };
  read(document.body);
  return texts;
}

afterEach(() => {
  document.body.replaceChildren();
});

describe('a very long text', () => {
  it.each([
    ['in one node', (body: HTMLElement) => body.append('Some words of no length. '.repeat(40_000))],
    [
      'between many elements',
      (body: HTMLElement) => {
        body.innerHTML = `Some words. ${'<br>'.repeat(1_000_000)}`;
      },
    ],
  ])('%s is read in slices', (_, fill) => {
    fill(document.body);
    const { reader, runs } = readerOf(document.body);
    let slices = 1;
    // A clock that is always up.
    for (; !reader.read(() => true); slices++);
    expect(slices).toBeGreaterThan(90);
    expect(runs.every(({ length }) => length <= LONGEST_RUN)).toBe(true);
    expect(runs.map(({ text }) => text).join('')).toContain('Some words');
  });
});

describe('a form whose fields have the names of its properties', () => {
  it('is handed on once, and what follows it is read', () => {
    const fields = [
      'nextSibling',
      'parentNode',
      'firstChild',
      'nodeType',
      'localName',
      'attributes',
      'hasAttributes',
    ];
    const inputs = fields.map((name) => `<input name="${name}">`).join('');
    expect(runsOf(`Before.<form>Within.${inputs}</form>After.<form hidden>${inputs}Hidden.</form>`)).toEqual([
      'Before.',
      `Within.${'\ufffc'.repeat(fields.length)}`,
      'After.\ufffc',
    ]);
  });
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
    const paragraph = document.querySelector('p');
    if (!paragraph) throw new Error('there is no paragraph');
    const { reader, runs } = readerOf(paragraph);
    reader.read(() => false);
    expect(runs).toHaveLength(1);
    expect(runs[0]?.nodes.map(({ data }) => data)).toEqual(['Tim', ' Brooks']);
    expect(runs[0]?.starts).toEqual([0, 3]);
  });
});

describe('a container of any length', () => {
  /** All runs of the body, read in steps as short as can be, with what each step found. */
  function stepsOf(html: string) {
    document.body.innerHTML = html;
    const { reader, runs } = readerOf(document.body);
    let steps = 1;
    while (!reader.read(() => true)) steps++;
    return { runs, steps };
  }

  it('is read in steps, to the same end', () => {
    const html = '<i>Sora</i> '.repeat(2_000);
    const { runs, steps } = stepsOf(html);
    expect(steps).toBeGreaterThan(5);
    expect(runs.map(({ text }) => text).join('')).toBe('Sora '.repeat(2_000));
  });

  it('is cut into runs that are not too long, each with the nodes that it lies in', () => {
    const { runs } = stepsOf(
      `<b>${'One sentence. '.repeat(2_000)}</b><i>${'Another one. '.repeat(1_000)}</i>`,
    );
    expect(runs.every(({ text }) => text.length <= LONGEST_RUN)).toBe(true);
    expect(runs.map(({ text }) => text).join('')).toBe(document.body.textContent);
    for (const { text, nodes, starts } of runs) {
      const joined = nodes.map(({ data }, index) => {
        const start = starts[index] ?? 0;
        return data.slice(Math.max(0, -start), text.length - start);
      });
      expect(joined.join('')).toBe(text);
      expect(joined).not.toContain('');
    }
  });

  it('that changes while it is read is read to an end', () => {
    document.body.innerHTML = '<i>Sora</i> '.repeat(1_000);
    const { reader } = readerOf(document.body);
    expect(reader.read(() => true)).toBe(false);
    const other = document.createElement('div');
    other.append(...document.body.childNodes);
    expect(reader.read(() => false)).toBe(true);
  });
});
