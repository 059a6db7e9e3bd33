import glossaryData from 'virtual:newsgloss/glossary';
import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import cardCss from '../../components/card/card.css?inline';
import { Card, type CardProps } from '../../components/card/card.tsx';
import entryCss from '../../components/card/entry.css?inline';
import menuCss from '../../components/card/menu.css?inline';
import { RichTextView } from '../../components/rich-text.tsx';
import { Glossary } from '../../glossary/glossary.ts';
import { parseMarkdown } from '../../glossary/markdown/parse.ts';
import { ownView } from '../../glossary/packs/own-view.ts';
import type { OwnEntry, Pack } from '../../glossary/packs/types.ts';

const glossary = new Glossary(glossaryData());
const pack: Pack = {
  id: 'words',
  name: 'Words of the trade',
  on: true,
  colour: null,
  licence: 'CC BY 4.0',
  source: 'https://words.example/list.csv',
  revision: 1,
  size: 1,
  nextNumber: 1,
};
const entry: OwnEntry = {
  number: 0,
  kind: 'concept',
  names: [
    { text: 'token', language: 'en' },
    { text: '词元', language: 'zh-Hans' },
  ],
  explainers: [
    {
      text: 'A **piece** of a word: `to·ken`. See [the docs](https://docs.example/tokens).\n\n- *short*\n- counted\n\n<img src=x onerror=alert(1)>',
      language: 'en',
    },
  ],
  context: { sentence: 'Tokens cost less this year.', title: 'Prices', url: 'https://news.example/prices' },
  added: 0,
  changed: 0,
};

function show(locale: 'en' | 'zh-Hans', theme: 'light' | 'dark'): HTMLElement {
  const host = document.createElement('main');
  const root = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = `${cardCss}${entryCss}${menuCss} .card { animation: none; --room: 480px }`;
  const place = document.createElement('div');
  root.append(style, place);
  document.body.append(host);
  const does = vi.fn();
  const props: CardProps = {
    view: ownView(entry, pack, locale, glossary, [{ id: 'mine~1', pack: { id: 'mine', name: '' } }]),
    content: { kind: 'entry' },
    theme,
    keepsSize: false,
    pinned: false,
    menu: undefined,
    notice: undefined,
    canGoBack: false,
    onBack: does,
    onEntry: does,
    onFact: does,
    onLocale: does,
    onPin: does,
    onPress: does,
    onFocusLeft: does,
  };
  render(<Card {...props} />, place);
  const card = place.querySelector<HTMLElement>('.card');
  if (!card) throw new Error('no card');
  return card;
}

afterEach(() => document.body.replaceChildren());

describe('the card of an own entry', () => {
  it('shows what is marked in its explainer, and nothing of it becomes markup', () => {
    const card = show('en', 'light');
    const explainer = card.querySelector('.explainer');
    expect(explainer?.querySelector('strong')?.textContent).toBe('piece');
    expect(explainer?.querySelector('code')?.textContent).toBe('to·ken');
    expect([...(explainer?.querySelectorAll('li') ?? [])].map((item) => item.textContent)).toEqual([
      'short',
      'counted',
    ]);
    expect(explainer?.textContent).toContain('<img src=x onerror=alert(1)>');
    expect(card.querySelector('img')).toBeNull();
  });

  it('opens links in a tab of their own that knows nothing of this one', () => {
    const link = show('en', 'light').querySelector<HTMLAnchorElement>('.explainer a');
    expect(link?.href).toBe('https://docs.example/tokens');
    expect(link?.target).toBe('_blank');
    expect(link?.rel).toBe('noopener noreferrer');
    expect(link?.title).toContain('https://docs.example/tokens');
  });

  it('says where it was met, which glossary it is of, and where else its name stands', () => {
    const card = show('zh-Hans', 'light');
    expect(card.querySelector('.met')?.textContent).toContain('Tokens cost less this year.');
    expect([...card.querySelectorAll('.sources .label')].map((label) => label.textContent)).toEqual([
      'Prices',
      'Words of the trade · CC BY 4.0',
      'words.example/…/list.csv',
    ]);
    expect(card.querySelector('.related')?.textContent).toBe('也收录于 我的词汇表');
  });

  it('tells the languages of its texts', () => {
    const card = show('zh-Hans', 'light');
    expect(card.querySelector('#name')?.getAttribute('lang')).toBe('zh-Hans');
    expect(card.querySelector('.other')?.getAttribute('lang')).toBe('en');
    expect(card.querySelector('.explainer')?.getAttribute('lang')).toBe('en');
  });

  it.each(['light', 'dark'] as const)('has nothing that axe finds wrong, %s', async (theme) => {
    show('en', theme);
    // A page around it would be another's.
    const { violations } = await axe.run(document, {
      rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
    });
    expect(violations).toEqual([]);
  });
});

describe('a list with numbers', () => {
  it('begins where it was written to begin', () => {
    const place = document.createElement('div');
    document.body.append(place);
    render(<RichTextView blocks={parseMarkdown('3. three\n4. four')} opensTab="opens a tab" />, place);
    expect(place.querySelector('ol')?.start).toBe(3);
  });
});
