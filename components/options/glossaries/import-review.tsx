/** What a file was recognised as and where it is to go, before anything comes in. */

import { useState } from 'preact/hooks';
import type { Format } from '../../../glossary/formats/types.ts';
import { entryCount } from '../../count-text.ts';
import { useText } from '../../interface-text.ts';
import { FirstDrafts } from './first-drafts.tsx';
import type { ImportReviewed, Reading } from './import-step.ts';
import { ReadingFields } from './reading-fields.tsx';
import { TargetFields, type TargetFieldsProps } from './target-fields.tsx';
import { WrongRows, wrongTitle } from './wrong-rows.tsx';

/** Formats are called so in every language. */
const FORMAT_NAMES: Readonly<Record<Format, string>> = {
  csv: 'CSV',
  tsv: 'TSV',
  json: 'JSON',
  tbx: 'TBX',
  yomitan: 'Yomitan',
};

export interface ImportReviewProps
  extends ImportReviewed,
    Pick<TargetFieldsProps, 'onTarget' | 'onName' | 'onCollision'> {
  readonly file: string;
  readonly onRead: (reading: Reading) => void;
  readonly onSaveWrong: () => void;
  readonly onImport: () => void;
  readonly onCancel: () => void;
}

export function ImportReview(props: ImportReviewProps) {
  const {
    file,
    recognised,
    reading,
    target,
    name,
    isReading,
    problem,
    onRead,
    onSaveWrong,
    onImport,
    onCancel,
  } = props;
  const text = useText();
  const [isTold, setTold] = useState(false);
  const { format, table, entries, wrong } = recognised;
  const isOff = isReading || entries === 0 || (target.kind === 'new' && name.trim() === '');
  return (
    <>
      <p class="recognised" role="status">
        {isReading
          ? text('packReadingAnew')
          : `${text('packRecognised', FORMAT_NAMES[format])} · ${entryCount(entries, text)}`}
      </p>
      <ReadingFields recognised={recognised} reading={reading} onRead={onRead} />
      {recognised.drafts.length > 0 && <FirstDrafts drafts={recognised.drafts} />}
      {wrong.count > 0 && (
        <details
          class="wrong-told"
          open={isTold}
          onToggle={({ currentTarget }) => setTold(currentTarget.open)}
        >
          <summary>{wrongTitle(wrong, text)}</summary>
          {isTold && <WrongRows wrong={wrong} list={file} onSave={onSaveWrong} />}
        </details>
      )}
      <TargetFields {...props} />
      <p class="buttons">
        <button
          type="button"
          class="primary"
          aria-disabled={isOff}
          onClick={() => {
            if (!isOff) onImport();
          }}
        >
          {text('packImportButton')}
        </button>
        <button type="button" class="plain" onClick={onCancel}>
          {text('cancel')}
        </button>
      </p>
      <p class="field-problem" role="alert">
        {problem ?? (entries === 0 && !isReading ? text(table ? 'packNoEntriesTable' : 'packNoEntries') : '')}
      </p>
    </>
  );
}
