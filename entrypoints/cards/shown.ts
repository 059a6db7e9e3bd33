import type { Locale } from '../../data/types.ts';
import type { TextSize } from '../../extension/settings/types.ts';
import type { ExplanationView } from '../../glossary/explanation.ts';
import type { Mark } from '../../page/found-run.ts';
import type { Point } from '../../page/placement.ts';
import type { Trail } from './card-history.ts';

/** An open card. */
export interface Shown {
  readonly mark: Mark;
  readonly point: Point;
  readonly theme: 'light' | 'dark';
  readonly textSize: TextSize;
  readonly locale: Locale;
  readonly trail: Trail;
  /** Why the mark is there, in the languages that it was asked in. */
  readonly explanations: Readonly<Partial<Record<Locale, ExplanationView>>>;
  readonly menuOpen: boolean;
  readonly isPinned: boolean;
  readonly byKey: boolean;
}
