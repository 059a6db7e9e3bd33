/** Reads a page, marks it, and keeps both up with what changes. Stops with its signal and leaves no trace. */

import type { Density } from '../data/types.ts';
import type { Lexicon } from '../matching/lexicon.ts';
import type { Reasons } from '../matching/reasons.ts';
import type { Level } from '../matching/weights.ts';
import type { ShadowRootOf } from './mark-at.ts';
import { type Mark, Marks } from './marks.ts';
import { PageText } from './page-text.ts';
import { chooseMarks } from './sections.ts';
import { createWorker } from './slices.ts';
import { watchTree } from './watch.ts';

export interface AnnotatorOptions {
  readonly lexicon: Lexicon;
  readonly level: Level;
  readonly density: Density;
  /** Whether mentions of an entry, spelled so, are shown; after a change of mind, {@link Annotator.review}. */
  readonly shows: (entry: string, spelling: string) => boolean;
  readonly shadowRootOf: ShadowRootOf;
  /** Gives a shadow tree the rules of the highlights. */
  readonly styleRoot: (root: ShadowRoot) => void;
  /** The terms of the page changed: entries in reading order, with how often each is mentioned. */
  readonly onTerms: (terms: readonly Term[]) => void;
  /** Marks were made or changed. */
  readonly onMarks: (marks: readonly Mark[]) => void;
  readonly signal: AbortSignal;
}

/** A page that is being marked. */
export interface Annotator {
  /** They change with the page. */
  readonly marks: Marks;
  /** Shows and hides marks anew; nothing is read or judged again. */
  readonly review: () => void;
  /** Why a mark is there. */
  readonly reasonsFor: (mark: Mark) => Reasons | undefined;
  /** Whether something is under way: a change that was observed and has not come into the marks. */
  readonly isBusy: () => boolean;
}

export interface Term {
  readonly entry: string;
  readonly count: number;
}

/** Whether marks can be made here: an HTML document in a browser that has custom highlights. */
export function canAnnotate(doc: Document): boolean {
  return (
    doc.body instanceof HTMLElement &&
    typeof Highlight === 'function' &&
    'highlights' in CSS &&
    'caretPositionFromPoint' in doc
  );
}

/** Starts marking the document. */
export function annotate(options: AnnotatorOptions): Annotator {
  const { lexicon, level, density, shows, shadowRootOf, signal } = options;
  const kinds = new Map(lexicon.entries.map(({ id, kind }) => [id, kind]));
  const marks = new Marks({ kindOf: (entry) => kinds.get(entry) ?? '', signal });
  const roots = new WeakSet<ShadowRoot>();
  const text = new PageText({
    lexicon,
    level,
    // A title longer than any real one is no title.
    title: () => document.title.slice(0, 1_000),
    language: () => document.documentElement.lang,
    onHost: (element) => {
      const root = shadowRootOf(element) ?? undefined;
      if (root && !roots.has(root)) {
        roots.add(root);
        options.styleRoot(root);
        watch(root);
      }
      return root;
    },
  });
  let reported = '';
  const worker = createWorker((enough) => {
    text.read(enough);
    if (text.pending) {
      worker.request();
      return;
    }
    const runs = text.judge();
    const shown = runs.map((run) => ({
      ...run,
      mentions: run.mentions.filter(({ entry, start, end }) => shows(entry, run.text.slice(start, end))),
    }));
    marks.set(chooseMarks(shown, density));
    options.onMarks(marks.all);
    const terms = countTerms(shown.flatMap(({ mentions }) => mentions));
    const report = JSON.stringify(terms);
    if (report !== reported) {
      reported = report;
      options.onTerms(terms);
    }
  }, signal);
  const watch = (root: Document | ShadowRoot) =>
    watchTree(
      root,
      {
        added: (node) => text.readAdded(node),
        edited: (node) => text.readAround(node),
        removed: (node, parent) => text.readRemoved(node, parent),
        opened: (element) => text.readAdded(element),
        everything: () => text.readTree(root),
        done: () => worker.request(),
      },
      signal,
    );
  watch(document);
  text.readTree(document);
  worker.request();
  return {
    marks,
    review: () => worker.request(),
    reasonsFor: ({ run, mention }) => text.reasonsFor(run, mention),
    isBusy: () => worker.isWaiting,
  };
}

/** Entries in the order of their first mention, with how often each is mentioned. */
function countTerms(mentions: readonly { readonly entry: string }[]): readonly Term[] {
  const counts = new Map<string, number>();
  for (const { entry } of mentions) counts.set(entry, (counts.get(entry) ?? 0) + 1);
  return Array.from(counts, ([entry, count]) => ({ entry, count }));
}
