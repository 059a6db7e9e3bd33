/** A glossary on its way into a file. */

import { useEffect, useRef, useState } from 'preact/hooks';
import type { Exporting, ExportPartProps } from '../../../components/options/glossaries/pack-export.tsx';
import { packName } from '../../../components/pack-name.ts';
import { interfaceText } from '../../../extension/interface-text.ts';
import { saveBlob } from '../../../extension/take-along.ts';
import type { Format } from '../../../glossary/formats/types.ts';
import { glossaryFile } from '../../../glossary/formats/write.ts';
import { BUILT_IN, type OwnDraft, type Pack } from '../../../glossary/packs/types.ts';
import type { Saving } from '../use-saving.ts';
import { failureText } from './failure.ts';
import { type PackWorker, startPackWorker } from './pack-worker.ts';

/** @param builtIn the entries of the glossary in the package, which are not stored */
export function useExport(
  packs: readonly Pack[],
  builtIn: () => readonly OwnDraft[],
  { refuse }: Pick<Saving, 'refuse'>,
): Omit<ExportPartProps, 'pack'> {
  const [exporting, setExporting] = useState<Exporting>();
  const worker = useRef<PackWorker | undefined>(undefined);
  useEffect(() => () => worker.current?.end(), []);

  const write = async (pack: Pack, format: Format) => {
    const started = startPackWorker();
    worker.current = started;
    setExporting({ pack: pack.id, written: 0 });
    const name = packName(pack, interfaceText);
    const source = { pack: { ...pack, name }, ...(pack.id === BUILT_IN ? { drafts: builtIn() } : {}) };
    const ended = await started.ask({ kind: 'write', source, format }, (written) =>
      setExporting({ pack: pack.id, written }),
    );
    started.end();
    setExporting(undefined);
    if (ended.kind === 'written') {
      const refused = saveBlob(glossaryFile(format, name).name, ended.file);
      if (refused !== undefined) refuse(interfaceText('packFailed', refused));
    } else if (ended.kind === 'failed' && ended.failure.kind !== 'stopped')
      refuse(failureText(ended.failure, interfaceText));
  };
  return {
    exporting,
    onExport: (id, format) => {
      const pack = packs.find((each) => each.id === id);
      if (pack) void write(pack, format);
    },
    onCancelExport: () => worker.current?.end(),
  };
}
