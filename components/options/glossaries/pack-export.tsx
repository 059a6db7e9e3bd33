/** Saves a glossary to a file, and says first what the format cannot hold. */

import { useId, useState } from 'preact/hooks';
import type { Pack } from '../../../glossary/packs/types.ts';
import { type TextKey, useText } from '../../interface-text.ts';
import { Progress } from './progress.tsx';
import { numberText } from './words.ts';

/** The formats that a glossary can be saved in; the first holds everything. */
export const PACK_FORMATS = ['json', 'csv', 'tsv', 'tbx', 'yomitan'] as const;
export type PackFormat = (typeof PACK_FORMATS)[number];

const FORMAT_WORDS: Readonly<Record<PackFormat, { readonly name: TextKey; readonly holds: TextKey }>> = {
  json: { name: 'packFormatJson', holds: 'packHoldsJson' },
  csv: { name: 'packFormatCsv', holds: 'packHoldsCsv' },
  tsv: { name: 'packFormatTsv', holds: 'packHoldsCsv' },
  tbx: { name: 'packFormatTbx', holds: 'packHoldsTbx' },
  yomitan: { name: 'packFormatYomitan', holds: 'packHoldsYomitan' },
};

/** How far a file has come. */
export interface Exporting {
  readonly pack: string;
  readonly written: number;
}

export interface ExportPartProps {
  readonly pack: Pack;
  readonly exporting: Exporting | undefined;
  readonly onExport: (pack: string, format: PackFormat) => void;
  readonly onCancelExport: () => void;
}

export function ExportPart({ pack, exporting, onExport, onCancelExport }: ExportPartProps) {
  const text = useText();
  const id = useId();
  const [format, setFormat] = useState<PackFormat>('json');
  const isOwn = exporting?.pack === pack.id;
  return (
    <section class="pack-part" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{text('packExport')}</h3>
      <div class="field-row">
        <select
          class="field"
          aria-label={text('exportFormat')}
          aria-describedby={`${id}-holds`}
          value={format}
          onChange={({ currentTarget }) =>
            setFormat(PACK_FORMATS.find((each) => each === currentTarget.value) ?? format)
          }
        >
          {PACK_FORMATS.map((each) => (
            <option key={each} value={each}>
              {text(FORMAT_WORDS[each].name)}
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
        {text(FORMAT_WORDS[format].holds)}
      </p>
      {isOwn && (
        <div class="progress-row">
          <Progress done={exporting.written} total={pack.size} label={text('packExporting')} />
          <span class="setting-hint">
            {text('packStored', numberText(exporting.written), numberText(pack.size))}
          </span>
          <button type="button" class="plain" onClick={onCancelExport}>
            {text('cancel')}
          </button>
        </div>
      )}
    </section>
  );
}
