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
  /** Gives a shadow tree the rules of the highlights, until the signal is aborted. */
  readonly styleRoot: (root: ShadowRoot, signal: AbortSignal) => void;
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
}

export interface Term {
  readonly entry: string;
  readonly count: number;
}

/** What browsers show other XML in, feeds too, is a view of the source. */
const XML = /[/+]xml$/;

/** Whether marks can be made here: an HTML document in a browser that has custom highlights. */
export function canAnnotate(doc: Document): boolean {
  return (
    doc.body instanceof HTMLElement &&
    (doc.contentType === 'application/xhtml+xml' || !XML.test(doc.contentType)) &&
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
  /** The shadow trees in the page, each with what lets go of it. */
  const trees = new Map<ShadowRoot, AbortController>();
  const text = new PageText({
    lexicon,
    level,
    // A title longer than any real one is no title.
    title: () => document.title.slice(0, 1_000),
    language: () => document.documentElement.lang,
    onHost: (element) => {
      const root = shadowRootOf(element);
      if (!root) return;
      if (!trees.has(root)) {
        const controller = new AbortController();
        trees.set(root, controller);
        const inPage = AbortSignal.any([signal, controller.signal]);
        options.styleRoot(root, inPage);
        watch(root, inPage);
      }
      if (!text.knows(root)) text.readAll(root);
    },
  });
  /** A tree that left the page would be kept from being freed; it is found again if it comes back. */
  const leaveTrees = () => {
    for (const [root, controller] of trees) {
      if (root.isConnected) continue;
      controller.abort();
      trees.delete(root);
    }
  };
  let reported = '';
  const worker = createWorker((enough) => {
    text.read(enough);
    if (text.pending) {
      worker.request();
      return;
    }
    leaveTrees();
    // In design mode all of the page is a draft.
    const runs = document.designMode === 'on' ? [] : text.judge();
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
  const readWhole = () => text.readAll(document.body);
  const watch = (root: Document | ShadowRoot, signal: AbortSignal) =>
    watchTree(
      root,
      {
        added: (node) => text.readAdded(node),
        edited: (node) => text.readAround(node),
        children: (parent) => text.readChildren(parent),
        opened: (element) => text.readChanged(element),
        everything: () => (root instanceof ShadowRoot ? text.readAll(root) : readWhole()),
        done: () => worker.request(),
      },
      signal,
    );
  watch(document, signal);
  readWhole();
  worker.request();
  return {
    marks,
    review: () => worker.request(),
    reasonsFor: ({ run, mention }) => text.reasonsFor(run, mention),
  };
}

/** Entries in the order of their first mention, with how often each is mentioned. */
function countTerms(mentions: readonly { readonly entry: string }[]): readonly Term[] {
  const counts = new Map<string, number>();
  for (const { entry } of mentions) counts.set(entry, (counts.get(entry) ?? 0) + 1);
  return Array.from(counts, ([entry, count]) => ({ entry, count }));
}
