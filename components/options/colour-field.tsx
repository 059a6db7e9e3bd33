import { useId, useState } from 'preact/hooks';
import { type TextKey, useText } from '../interface-text.ts';
import { type Contrast, contrastOf, parseColour } from './contrast.ts';
import { LockNote } from './lock-note.tsx';

export interface ColourFieldProps {
  readonly title: string;
  /** As #rrggbb. */
  readonly value: string;
  readonly locked: boolean;
  readonly onChange: (colour: string) => void;
}

const READABLE: Readonly<Record<Contrast['readableOn'], TextKey>> = {
  both: 'contrastOnBoth',
  white: 'contrastOnWhite',
  black: 'contrastOnBlack',
};

/** A colour of marks, chosen or written, and how well it is seen. */
export function ColourField({ title, value, locked, onChange }: ColourFieldProps) {
  const text = useText();
  const id = useId();
  // What is being written may be no colour yet. It goes where the value that it was to change is another now.
  const [edit, setEdit] = useState({ of: value, written: value });
  const written = edit.of === value ? edit.written : value;
  const setWritten = (changed: string) => setEdit({ of: value, written: changed });
  const colour = parseColour(written);
  const { onWhite, onBlack, readableOn } = contrastOf(colour ?? value);
  const store = () => {
    if (colour !== undefined && colour !== value) onChange(colour);
  };
  return (
    <fieldset class="setting" disabled={locked}>
      <legend class="setting-title">{title}</legend>
      <div class="setting-hint">
        <p>{text('colourHint')}</p>
        {locked && <LockNote />}
      </div>
      <div class="colour">
        <input
          type="color"
          aria-label={title}
          aria-describedby={`${id}-contrast`}
          value={colour ?? value}
          onInput={(event) => setWritten(event.currentTarget.value)}
          onChange={store}
        />
        <input
          class="field number"
          type="text"
          autocomplete="off"
          spellcheck={false}
          aria-label={text('colourHex')}
          aria-invalid={colour === undefined}
          aria-describedby={`${id}-problem ${id}-contrast`}
          value={written}
          onInput={(event) => setWritten(event.currentTarget.value)}
          onChange={store}
        />
        <span class="swatches" aria-hidden="true" style={{ '--colour': colour ?? value }}>
          <span>Sora</span>
          <span>Sora</span>
        </span>
      </div>
      <p class="contrast" id={`${id}-contrast`} role="status">
        {text(READABLE[readableOn], onWhite.toFixed(1), onBlack.toFixed(1))}
      </p>
      <p class="field-problem" id={`${id}-problem`} role="alert">
        {colour === undefined ? text('colourInvalid', written.trim()) : ''}
      </p>
    </fieldset>
  );
}
