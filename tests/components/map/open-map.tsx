/** The map as the glossary page shows it, in the test's own page. */

import glossaryData from 'virtual:newsgloss/glossary';
import mapLayouts from 'virtual:newsgloss/map';
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { vi } from 'vitest';
import { type Text, TextProvider } from '../../../components/interface-text.ts';
import mapCss from '../../../components/map/map.css?inline';
import { MapView } from '../../../components/map/map-view.tsx';
import themeCss from '../../../components/theme.css?inline';
import type { GlossaryData, Locale } from '../../../data/types.ts';
import { textOf } from '../../../extension/message-text.ts';
import { Glossary } from '../../../glossary/glossary.ts';

const textIn = async (folder: string) =>
  textOf(await (await fetch(`/_locales/${folder}/messages.json`)).json());
const TEXTS: Readonly<Record<Locale, Text>> = {
  en: await textIn('en'),
  'zh-Hans': await textIn('zh_CN'),
  'zh-Hant': await textIn('zh_TW'),
};
const REAL: GlossaryData = glossaryData();
const LAYOUTS = mapLayouts();

export const layoutIn = (locale: Locale) => LAYOUTS[locale];

export interface Opened {
  readonly onOpen: ReturnType<typeof vi.fn<(id: string) => void>>;
  readonly onFocus: ReturnType<typeof vi.fn<(id: string | undefined) => void>>;
}

/** Holds the focus, as whoever shows the map does. */
export function openMap({
  locale = 'en',
  focus,
  data = REAL,
}: {
  readonly locale?: Locale;
  readonly focus?: string;
  readonly data?: GlossaryData;
} = {}): Opened {
  const style = document.createElement('style');
  // A colour on its way is not yet the one that is to be read.
  style.textContent = `${themeCss}${mapCss} .map-view * { transition: none !important }`;
  const place = document.createElement('main');
  place.style.padding = '8px 24px';
  document.body.append(style, place);
  document.documentElement.lang = locale;
  document.title = 'The map';
  const glossary = new Glossary(data);
  const [onOpen, onFocus] = [vi.fn<(id: string) => void>(), vi.fn<(id: string | undefined) => void>()];
  function Holder() {
    const [held, setHeld] = useState(focus);
    return (
      <MapView
        layout={LAYOUTS[locale]}
        glossary={glossary}
        locale={locale}
        focus={held}
        onFocus={(id) => {
          onFocus(id);
          setHeld(id);
        }}
        onOpen={onOpen}
        entryAddress={(id) => `#${id}`}
      />
    );
  }
  render(
    <TextProvider value={TEXTS[locale]}>
      <h1>The map</h1>
      <Holder />
    </TextProvider>,
    place,
  );
  return { onOpen, onFocus };
}

export function closeMap(): void {
  for (const place of document.querySelectorAll('main')) render(null, place);
  document.body.replaceChildren();
}

export const $ = (selector: string) => document.querySelector<HTMLElement>(selector);
export const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];

/** An entry's place on the map. */
export function nameOnMap(id: string): SVGGElement {
  const found = document.querySelector<SVGGElement>(`[data-entry="${id}"]`);
  if (!found) throw new Error(`"${id}" is not on the map`);
  return found;
}
