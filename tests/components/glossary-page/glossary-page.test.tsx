import glossaryData from 'virtual:newsgloss/glossary';
import readings from 'virtual:newsgloss/pinyin';
import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import articleCss from '../../../components/glossary-page/article-page.css?inline';
import entriesCss from '../../../components/glossary-page/entries-view.css?inline';
import entryCss from '../../../components/glossary-page/entry-page.css?inline';
import pageCss from '../../../components/glossary-page/glossary-page.css?inline';
import { GlossaryPage, type GlossaryPageProps } from '../../../components/glossary-page/glossary-page.tsx';
import { parseRoute } from '../../../components/glossary-page/route.ts';
import { type Text, TextProvider } from '../../../components/interface-text.ts';
import themeCss from '../../../components/theme.css?inline';
import type { GlossaryData, Locale } from '../../../data/types.ts';
import { textOf } from '../../../extension/message-text.ts';
import { Glossary } from '../../../glossary/glossary.ts';
import { createSearch } from '../../../glossary/search.ts';
import { articleOf, entryOf, glossaryOf, inAll } from '../../glossary/small-glossary.ts';

const REAL: GlossaryData = glossaryData();

const textIn = async (folder: string) =>
  textOf(await (await fetch(`/_locales/${folder}/messages.json`)).json());
const TEXTS: Readonly<Record<Locale, Text>> = {
  en: await textIn('en'),
  'zh-Hans': await textIn('zh_CN'),
  'zh-Hant': await textIn('zh_TW'),
};

interface Shown {
  /** Goes on to another address; with a place to scroll to, back to it. */
  readonly go: (hash: string, top?: number) => void;
}

/** The page at an address, as the extension puts it together. */
function open(
  hash: string,
  { data = REAL, locale = 'en', ...props }: Partial<GlossaryPageProps> & { data?: GlossaryData } = {},
): Shown {
  const glossary = new Glossary(data);
  const search = createSearch(data, readings());
  const place = document.createElement('div');
  document.body.append(place);
  document.documentElement.lang = locale;
  let number = 0;
  const go = (to: string, top?: number) => {
    render(
      <TextProvider value={TEXTS[locale]}>
        <GlossaryPage
          glossary={glossary}
          search={search}
          locale={locale}
          visit={{ number, route: parseRoute(to), top }}
          optionsAddress="options.html"
          onLocale={vi.fn()}
          map={() => null}
          {...props}
        />
      </TextProvider>,
      place,
    );
    number += 1;
  };
  go(hash);
  return { go };
}

const $ = (selector: string) => document.querySelector<HTMLElement>(selector);
const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
const textsOf = (selector: string) => all(selector).map((element) => element.textContent?.trim());
const rowNames = () => textsOf('.row-name').map((name) => name?.replace(/ \(.+?\)$/, ''));
/** The one that is seen: the list's may be there, hidden. */
const heading = () => all('h1').find((each) => each.checkVisibility());
const button = (name: string) => page.getByRole('button', { name });
/** With the number of its entries after the name. */
const kindChip = (name: string) => page.getByRole('button', { name: new RegExp(`^${name}`) });
/** What stands under a heading of the entry. */
const section = (name: string) =>
  all('.entry section').find((each) => each.querySelector('h2')?.textContent === name);

const emulate = (features: readonly { readonly name: string; readonly value: string }[]) =>
  cdp().send('Emulation.setEmulatedMedia', { features: [...features] });

beforeEach(async () => {
  await page.viewport(1280, 800);
  const style = document.createElement('style');
  style.textContent = [themeCss, pageCss, entriesCss, entryCss, articleCss].join('\n');
  document.head.append(style);
  return () => style.remove();
});
afterEach(async () => {
  for (const place of document.body.children) render(null, place);
  document.body.replaceChildren();
  document.documentElement.lang = 'en';
  await emulate([]);
});

describe('the list', () => {
  it('has every entry, and narrows down by words, kinds and a first letter, all at once', async () => {
    open('#/');
    expect(heading()?.textContent).toBe('All entries');
    expect(all('.entry-list li')).toHaveLength(94);
    await kindChip('Models').click();
    await kindChip('People').click();
    await expect.poll(() => rowNames()).toContain('Tim Brooks');
    expect(new Set(all('.entry-list li').map(({ dataset }) => dataset.kind))).toEqual(
      new Set(['model', 'person']),
    );
    await page.getByRole('button', { name: 'T', exact: true }).click();
    await expect.poll(rowNames).toEqual(['Tim Brooks']);
    await page.getByRole('searchbox').fill('zebra');
    await expect.poll(() => $('.list-pane')?.textContent).toContain('No entry fits these filters.');
    expect($('[role=status]')?.textContent).toBe('0 of 94');
    await button('Show all entries').click();
    await expect.poll(() => all('.entry-list li').length).toBe(94);
    expect(document.activeElement).toBe($('.filter-field'));
  });

  it('files Chinese names under their pinyin', async () => {
    open('#/', { locale: 'zh-Hans' });
    await page.getByRole('button', { name: 'K', exact: true }).click();
    await expect.poll(rowNames).toEqual(['扩散模型']);
  });

  it('is gone through by key: one row in the tab order, down from the field and up to it', async () => {
    open('#/');
    await page.getByRole('searchbox').click();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(document.activeElement?.getAttribute('href')).toBe(all('.entry-list a')[1]?.getAttribute('href'));
    expect(all('.entry-list a[tabindex="0"]')).toEqual([document.activeElement]);
    await userEvent.keyboard('{End}');
    await expect.poll(() => document.activeElement).toBe(all('.entry-list a').at(-1));
    await userEvent.keyboard('{Home}{ArrowUp}');
    expect(document.activeElement).toBe($('.filter-field'));
  });

  it('opens the first entry found with Enter, and Escape empties the field', async () => {
    open('#/');
    const clicked = vi.fn((event: Event) => event.preventDefault());
    document.addEventListener('click', clicked);
    await page.getByRole('searchbox').fill('tim bro');
    await userEvent.keyboard('{Enter}');
    document.removeEventListener('click', clicked);
    const [target] = clicked.mock.calls.map(([event]) => event.target);
    expect(target instanceof Element && target.getAttribute('href')).toBe('#tim-brooks');
    await userEvent.keyboard('{Escape}');
    expect(all('.entry-list li')).toHaveLength(94);
  });

  it('keeps its filters while an entry or the article is read', async () => {
    const { go } = open('#/');
    await kindChip('Models').click();
    await expect.poll(() => all('.entry-list li').length).toBeLessThan(20);
    const few = rowNames();
    go('#sora');
    go('#/article');
    go('#/', 0);
    expect(rowNames()).toEqual(few);
  });

  it('says what can be done with the entries it shows', async () => {
    open('#/', { listTools: (count) => <output class="tools">{count}</output> });
    expect($('.list-head .tools')?.textContent).toBe('94');
    await kindChip('People').click();
    await expect.poll(() => $('.list-head .tools')?.textContent).toBe('3');
  });

  it('says so when there is nothing, and works with one entry', () => {
    open('#/', { data: glossaryOf([]) });
    expect($('main')?.textContent).toContain('The glossary has no entries.');
    document.body.replaceChildren();
    open('#only', { data: glossaryOf([entryOf('only')]) });
    expect(heading()?.textContent).toBe('only');
    expect(all('.entry-list li')).toHaveLength(1);
  });

  it('of 10,000 makes the rows that are near, more as they come, and the last one when asked', async () => {
    const many = Array.from({ length: 10_000 }, (_, index) => entryOf(`entry-${index}`));
    open('#/', { data: glossaryOf(many) });
    await new Promise(requestAnimationFrame);
    const first = all('.entry-list li').length;
    expect(first).toBeLessThanOrEqual(200);
    $('.entry-rows')?.scrollTo(0, 1e6);
    await expect.poll(() => all('.entry-list li').length).toBeGreaterThan(first);
    expect(all('.entry-list li').length).toBeLessThan(1000);
    const focused = () => document.activeElement?.getAttribute('href');
    $('.entry-list a')?.focus();
    await userEvent.keyboard('{End}');
    await expect.poll(focused).toBe('#entry-9999');
    await userEvent.keyboard('{ArrowUp}'.repeat(120));
    await expect.poll(focused).toBe('#entry-9879');
    expect(document.activeElement?.closest('li')?.ariaPosInSet).toBe('9880');
    expect(all('.entry-list li').length).toBeLessThan(1000);
    await userEvent.keyboard('{Home}');
    await expect.poll(focused).toBe('#entry-0');
  });

  it('of 10,000 has the row of the open entry in view, wherever it stands', async () => {
    const many = Array.from({ length: 10_000 }, (_, index) => entryOf(`entry-${index}`));
    const { go } = open('#entry-5000', { data: glossaryOf(many) });
    const inView = (id: string) => {
      const row = $(`.entry-list a[href="#${id}"]`)?.getBoundingClientRect();
      const pane = $('.entry-rows')?.getBoundingClientRect();
      return row && pane && row.top >= pane.top && row.bottom <= pane.bottom;
    };
    await expect.poll(() => inView('entry-5000')).toBe(true);
    go('#entry-20');
    await expect.poll(() => inView('entry-20')).toBe(true);
    expect(all('.entry-list li').length).toBeLessThan(1000);
  });
});

describe('an entry', () => {
  it('has its names in both languages, its kind, what it is, when and by whom', () => {
    open('#dit');
    expect(heading()?.textContent).toBe('DiT');
    expect($('.other-name')?.textContent).toBe('扩散 Transformer');
    expect($('.other-name')?.lang).toBe('zh-Hans');
    expect($('.kind')?.textContent).toBe('Model');
    const view = new Glossary(REAL).view('dit', 'en');
    expect($('.lead')?.textContent).toBe(view?.lead);
    expect($('.rest')?.textContent).toBe(view?.rest);
    expect($('.meta')?.textContent).toContain('19 December 2022');
    expect($('.meta')?.textContent).toContain('Bill Peebles');
    expect(document.title).toBe('DiT · Newsgloss');
    expect($('.entry-list [aria-current]')?.getAttribute('href')).toBe('#dit');
  });

  it('shows the line it stands in and each relation once, every name a way there', () => {
    open('#dit');
    expect(textsOf('.lineage li')).toEqual(['GAN', 'Diffusion model', 'DiT', 'Sora']);
    expect($('.lineage [aria-current]')?.textContent).toBe('DiT');
    const created = all('.relations > div').find((row) => row.textContent?.startsWith('created by'));
    const names = [...(created?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('href'));
    expect(names).toEqual(['#bill-peebles', '#saining-xie']);
  });

  const citing = glossaryOf(
    [
      entryOf('base', { related: [{ relation: 'used-by', entry: 'known' }] }),
      entryOf('known', { related: [{ relation: 'uses', entry: 'base' }] }),
      entryOf('other', { kind: 'model', related: [{ relation: 'uses', entry: 'base' }] }),
    ],
    [
      {
        ...articleOf('tale', [['other'], ['base']]),
        facts: articleOf('tale', [['other'], ['base']]).facts.map((fact) => ({
          ...fact,
          correction: { text: inAll(`Not ${fact.id}.`), asOf: '2024-10', cites: [] },
        })),
      },
      articleOf('sequel', [['base']]),
    ],
  );

  it('has the entries that relate to it and that it does not relate to itself, as they say it', () => {
    open('#base', { data: citing });
    const linked = section('Also linked from');
    expect([...(linked?.querySelectorAll('li') ?? [])].map((item) => item.textContent?.trim())).toEqual([
      'other uses base',
    ]);
    expect(linked?.querySelector('a')?.getAttribute('href')).toBe('#other');
  });

  it('has the facts that speak of it, with number, text and correction, each a way there', () => {
    open('#base', { data: citing });
    const facts = [...(section('In the article')?.querySelectorAll('li') ?? [])];
    expect(facts.map((fact) => fact.querySelector('a')?.getAttribute('href'))).toEqual([
      '#/article/f02',
      '#/article/sequel/f01',
    ]);
    expect(facts[0]?.textContent).toContain('The article, fact 2');
    expect(facts[0]?.textContent).toContain('Fact 2 of the tale.');
    expect(facts[0]?.querySelector('.correction')?.textContent).toContain('as of October 2024Not f02.');
  });

  it('has a fact that it rests on, though the fact does not name it', () => {
    const cites = [{ kind: 'fact', article: 'tale', fact: 'f01' }] as const;
    const [, ...others] = citing.entries;
    open('#base', { data: { ...citing, entries: [entryOf('base', { cites }), ...others] } });
    expect(section('In the article')?.textContent).toContain('Fact 1 of the tale.');
    expect(section('Sources')?.querySelector('a')?.getAttribute('href')).toBe('#/article/f01');
  });

  it('numbers its sources; those elsewhere open in a tab, and say so', () => {
    open('#dit');
    const links = [...(section('Sources')?.querySelectorAll('ol > li > a') ?? [])];
    expect(links[0]?.getAttribute('href')).toBe('https://arxiv.org/abs/2212.09748');
    expect(links[0]?.getAttribute('target')).toBe('_blank');
    expect(links[0]?.getAttribute('title')).toContain('opens in a new tab');
    expect(links.map((link) => link.getAttribute('href'))).toContain('#/article/f60');
  });

  it('says what can be done with it', () => {
    open('#dit', { entryTools: (id) => <output class="tools">{id}</output> });
    expect($('.entry-tools .tools')?.textContent).toBe('dit');
    expect($('.entry-tools a')?.getAttribute('href')).toBe('#/map/dit');
  });

  it('that is none says so, and offers the list', () => {
    for (const address of ['#nothing-of-the-kind', '#/elsewhere/at/all']) {
      open(address);
      const written = address.slice(1);
      expect(heading()?.textContent).toBe(`There is no entry “${written}”`);
      expect($('.missing a')?.getAttribute('href')).toBe('#/');
      expect(all('.entry-list li')).toHaveLength(94);
      document.body.replaceChildren();
    }
  });
});

describe('the article', () => {
  it('says what it is, and has its 70 facts in order, linked to their entries', () => {
    open('#/article', { locale: 'zh-Hant' });
    expect($('.record')?.textContent).toContain('2024 年 7 月 3 日');
    expect($('.record [lang]')?.lang).toBe('zh-Hans');
    const numbers = textsOf('.fact > .fact-number');
    expect(numbers).toEqual(Array.from({ length: 70 }, (_, index) => String(index + 1)));
    const second = all('.fact')[1];
    expect(
      [...(second?.querySelectorAll('.fact-entries a') ?? [])].map((a) => a.getAttribute('href')),
    ).toEqual(['#sora', '#openai', '#video-generation']);
    expect(all('.fact > .correction')).toHaveLength(27);
  });

  it('has a correction beside its fact where there is room, else below it', async () => {
    open('#/article');
    const boxes = () =>
      ['.fact-body', '.correction'].map((selector) => $(`.fact ${selector}`)?.getBoundingClientRect());
    const [wideFact, wideCorrection] = boxes();
    expect(wideCorrection?.left).toBeGreaterThan(wideFact?.right ?? Number.NaN);
    expect(wideCorrection?.top).toBeLessThan(wideFact?.bottom ?? Number.NaN);
    await page.viewport(400, 800);
    const [fact, correction] = boxes();
    expect(correction?.top).toBeGreaterThan(fact?.bottom ?? Number.NaN);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(400);
  });

  it('is at the fact that the address names', () => {
    open('#/article/f60');
    const fact = $('.fact[aria-current]');
    expect(fact?.querySelector('.fact-number')?.textContent).toBe('60');
    expect(document.activeElement).toBe(fact);
    const top = fact?.getBoundingClientRect().top ?? Number.NaN;
    expect(top).toBeGreaterThanOrEqual($('.page-head')?.getBoundingClientRect().bottom ?? Number.NaN);
    expect(top).toBeLessThan(400);
  });

  it('says so when it has no such fact, or when there is no article', () => {
    open('#/article/f99');
    expect($('[role=alert]')?.textContent).toContain('no fact “f99”');
    expect(all('.fact')).toHaveLength(70);
    document.body.replaceChildren();
    open('#/article', { data: glossaryOf([entryOf('a')]) });
    expect(heading()?.textContent).toBe('There is no article at this address');
  });
});

describe('the map', () => {
  it('goes in the place that is left for it, with the entry of the address in its middle', () => {
    open('#/map/dit', { map: (focus) => <p class="given">{focus}</p> });
    expect($('.map .given')?.textContent).toBe('dit');
    expect($('.parts [aria-current]')?.textContent).toBe('Map');
  });
});

describe('going from one place to another', () => {
  it('puts the focus on the heading and begins at the top; a page just opened has it nowhere', () => {
    const { go } = open('#dit');
    expect(document.activeElement).toBe(document.body);
    scrollTo(0, 300);
    go('#sora');
    expect(document.activeElement).toBe(heading());
    expect(heading()?.textContent).toBe('Sora');
    expect(scrollY).toBe(0);
    go('#/article');
    expect(document.activeElement).toBe(heading());
    expect(document.title).toBe('Article · Newsgloss');
  });

  it('comes back to where the reader was: as far down, and on the row that was followed', async () => {
    const { go } = open('#dit');
    go('#/article');
    go('#dit', 120);
    expect(scrollY).toBe(120);
    expect(document.activeElement).toBe(heading());
    await page.viewport(400, 800);
    go('#/', 500);
    expect(document.activeElement?.getAttribute('href')).toBe('#dit');
    expect(scrollY).toBe(500);
  });

  it('has one thing at a time in a narrow window', async () => {
    await page.viewport(400, 800);
    const { go } = open('#/');
    const seen = () =>
      ['.list-pane', '.entry-pane'].map((selector) => $(selector)?.checkVisibility() === true);
    expect(seen()).toEqual([true, false]);
    go('#dit');
    expect(seen()).toEqual([false, true]);
    expect($('.to-list a')?.getAttribute('href')).toBe('#/');
    await page.viewport(1280, 800);
    expect(seen()).toEqual([true, true]);
  });

  it('past the header and the list there is a short way', async () => {
    open('#dit');
    const [first] = all('a, button, input');
    expect(first?.textContent).toBe('Skip to the text');
    first?.focus();
    await userEvent.keyboard('{Enter}');
    expect(document.activeElement).toBe(heading());
  });

  it('the language of the page can be changed', async () => {
    const onLocale = vi.fn<(locale: Locale) => void>();
    open('#dit', { onLocale });
    await page.getByRole('button', { name: '繁體中文' }).click();
    expect(onLocale).toHaveBeenCalledExactlyOnceWith('zh-Hant');
  });
});

const LOOKS: readonly (readonly [string, Locale, number])[] = [
  ['#/', 'en', 1280],
  ['#/', 'zh-Hans', 400],
  ['#dit', 'en', 1920],
  ['#dit', 'zh-Hant', 400],
  ['#nothing', 'en', 1280],
  ['#/article/f02', 'en', 1280],
  ['#/article', 'zh-Hans', 400],
];

describe.each(['light', 'dark', 'forced colours'] as const)('in %s, nothing bars anyone from', (colours) => {
  it.each(LOOKS)('%s in %s, %i wide', async (hash, locale, width) => {
    await emulate([
      colours === 'forced colours'
        ? { name: 'forced-colors', value: 'active' }
        : { name: 'prefers-color-scheme', value: colours },
    ]);
    await page.viewport(width, 800);
    open(hash, { locale });
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    // What scrolls under the header is no smaller for that.
    scrollTo(0, 0);
    const { violations } = await axe.run(document.body, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      rules: { 'target-size': { enabled: true } },
    });
    const problems = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
    );
    expect(problems).toEqual([]);
  });
});
