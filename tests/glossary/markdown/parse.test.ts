import { array, assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../glossary/markdown/parse.ts';
import { plainOf, plainText } from '../../../glossary/markdown/plain.ts';
import type { Inline, RichText } from '../../../glossary/markdown/tree.ts';

/** Blocks written shortly, to be compared: <b> and the like are of this test alone. */
const short = (blocks: RichText): string =>
  blocks
    .map((block) =>
      block.kind === 'paragraph'
        ? `<p>${line(block.children)}</p>`
        : `<${block.start ?? 'ul'}>${block.items.map((item) => `<li>${line(item)}</li>`).join('')}`,
    )
    .join('');
const line = (inlines: readonly Inline[]): string => inlines.map(piece).join('');
function piece(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'break':
      return '<br>';
    case 'code':
      return `<code>${inline.text}</code>`;
    case 'bold':
      return `<b>${line(inline.children)}</b>`;
    case 'italic':
      return `<i>${line(inline.children)}</i>`;
    case 'link':
      return `<a ${inline.url}>${line(inline.children)}</a>`;
  }
}
const read = (text: string) => short(parseMarkdown(text));

describe('a paragraph', () => {
  it.each([
    ['plain words', '<p>plain words</p>'],
    ['**bold** and *italic*', '<p><b>bold</b> and <i>italic</i></p>'],
    ['这是**粗体**字', '<p>这是<b>粗体</b>字</p>'],
    ['**bold *both* bold**', '<p><b>bold <i>both</i> bold</b></p>'],
    ['*italic **both** italic*', '<p><i>italic <b>both</b> italic</i></p>'],
    ['***both***', '<p><b><i>both</i></b></p>'],
    ['**a *b**', '<p><b>a *b</b></p>'],
    ['*a **b*', '<p><i>a **b</i></p>'],
    ['**open', '<p>**open</p>'],
    ['2 * 3 * 4', '<p>2 * 3 * 4</p>'],
    ['a ** b ** c', '<p>a ** b ** c</p>'],
    ['****', '<p>****</p>'],
    ['`code *so*`', '<p><code>code *so*</code></p>'],
    ['`` a`b ``', '<p><code>a`b</code></p>'],
    ['`open', '<p>`open</p>'],
    ['\\*no\\* \\\\ \\a', '<p>*no* \\ \\a</p>'],
    ['one\ntwo', '<p>one<br>two</p>'],
    ['one\n\n\ntwo', '<p>one</p><p>two</p>'],
    ['snake_case_name', '<p>snake_case_name</p>'],
    ['# heading\n> quote', '<p># heading<br>> quote</p>'],
    ['<b onclick="x">raw</b> &amp;', '<p><b onclick="x">raw</b> &amp;</p>'],
    ['', ''],
    [' \n ', ''],
  ])('%j', (text, blocks) => {
    expect(read(text)).toBe(blocks);
  });

  it('that looks like markup is text', () => {
    expect(parseMarkdown('<script>alert(1)</script>')).toEqual([
      { kind: 'paragraph', children: [{ kind: 'text', text: '<script>alert(1)</script>' }] },
    ]);
  });
});

describe('a link', () => {
  it.each([
    ['[a](https://example.com/)', '<p><a https://example.com/>a</a></p>'],
    ['[**a** b](mailto:a@example.com)', '<p><a mailto:a@example.com><b>a</b> b</a></p>'],
    ['**[a](http://example.com/x_(y))**', '<p><b><a http://example.com/x_(y)>a</a></b></p>'],
    ['[a](<https://example.com/>)', '<p><a https://example.com/>a</a></p>'],
    ['[](https://example.com/)', '<p><a https://example.com/>https://example.com/</a></p>'],
    ['[a [b](https://example.com/)', '<p>[a <a https://example.com/>b</a></p>'],
    ['**[a**](https://example.com/)', '<p><b>[a</b>](https://example.com/)</p>'],
    ['[a] (https://example.com/)', '<p>[a] (https://example.com/)</p>'],
    ['[a](https://example.com', '<p>[a](https://example.com</p>'],
  ])('%j', (text, blocks) => {
    expect(read(text)).toBe(blocks);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'chrome://settings',
    '//example.com/',
    '/options.html',
    'java\u0000script:x',
    'https:///',
    ' https://exa mple.com',
    'vbscript:x',
  ])('to %j is text', (url) => {
    expect(JSON.stringify(parseMarkdown(`[a](${url})`))).not.toContain('"link"');
  });
});

describe('a list', () => {
  it.each([
    ['- a\n- b', '<ul><li>a</li><li>b</li>'],
    ['3. a\n4. b', '<3><li>a</li><li>b</li>'],
    ['- a\n\n- b', '<ul><li>a</li><li>b</li>'],
    ['- a\n  more\n- b', '<ul><li>a<br>more</li><li>b</li>'],
    ['- a\n1. b', '<ul><li>a</li><1><li>b</li>'],
    ['Words:\n- a', '<p>Words:</p><ul><li>a</li>'],
    ['It was in\n1986. A year', '<p>It was in<br>1986. A year</p>'],
    ['- a\n\nafter', '<ul><li>a</li><p>after</p>'],
    ['- **a', '<ul><li>**a</li>'],
    ['-a', '<p>-a</p>'],
    ['-', '<p>-</p>'],
  ])('%j', (text, blocks) => {
    expect(read(text)).toBe(blocks);
  });
});

describe('as plain text', () => {
  it('marks are gone and lines are kept', () => {
    expect(plainOf('**A** `b` [c](https://example.com/)\n\n- *d*\n- e\n\n2. f\n3. g')).toBe(
      'A b c\n- d\n- e\n2. f\n3. g',
    );
  });

  it('addresses are told where they are wanted', () => {
    const tree = parseMarkdown('[c](https://example.com/) [](https://example.org/)');
    expect(plainText(tree, { addresses: true })).toBe('c (https://example.com/) https://example.org/');
  });
});

const MARKS = [
  '*',
  '**',
  '***',
  '`',
  '``',
  '[',
  ']',
  '](',
  '](https://a.example/)',
  '(',
  ')',
  '\\',
  '\n',
  '- ',
  '1. ',
  ' ',
  'a',
  '<',
];

describe('any text', () => {
  const letters = (text: string) => text.replace(/[^a-z<字]/g, '');

  it('is read, and loses no letter', () => {
    const texts = array(constantFrom(...MARKS, '字')).map((parts) => parts.join(''));
    assert(
      property(texts, (text) => {
        const plain = plainText(parseMarkdown(text), { addresses: true });
        expect(letters(plain).length).toBeLessThanOrEqual(letters(text).length + 2 * text.length);
        expect(letters(plain.replaceAll('https://a.example/', ''))).toBe(
          letters(text.replaceAll('https://a.example/', '')),
        );
      }),
    );
    assert(property(string({ unit: 'binary' }), (text) => void parseMarkdown(text)));
  });

  it.each([
    ...MARKS,
    '*a ',
    '**a ',
    '*a **b ',
    '[a',
    '[a](',
    '`a``',
    '**a*',
    '- *',
    '[a](https://e.example/(',
    '\\*',
  ])(
    'of 100 KB of %j takes time by its length alone',
    (part) => {
      // Counted in steps, not in time: a regular expression or a loop that goes back would be seen by the timeout.
      const whole = part.repeat(Math.ceil(100_000 / part.length));
      expect(plainText(parseMarkdown(whole)).length).toBeLessThanOrEqual(2 * whole.length);
    },
    2_000,
  );
});
