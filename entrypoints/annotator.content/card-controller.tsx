import { render } from 'preact';
import cardCss from '../../components/card/card.css?inline';
import { Card } from '../../components/card/card.tsx';
import type { Locale } from '../../data/types.ts';
import type { EntryView, FactView } from '../../glossary/glossary.ts';
import { chooseLocale, type LanguageChoice } from '../../glossary/locale.ts';
import { CardHost } from '../../page/card-host.ts';
import { type Mark, type Marks, rangeOf } from '../../page/marks.ts';
import type { Box, Point } from '../../page/placement.ts';
import type { EntryCache } from './entry-cache.ts';

interface CardControllerOptions {
  readonly marks: Marks;
  readonly cache: EntryCache;
  readonly language: LanguageChoice;
  readonly signal: AbortSignal;
}

/** A step of the reader through the card: an entry, or a fact of the article looked at from one. */
interface Step {
  readonly view: EntryView;
  readonly fact?: FactView;
}

interface Shown {
  readonly mark: Mark;
  readonly line: Box;
  readonly point: Point;
  readonly theme: 'light' | 'dark';
  readonly step: Step;
  /** The way here, the last step last. */
  readonly past: readonly Step[];
}

/** Opens a mark's card, moves through it and closes it. */
export class CardController {
  readonly #options: CardControllerOptions;
  readonly #host = new CardHost(cardCss);
  readonly #locales = new WeakMap<object, Locale>();
  #shown: Shown | undefined;

  constructor(options: CardControllerOptions) {
    this.#options = options;
    options.signal.addEventListener('abort', () => this.close());
  }

  /** The open card's mark and box. */
  get shown(): { readonly mark: Mark; readonly box: Box } | undefined {
    const { box } = this.#host;
    if (this.#shown && !this.#host.isShown) this.close();
    return this.#shown && box ? { mark: this.#shown.mark, box } : undefined;
  }

  contains(event: Event): boolean {
    return this.#host.contains(event);
  }

  /** Has the entries of marks brought here, so that their cards open at once. */
  fetchAhead(marks: readonly Mark[]): void {
    void this.#options.cache.fetch(
      marks.map((mark) => ({ id: mark.mention.entry, locale: this.#localeOf(mark) })),
    );
  }

  /** Opens the card of a mark; nothing happens when its entry has not arrived and cannot be had. */
  async open(mark: Mark, point: Point): Promise<void> {
    const { cache, signal } = this.#options;
    const key = { id: mark.mention.entry, locale: this.#localeOf(mark) };
    if (!cache.get(key)) await cache.fetch([key]);
    const view = cache.get(key);
    const line = lineAt(mark, point);
    if (signal.aborted || !view || !line) return;
    this.#options.marks.setActive(mark);
    this.#show({ mark, line, point, theme: themeAt(mark), step: { view }, past: [] });
  }

  close(): void {
    if (!this.#shown) return;
    this.#shown = undefined;
    this.#options.marks.setActive(undefined);
    this.#host.hide();
  }

  #localeOf({ run }: Mark): Locale {
    const known = this.#locales.get(run.nodes);
    if (known) return known;
    const element = run.nodes[0]?.parentElement;
    const locale = chooseLocale(this.#options.language, {
      text: run.text.slice(0, 2_000),
      pageTag: element?.closest('[lang]')?.getAttribute('lang') ?? '',
      readerTags: navigator.languages,
    });
    this.#locales.set(run.nodes, locale);
    return locale;
  }

  #show(shown: Shown): void {
    this.#shown = shown;
    const place = this.#host.show(shown.mark.start.node);
    const { view, fact } = shown.step;
    render(
      <Card
        // A new entry begins at its top, not where the last one was scrolled to.
        key={`${view.id} ${fact?.heading}`}
        view={view}
        fact={fact}
        theme={shown.theme}
        canGoBack={shown.past.length > 0}
        onBack={() => this.#goBack()}
        onEntry={(id) => this.#goTo(id)}
        onFact={(next) => this.#step(shown, { view, fact: next })}
      />,
      place,
    );
    this.#host.moveTo(shown.line, shown.point);
    void this.#options.cache.fetch(view.related.map(({ id }) => ({ id, locale: view.locale })));
  }

  async #goTo(id: string): Promise<void> {
    const shown = this.#shown;
    if (!shown) return;
    const { locale } = shown.step.view;
    await this.#options.cache.fetch([{ id, locale }]);
    const view = this.#options.cache.get({ id, locale });
    // The card may have closed, or moved on, while the entry was on its way.
    if (view && this.#shown === shown) this.#step(shown, { view });
  }

  #step(shown: Shown, step: Step): void {
    this.#show({ ...shown, step, past: [...shown.past, shown.step] });
  }

  #goBack(): void {
    const step = this.#shown?.past.at(-1);
    if (this.#shown && step) this.#show({ ...this.#shown, step, past: this.#shown.past.slice(0, -1) });
  }
}

/** The rectangle of a mark on the line that a point is on; the first where the point is on none. */
function lineAt(mark: Mark, { x, y }: Point): Box | undefined {
  const lines = [...(rangeOf(mark)?.getClientRects() ?? [])];
  return (
    lines.find(({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom) ??
    lines[0]
  );
}

/** Light text stands on a dark page. */
function themeAt({ start }: Mark): 'light' | 'dark' {
  const element = start.node.parentElement;
  const color = element ? getComputedStyle(element).color : '';
  const [red = 0, green = 0, blue = 0] = color.match(/[\d.]+/g)?.map(Number) ?? [];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 128 ? 'dark' : 'light';
}
