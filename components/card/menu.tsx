/** The menu of the card: a button, and what it opens above itself. */

export interface MenuProps {
  readonly labels: { readonly more: string; readonly why: string; readonly notHere: string };
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly onWhy: () => void;
  readonly onNotHere: () => void;
}

/** Esc belongs to whoever holds the card, which hears it before the page does. */
export function Menu({ labels, open, onOpen, onWhy, onNotHere }: MenuProps) {
  return (
    <div class="menu">
      <button
        type="button"
        class="more"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={labels.more}
        title={labels.more}
        onClick={() => onOpen(!open)}
        onKeyDown={(event) => {
          if (open || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
          keepFromPage(event);
          onOpen(true);
        }}
      >
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" fill="currentColor">
          <circle cx="3" cy="8" r="1.4" />
          <circle cx="8" cy="8" r="1.4" />
          <circle cx="13" cy="8" r="1.4" />
        </svg>
      </button>
      {open && (
        <div
          class="items"
          role="menu"
          aria-label={labels.more}
          tabIndex={-1}
          onKeyDown={(event) => {
            // The focus goes on from here, as Tab has it anywhere.
            if (event.key === 'Tab') onOpen(false);
            else if (moveFocus(event.currentTarget, event.key)) keepFromPage(event);
          }}
        >
          <button type="button" role="menuitem" tabIndex={-1} onClick={onWhy}>
            {labels.why}
          </button>
          <button type="button" role="menuitem" tabIndex={-1} onClick={onNotHere}>
            {labels.notHere}
          </button>
        </div>
      )}
    </div>
  );
}

/** A page that scrolls by arrows, or has shortcuts, is not to take part. */
function keepFromPage(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}

/** Moves the focus among the items; false for a key that moves nothing. */
function moveFocus(menu: HTMLElement, key: string): boolean {
  const items = [...menu.querySelectorAll('button')];
  const at = items.findIndex((item) => item.matches(':focus'));
  const to = { ArrowDown: at + 1, ArrowUp: at < 0 ? -1 : at - 1, Home: 0, End: -1 }[key];
  if (to === undefined) return false;
  items.at(to % items.length)?.focus();
  return true;
}
