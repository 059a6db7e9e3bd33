/** The map as a build lays it out: in pixels at its natural size, y down. Everything fits in width and height. */

import type { Kind, Locale } from '../types.ts';

export const LANES = ['people', 'works', 'places', 'ideas'] as const;
export type LaneName = (typeof LANES)[number];

/** What stands out: what all leads to, the line of works that led there, other works, and the rest. */
export type Weight = 'goal' | 'story' | 'work' | 'quiet';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Label {
  readonly text: string;
  /** Where the baseline is held by `anchor`. */
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly size: number;
  readonly isBold: boolean;
  /** The room kept for it. */
  readonly box: Box;
}

export interface MapNode {
  readonly id: string;
  readonly kind: Kind;
  readonly lane: LaneName;
  readonly weight: Weight;
  readonly x: number;
  readonly y: number;
  /** Half the size of its mark. */
  readonly radius: number;
  readonly label: Label;
  /** Of people and places: from the first work here to the last, and on to the goal where they led to it. */
  readonly span?: {
    readonly path: string;
    /** Where on it there is a work. */
    readonly stops: readonly number[];
    /** Whether it goes on to the goal. */
    readonly leadsOn: boolean;
  };
}

export interface MapEdge {
  /** What was first, where the relation tells. */
  readonly from: string;
  readonly to: string;
  /** A key of data/relations.json: what `from` is to `to`. */
  readonly relation: string;
  /** Whether `to` came of `from`. */
  readonly leads: boolean;
  /** The story's edges and those between works are there at first sight, the others when asked for. */
  readonly weight: 'story' | 'work' | 'quiet';
  readonly path: string;
}

export interface MapLane extends Box {
  readonly name: LaneName;
}

export interface MapYear {
  readonly year: number;
  readonly x: number;
  readonly width: number;
}

export interface MapLayout {
  readonly width: number;
  readonly height: number;
  readonly years: readonly MapYear[];
  readonly lanes: readonly MapLane[];
  readonly strands: readonly (Box & { readonly root: string })[];
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
  /** How many entries have no place for want of room. */
  readonly left: number;
}

export type MapLayouts = Readonly<Record<Locale, MapLayout>>;
