import fc from 'fast-check';
import { lexer, type Token } from 'marked';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown, markdownOf } from '../../../glossary/export/markdown.ts';
import { anyText, anyView, viewOf } from './exported.ts';

/** The text of tokens as a reader sees it. */
const seen = (tokens: readonly Token[] = []): string =>
  tokens
    .map((token) => {
      if ('tokens' in token && token.tokens) return seen(token.tokens);
      return 'text' in token ? String(token.text) : '';
    })
    .join('');

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

describe('Markdown', () => {
  it('has a heading for each entry and lists its sources by number, with corrections', () => {
    const tokens = lexer(markdownOf([[viewOf('dit', 'en')], [viewOf('sora', 'zh-Hans')]]));
    const headings = tokens.flatMap((token) => (token.type === 'heading' ? [seen(token.tokens)] : []));
    expect(headings).toEqual(['Newsgloss', 'DiT (扩散 Transformer)', 'Sora']);
    const [list] = tokens.filter(({ type }) => type === 'list');
    if (list?.type !== 'list') throw new Error('no list');
    expect(list.ordered).toBe(true);
    expect(list.items).toHaveLength(viewOf('dit', 'en').sources.length);
    expect(seen(list.items[2]?.tokens)).toMatch(/^article, fact 60: .*Correction: /s);
  });

  it('has the second language under a heading of its own', () => {
    const text = markdownOf([[viewOf('gan', 'en'), viewOf('gan', 'zh-Hans')]]);
    expect(text).toMatch(/^## Generative adversarial network/m);
    expect(text).toMatch(/^### 生成对抗网络/m);
    expect(text.split('---\n')[1]?.trim().split('\n\n')).toHaveLength(2);
  });

  it('shows text as it is, whatever is in it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const tokens = lexer(escapeMarkdown(text)).filter(({ type }) => type !== 'space');
        expect(tokens.map(({ type }) => type)).toEqual(oneLine(text) === '' ? [] : ['paragraph']);
        expect(seen(tokens)).toBe(oneLine(text));
      }),
    );
  });

  it.each([
    '#',
    '# a',
    'a #',
    '## #',
    '1. a',
    '1) a',
    '+ a',
    '- a',
    '---',
    '===',
    '&amp;',
    '[a](b)',
    '<b>',
    '~~a~~',
  ])('shows %j as it is, in a heading too', (text) => {
    for (const [start, type] of [
      ['', 'paragraph'],
      ['## ', 'heading'],
    ] as const) {
      const [token, ...more] = lexer(start + escapeMarkdown(text));
      expect([token?.type, token && seen([token]), more]).toEqual([type, text, []]);
    }
  });

  it('keeps its shape, whatever is in the entries', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        fc.pre(oneLine(view.name) !== '' && oneLine(view.explainer) !== '');
        const tokens = lexer(markdownOf([[view]])).filter(({ type }) => type !== 'space');
        const [list] = tokens.filter(({ type }) => type === 'list');
        const shape = ['heading', 'heading', 'paragraph', 'paragraph', 'paragraph', 'list'];
        expect(tokens.map(({ type }) => type)).toEqual(shape);
        expect(JSON.stringify(list)).toContain('"href":"https://a.example/b_(c)?d=1&e=%3C2%3E"');
      }),
    );
  });
});
