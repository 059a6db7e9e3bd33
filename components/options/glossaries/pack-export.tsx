/** Saves a glossary to a file, and says first what the format cannot hold. */

import { useId, useState } from 'preact/hooks';
import { lossesOf } from '../../../glossary/formats/losses.ts';
import type { Format } from '../../../glossary/formats/types.ts';
import { BUILT_IN, type Pack } from '../../../glossary/packs/types.ts';
import { countText } from '../../count-text.ts';
import { type TextKey, useText } from '../../interface-text.ts';
import { Progress } from './progress.tsx';

/** As they are offered: the one that keeps the most comes first. */
const OFFERED: readonly Format[] = ['json', 'csv', 'tsv', 'tbx', 'yomitan'];

const FORMAT_WORDS: Readonly<Record<Format, TextKey>> = {
  json: 'packFormatJson',
  csv: 'packFormatCsv',
  tsv: 'packFormatTsv',
  tbx: 'packFormatTbx',
  yomitan: 'packFormatYomitan',
};

/** How far a file has come. */
export interface Exporting {
  readonly pack: string;
  readonly written: number;
}

export interface ExportPartProps {
  readonly pack: Pack;
  readonly exporting: Exporting | undefined;
  readonly onExport: (pack: string, format: Format) => void;
  readonly onCancelExport: () => void;
}

export function ExportPart({ pack, exporting, onExport, onCancelExport }: ExportPartProps) {
  const text = useText();
  const id = useId();
  const [format, setFormat] = useState<Format>('json');
  const losses = lossesOf(format);
  return (
    <div class="pack-part">
      <h3>{text('packExport')}</h3>
      <div class="field-row">
        <select
          class="field"
          aria-label={text('exportFormat')}
          aria-describedby={`${id}-holds`}
          value={format}
          onChange={({ currentTarget }) =>
            setFormat(OFFERED.find((each) => each === currentTarget.value) ?? format)
          }
        >
          {OFFERED.map((each) => (
            <option key={each} value={each}>
              {text(FORMAT_WORDS[each])}
            </option>
          ))}
        </select>
        <button
          type="button"
          class="secondary"
          aria-disabled={exporting !== undefined}
          onClick={() => {
            if (exporting === undefined) onExport(pack.id, format);
          }}
        >
          {text('exportButton')}
        </button>
      </div>
      <p class="setting-hint" id={`${id}-holds`} role="status">
        {text('packExportLoses', losses.map((loss) => text(loss)).join(text('listComma')))}
        {pack.id === BUILT_IN && ` ${text('packExportBuiltIn')}`}
      </p>
      {exporting?.pack === pack.id && (
        <ExportProgress written={exporting.written} total={pack.size} onCancel={onCancelExport} />
      )}
    </div>
  );
}

export interface ExportProgressProps {
  readonly written: number;
  readonly total: number;
  readonly onCancel: () => void;
}

export function ExportProgress({ written, total, onCancel }: ExportProgressProps) {
  const text = useText();
  return (
    <div class="progress-row">
      <Progress done={written} total={total} label={text('packExporting')} />
      <span class="setting-hint">{text('packStored', countText(written), countText(total))}</span>
      <button type="button" class="plain" onClick={onCancel}>
        {text('cancel')}
      </button>
    </div>
  );
}
