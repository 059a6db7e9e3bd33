import glossaryData from 'virtual:newsgloss/glossary';
import readings from 'virtual:newsgloss/pinyin';
import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import '../../components/theme.css';
import entriesCss from '../../components/glossary-page/entries-view.css?inline';
import entryCss from '../../components/glossary-page/entry-page.css?inline';
import pageCss from '../../components/glossary-page/glossary-page.css?inline';
import { GlossaryPage, type GlossaryPageProps } from '../../components/glossary-page/glossary-page.tsx';
import { parseRoute } from '../../components/glossary-page/route.ts';
import { TextProvider } from '../../components/interface-text.ts';
import markedCss from '../../components/marked-text.css?inline';
import ownCss from '../../components/own-entry.css?inline';
import { textOf } from '../../extension/message-text.ts';
import { Glossary } from '../../glossary/glossary.ts';
import { ownId } from '../../glossary/packs/entry-id.ts';
import type { OwnPage } from '../../glossary/packs/own-page.ts';
import { MINE, type OwnEntry, type Pack } from '../../glossary/packs/types.ts';
import { atOnce } from '../../glossary/search/order.ts';
import { OwnSearch } from '../../glossary/search/own-search.ts';
import { searchBase } from '../../glossary/search.ts';
import { ownEntries } from '../../scripts/bench/own-entries.ts';
import { clear, plainProps, problems, settled, show } from './popup-views.tsx';

const data = glossaryData();
const glossary = new Glossary(data);
const base = searchBase(data, readings());
const text = textOf(await (await fetch('/_locales/en/messages.json')).json());

const packOf = (id: string, name: string, size: number): Pack => ({
  id,
  name,
  on: true,
  colour: null,
  licence: 'CC BY 4.0',
  source: 'https://glossary.example/',
  revision: 1,
  size,
  nextNumber: size,
});
const builtIn = packOf('builtin', '', 0);

const rope: OwnEntry = {
  number: 0,
  kind: 'technique',
  names: [
    { text: 'Rotary embedding', language: 'en' },
    { text: '旋转位置编码', language: 'zh-Hans' },
    { text: 'RoPE' },
  ],
  explainers: [
    { text: 'Turns **queries** by an angle.\n\n- <b>no</b> [link](javascript:alert(1))', language: 'en' },
    { text: '按位置旋转。', language: 'zh-Hans' },
  ],
  context: { sentence: 'We use <i>it</i>.', title: 'Notes', url: 'https://notes.example/long' },
  source: 'Su et al.',
  added: 0,
  changed: 0,
};
const ropePage: OwnPage = {
  id: 'words~0',
  entry: rope,
  pack: packOf('words', 'Long contexts', 1),
  alsoIn: [{ id: 'dit', name: 'DiT', pack: builtIn }],
};

function searchOf(packs: readonly { readonly pack: Pack; readonly entries: readonly OwnEntry[] }[]) {
  const own = new OwnSearch(base, [...packs.map(({ pack }) => pack), builtIn]);
  for (const { pack, entries } of packs) atOnce(own.add(pack.id, entries));
  return atOnce(own.finish('en'));
}

function open(hash: string, props: Partial<GlossaryPageProps> = {}): void {
  const place = document.querySelector('#page') ?? document.createElement('div');
  place.id = 'page';
  document.body.append(place);
  document.title = 'Newsgloss';
  render(
    <TextProvider value={text}>
      <GlossaryPage
        glossary={glossary}
        search={searchOf([{ pack: ropePage.pack, entries: [rope] }])}
        locale="en"
        visit={{ number: 0, route: parseRoute(hash) }}
        optionsAddress="options.html"
        onLocale={vi.fn()}
        map={() => null}
        {...props}
      />
    </TextProvider>,
    place,
  );
}

const own = (
  shown: Partial<NonNullable<GlossaryPageProps['own']>> = {},
): NonNullable<GlossaryPageProps['own']> => ({
  packs: [ropePage.pack, builtIn],
  page: undefined,
  alsoIn: [],
  ...shown,
});
const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
const textsOf = (selector: string) => all(selector).map((element) => element.textContent);
const emulate = (features: readonly { readonly name: string; readonly value: string }[]) =>
  cdp().send('Emulation.setEmulatedMedia', { features: [...features] });
const axeProblems = async () => {
  const { violations } = await axe.run(document.body, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: { 'target-size': { enabled: true } },
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
};

beforeEach(async () => {
  await page.viewport(1280, 800);
  const style = document.createElement('style');
  style.textContent = [pageCss, entriesCss, entryCss, markedCss, ownCss].join('\n');
  document.head.append(style);
  return () => style.remove();
});
afterEach(async () => {
  const place = document.querySelector('#page');
  if (place) render(null, place);
  place?.remove();
  await clear();
});

describe('the glossary page', () => {
  it('has own entries in the list with their glossary, and what a search found of them marked', async () => {
    open('#/', { own: own() });
    const row = all('.entry-list a').find((each) => each.getAttribute('href') === '#words~0');
    expect(row?.querySelector('.row-pack')?.textContent).toBe('Long contexts');
    expect(row?.querySelector('.row-summary')?.textContent).toBe('Turns queries by an angle.');
    await userEvent.click(page.getByRole('searchbox'));
    await userEvent.keyboard('embed');
    await expect.poll(() => textsOf('.entry-list mark')).toEqual(['embed']);
    await userEvent.fill(page.getByRole('searchbox'), 'rope');
    await expect.poll(() => textsOf('.row-summary mark')).toEqual(['RoPE']);
  });

  it('narrows down to glossaries, beside the kinds', async () => {
    open('#/', { own: own() });
    const chip = page
      .getByRole('group', { name: 'Glossaries' })
      .getByRole('button', { name: /Long contexts/ });
    await chip.click();
    await expect.poll(() => textsOf('.shown-count')).toEqual(['1 of 95']);
    await expect.element(chip).toHaveAttribute('aria-pressed', 'true');
    await page.getByRole('button', { name: /^People/ }).click();
    await expect.poll(() => textsOf('.shown-count')).toEqual(['0 of 95']);
    // The glossary is gone: nothing is filtered by it any more.
    open('#/', { own: own({ packs: [] }) });
    await expect.poll(() => textsOf('.shown-count')).toEqual(['3 of 95']);
  });

  it('offers no choice of glossaries where there is one', () => {
    open('#/', { own: own({ packs: [packOf(MINE, '', 0), builtIn] }) });
    expect(document.querySelector('.pack-chip')).toBeNull();
  });

  it('makes the near rows of 100,000', async () => {
    const entries = ownEntries(100_000);
    const large = packOf('large', 'Large', entries.length);
    open('#/', { search: searchOf([{ pack: large, entries }]), own: own({ packs: [large, builtIn] }) });
    expect(textsOf('.shown-count')).toEqual(['100,094 of 100,094']);
    expect(all('.entry-list li').length).toBeLessThanOrEqual(200);
    document.querySelector<HTMLElement>('.entry-list a')?.focus();
    await userEvent.keyboard('{End}');
    await expect.poll(() => document.activeElement?.closest('li')?.ariaPosInSet).toBe('100094');
    expect(all('.entry-list li').length).toBeLessThan(1000);
  }, 60_000);

  it('shows an own entry as text, whatever is in it', () => {
    open('#words~0', { own: own({ page: ropePage }) });
    expect(document.title).toBe('Rotary embedding · Newsgloss');
    expect(textsOf('.entry h1')).toEqual(['Rotary embedding']);
    expect(textsOf('.other-name')).toEqual(['旋转位置编码 · RoPE']);
    expect(document.querySelector('.other-name [lang]')?.getAttribute('lang')).toBe('zh-Hans');
    const [english, chinese] = all('.own-explainer');
    expect(english?.querySelector('strong')?.textContent).toBe('queries');
    expect(english?.textContent).toContain('<b>no</b>');
    expect(chinese?.lang).toBe('zh-Hans');
    expect(textsOf('.own-sentence')).toEqual(['We use <i>it</i>.']);
    const links = all('.entry a').map((link) => link.getAttribute('href'));
    expect(links).toEqual(['https://notes.example/long', '#dit', 'https://glossary.example/']);
    expect(textsOf('.own-also .own-pack')).toEqual(['Newsgloss (built in)']);
    expect(document.querySelector('.entry')?.textContent).not.toContain('map');
  });

  it('waits for an own entry, and says so where there is none', () => {
    open('#words~9', { own: own() });
    expect(document.querySelector('.missing')).toBeNull();
    open('#words~9', { own: own({ page: 'none' }) });
    expect(textsOf('.missing h1')[0]).toContain('words~9');
  });

  it('leads from a bundled entry to own ones of the same name', () => {
    const alsoIn = [{ id: 'words~0', name: 'Rotary embedding', pack: ropePage.pack }];
    open('#dit', { own: own({ alsoIn }) });
    expect(all('.own-also a').map((link) => link.getAttribute('href'))).toEqual(['#words~0']);
  });

  it.each(['light', 'dark', 'forced colours'] as const)(
    'bars nobody from an own entry in %s',
    async (colours) => {
      await emulate([
        colours === 'forced colours'
          ? { name: 'forced-colors', value: 'active' }
          : { name: 'prefers-color-scheme', value: colours },
      ]);
      for (const width of [1280, 320]) {
        await page.viewport(width, 800);
        open('#words~0', { own: own({ page: ropePage }) });
        expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
        expect(await axeProblems()).toEqual([]);
      }
      await emulate([]);
    },
  );
});

describe('the popup', () => {
  const row = { id: 'words~0', kind: 'technique', name: 'Rotary embedding', summary: 'Turns.' } as const;
  const props = () => ({
    ...plainProps(),
    own: {
      ...plainProps().own,
      packs: [ropePage.pack],
      total: 1,
      rows: [row],
      page: undefined as OwnPage | 'none' | undefined,
    },
    page: {
      kind: 'terms' as const,
      terms: [
        { entry: 'words~0', count: 2, muted: false, inView: false },
        { entry: 'gone~0', count: 1, muted: false, inView: false },
      ],
      unseen: 0,
      onlyAboutAi: false,
    },
  });

  it('lists own terms of the page with their glossary, and counts all entries', () => {
    const view = show('popup', props());
    expect(
      [...view.querySelectorAll('.row')].map((each) => each.querySelector('.term-summary')?.textContent),
    ).toEqual(['Turns.']);
    expect(view.querySelector('.term-pack')?.textContent).toBe('Long contexts');
    expect(view.querySelector('.search')?.getAttribute('placeholder')).toContain('95');
  });

  it('asks for an own entry that is opened, shows it in place, and goes back when it is gone', async () => {
    const given = props();
    const view = show('popup', given);
    view.querySelector<HTMLElement>('.row-action[data-stays=true]')?.click();
    await settled();
    expect(given.own.onWanted).toHaveBeenLastCalledWith('words~0');
    expect(view.querySelector('.details')).toBeNull();
    show('popup', { ...given, own: { ...given.own, page: ropePage } });
    expect(view.querySelector('.details h1')?.textContent).toBe('Rotary embedding');
    expect(document.activeElement).toBe(view.querySelector('.details h1'));
    expect(await problems()).toEqual([]);
    show('popup', { ...given, own: { ...given.own, page: 'none' } });
    await expect.poll(() => view.querySelector('.details')).toBeNull();
  });

  const opened = async (pack: Partial<Pack>) => {
    const given = props();
    const shown = {
      ...given,
      own: { ...given.own, page: { ...ropePage, pack: { ...ropePage.pack, ...pack } } },
    };
    show('popup', shown).querySelector<HTMLElement>('.row-action[data-stays=true]')?.click();
    await settled();
    return shown;
  };

  it('has an own entry changed, deleted, and read on the glossary page', async () => {
    const { own, onGlossaryAt } = await opened({});
    await page.getByRole('button', { name: 'Edit' }).click();
    expect(own.onEdit).toHaveBeenCalledExactlyOnceWith('words~0');
    await page.getByRole('button', { name: 'Delete' }).click();
    expect(own.onDelete).toHaveBeenCalledExactlyOnceWith('words~0', 'Rotary embedding');
    await page.getByRole('button', { name: 'Open in the glossary' }).click();
    expect(onGlossaryAt).toHaveBeenCalledExactlyOnceWith('words~0');
  });

  it('does not offer to delete what would come back with the file that its glossary follows', async () => {
    await opened({ subscription: { url: 'https://terms.example/all.csv' } });
    expect(page.getByRole('button', { name: 'Edit' }).query()).not.toBeNull();
    expect(page.getByRole('button', { name: 'Delete' }).query()).toBeNull();
  });

  it.each(['popup', 'panel'] as const)(
    'the %s says that an entry is deleted, and takes that back',
    async (name) => {
      const given = props();
      const onUndo = vi.fn();
      const outcome = { kind: 'done', said: '“Rotary embedding” is deleted.', onUndo } as const;
      const view = show(name, { ...given, own: { ...given.own, outcome } });
      expect(view.querySelector('.outcome')?.textContent).toContain('is deleted');
      await page.getByRole('button', { name: 'Undo' }).click();
      expect(onUndo).toHaveBeenCalledOnce();
    },
  );

  it('makes the rows of a long list as they are gone to', async () => {
    const many = Array.from({ length: 100_000 }, (_, at) => ({
      ...row,
      id: `large~${at.toString(36)}`,
      name: `Row ${at}`,
    }));
    const search = vi.fn(() => many.map((each) => ({ ...each, match: () => ({ name: [] }) })));
    const view = show('popup', { ...props(), search });
    view.querySelectorAll<HTMLElement>('[role="tab"]')[1]?.click();
    await settled();
    view.querySelector<HTMLElement>('.term')?.focus();
    await userEvent.keyboard('{End}');
    await expect.poll(() => document.activeElement?.textContent).toContain('Row 99999');
    await userEvent.keyboard('{ArrowUp}');
    expect(document.activeElement?.textContent).toContain('Row 99998');
    expect(view.querySelectorAll('.row').length).toBeLessThan(500);
    await userEvent.keyboard('{Home}');
    await expect.poll(() => document.activeElement?.textContent).toContain('Row 0');
  }, 60_000);
});

it('an id of an own entry is an address of the page', () => {
  expect(parseRoute(`#${ownId({ pack: 'mine', number: 100 })}`)).toEqual({ view: 'entry', id: 'mine~2s' });
});
