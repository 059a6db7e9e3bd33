import glossaryData from 'virtual:newsgloss/glossary';
import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import cardCss from '../../components/card/card.css?inline';
import { Card, type CardContent, type CardProps } from '../../components/card/card.tsx';
import entryCss from '../../components/card/entry.css?inline';
import menuCss from '../../components/card/menu.css?inline';
import type { Locale } from '../../data/types.ts';
import { type EntryView, Glossary } from '../../glossary/glossary.ts';

const glossary = new Glossary(glossaryData());

function viewOf(id: string, locale: Locale): EntryView {
  const view = glossary.view(id, locale);
  if (!view) throw new Error(`no entry "${id}"`);
  return view;
}

const NOTHING = {
  theme: 'light',
  content: { kind: 'entry' },
  keepsSize: false,
  pinned: false,
  menu: undefined,
  notice: undefined,
  canGoBack: false,
  onBack: vi.fn(),
  onEntry: vi.fn(),
  onFact: vi.fn(),
  onLocale: vi.fn(),
  onPin: vi.fn(),
  onPress: vi.fn(),
  onFocusLeft: vi.fn(),
} as const satisfies Partial<CardProps>;

/** The card in an open shadow tree: into a closed one no test can look. */
function show(props: Partial<CardProps> & Pick<CardProps, 'view'>): HTMLElement {
  const host = document.createElement('main');
  const root = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  // Half faded in, its colours would be other ones.
  style.textContent = `${cardCss}${entryCss}${menuCss} .card { animation: none; --room: 480px }`;
  const place = document.createElement('div');
  root.append(style, place);
  document.body.append(host);
  render(<Card {...NOTHING} {...props} />, place);
  const card = place.querySelector<HTMLElement>('.card');
  if (!card) throw new Error('no card');
  return card;
}

const menuOf = (locale: Locale, open: boolean): CardProps['menu'] => {
  const words = glossary.menuWords(locale);
  const items = [words.why, words.notHere, words.know, words.copy, words.openGlossary];
  return {
    label: words.more,
    open,
    items: items.map((label) => ({ label, onSelect: vi.fn() })),
    onOpen: vi.fn(),
  };
};

const emulate = (features: readonly { readonly name: string; readonly value: string }[]) =>
  cdp().send('Emulation.setEmulatedMedia', { features: [...features] });

afterEach(async () => {
  document.body.replaceChildren();
  await emulate([]);
});

const FACT: CardContent = (() => {
  for (const source of viewOf('tim-brooks', 'en').sources)
    if (source.kind === 'fact' && source.fact.correction) return { kind: 'fact', fact: source.fact };
  throw new Error('no fact with a correction');
})();

const REASONS: CardContent = {
  kind: 'reasons',
  explanation: glossary.explain(
    {
      name: 'Adam',
      form: 'ambiguous',
      confidence: 0.9,
      reasons: [
        { kind: 'clue', weight: 1.6, words: 'SGD' },
        { kind: 'anti-clue', weight: -0.7, words: 'biblical' },
      ],
    },
    'en',
  ),
};

const LOOKS: readonly [string, Partial<CardProps> & Pick<CardProps, 'view'>][] = [
  ['an entry in English', { view: viewOf('dit', 'en'), menu: menuOf('en', false) }],
  [
    'an entry in Simplified Chinese, with its menu',
    { view: viewOf('sora', 'zh-Hans'), menu: menuOf('zh-Hans', true) },
  ],
  [
    'a related entry in Traditional Chinese, pinned',
    { view: viewOf('gan', 'zh-Hant'), pinned: true, canGoBack: true },
  ],
  [
    'a notice',
    { view: viewOf('adam', 'en'), notice: { text: 'Done.', undo: { label: 'Undo', onUndo: vi.fn() } } },
  ],
  ['a fact with a correction', { view: viewOf('tim-brooks', 'en'), content: FACT, canGoBack: true }],
  ['reasons', { view: viewOf('adam', 'en'), content: REASONS, canGoBack: true }],
];

/** WCAG 2.2, A and AA; and the size of targets, which axe leaves out unless asked. */
async function problemsOf(node: Element): Promise<readonly string[]> {
  const { violations } = await axe.run(node, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: { 'target-size': { enabled: true }, region: { enabled: false } },
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}

describe.each(['light', 'dark', 'forced colours'] as const)('in %s, nothing bars anyone from', (colours) => {
  it.each(LOOKS)('%s', async (_, props) => {
    if (colours === 'forced colours') await emulate([{ name: 'forced-colors', value: 'active' }]);
    show({ ...props, theme: colours === 'dark' ? 'dark' : 'light' });
    expect(await problemsOf(document.body)).toEqual([]);
  });
});

describe('the card', () => {
  it('is a dialog named after the entry, in the language of its words', () => {
    const card = show({ view: viewOf('dit', 'zh-Hant') });
    expect(card.getAttribute('role')).toBe('dialog');
    expect(card.querySelector(`#${card.getAttribute('aria-labelledby')}`)?.textContent).toContain('DiT');
    expect(card.lang).toBe('zh-Hant');
    const languages = [...card.querySelectorAll<HTMLElement>('.languages button')];
    expect(languages.map(({ lang }) => lang)).toEqual(['en', 'zh-Hans', 'zh-Hant']);
    expect(languages.map((button) => button.ariaPressed)).toEqual(['false', 'false', 'true']);
  });

  it('has targets of 24 pixels at least, each way', () => {
    for (const [name, props] of LOOKS) {
      const card = show({ ...props, view: { ...props.view, lineage: viewOf('sora', 'en').lineage } });
      for (const target of card.querySelectorAll('button, a')) {
        const { width, height } = target.getBoundingClientRect();
        expect(Math.min(width, height), `${name}: ${target.outerHTML}`).toBeGreaterThanOrEqual(24);
      }
    }
  });

  it('is at most 340 pixels wide and as high as there is room, and scrolls within', () => {
    const card = show({ view: viewOf('sora', 'en') });
    const { width, height } = card.getBoundingClientRect();
    expect(width).toBeLessThanOrEqual(340);
    expect(height).toBeLessThanOrEqual(480);
    const body = card.querySelector('.body');
    expect(body?.scrollWidth).toBe(body?.clientWidth);
  });

  it('says each thing once: the first sentence leads, the rest is below', () => {
    const view = viewOf('dit', 'en');
    const card = show({ view });
    expect(card.querySelector('.lead')?.textContent).toBe(view.lead);
    expect(card.querySelector('.explainer')?.textContent).toBe(view.lead + view.rest);
    expect(card.textContent).not.toContain(view.summary);
  });

  it('has the correction of a fact that is cited in sight', () => {
    const onFact = vi.fn();
    const card = show({ view: viewOf('tim-brooks', 'en'), onFact });
    const correction = card.querySelector<HTMLElement>('button.correction');
    expect(correction?.textContent).toContain('Out of date');
    correction?.click();
    expect(onFact).toHaveBeenCalledExactlyOnceWith(FACT.kind === 'fact' ? FACT.fact : undefined);
  });

  it('shows the line it stands in, each step but itself a way there', () => {
    const onEntry = vi.fn();
    const card = show({ view: viewOf('dit', 'en'), onEntry });
    const line = card.querySelector('.lineage');
    expect([...(line?.children ?? [])].map(({ textContent }) => textContent)).toEqual([
      'GAN',
      'Diffusion model',
      'DiT',
      'Sora',
    ]);
    expect(line?.querySelector('[aria-current]')?.textContent).toBe('DiT');
    line?.querySelector('button')?.click();
    expect(onEntry).toHaveBeenCalledExactlyOnceWith('gan');
  });

  it('keeps Tab inside, both ways', async () => {
    const card = show({ view: viewOf('dit', 'en'), menu: menuOf('en', false) });
    const root = card.getRootNode();
    if (!(root instanceof ShadowRoot)) throw new Error('no shadow tree');
    card.focus();
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
    expect(root.activeElement?.className).toContain('more');
    await userEvent.keyboard('{Tab}');
    expect(root.activeElement?.className).toContain('pin');
    const count = card.querySelectorAll('button, a').length;
    for (let at = 0; at < count; at++) await userEvent.keyboard('{Tab}');
    expect(root.activeElement?.className).toContain('pin');
  });

  it('goes back with Alt and the left arrow, and then no further', async () => {
    const onBack = vi.fn();
    const card = show({ view: viewOf('dit', 'en'), canGoBack: true, onBack });
    card.focus();
    await userEvent.keyboard('{Alt>}{ArrowLeft}{/Alt}');
    expect(onBack).toHaveBeenCalledOnce();
  });

  it('has where a notice comes before there is one', () => {
    const card = show({ view: viewOf('dit', 'en') });
    expect(card.querySelector('[role="status"]')?.getAttribute('aria-live')).toBe('polite');
  });
});

describe('the size of the text', () => {
  const sizes = ['small', 'normal', 'large', 'huge'] as const;
  const textOf = (card: HTMLElement) => Number.parseFloat(getComputedStyle(card).fontSize);

  it('grows from size to size, while the card is as wide and no higher than its room', () => {
    const cards = sizes.map((textSize) => show({ view: viewOf('sora', 'en'), textSize }));
    const texts = cards.map(textOf);
    expect(texts).toEqual(texts.toSorted((a, b) => a - b));
    expect(new Set(texts).size).toBe(sizes.length);
    expect(texts[sizes.indexOf('normal')]).toBe(textOf(show({ view: viewOf('sora', 'en') })));
    for (const card of cards) {
      expect(card.offsetWidth).toBe(cards[0]?.offsetWidth);
      expect(card.offsetHeight).toBeLessThanOrEqual(480);
    }
  });

  it.each(sizes)('leaves nothing cut off sideways when it is %s', (textSize) => {
    for (const locale of ['en', 'zh-Hans'] as const) {
      const card = show({
        view: viewOf('sora', locale),
        textSize,
        menu: menuOf(locale, true),
        canGoBack: true,
      });
      const body = card.querySelector<HTMLElement>('.body');
      if (!body) throw new Error('the card has no body');
      expect(body.scrollWidth).toBeLessThanOrEqual(body.clientWidth);
      expect(body.clientHeight, 'there is room for the text').toBeGreaterThan(150);
      for (const part of card.querySelectorAll<HTMLElement>('header, .under-name, footer, .menu'))
        expect(part.getBoundingClientRect().right).toBeLessThanOrEqual(card.getBoundingClientRect().right);
      for (const part of card.querySelectorAll<HTMLElement>('.under-name'))
        expect(part.scrollWidth).toBeLessThanOrEqual(part.clientWidth);
    }
  });
});
