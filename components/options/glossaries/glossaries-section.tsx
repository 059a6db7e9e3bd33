/** The reader's glossaries: those that are there, and the ways that others come. */

import type { Pack } from '../../../glossary/packs/types.ts';
import { useText } from '../../interface-text.ts';
import { AddPart } from './add-part.tsx';
import type { FollowFormProps } from './follow-form.tsx';
import { ImportPanel, type ImportPanelProps } from './import-panel.tsx';
import type { ImportStep } from './import-step.ts';
import { PackList, type PackListProps } from './pack-list.tsx';
import { useFileDrop } from './use-file-drop.ts';

export interface GlossariesSectionProps extends Omit<PackListProps, 'packs'> {
  /** Undefined until they are read. */
  readonly packs: readonly Pack[] | undefined;
  /** Why the glossaries cannot be read, in words. */
  readonly trouble: string | undefined;
  /** Why pages mark what the glossaries held before; undefined where they mark what these hold. */
  readonly unmarked: 'full' | 'unreadable' | undefined;
  readonly follow: FollowFormProps;
  /** Undefined where no file is on its way. */
  readonly step: ImportStep | undefined;
  readonly importing: Omit<ImportPanelProps, 'step'>;
  readonly onFiles: (files: readonly File[]) => void;
}

export function GlossariesSection(props: GlossariesSectionProps) {
  const { packs, trouble, unmarked, follow, step, importing, onFiles, ...list } = props;
  const text = useText();
  const isOver = useFileDrop(onFiles);
  if (trouble !== undefined) {
    return (
      <p class="problem" role="alert">
        {trouble}
      </p>
    );
  }
  if (!packs) return <p class="none">{text('packsReading')}</p>;
  return (
    <>
      {step && <ImportPanel {...importing} step={step} />}
      {unmarked && (
        <p class="problem" role="alert">
          {text(unmarked === 'full' ? 'packsNoRoom' : 'packsNotRead')}
        </p>
      )}
      <PackList {...list} packs={packs} />
      <AddPart follow={follow} isOver={isOver} onFiles={onFiles} />
    </>
  );
}
