/** The popup and the side panel as their windows show them, with entries made up for a test. */

import glossaryData from 'virtual:newsgloss/glossary';
import axe from 'axe-core';
import { type ComponentType, render } from 'preact';
import { vi } from 'vitest';
import { cdp, commands } from 'vitest/browser';
import { type TextKey, TextProvider } from '../../components/interface-text.ts';
import detailsCss from '../../components/popup/entry-details.css?inline';
import popupCss from '../../components/popup/popup.css?inline';
import { Popup, type PopupProps } from '../../components/popup/popup.tsx';
import { SidePanel } from '../../components/popup/side-panel.tsx';
import listCss from '../../components/popup/term-list.css?inline';
import themeCss from '../../components/theme.css?inline';
import { type EntryRow, KINDS } from '../../data/types.ts';
import { Glossary } from '../../glossary/glossary.ts';

export const glossary = new Glossary(glossaryData());

/** So many entries, of every kind in turn. */
export const entries = (count: number): readonly EntryRow[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `entry-${at}`,
    // There are kinds.
    kind: KINDS[at % KINDS.length] ?? 'model',
    name: `Entry ${at}`,
    summary: `What entry ${at} is, in a sentence that is longer than the row that it stands in, as many are.`,
  }));

export const terms = (count: number) =>
  entries(count).map(({ id }, at) => ({
    entry: id,
    count: (at % 7) + 1,
    muted: at % 5 === 3,
    inView: false,
  }));

/** What a view is given when a test does not care. */
export const plainProps = (rows: readonly EntryRow[] = entries(94)): PopupProps => ({
  rows: { kinds: {}, rows },
  own: {
    packs: [],
    total: 0,
    rows: [],
    page: undefined,
    alsoIn: [],
    outcome: undefined,
    onWanted: vi.fn(),
    onEdit: vi.fn(),
    onDelete: vi.fn(),
  },
  locale: 'en',
  glossary,
  search: vi.fn(() => rows.map((row) => ({ ...row, match: () => ({ name: [] }) }))),
  recent: [],
  page: { kind: 'reading' },
  paused: false,
  site: { host: 'news.example', on: true },
  order: 'reading',
  onOrder: vi.fn(),
  onGo: vi.fn(),
  onMute: vi.fn(),
  onTake: (source) => source,
  onCopy: vi.fn(async () => undefined),
  onSave: vi.fn(async () => undefined),
  onSite: vi.fn(),
  onAdd: vi.fn(),
  onPause: vi.fn(),
  onResume: vi.fn(),
  onReload: vi.fn(),
  onRetry: vi.fn(),
  onPage: vi.fn(),
  onGlossaryAt: vi.fn(),
  onPanel: vi.fn(),
  onOpened: vi.fn(),
  onForget: vi.fn(),
  onGlossaryWanted: vi.fn(),
});

/** What is in public/ is no module. */
const english: Readonly<Record<TextKey, { readonly message: string }>> = JSON.parse(
  await commands.readFile('public/_locales/en/messages.json'),
);

const text = (key: TextKey, ...substitutions: readonly string[]) =>
  substitutions.reduce((words, part, at) => words.replaceAll(`$${at + 1}`, part), english[key].message);

const VIEWS = { popup: Popup, panel: SidePanel as ComponentType<PopupProps> } as const;
export type ViewName = keyof typeof VIEWS;

/** Shows a view in the place of the one before; shown again, it is given other props. */
export function show(name: ViewName, props: PopupProps): HTMLElement {
  let place = document.querySelector<HTMLElement>('#app');
  if (!place) {
    const style = document.createElement('style');
    style.id = 'styles';
    style.textContent = `${themeCss}${popupCss}${listCss}${detailsCss}`;
    place = document.createElement('div');
    place.id = 'app';
    document.head.append(style);
    document.body.append(place);
  }
  document.documentElement.dataset.view = name;
  document.documentElement.lang = 'en';
  document.title = 'Newsgloss';
  const View = VIEWS[name];
  render(
    <TextProvider value={text}>
      <View {...props} />
    </TextProvider>,
    place,
  );
  return place;
}

/** Takes everything away that a test showed. */
export async function clear(): Promise<void> {
  const place = document.querySelector('#app');
  if (place) render(null, place);
  place?.remove();
  document.querySelector('#styles')?.remove();
  delete document.documentElement.dataset.view;
  await emulate([]);
}

export const emulate = (features: readonly { readonly name: string; readonly value: string }[]) =>
  cdp().send('Emulation.setEmulatedMedia', { features: [...features] });

/** WCAG 2.2, A and AA; and the size of targets, which axe leaves out unless asked. */
export async function problems(): Promise<readonly string[]> {
  const { violations } = await axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: { 'target-size': { enabled: true } },
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}

/** What comes into the tree once effects and answers have run. */
export const settled = () => new Promise((resolve) => setTimeout(resolve, 30));
