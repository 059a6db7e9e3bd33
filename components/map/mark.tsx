/** The mark of an entry on the map: kinds differ in shape, not in colour alone. */

import type { Kind } from '../../data/types.ts';

export interface MarkProps {
  readonly kind: Kind;
  readonly x: number;
  readonly y: number;
  /** About half its size. */
  readonly radius: number;
}

export function Mark({ kind, x, y, radius }: MarkProps) {
  const r = radius;
  switch (kind) {
    case 'technique':
      return <path class="mark" d={diamond(x, y, r * 1.2)} />;
    case 'concept':
      return <path class="mark open" d={diamond(x, y, r * 1.1)} />;
    case 'person':
      return <circle class="mark open" cx={x} cy={y} r={r * 0.92} />;
    case 'organization':
      return <rect class="mark" x={x - r} y={y - r} width={2 * r} height={2 * r} rx={r / 3} />;
    case 'program':
      return (
        <rect class="mark open" x={x - r * 0.9} y={y - r * 0.9} width={1.8 * r} height={1.8 * r} rx={r / 4} />
      );
    case 'paper':
      return (
        <path
          class="mark"
          d={`M${x - r * 0.85},${y - r * 1.1}h${r}l${r * 0.7},${r * 0.7}v${r * 1.5}h${-r * 1.7}z`}
        />
      );
    case 'product':
      return <path class="mark" d={`M${x},${y - r * 1.15}l${r * 1.1},${r * 2.05}h${-r * 2.2}z`} />;
    case 'model':
      return <circle class="mark" cx={x} cy={y} r={r} />;
  }
}

const diamond = (x: number, y: number, r: number) => `M${x - r},${y}l${r},${-r}l${r},${r}l${-r},${r}z`;
