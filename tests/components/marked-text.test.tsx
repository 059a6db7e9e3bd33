import glossaryData from 'virtual:newsgloss/glossary';
import readings from 'virtual:newsgloss/pinyin';
import axe from 'axe-core';
import { createRef, render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { cdp } from 'vitest/browser';
import { TextProvider } from '../../components/interface-text.ts';
import { MarkedText } from '../../components/marked-text.tsx';
import { TermList } from '../../components/popup/term-list.tsx';
import themeCss from '../../components/theme.css?inline';
import type { Locale } from '../../data/types.ts';
import { createSearch } from '../../glossary/search.ts';

const styles = import.meta.glob<string>(
  ['../../components/popup/*.css', '../../components/marked-text.css'],
  {
    query: '?inline',
    import: 'default',
    eager: true,
  },
);
const search = createSearch(glossaryData(), readings());

const emulate = (features: readonly { readonly name: string; readonly value: string }[]) =>
  cdp().send('Emulation.setEmulatedMedia', { features: [...features] });

afterEach(async () => {
  render(null, document.body);
  document.body.replaceChildren();
  await emulate([]);
});

describe('a marked text', () => {
  it.each([
    ['Sora', [], 'Sora'],
    ['Sora', [{ from: 0, to: 4 }], '<mark>Sora</mark>'],
    [
      'GPT-4 & co',
      [
        { from: 0, to: 3 },
        { from: 8, to: 10 },
      ],
      '<mark>GPT</mark>-4 &amp; <mark>co</mark>',
    ],
    ['<b>', [{ from: 1, to: 2 }], '&lt;<mark>b</mark>&gt;'],
  ])('%s with %j is %s', (text, ranges, html) => {
    render(<MarkedText text={text} ranges={ranges} />, document.body);
    expect(document.body.innerHTML).toBe(html);
  });
});

/** The list that a query finds. */
function listed(query: string, locale: Locale): void {
  render(
    <TextProvider value={(key) => key}>
      <style>{[themeCss, ...Object.values(styles)].join('')}</style>
      <main>
        <TermList
          label="Entries"
          locale={locale}
          rows={search(query, locale)}
          termOf={({ id, kind, name, summary, match }) => ({
            id,
            kind,
            name,
            summary,
            match,
            kindLabel: kind,
          })}
          list={createRef()}
          onOpen={vi.fn()}
          onLeave={vi.fn()}
        />
      </main>
    </TextProvider>,
    document.body,
  );
}

const first = (part: string) => {
  const element = document.querySelector(`.term ${part}`);
  if (!element) throw new Error(`no ${part}`);
  return element;
};

describe('a row of what was found', () => {
  it('marks the letters of the name, and shows the summary', () => {
    listed('sor', 'en');
    expect(first('.term-name').innerHTML).toMatch(/^<mark>Sor<\/mark>a/);
    expect(first('.term-summary').querySelector('mark')).toBeNull();
  });

  it('shows another name that matched before the summary, in its language', () => {
    listed('kuosan', 'en');
    const [name] = first('.term-summary').children;
    expect(first('.term-name').querySelector('mark')).toBeNull();
    expect(name?.outerHTML).toBe('<span lang="zh-Hans"><mark>扩散</mark>模型</span>');
    expect(first('.term-summary').textContent).toMatch(/^扩散模型 · \p{L}/u);
  });

  it('shows the piece of a text that matched in place of the summary', () => {
    listed('subscribers', 'en');
    expect(first('.term-summary').textContent).toBe("…it was for ChatGPT's paying subscribers.");
    expect(first('mark').textContent).toBe('subscribers');
  });

  it('marks what another query found in the same row', () => {
    listed('so', 'en');
    listed('sora', 'en');
    expect(first('mark').textContent).toBe('Sora');
  });

  it.each(['light', 'dark'])('can be read where the colours are %s', async (scheme) => {
    await emulate([{ name: 'prefers-color-scheme', value: scheme }]);
    listed('diffusion', 'en');
    const { violations } = await axe.run(document.body, { runOnly: ['wcag2a', 'wcag2aa'] });
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });
});
