/** The ways from an entry back and to the glossary page, which has all that cites it. */

import { BackIcon } from '../icon.tsx';
import { useText } from '../interface-text.ts';

export interface DetailsBarProps {
  readonly onBack: () => void;
  readonly onGlossary: () => void;
}

export function DetailsBar({ onBack, onGlossary }: DetailsBarProps) {
  const text = useText();
  return (
    <div class="details-bar">
      <button type="button" class="back" onClick={onBack}>
        <BackIcon />
        {text('popupBack')}
      </button>
      <button type="button" class="plain" onClick={onGlossary}>
        {text('popupInGlossary')}
      </button>
    </div>
  );
}
