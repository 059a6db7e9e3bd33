/** Small signs of 16 pixels, in the colour of the text. */

import { Icon } from '../icon.tsx';

export const OpenIcon = () => (
  <Icon>
    <path d="m6 3 5 5-5 5" />
  </Icon>
);

/** A word without its underline. */
export const MuteIcon = () => (
  <Icon>
    <circle cx="8" cy="8" r="5.5" />
    <path d="m4.2 4.2 7.6 7.6" />
  </Icon>
);

export const UnmuteIcon = () => (
  <Icon>
    <path d="M3.5 8.5a4.5 4.5 0 1 0 1.4-3.3M3.5 3v2.7h2.7" />
  </Icon>
);
