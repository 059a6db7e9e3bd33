/** The focus on its way into the card, within it, and back to where it was. */

import { shadowRootOf } from '../../extension/shadow-roots.ts';
import type { CardHost } from '../../page/card-host.ts';
import { rememberFocus } from '../../page/focus-return.ts';

const WHOLE_CARD = '.card';
const FIRST_OF_MENU = '[role="menuitem"]';
const MENU_BUTTON = '.more';
/** Where the focus goes when what had it is gone from the card. */
const NEXT = '.undo, .back, .more';

/** What became of the menu as the card was shown anew. */
export type MenuChange = 'opened' | 'closed' | 'none';

export class CardFocus {
  readonly #host: CardHost;
  #goBack: (() => void) | undefined;

  constructor(host: CardHost) {
    this.#host = host;
  }

  /** Remembers where the focus is in the page; within the card, what was remembered before stands. */
  remember(): void {
    if (!this.#host.hasFocus) this.#goBack = rememberFocus(shadowRootOf);
  }

  /** Goes into the card as a whole, whose name a screen reader says. */
  enter(): void {
    this.remember();
    this.#host.focus(WHOLE_CARD);
  }

  /** Stays in the card after it was shown anew. */
  stay(wasInside: boolean, menu: MenuChange): void {
    if (menu === 'opened') this.#host.focus(FIRST_OF_MENU);
    if (!wasInside) return;
    const places = menu === 'closed' ? [MENU_BUTTON, NEXT, WHOLE_CARD] : [NEXT, WHOLE_CARD];
    for (const place of places) if (!this.#host.hasFocus) this.#host.focus(place);
  }

  /**
   * Is to be called as the card closes.
   * @returns puts the focus back, where it was in the card
   */
  leave(): () => void {
    const goBack = this.#host.hasFocus ? this.#goBack : undefined;
    this.#goBack = undefined;
    return () => goBack?.();
  }
}
