/** The options page in a test, with words and settings of its own. */

import readings from 'virtual:newsgloss/pinyin';
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { vi } from 'vitest';
import { TextProvider } from '../../../components/interface-text.ts';
import glossariesCss from '../../../components/options/glossaries/glossaries.css?inline';
import importCss from '../../../components/options/glossaries/import.css?inline';
import optionsCss from '../../../components/options/options.css?inline';
import { Options, type OptionsProps } from '../../../components/options/options.tsx';
import partsCss from '../../../components/options/parts.css?inline';
import outcomeCss from '../../../components/outcome-bar.css?inline';
import themeCss from '../../../components/theme.css?inline';
import type { Entry, GlossaryData } from '../../../data/types.ts';
import { DEFAULTS } from '../../../extension/settings/definitions.ts';
import { applyEdit } from '../../../extension/settings/edit.ts';
import type { Keeping } from '../../../extension/settings/types.ts';
import { BUILT_IN, MINE, type Pack } from '../../../glossary/packs/types.ts';
import { createSearch } from '../../../glossary/search.ts';
import type messagesFile from '../../../public/_locales/en/messages.json';

// A file of the public folder is served, not imported.
const messages: typeof messagesFile = await (await fetch('/_locales/en/messages.json')).json();

const same = (text: string) => ({ en: text, 'zh-Hans': text, 'zh-Hant': text });

const entry = (id: string, name: string): Entry => ({
  id,
  kind: 'model',
  name: same(name),
  aliases: [],
  summary: same(''),
  explainer: same(''),
  when: [],
  cites: [],
  related: [],
});

export const glossaryOf = (count: number): GlossaryData => ({
  entries: Array.from({ length: count }, (_, at) => entry(`entry-${at}`, `Entry ${at}`)),
  articles: [],
  relations: {},
  wording: {},
});

const PACK: Pack = {
  id: MINE,
  name: '',
  on: true,
  colour: null,
  licence: '',
  source: '',
  revision: 1,
  size: 2,
  nextNumber: 2,
};

export const packOf = (pack: Partial<Pack>): Pack => ({ ...PACK, ...pack });

/** One glossary of each sort. */
export const PACKS: readonly Pack[] = [
  PACK,
  packOf({ id: BUILT_IN, size: 94 }),
  packOf({
    id: 'films',
    name: 'Film terms',
    size: 1204,
    colour: '#8a5200',
    licence: 'CC BY 4.0',
    source: 'An institute of film',
  }),
  packOf({
    id: 'law',
    name: 'Law',
    size: 1,
    on: false,
    subscription: {
      url: 'https://law.example/terms.csv',
      askedAt: Date.UTC(2026, 10, 25, 8),
      changedAt: Date.UTC(2026, 9, 1, 8),
      problem: 'offline',
    },
  }),
];

export const glossariesOf = (props: Partial<OptionsProps['glossaries']>): OptionsProps['glossaries'] => ({
  packs: PACKS,
  trouble: undefined,
  unmarked: undefined,
  unfindable: {},
  exports: { exporting: undefined, onExport: vi.fn(), onCancelExport: vi.fn() },
  updates: {
    updating: undefined,
    problemText: (problem) => `The server is ${problem}.`,
    onUpdate: vi.fn(),
    onUnfollow: vi.fn(),
  },
  follow: { state: { kind: 'none' }, onFollow: vi.fn(async () => true) },
  step: undefined,
  importing: {
    file: 'film-terms.csv',
    waiting: 0,
    onRead: vi.fn(),
    onTarget: vi.fn(),
    onName: vi.fn(),
    onCollision: vi.fn(),
    onImport: vi.fn(),
    onSaveWrong: vi.fn(),
    onCancel: vi.fn(),
  },
  onChange: vi.fn(),
  onOrder: vi.fn(),
  onRemove: vi.fn(),
  onFiles: vi.fn(),
  ...props,
});

export const KEPT: Keeping = { locked: [], localOnly: [], fromNewer: false, aside: [] };

/** Shows the page; what the views ask for is applied to the settings, as the store would. */
export function showOptions(props: Partial<OptionsProps> & Pick<OptionsProps, 'section'>) {
  const data = props.data ?? glossaryOf(3);
  const onEdit = vi.fn<OptionsProps['onEdit']>(async () => true);
  const style = document.createElement('style');
  // Half faded, its colours would be other ones.
  style.textContent = `${themeCss}${optionsCss}${partsCss}${outcomeCss}${glossariesCss}${importCss} .saved { animation: none }`;
  const place = document.createElement('div');
  document.documentElement.lang = 'en';
  document.body.replaceChildren(style, place);
  const Page = () => {
    const [settings, setSettings] = useState(props.settings ?? DEFAULTS);
    return (
      <Options
        keeping={KEPT}
        data={data}
        search={createSearch(data, readings())}
        locale="en"
        outcome={undefined}
        glossaries={glossariesOf({})}
        onReset={vi.fn()}
        onStoreSite={vi.fn(async () => ({ kind: 'stored' }) as const)}
        onTrySite={() => ({ kind: 'missing' })}
        preview="about:blank"
        importing={{ kind: 'none' }}
        nameOf={(id) => id}
        onExport={vi.fn()}
        onFile={vi.fn()}
        onApply={vi.fn()}
        onCancel={vi.fn()}
        onResetAll={vi.fn()}
        shortcuts={[{ name: '_execute_action', does: undefined, keys: 'Alt+Shift+G' }]}
        onChangeKeys={vi.fn()}
        version="1.2.3"
        onDownloadAside={vi.fn()}
        onForgetAside={vi.fn()}
        {...props}
        settings={settings}
        onEdit={(edits, said) => {
          setSettings(edits.reduce(applyEdit, settings));
          return onEdit(edits, said);
        }}
      />
    );
  };
  render(
    <TextProvider
      value={(key, ...values) =>
        messages[key].message.replace(/\$(\d)/g, (_, at) => values[Number(at) - 1] ?? '')
      }
    >
      <Page />
    </TextProvider>,
    place,
  );
  return { place, onEdit };
}
