/** The documents of a page, its own and those of its frames: each is annotated by a script of its own. */

import { isFrame, type RootOf } from './outline.ts';
import type { Session, Settings } from './session.ts';

/** A document that is shown, in a window with this program. */
interface Shown {
  readonly document: Document;
  readonly session: Session | undefined;
}

export interface DocumentsOptions {
  readonly settings: Settings;
  /** The source of this program, which every frame needs. */
  readonly source: string;
  /** Called with each window before anything in it is changed. */
  readonly attachTo: (view: Window & typeof globalThis) => void;
}

export class Documents {
  readonly #options: DocumentsOptions;
  #shown: readonly Shown[] = [];

  constructor(options: DocumentsOptions) {
    this.#options = options;
  }

  /** The page's own document first. */
  get all(): readonly Document[] {
    return [document, ...framesIn(document, this.#options.settings.rootOf)];
  }

  get sessions(): readonly Session[] {
    return this.#shown.flatMap(({ session }) => session ?? []);
  }

  /** Stops what ran in documents that went, and starts in those that came. */
  keepUp(): void {
    const { all } = this;
    for (const { document, session } of this.#shown) if (!all.includes(document)) session?.stop();
    this.#shown = all.map((doc) => {
      const known = this.#shown.find(({ document }) => document === doc);
      return known?.session ? known : { document: doc, session: this.#start(doc) };
    });
  }

  /** Whether all frames are parsed and all that came or went is known. */
  get isKeptUp(): boolean {
    const { all } = this;
    return (
      all.length === this.#shown.length &&
      all.every((doc, index) => doc.readyState !== 'loading' && doc === this.#shown[index]?.document)
    );
  }

  #start(doc: Document): Session | undefined {
    const view = doc.defaultView;
    if (!view || doc.readyState === 'loading') return undefined;
    if (!view.newsglossEngine) {
      const script = doc.createElement('script');
      script.textContent = this.#options.source;
      (doc.head ?? doc.documentElement)?.append(script);
      script.remove();
    }
    this.#options.attachTo(view);
    return view.newsglossEngine?.startSession(this.#options.settings);
  }
}

function framesIn(tree: ParentNode, rootOf: RootOf): readonly Document[] {
  return [...tree.querySelectorAll('*')].flatMap((element) => {
    const root = rootOf(element);
    const inner = isFrame(element) ? element.contentDocument : null;
    return [...(root ? framesIn(root, rootOf) : []), ...(inner ? [inner, ...framesIn(inner, rootOf)] : [])];
  });
}
