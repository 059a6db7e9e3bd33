import { describe, expect, it } from 'vitest';
import { addRules } from '../../page/shadow-rules.ts';

describe('a style sheet in a shadow tree', () => {
  it('applies, and goes with its signal without a trace', () => {
    const host = document.createElement('div');
    document.body.append(host);
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = '<p>text</p>';
    const own = new CSSStyleSheet();
    root.adoptedStyleSheets = [own];
    const controller = new AbortController();
    addRules(root, 'p { position: absolute }', controller.signal);
    const paragraph = root.querySelector('p');
    expect(paragraph && getComputedStyle(paragraph).position).toBe('absolute');
    controller.abort();
    expect(paragraph && getComputedStyle(paragraph).position).toBe('static');
    expect(root.adoptedStyleSheets).toEqual([own]);
    expect(root.innerHTML).toBe('<p>text</p>');
    host.remove();
  });
});
