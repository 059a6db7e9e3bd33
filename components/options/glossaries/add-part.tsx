/** The ways that a glossary comes here: files, and an address. */

import { useRef } from 'preact/hooks';
import { useText } from '../../interface-text.ts';
import { FollowForm, type FollowFormProps } from './follow-form.tsx';

/** The names of files that may hold a glossary. */
const FILES = '.csv,.tsv,.tab,.txt,.json,.tbx,.xml,.zip';

export interface AddPartProps {
  readonly follow: FollowFormProps;
  /** Whether files are being dragged over the page. */
  readonly isOver: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

export function AddPart({ follow, isOver, onFiles }: AddPartProps) {
  const text = useText();
  const input = useRef<HTMLInputElement>(null);
  return (
    <section class="part" aria-labelledby="add-pack-title">
      <h2 id="add-pack-title" tabIndex={-1}>
        {text('packAddTitle')}
      </h2>
      <p class="setting-hint">{text('packAddHint')}</p>
      <label class="drop" data-over={isOver}>
        <span>{text('packDrop')}</span>
        <input
          ref={input}
          type="file"
          multiple
          accept={FILES}
          onChange={({ currentTarget }) => {
            if (currentTarget.files?.length) onFiles([...currentTarget.files]);
            // The same file may be chosen again, after it was mended.
            currentTarget.value = '';
          }}
        />
      </label>
      <FollowForm {...follow} />
    </section>
  );
}
