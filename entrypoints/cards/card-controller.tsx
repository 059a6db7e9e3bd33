import { render } from 'preact';
import cardCss from '../../components/card/card.css?inline';
import { Card, type CardContent } from '../../components/card/card.tsx';
import menuCss from '../../components/card/menu.css?inline';
import type { MenuProps } from '../../components/card/menu.tsx';
import type { NoticeBarProps } from '../../components/card/notice-bar.tsx';
import type { Locale } from '../../data/types.ts';
import { reasonOf } from '../../extension/live-settings.ts';
import { send } from '../../extension/messages.ts';
import { nameKey } from '../../extension/muted-names.ts';
import type { EntryView, MenuWords } from '../../glossary/glossary.ts';
import { chooseLocale } from '../../glossary/locale.ts';
import { CardHost } from '../../page/card-host.ts';
import { type Mark, rectsOf, textOf, wordsOf } from '../../page/found-run.ts';
import type { Box, Point } from '../../page/placement.ts';
import type { EntryCache } from './entry-cache.ts';
import type { MenuWordsCache } from './menu-words-cache.ts';
import type { CardsOptions } from './slot.ts';

interface CardControllerOptions extends Omit<CardsOptions, 'isGone'> {
  readonly cache: EntryCache;
  readonly menuWords: MenuWordsCache;
}

/** A step of the reader through the card: an entry, or something looked at from one. */
interface Step {
  readonly view: EntryView;
  readonly content: CardContent;
  /** What became of muting the mark's name, or of taking that back. */
  readonly notice?: { readonly text: string; readonly canUndo: boolean } | undefined;
}

interface Shown {
  readonly mark: Mark;
  readonly line: Box;
  readonly point: Point;
  readonly theme: 'light' | 'dark';
  readonly step: Step;
  /** The way here, the last step last. */
  readonly past: readonly Step[];
  readonly menuOpen: boolean;
}

/** Where the focus goes when what had it is gone from the card. */
const NEXT_FOCUS = '.undo, .back, .more';

/** Opens a mark's card, moves through it and closes it. */
export class CardController {
  readonly #options: CardControllerOptions;
  readonly #host = new CardHost(cardCss + menuCss, () => this.close());
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
    const { cache, menuWords } = this.#options;
    const keys = marks.map((mark) => ({ id: mark.mention.entry, locale: this.#localeOf(mark) }));
    void cache.fetch(keys);
    for (const locale of new Set(keys.map((key) => key.locale))) void menuWords.fetch(locale);
  }

  /** Opens the card of a mark; nothing happens when its entry has not arrived and cannot be had. */
  async open(mark: Mark, point: Point): Promise<void> {
    const { cache, menuWords, signal } = this.#options;
    const key = { id: mark.mention.entry, locale: this.#localeOf(mark) };
    if (!cache.get(key)) await Promise.all([cache.fetch([key]), menuWords.fetch(key.locale)]);
    const view = cache.get(key);
    const line = lineAt(mark, point);
    if (signal.aborted || !view || !line) return;
    this.#options.marks.setActive(mark);
    const step: Step = { view, content: { kind: 'entry' } };
    this.#show({ mark, line, point, theme: themeAt(mark), step, past: [], menuOpen: false });
  }

  /** Closes the card's menu; false when it is not open. */
  closeMenu(): boolean {
    if (!this.#shown?.menuOpen) return false;
    this.#render({ ...this.#shown, menuOpen: false });
    return true;
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
      text: textOf(run).slice(0, 2_000),
      pageTag: element?.closest('[lang]')?.getAttribute('lang') ?? '',
      readerTags: navigator.languages,
    });
    this.#locales.set(run.nodes, locale);
    return locale;
  }

  #show(shown: Shown): void {
    this.#render(shown);
    this.#host.moveTo(shown.mark, shown.point);
    const { related, locale } = shown.step.view;
    void this.#options.cache.fetch(related.map(({ id }) => ({ id, locale })));
  }

  #render(shown: Shown): void {
    const opensMenu = shown.menuOpen && !this.#shown?.menuOpen;
    this.#shown = shown;
    const place = this.#host.show(shown.mark.start.node);
    const { hasFocus } = this.#host;
    const { view, content } = shown.step;
    render(
      <Card
        // A new entry begins at its top, not where the last one was scrolled to.
        key={`${view.id} ${content.kind} ${content.kind === 'fact' ? content.fact.heading : ''}`}
        view={view}
        content={content}
        theme={shown.theme}
        menu={this.#menuOf(shown)}
        notice={this.#noticeOf(shown)}
        canGoBack={shown.past.length > 0}
        onBack={() => this.#goBack()}
        onEntry={(id) => this.#goTo(id)}
        onFact={(fact) => this.#step(shown, { view, content: { kind: 'fact', fact } })}
      />,
      place,
    );
    if (opensMenu) this.#host.focus('[role="menuitem"]');
    else if (hasFocus && !this.#host.hasFocus) this.#host.focus(NEXT_FOCUS);
  }

  /** The menu belongs to the mark, so to the first step alone. */
  #menuOf(shown: Shown): MenuProps | undefined {
    const { step, past, menuOpen } = shown;
    const labels = this.#options.menuWords.get(step.view.locale);
    if (!labels || past.length > 0 || step.notice?.canUndo) return undefined;
    return {
      labels,
      open: menuOpen,
      onOpen: (open) => this.#render({ ...shown, menuOpen: open }),
      onWhy: () => this.#explain(shown),
      onNotHere: () => this.#mute(shown, true),
    };
  }

  #noticeOf(shown: Shown): NoticeBarProps | undefined {
    const { notice, view } = shown.step;
    if (!notice) return undefined;
    const label = this.#options.menuWords.get(view.locale)?.undo;
    const canUndo = notice.canUndo && label !== undefined;
    return {
      text: notice.text,
      undo: canUndo ? { label, onUndo: () => this.#mute(shown, false) } : undefined,
    };
  }

  async #explain({ mark, step: { view } }: Shown): Promise<void> {
    const reasons = this.#options.reasonsFor(mark);
    // Without an answer, as after an update of the extension, only the menu closes.
    const explanation =
      reasons && (await send('explain', { locale: view.locale, reasons }).catch(() => undefined));
    const shown = this.#shown;
    if (shown?.mark !== mark || shown.past.length > 0) return;
    if (explanation) this.#step(shown, { view, content: { kind: 'reasons', explanation } });
    else this.closeMenu();
  }

  /** Mutes the mark's name, or takes that back, and says so in the card, which stays. */
  async #mute({ mark, step: { view } }: Shown, mute: boolean): Promise<void> {
    const { marks, muting, menuWords } = this.#options;
    const spelling = wordsOf(mark);
    const words = menuWords.get(view.locale);
    if (!words) return;
    const notice = await (mute ? muting.mute(spelling) : muting.unmute(spelling)).then(
      () => (mute ? { text: mutedText(words, spelling, muting.site), canUndo: true } : undefined),
      (error) => ({ text: words.notSaved.replace('{reason}', () => reasonOf(error)), canUndo: !mute }),
    );
    const shown = this.#shown;
    if (shown?.mark !== mark || shown.past.length > 0) return;
    marks.setActive(notice?.canUndo ? undefined : mark);
    this.#show({ ...shown, step: { ...shown.step, notice }, menuOpen: false });
  }

  async #goTo(id: string): Promise<void> {
    const shown = this.#shown;
    if (!shown) return;
    const { locale } = shown.step.view;
    await this.#options.cache.fetch([{ id, locale }]);
    const view = this.#options.cache.get({ id, locale });
    // The card may have closed, or moved on, while the entry was on its way.
    if (view && this.#shown === shown) this.#step(shown, { view, content: { kind: 'entry' } });
  }

  #step(shown: Shown, step: Step): void {
    this.#show({ ...shown, step, past: [...shown.past, shown.step], menuOpen: false });
  }

  #goBack(): void {
    const step = this.#shown?.past.at(-1);
    if (this.#shown && step) this.#show({ ...this.#shown, step, past: this.#shown.past.slice(0, -1) });
  }
}

function mutedText(words: MenuWords, spelling: string, site: string): string {
  const wording = site === '' ? words.mutedInFiles : words.muted;
  return wording.replace('{name}', () => nameKey(spelling)).replace('{site}', () => site);
}

/** The rectangle of a mark on the line that a point is on; the first where the point is on none. */
function lineAt(mark: Mark, { x, y }: Point): Box | undefined {
  const lines = rectsOf(mark);
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
