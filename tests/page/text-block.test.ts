import { describe, expect, it } from 'vitest';
import { textOf } from '../../page/found-run.ts';
import { PageText } from '../../page/page-text.ts';
import { runsInOrder } from '../../page/text-block.ts';
import { lexicon } from './page-lexicon.ts';

/** The runs of a page with something in them, with a letter for the section of each: "A Sora". */
function sectionsOf(html: string): readonly string[] {
  const page = document.implementation.createHTMLDocument();
  page.body.innerHTML = html;
  const text = new PageText({
    lexicon,
    title: () => '',
    language: () => '',
    shadowTreeOf: () => null,
    onTree: () => {},
    onTreeGone: () => {},
    onTreeless: () => {},
  });
  text.readWhole(page.documentElement);
  text.read(() => false);
  const letters = new Map<number, string>();
  const runs = text.root ? [...runsInOrder(text.root)] : [];
  return runs.map(({ run, section }) => {
    const letter = letters.get(section) ?? String.fromCharCode(65 + letters.size);
    letters.set(section, letter);
    return `${letter} ${textOf(run).trim()}`;
  });
}

describe('the runs of a page', () => {
  it('come in the order of the page, those around a block too', () => {
    expect(sectionsOf('<div>Sora 1 <p>Sora 2</p> Sora 3</div><p>Sora 4</p>')).toEqual([
      'A Sora 1',
      'A Sora 2',
      'A Sora 3',
      'A Sora 4',
    ]);
  });

  it.each([
    [
      'a heading begins a section',
      '<p>Sora 1</p><h2>Sora 2</h2><p>Sora 3</p>',
      ['A Sora 1', 'B Sora 2', 'B Sora 3'],
    ],
    [
      'a heading in boxes of its own too',
      '<p>Sora 1</p><div><div><h2>Next</h2></div></div><p>Sora 2</p>',
      ['A Sora 1', 'B Sora 2'],
    ],
    [
      'a heading by role too',
      '<p>Sora 1</p><div role="heading">Next</div><p>Sora 2</p>',
      ['A Sora 1', 'B Sora 2'],
    ],
    [
      'an article is a section of its own, after which the one around it goes on',
      '<p>Sora 1</p><article><p>Sora 2</p><h3>Next</h3><p>Sora 3</p></article><p>Sora 4</p>',
      ['A Sora 1', 'B Sora 2', 'C Sora 3', 'A Sora 4'],
    ],
    ['a list is none', '<p>Sora 1</p><ul><li>Sora 2</li></ul>', ['A Sora 1', 'A Sora 2']],
  ])('%s', (_, html, expected) => {
    expect(sectionsOf(html)).toEqual(expected);
  });
});
