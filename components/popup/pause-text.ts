/** A pause in words. */

import type { Text } from '../interface-text.ts';
import type { PauseView } from './page-state.ts';

/** Until when nothing is marked; a time of day as readers of the interface's language write it. */
export function pauseText(pause: PauseView, text: Text): string {
  switch (pause.until) {
    case 'time': {
      const time = new Date(pause.at).toLocaleTimeString(document.documentElement.lang || undefined, {
        hour: 'numeric',
        minute: '2-digit',
      });
      return text('popupPausedUntil', time);
    }
    case 'restart':
      return text('popupPausedUntilRestart');
    case 'resumed':
      return text('popupPaused');
  }
}
