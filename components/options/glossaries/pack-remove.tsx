/** Takes a glossary away, after the reader has read what goes with it. */

import { useEffect, useRef, useState } from 'preact/hooks';
import { entryCount } from '../../count-text.ts';
import { useText } from '../../interface-text.ts';

export interface RemovePartProps {
  readonly name: string;
  readonly size: number;
  readonly onRemove: () => void;
}

export function RemovePart({ name, size, onRemove }: RemovePartProps) {
  const text = useText();
  const [isAsked, setAsked] = useState(false);
  const question = useRef<HTMLParagraphElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isAsked) question.current?.focus();
  }, [isAsked]);
  return (
    <div class="pack-part">
      <button
        type="button"
        class="secondary"
        ref={button}
        aria-expanded={isAsked}
        onClick={() => setAsked(!isAsked)}
      >
        {text('packRemove')}
      </button>
      {isAsked && (
        <div class="question">
          <p tabIndex={-1} ref={question}>
            {text('packRemoveAsk', name, entryCount(size, text))}
          </p>
          <p class="buttons">
            <button type="button" class="primary danger" onClick={onRemove}>
              {text('packRemoveYes')}
            </button>
            <button
              type="button"
              class="plain"
              onClick={() => {
                setAsked(false);
                button.current?.focus();
              }}
            >
              {text('packRemoveNo')}
            </button>
          </p>
        </div>
      )}
    </div>
  );
}
