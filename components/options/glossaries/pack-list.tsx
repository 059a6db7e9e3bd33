/** The glossaries in the order in which their names are chosen, to be dragged or moved by buttons. */

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Pack } from '../../../glossary/packs/types.ts';
import type { Unfindable } from '../../../matching/fold-names.ts';
import { useText } from '../../interface-text.ts';
import { packName } from '../../pack-name.ts';
import { PackRow, type PackRowProps } from './pack-row.tsx';

export interface PackListProps extends Pick<PackRowProps, 'onChange' | 'onRemove' | 'exports' | 'updates'> {
  readonly packs: readonly Pack[];
  /** Names that no page can have marked, by glossary: how many, and the first of them. */
  readonly unfindable: Readonly<Record<string, Unfindable>>;
  /** @param ids all packs in their new order */
  readonly onOrder: (ids: readonly string[]) => void;
}

/** Tells a glossary that is dragged from a file. */
const DRAGGED = 'application/x-newsgloss-glossary';

type Step = 'up' | 'down';

export function PackList({ packs, unfindable, onOrder, ...row }: PackListProps) {
  const text = useText();
  const list = useRef<HTMLOListElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const [dragged, setDragged] = useState<string>();
  const [over, setOver] = useState<number>();
  const [moved, setMoved] = useState<{ readonly id: string; readonly step: Step }>();
  const ids = packs.map(({ id }) => id);

  // A row that changes its place in the document loses the focus.
  useLayoutEffect(() => {
    if (!moved) return;
    const at = ids.indexOf(moved.id);
    list.current?.children.item(at)?.querySelector<HTMLElement>(`[data-step="${moved.step}"]`)?.focus();
  }, [moved, ids.join()]);

  const place = (id: string, at: number) => {
    const others = ids.filter((other) => other !== id);
    const order = [...others.slice(0, at), id, ...others.slice(at)];
    if (order.join() !== ids.join()) onOrder(order);
  };
  const placed = moved && packs.find(({ id }) => id === moved.id);
  /** Where what is dragged would come: before the row under the pointer, or after it in its lower half. */
  const placeUnder = (event: DragEvent, index: number): number => {
    const { top, height } = (event.currentTarget as HTMLElement).getBoundingClientRect();
    return event.clientY > top + height / 2 ? index + 1 : index;
  };
  return (
    <section class="packs" aria-labelledby="packs-title">
      <h2 class="unseen" id="packs-title" tabIndex={-1} ref={title}>
        {text('packsTitle')}
      </h2>
      <p class="unseen" role="status">
        {placed &&
          text(
            'packPlaced',
            packName(placed, text),
            String(ids.indexOf(placed.id) + 1),
            String(packs.length),
          )}
      </p>
      <ol class="rows pack-rows" ref={list}>
        {packs.map((pack, index) => (
          <li
            key={pack.id}
            class="pack"
            data-over={over === index ? 'before' : over === index + 1 ? 'after' : undefined}
            data-dragged={pack.id === dragged}
            onDragOver={(event) => {
              if (!event.dataTransfer?.types.includes(DRAGGED)) return;
              event.preventDefault();
              setOver(placeUnder(event, index));
            }}
            onDrop={(event) => {
              if (dragged === undefined) return;
              event.preventDefault();
              const from = ids.indexOf(dragged);
              const to = placeUnder(event, index);
              place(dragged, to > from ? to - 1 : to);
            }}
          >
            <PackRow
              {...row}
              pack={pack}
              unfindable={unfindable[pack.id]}
              isFirst={index === 0}
              isLast={index === packs.length - 1}
              onStep={(step) => {
                setMoved({ id: pack.id, step });
                place(pack.id, step === 'up' ? index - 1 : index + 1);
              }}
              onDrag={(event) => {
                event.dataTransfer?.setData(DRAGGED, pack.id);
                setDragged(pack.id);
              }}
              onDragEnd={() => {
                setDragged(undefined);
                setOver(undefined);
              }}
              onRemove={(id) => {
                // The row goes away, and would take the focus with it.
                title.current?.focus();
                row.onRemove(id);
              }}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}
