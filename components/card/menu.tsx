/** The menu of the card: a button, and what it opens above itself. */

import { MoreIcon } from './icons.tsx';

export interface MenuItem {
  readonly label: string;
  readonly onSelect: () => void;
}

export interface MenuProps {
  readonly label: string;
  readonly open: boolean;
  readonly items: readonly MenuItem[];
  readonly onOpen: (open: boolean) => void;
}

/** Esc belongs to whoever holds the card, which hears it before the page does. */
export function Menu({ label, open, items, onOpen }: MenuProps) {
  return (
    <div class="menu">
      <button
        type="button"
        class="icon more"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={label}
        title={label}
        onClick={() => onOpen(!open)}
        onKeyDown={(event) => {
          if (open || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
          keepFromPage(event);
          onOpen(true);
        }}
      >
        <MoreIcon />
      </button>
      {open && (
        <div
          class="items"
          role="menu"
          aria-label={label}
          tabIndex={-1}
          onKeyDown={(event) => {
            // The focus goes on from here, as Tab has it anywhere.
            if (event.key === 'Tab') onOpen(false);
            else if (moveFocus(event.currentTarget, event.key)) keepFromPage(event);
          }}
        >
          {items.map((item) => (
            <button key={item.label} type="button" role="menuitem" tabIndex={-1} onClick={item.onSelect}>
              {item.label}
            </button>
          ))}
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
