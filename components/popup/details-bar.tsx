/** The way back from an entry. */

import { BackIcon } from '../icon.tsx';
import { useText } from '../interface-text.ts';

export function DetailsBar({ onBack }: { readonly onBack: () => void }) {
  const text = useText();
  return (
    <div class="details-bar">
      <button type="button" class="back" onClick={onBack}>
        <BackIcon />
        {text('popupBack')}
      </button>
    </div>
  );
}
