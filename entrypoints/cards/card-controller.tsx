import { render } from 'preact';
import cardCss from '../../components/card/card.css?inline';
import entryCss from '../../components/card/entry.css?inline';
import menuCss from '../../components/card/menu.css?inline';
import type { Locale } from '../../data/types.ts';
import { send } from '../../extension/messages.ts';
import { rememberEntry } from '../../extension/recent-entries.ts';
import { CardHost } from '../../page/card-host.ts';
import { type Mark, rectsOf } from '../../page/found-run.ts';
import type { OpenCard } from '../../page/hover-options.ts';
import type { Point } from '../../page/placement.ts';
import { addOwn, copy, deleteOwn, editOwn, know, mute, openGlossary, undelete } from './card-actions.ts';
import { CardFocus } from './card-focus.ts';
import { begin, goBack, goOn, type Notice, type StepContent, say } from './card-history.ts';
import { CardLocales } from './card-locales.ts';
import { startOf, themeAt } from './card-place.ts';
import { CardView } from './card-view.tsx';
import type { EntryCache } from './entry-cache.ts';
import type { MenuWordsCache } from './menu-words-cache.ts';
import { othersThan, waysFrom } from './prefetch.ts';
import type { Shown } from './shown.ts';
import type { CardsOptions } from './slot.ts';

interface CardControllerOptions extends Omit<CardsOptions, 'isGone'> {
  readonly cache: EntryCache;
  readonly menuWords: MenuWordsCache;
}

/** How long it is said that all went well. */
const SAID_MS = 5_000;

/** Opens a mark's card, moves through it and closes it. */
export class CardController {
  readonly #options: CardControllerOptions;
  readonly #host = new CardHost(cardCss + entryCss + menuCss, (isGone) => {
    // A pinned card comes back with its term.
    if (isGone || !this.#shown?.isPinned) this.close();
  });
  readonly #focus = new CardFocus(this.#host);
  readonly #locales: CardLocales;
  #shown: Shown | undefined;

  constructor(options: CardControllerOptions) {
    this.#options = options;
    this.#locales = new CardLocales(() => options.settings().language);
    options.signal.addEventListener('abort', () => this.close());
  }

  /** The open card's mark and box, and whether the reader wants it to stay. */
  get shown(): OpenCard | undefined {
    const { box } = this.#host;
    if (this.#shown && !this.#host.isShown) this.close();
    return this.#shown && box ? { mark: this.#shown.mark, box, isPinned: this.#shown.isPinned } : undefined;
  }

  /** Whether the card stays wherever the pointer is: it is pinned, or was opened by key and is being used so. */
  get isHeld(): boolean {
    const shown = this.#shown;
    return shown !== undefined && (shown.isPinned || (shown.byKey && this.#host.hasFocus));
  }

  contains(event: Event): boolean {
    return this.#host.contains(event);
  }

  /** Has the entries of marks brought here, so that their cards open at once. */
  fetchAhead(marks: readonly Mark[]): void {
    const { cache, menuWords } = this.#options;
    const keys = marks.map((mark) => ({ id: mark.mention.entry, locale: this.#locales.of(mark) }));
    void cache.fetch(keys);
    for (const locale of new Set(keys.map((key) => key.locale))) void menuWords.fetch(locale);
  }

  /** Opens the card of a mark; nothing happens when its entry has not arrived and cannot be had. */
  async open(mark: Mark, point: Point, byKey = false): Promise<void> {
    const { signal, marks } = this.#options;
    const locale = this.#locales.of(mark);
    const trail = begin(mark.mention.entry);
    if (!(await this.#have(mark.mention.entry, locale))) return;
    if (signal.aborted || rectsOf(mark).length === 0) return;
    this.#focus.remember();
    marks.setActive(mark);
    const { theme, textSize } = this.#lookAt(mark);
    const plain = { explanations: {}, menuOpen: false, isPinned: false };
    this.#show({ mark, point, theme, textSize, locale, trail, byKey, ...plain });
  }

  #lookAt(mark: Mark): Pick<Shown, 'theme' | 'textSize'> {
    const { theme, textSize } = this.#options.settings();
    return { theme: themeAt(mark, theme), textSize };
  }

  /** Has the open card look and speak as the reader set it meanwhile. */
  settingsChanged(): void {
    const isOtherLanguage = this.#locales.follow();
    const shown = this.#shown;
    if (!shown) return;
    this.#show({ ...shown, ...this.#lookAt(shown.mark) });
    if (isOtherLanguage) void this.#speak(this.#locales.of(shown.mark), false);
  }

  /** Opens the card of a mark as if the pointer were on it, with the focus inside. */
  async openByKey(mark: Mark): Promise<void> {
    const point = startOf(mark);
    if (!point) return;
    await this.open(mark, point, true);
    if (this.#shown?.mark === mark) this.#focus.enter();
  }

  /** Puts the focus into the open card. */
  takeFocus(): void {
    if (!this.#shown) return;
    this.#render({ ...this.#shown, byKey: true });
    this.#focus.enter();
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
    this.#focus.leave();
    this.#options.marks.setActive(undefined);
    this.#host.hide();
  }

  /** Closes the card; the focus goes back to where it was before it came into the card. */
  dismiss(): void {
    const giveBack = this.#focus.leave();
    this.close();
    giveBack();
  }

  /** Has an entry and the menu's words brought here; false, or a promise of it, when they cannot be had. */
  async #have(id: string, locale: Locale): Promise<boolean> {
    const { cache, menuWords } = this.#options;
    const key = { id, locale };
    if (!cache.isFresh(key) || !menuWords.get(locale))
      await Promise.all([cache.fetch([key]), menuWords.fetch(locale)]);
    return cache.get(key) !== undefined;
  }

  #show(shown: Shown): void {
    this.#render(shown);
    this.#host.moveTo(shown.mark, shown.point);
    // What the reader may go to next; by then the card is painted.
    requestIdleCallback(() => {
      const { cache, menuWords } = this.#options;
      const { locale, trail } = shown;
      const view = cache.get({ id: trail.step.entry, locale });
      if (!view || this.#shown !== shown) return;
      // Where it cannot be stored, the reader misses a shortcut and no more.
      rememberEntry(view.id).catch(() => {});
      void cache.fetch(waysFrom(view));
      for (const other of othersThan(locale)) void menuWords.fetch(other);
    });
  }

  #render(shown: Shown): void {
    const { cache, menuWords, lists } = this.#options;
    const view = cache.get({ id: shown.trail.step.entry, locale: shown.locale });
    if (!view) return;
    const before = this.#shown?.menuOpen ?? false;
    const menu = shown.menuOpen === before ? 'none' : before ? 'closed' : 'opened';
    this.#shown = shown;
    const place = this.#host.show(shown.mark.start.node);
    const wasInside = this.#host.hasFocus;
    render(
      <CardView
        view={view}
        shown={shown}
        words={menuWords.get(shown.locale)}
        site={lists.site}
        onBack={() => this.#goBack()}
        onEntry={(id) => this.#goTo(id)}
        onFact={({ id }) => this.#goOn(shown, { kind: 'fact', fact: id })}
        onLocale={(locale) => this.#speak(locale, true)}
        onMenu={(menuOpen) => this.#render({ ...shown, menuOpen })}
        onPin={(isPinned) => this.#render({ ...shown, isPinned })}
        onWhy={() => this.#explain()}
        onMute={(on) => this.#do(mute(lists, shown.mark, on))}
        onKnow={(on) => this.#do(know(lists, view.id, on))}
        onCopy={() => this.#do(copy(view, place))}
        onGlossary={() => this.#do(openGlossary(view.id))}
        onAddOwn={() => this.#do(addOwn(shown.mark))}
        onEditOwn={() => this.#do(editOwn(view.id))}
        onDeleteOwn={() => this.#do(deleteOwn(view.id))}
        onUndelete={(removal) => this.#do(undelete(removal))}
        onPress={() => this.#focus.remember()}
        onFocusLeft={() => this.#followFocus()}
      />,
      place,
    );
    this.#focus.stay(wasInside, menu);
  }

  /** Says what became of a wish; the card stays, also where its mark is gone. */
  async #do(wish: Promise<Notice | undefined>): Promise<void> {
    const before = this.#shown;
    const notice = await wish;
    const shown = this.#shown;
    if (!before || shown?.mark !== before.mark || shown.trail.step.entry !== before.trail.step.entry) return;
    const { mark, trail } = shown;
    const isOfMark = notice?.undo === 'mute' || trail.step.entry === mark.mention.entry;
    this.#options.marks.setActive(notice?.undo !== undefined && isOfMark ? undefined : mark);
    this.#show({ ...shown, trail: say(trail, notice), menuOpen: false });
    if (notice?.kind === 'copied') setTimeout(() => this.#unsay(notice), SAID_MS);
  }

  /** Good news makes room again for what it stood in the place of. */
  #unsay(notice: Notice): void {
    const shown = this.#shown;
    if (shown?.trail.step.notice === notice) this.#render({ ...shown, trail: say(shown.trail, undefined) });
  }

  async #explain(): Promise<void> {
    const before = this.#shown;
    const explanations = before && (await this.#explanations(before, before.locale));
    const shown = this.#shown;
    if (!before || shown?.mark !== before.mark || shown.trail.past.length > 0) return;
    if (explanations) this.#goOn({ ...shown, explanations }, { kind: 'reasons' });
    else this.closeMenu();
  }

  /** With the reasons in a language; undefined without an answer, as after an update of the extension. */
  async #explanations(
    { mark, explanations }: Shown,
    locale: Locale,
  ): Promise<Shown['explanations'] | undefined> {
    if (explanations[locale]) return explanations;
    const reasons = this.#options.reasonsFor(mark);
    const explanation = reasons && (await send('explain', { locale, reasons }).catch(() => undefined));
    return explanation && { ...explanations, [locale]: explanation };
  }

  /** @param isChosen whether the reader chose it in a card, for all cards of this page */
  async #speak(locale: Locale, isChosen: boolean): Promise<void> {
    const shown = this.#shown;
    if (!shown || shown.locale === locale) return;
    const { step, past } = shown.trail;
    const have = await this.#have(step.entry, locale);
    const explanations =
      step.content.kind === 'reasons' ? await this.#explanations(shown, locale) : shown.explanations;
    if (!have || !explanations || this.#shown !== shown) return;
    if (isChosen) this.#locales.choose(locale);
    this.#show({ ...shown, locale, explanations });
    void this.#options.cache.fetch(past.map(({ entry: id }) => ({ id, locale })));
  }

  async #goTo(id: string): Promise<void> {
    const shown = this.#shown;
    if (!shown || !(await this.#have(id, shown.locale))) return;
    // The card may have closed, or moved on, while the entry was on its way.
    if (this.#shown === shown) this.#show({ ...shown, trail: goOn(shown.trail, id, { kind: 'entry' }) });
  }

  #goOn(shown: Shown, content: StepContent): void {
    const { trail } = shown;
    this.#show({ ...shown, trail: goOn(trail, trail.step.entry, content), menuOpen: false });
  }

  async #goBack(): Promise<void> {
    const shown = this.#shown;
    const trail = shown && goBack(shown.trail);
    if (!trail || !(await this.#have(trail.step.entry, shown.locale))) return;
    if (this.#shown === shown) this.#show({ ...shown, trail, menuOpen: false });
  }

  /** A card that was opened by key closes when the reader goes on elsewhere in the page by key or click. */
  #followFocus(): void {
    setTimeout(() => {
      const shown = this.#shown;
      // A window that the reader leaves takes the focus along, and gives it back.
      if (shown?.byKey && !shown.isPinned && !this.#host.hasFocus && document.hasFocus()) this.close();
    });
  }
}
