/** In the section of backups: each of the reader's glossaries as a file that keeps the most. */

import { BUILT_IN, type Pack } from '../../../glossary/packs/types.ts';
import { entryCount } from '../../count-text.ts';
import { useText } from '../../interface-text.ts';
import { packName } from '../../pack-name.ts';
import { type ExportPartProps, ExportProgress } from './pack-export.tsx';

export interface BackupPartProps {
  /** Undefined where they cannot be read, or not yet. */
  readonly packs: readonly Pack[] | undefined;
  readonly exports: Omit<ExportPartProps, 'pack'>;
}

export function BackupPart({ packs = [], exports }: BackupPartProps) {
  const text = useText();
  const own = packs.filter(({ id, size }) => id !== BUILT_IN && size > 0);
  const { exporting, onExport, onCancelExport } = exports;
  return (
    <section class="part" aria-labelledby="backup-packs-title">
      <h2 id="backup-packs-title">{text('backupGlossaries')}</h2>
      <p class="setting-hint">{text('backupGlossariesHint')}</p>
      {own.length === 0 ? (
        <p class="none">{text('backupGlossariesNone')}</p>
      ) : (
        <ul class="rows">
          {own.map((pack) => {
            const name = packName(pack, text);
            return (
              <li key={pack.id} class="site">
                <span class="site-name">{name}</span>
                <span class="pack-facts">{entryCount(pack.size, text)}</span>
                <button
                  type="button"
                  class="plain"
                  aria-disabled={exporting !== undefined}
                  aria-label={text('packExportNamed', name)}
                  onClick={() => {
                    if (exporting === undefined) onExport(pack.id, 'json');
                  }}
                >
                  {text('packExport')}
                </button>
                {exporting?.pack === pack.id && (
                  <ExportProgress written={exporting.written} total={pack.size} onCancel={onCancelExport} />
                )}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
