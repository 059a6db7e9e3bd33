/** The card's icons. Their buttons carry the words. */

import { Icon } from '../icon.tsx';

export const PinIcon = () => (
  <Icon>
    <path
      class="fills"
      d="M9.5 2 14 6.5l-1.2.9-1.5-.2-2.6 2.6.1 2.3-1.1 1.1-4.8-4.8L4 7.3l2.3.1 2.6-2.6-.2-1.6z"
    />
    <path d="M5.2 10.8 2 14" />
  </Icon>
);

export const MoreIcon = () => (
  <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" fill="currentColor">
    <circle cx="3" cy="8" r="1.4" />
    <circle cx="8" cy="8" r="1.4" />
    <circle cx="13" cy="8" r="1.4" />
  </svg>
);
