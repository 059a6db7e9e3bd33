import type { Density } from '../../data/types.ts';
import { type Annotator, annotate } from '../../page/annotator.ts';
import type { Mark } from '../../page/found-run.ts';
import type { Marks } from '../../page/marks.ts';
import type { Term } from '../../page/review.ts';
import { lexicon } from './page-lexicon.ts';

export interface AnnotatedPage {
  readonly marks: Marks;
  /** The terms last reported. */
  readonly terms: () => readonly Term[];
  /** The marks last told as near the window. */
  readonly near: () => readonly Mark[];
  /** The shadow trees that were given rules, each with what takes them away again. */
  readonly styled: ReadonlyMap<ShadowRoot, AbortSignal>;
  readonly setLexicon: Annotator['setLexicon'];
  readonly stop: () => void;
}

const running = new Set<Annotator>();

/** Annotates the test's document as the extension does, every mention unless told otherwise. */
export function annotatePage(density: Density = 'every'): AnnotatedPage {
  const controller = new AbortController();
  const styled = new Map<ShadowRoot, AbortSignal>();
  let terms: readonly Term[] = [];
  let near: readonly Mark[] = [];
  const annotator = annotate({
    lexicon,
    level: 'balanced',
    density,
    shows: () => 'marked',
    shadowRootOf: (element) => element.shadowRoot,
    styleRoot: (root, signal) => styled.set(root, signal),
    onTerms: (now) => {
      terms = now;
    },
    onCluesWanted: () => {},
    onNear: (now) => {
      near = now;
    },
    onRewritten: () => {},
    signal: controller.signal,
  });
  running.add(annotator);
  controller.signal.addEventListener('abort', () => running.delete(annotator));
  return {
    marks: annotator.marks,
    terms: () => terms,
    near: () => near,
    styled,
    setLexicon: annotator.setLexicon,
    stop: () => controller.abort(),
  };
}

/** What the page shows as marked, by highlight, in the order of the page. */
export function highlighted(): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    Array.from(CSS.highlights, ([name, highlight]) => [
      name,
      Array.from(highlight)
        .filter((range) => range instanceof Range)
        .sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))
        .map(String),
    ]),
  );
}

/** All marked texts in one list. */
export const markedTexts = (): readonly string[] => Object.values(highlighted()).flat();

/** Resolves once nothing of ours has been under way for some frames. */
export async function quiet(): Promise<void> {
  for (let calm = 0; calm < 3; calm++) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    await new Promise((resolve) => requestAnimationFrame(resolve));
    if ([...running].some((annotator) => annotator.isBusy())) calm = 0;
  }
}
