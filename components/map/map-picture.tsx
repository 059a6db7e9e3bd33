/** The map as a drawing, moved and scaled, with the names as links of which one at a time takes Tab. */

import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { MapEdge, MapLayout, MapNode } from '../../data/map/types.ts';
import type { Locale } from '../../data/types.ts';
import type { Glossary } from '../../glossary/glossary.ts';
import { useText } from '../interface-text.ts';
import { litBy } from './lit.ts';
import { MapGround } from './map-ground.tsx';
import { MapLines } from './map-lines.tsx';
import { MapName } from './map-name.tsx';
import { arrowMove, usePanZoom, ZOOM_STEP } from './pan-zoom.ts';
import { nameOf, relationsOf, wordsOf } from './relation-words.ts';
import { around, moved, showing, WHOLE } from './viewport.ts';
import { inOrder, stepOf, walk } from './walk.ts';
import { ZoomButtons } from './zoom-buttons.tsx';

export interface MapPictureProps {
  readonly layout: MapLayout;
  readonly glossary: Glossary;
  readonly locale: Locale;
  /** The entry that is looked at: for now, by the pointer, or for longer. */
  readonly active: string | undefined;
  /** The entry that is looked at for longer. */
  readonly focus: string | undefined;
  readonly onPoint: (id: string | undefined) => void;
  readonly onFocus: (id: string | undefined) => void;
  readonly onOpen: (id: string) => void;
}

/** Where names would be smaller than this share of their size, a part of the map is shown at first. */
const READABLE = 0.85;

export function MapPicture(props: MapPictureProps) {
  const { layout, glossary, locale, active, focus, onPoint, onFocus, onOpen } = props;
  const text = useText();
  const picture = useRef<SVGSVGElement>(null);
  const { view, glides, show, zoomBy, onKey, wasDragged, scaleOf, placeOf } = usePanZoom(picture, layout);
  const [said, setSaid] = useState('');
  const order = useMemo(() => inOrder(layout), [layout]);
  const lit = useMemo(() => (active === undefined ? undefined : litBy(layout, active)), [layout, active]);
  const goal = layout.nodes.find(({ weight }) => weight === 'goal') ?? order[0];
  const stop = focus ?? goal?.id;

  // What a reader came for is in the picture, large enough to be read.
  useLayoutEffect(() => {
    const node = layout.nodes.find(({ id }) => id === focus) ?? goal;
    if (!node) return;
    show((before, window) => {
      const scale = scaleOf();
      return scale < READABLE && before.scale === 1
        ? around(1 / scale, node, layout, window)
        : showing(before, node, layout, window);
    }, false);
  }, [focus, layout]);

  const sentence = ({ from, relation, to }: MapEdge) =>
    text(
      'mapRelation',
      nameOf(glossary, from, locale),
      wordsOf(glossary, relation, locale),
      nameOf(glossary, to, locale),
    );
  const goTo = (id: string) => {
    const node = layout.nodes.find((one) => one.id === id);
    if (node) show((before, window) => showing(before, node, layout, window), true);
    picture.current?.querySelector<SVGGElement>(`[data-entry="${CSS.escape(id)}"]`)?.focus();
  };
  const onNodeKey = (event: KeyboardEvent, { id }: MapNode) => {
    const step = stepOf(event);
    if (event.key === 'Enter') onOpen(id);
    else if (event.key === 'Escape' && focus !== undefined) onFocus(undefined);
    else if (step) {
      const landing = walk(layout, id, step);
      if (landing) goTo(landing.id);
      setSaid(landing?.along ? sentence(landing.along) : '');
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onNodeClick = (event: MouseEvent, { id }: MapNode) => {
    if (wasDragged()) return;
    // A finger cannot rest on a name to see what it has to do with: its first tap does.
    const isTouch = event instanceof PointerEvent && event.pointerType === 'touch';
    if (isTouch && focus !== id) onFocus(id);
    else onOpen(id);
  };
  const isEnlarged = view.scale > 1;
  return (
    <section
      class="map-window"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys move what it shows, as in all that scrolls
      tabIndex={0}
      aria-label={text('mapViewport')}
      onKeyDown={(event) => {
        if (onKey(event)) return;
        const move = event.target === event.currentTarget ? arrowMove(event.key) : undefined;
        if (!move || !isEnlarged) return;
        event.preventDefault();
        show((before, window) => moved(before, move[0], move[1], layout, window), true);
      }}
    >
      <svg
        ref={picture}
        class="map-picture"
        viewBox={`0 0 ${layout.width} ${layout.height}`}
        preserveAspectRatio="xMinYMin meet"
        role="group"
        aria-label={text('mapLabel', goal?.label.text ?? '')}
        aria-describedby="map-keys"
        data-enlarged={isEnlarged}
      >
        <g
          class="map-world"
          data-lit={lit !== undefined}
          data-glides={glides}
          style={{ '--map-view': `scale(${view.scale}) translate(${-view.x}px, ${-view.y}px)` }}
        >
          <MapGround layout={layout} />
          <MapLines layout={layout} lit={lit} sentence={sentence} placeOf={placeOf} />
          {order.map((node) => (
            <MapName
              key={node.id}
              node={node}
              spoken={spoken(glossary, layout, node, locale)}
              isActive={node.id === active}
              isLit={lit?.nodes.has(node.id) ?? false}
              isStop={node.id === stop}
              onPoint={(isHere) => onPoint(isHere ? node.id : undefined)}
              onFocus={() => onFocus(node.id)}
              onKeyDown={(event) => onNodeKey(event, node)}
              onClick={(event) => onNodeClick(event, node)}
            />
          ))}
        </g>
      </svg>
      <p id="map-keys" hidden>
        {text('mapKeys')}
      </p>
      <p class="unseen" role="status">
        {said}
      </p>
      <ZoomButtons
        isEnlarged={isEnlarged}
        onIn={() => zoomBy(ZOOM_STEP)}
        onOut={() => zoomBy(1 / ZOOM_STEP)}
        onFit={() => show(() => WHOLE, true)}
      />
    </section>
  );
}

/** An entry's name, as it is written here and in full, its kind and date, and all that it has to do with. */
function spoken(glossary: Glossary, layout: MapLayout, { id, label }: MapNode, locale: Locale): string {
  const entry = glossary.view(id, locale);
  if (!entry) return label.text;
  const names = entry.name.startsWith(label.text) ? [entry.name] : [label.text, entry.name];
  const what = [...names, entry.kindLabel, entry.facts[0]].filter(Boolean).join(', ');
  const relations = relationsOf(glossary, id, layout.edges, locale);
  return [what, relations.map(({ relation, name }) => `${relation} ${name}`).join('; ')]
    .filter(Boolean)
    .join('. ');
}
