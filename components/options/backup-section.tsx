import { useRef, useState } from 'preact/hooks';
import { type Text, useText } from '../interface-text.ts';
import { BackupPart, type BackupPartProps } from './glossaries/backup-part.tsx';
import { ImportReview, type ImportReviewProps } from './import-review.tsx';

/** How far a file has come. */
export type Importing =
  | { readonly kind: 'none' }
  | { readonly kind: 'too-large'; readonly file: string; readonly megabytes: number; readonly most: number }
  | { readonly kind: 'unread'; readonly file: string; readonly reason: string }
  | { readonly kind: 'not-json'; readonly file: string }
  | { readonly kind: 'not-ours'; readonly file: string; readonly product: string | undefined }
  | { readonly kind: 'newer'; readonly file: string }
  | ({ readonly kind: 'review' } & Pick<
      ImportReviewProps,
      'file' | 'differences' | 'unknown' | 'invalid' | 'locked'
    >);

export interface BackupSectionProps {
  readonly glossaries: BackupPartProps;
  readonly importing: Importing;
  readonly nameOf: (entry: string) => string;
  readonly onExport: () => void;
  readonly onFile: (file: File) => void;
  readonly onApply: () => void;
  readonly onCancel: () => void;
  readonly onResetAll: () => void;
}

/** Settings to a file and back, and back to what they were at first. */
export function BackupSection(props: BackupSectionProps) {
  const { glossaries, importing, nameOf, onExport, onFile, onApply, onCancel, onResetAll } = props;
  const text = useText();
  const [isOver, setIsOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const problem = problemOf(importing, text);
  const take = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (file) onFile(file);
  };
  const close = () => {
    onCancel();
    input.current?.focus();
  };
  return (
    <>
      <section class="part first" aria-labelledby="export-title">
        <h2 id="export-title">{text('exportTitle')}</h2>
        <p class="setting-hint">{text('exportHint')}</p>
        <button type="button" class="primary" onClick={onExport}>
          {text('exportButton')}
        </button>
      </section>
      <BackupPart packs={glossaries.packs} exports={glossaries.exports} />
      <section class="part" aria-labelledby="import-title">
        <h2 id="import-title">{text('importTitle')}</h2>
        <p class="setting-hint">{text('importHint')}</p>
        <label
          class="drop"
          data-over={isOver}
          onDragOver={(event) => {
            event.preventDefault();
            setIsOver(true);
          }}
          onDragLeave={() => setIsOver(false)}
          onDrop={(event) => {
            // Else the browser would open the file in the page's place.
            event.preventDefault();
            setIsOver(false);
            take(event.dataTransfer?.files);
          }}
        >
          <span>{text('importDrop')}</span>
          <input
            ref={input}
            type="file"
            accept=".json,application/json"
            aria-describedby="import-problem"
            onChange={({ currentTarget }) => {
              take(currentTarget.files);
              // The same file may be chosen again, after it was mended.
              currentTarget.value = '';
            }}
          />
        </label>
        <p class="field-problem" id="import-problem" role="alert">
          {problem}
        </p>
        {importing.kind === 'review' && (
          <ImportReview
            {...importing}
            nameOf={nameOf}
            onApply={() => {
              onApply();
              input.current?.focus();
            }}
            onCancel={close}
          />
        )}
      </section>
      <section class="part" aria-labelledby="reset-title">
        <h2 id="reset-title">{text('resetAllTitle')}</h2>
        <p class="setting-hint">{text('resetAllHint')}</p>
        <button type="button" class="secondary" onClick={onResetAll}>
          {text('resetAllButton')}
        </button>
      </section>
    </>
  );
}

function problemOf(importing: Importing, text: Text): string {
  switch (importing.kind) {
    case 'none':
    case 'review':
      return '';
    case 'too-large':
      return text('importTooLarge', importing.file, String(importing.megabytes), String(importing.most));
    case 'unread':
      return text('importUnread', importing.file, importing.reason);
    case 'not-json':
      return text('importNotJson', importing.file);
    case 'not-ours':
      return importing.product === undefined
        ? text('importNotOurs', importing.file)
        : text('importOther', importing.file, importing.product);
    case 'newer':
      return text('importNewer', importing.file);
  }
}
