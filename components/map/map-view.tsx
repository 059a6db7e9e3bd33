/** The map: how ideas, people and papers led to one work, as a picture or in words. */

import { useMemo, useState } from 'preact/hooks';
import type { MapLayout } from '../../data/map/types.ts';
import type { Locale } from '../../data/types.ts';
import type { Glossary } from '../../glossary/glossary.ts';
import { useText } from '../interface-text.ts';
import { MapLegend } from './map-legend.tsx';
import { MapList, PictureInWords } from './map-list.tsx';
import { MapPicture } from './map-picture.tsx';
import { MapWords } from './map-words.tsx';

export interface MapViewProps {
  /** In the same language as `locale`. */
  readonly layout: MapLayout;
  readonly glossary: Glossary;
  readonly locale: Locale;
  /** The entry whose origins and outcomes are lit; one that is not on the map lights nothing. */
  readonly focus: string | undefined;
  /** Another entry is looked at, or none. */
  readonly onFocus: (id: string | undefined) => void;
  readonly onOpen: (id: string) => void;
  /** Where an entry is, as an `href`. */
  readonly entryAddress: (id: string) => string;
}

export function MapView({ layout, glossary, locale, focus, onFocus, onOpen, entryAddress }: MapViewProps) {
  const text = useText();
  const [shape, setShape] = useState<'picture' | 'list'>('picture');
  const [pointed, setPointed] = useState<string>();
  const ids = useMemo(() => new Set(layout.nodes.map(({ id }) => id)), [layout]);
  const placed = (id: string | undefined) => (id !== undefined && ids.has(id) ? id : undefined);
  const active = placed(pointed) ?? placed(focus);
  return (
    <div class="map-view" style={{ '--map-ratio': layout.width / layout.height }}>
      <div class="map-bar">
        <fieldset class="map-shape">
          <legend class="unseen">{text('mapShowAs')}</legend>
          {(['picture', 'list'] as const).map((one) => (
            <label key={one}>
              <input type="radio" name="map-shape" checked={shape === one} onChange={() => setShape(one)} />
              <span>{text(one === 'picture' ? 'mapPicture' : 'mapList')}</span>
            </label>
          ))}
        </fieldset>
        {shape === 'picture' && <MapLegend layout={layout} glossary={glossary} locale={locale} />}
      </div>
      {shape === 'list' ? (
        <MapList glossary={glossary} locale={locale} focus={focus} entryAddress={entryAddress} />
      ) : (
        <>
          <MapPicture
            layout={layout}
            glossary={glossary}
            locale={locale}
            active={active}
            focus={placed(focus)}
            onPoint={setPointed}
            onFocus={onFocus}
            onOpen={onOpen}
          />
          <MapWords
            layout={layout}
            glossary={glossary}
            locale={locale}
            active={active}
            focus={placed(focus)}
            onFocus={onFocus}
            entryAddress={entryAddress}
          />
          {layout.left > 0 && <p class="map-hint">{text('mapLeft', String(layout.left))}</p>}
          <section class="unseen" aria-label={text('mapInWords')}>
            <PictureInWords glossary={glossary} locale={locale} ids={ids} />
          </section>
        </>
      )}
    </div>
  );
}
