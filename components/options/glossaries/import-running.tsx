/** An import on its way, and how it ended. */

import { useEffect, useRef } from 'preact/hooks';
import { countText } from '../../count-text.ts';
import { useText } from '../../interface-text.ts';
import { Progress } from './progress.tsx';
import { type Wrong, WrongRows, wrongTitle } from './wrong-rows.tsx';

export interface ImportRunningProps {
  readonly file: string;
  readonly pack: string;
  readonly stored: number;
  readonly total: number;
  readonly onCancel: () => void;
}

export function ImportRunning({ file, pack, stored, total, onCancel }: ImportRunningProps) {
  const text = useText();
  const label = text('packImporting', file, pack);
  const cancel = useRef<HTMLButtonElement>(null);
  // The button that began it is gone.
  useEffect(() => cancel.current?.focus(), []);
  return (
    <>
      <p>{label}</p>
      <div class="progress-row">
        <Progress done={stored} total={total} label={label} />
        <span class="setting-hint">{text('packStored', countText(stored), countText(total))}</span>
        <button type="button" class="plain" ref={cancel} onClick={onCancel}>
          {text('cancel')}
        </button>
      </div>
      <p class="setting-hint">{text('packImportSafe')}</p>
    </>
  );
}

/** What became of a file. */
export interface ImportEnd {
  readonly pack: string;
  /** Entries that came new, took another's place, or gave way to one that was there. */
  readonly added: number;
  readonly replaced: number;
  readonly kept: number;
  readonly wrong: Wrong;
}

export interface ImportDoneProps extends ImportEnd {
  readonly file: string;
  /** How many files wait. */
  readonly waiting: number;
  readonly onSaveWrong: () => void;
  readonly onClose: () => void;
}

export function ImportDone(props: ImportDoneProps) {
  const { file, pack, added, replaced, kept, wrong, waiting, onSaveWrong, onClose } = props;
  const text = useText();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <>
      <h2 id="pack-import-title" tabIndex={-1} ref={title}>
        {text('packImportDone', file, pack)}
      </h2>
      <ul class="results">
        <li>{text('packAdded', countText(added))}</li>
        {replaced > 0 && <li>{text('packReplaced', countText(replaced))}</li>}
        {kept > 0 && <li>{text('packKept', countText(kept))}</li>}
        <li>{wrong.count === 0 ? text('packNoneWrong') : wrongTitle(wrong, text)}</li>
      </ul>
      {wrong.count > 0 && <WrongRows wrong={wrong} list={file} onSave={onSaveWrong} />}
      <p class="buttons">
        <button type="button" class="primary" onClick={onClose}>
          {text(waiting > 0 ? 'packNextFile' : 'packClose')}
        </button>
      </p>
    </>
  );
}
