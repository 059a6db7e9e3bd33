/** One file on its way in: what it is, where it goes, how far it has come, what came of it. */

import { useEffect, useRef } from 'preact/hooks';
import { useText } from '../../interface-text.ts';
import { ImportReview, type ImportReviewProps } from './import-review.tsx';
import { ImportDone, ImportRunning } from './import-running.tsx';
import type { ImportStep } from './import-step.ts';

export interface ImportPanelProps
  extends Pick<
    ImportReviewProps,
    'file' | 'onRead' | 'onTarget' | 'onName' | 'onCollision' | 'onSaveWrong' | 'onImport'
  > {
  readonly step: ImportStep;
  /** How many files wait for this one. */
  readonly waiting: number;
  /** Leaves this file as it is, and goes on to the next. */
  readonly onCancel: () => void;
}

export function ImportPanel(props: ImportPanelProps) {
  const { step, file, waiting } = props;
  const text = useText();
  return (
    <section class="review pack-import" aria-labelledby="pack-import-title">
      <Step {...props} />
      {waiting > 0 && (
        <p class="aside-note">{text(waiting === 1 ? 'packWaitingOne' : 'packWaiting', String(waiting))}</p>
      )}
      {/* There before anything is to be said. */}
      <p class="unseen" role="status">
        {step.kind === 'reading' ? text('packReading', file) : ''}
      </p>
    </section>
  );
}

function Step(props: ImportPanelProps) {
  const { step, file, waiting, onSaveWrong, onCancel } = props;
  const text = useText();
  switch (step.kind) {
    case 'reading':
      return (
        <>
          <StepTitle words={text('packImportTitle', file)} />
          <div class="progress-row">
            <progress aria-label={text('packReading', file)} />
            <button type="button" class="plain" onClick={onCancel}>
              {text('cancel')}
            </button>
          </div>
        </>
      );
    case 'refused':
      return (
        <>
          <StepTitle words={text('packImportTitle', file)} />
          <p class="field-problem" role="alert">
            {step.reason}
          </p>
          <p class="buttons">
            <button type="button" class="secondary" onClick={onCancel}>
              {text(waiting > 0 ? 'packNextFile' : 'packClose')}
            </button>
          </p>
        </>
      );
    case 'review':
      return (
        <>
          <StepTitle words={text('packImportTitle', file)} />
          <ImportReview {...props} {...step} />
        </>
      );
    case 'running':
      return (
        <>
          <h2 id="pack-import-title">{text('packImportTitle', file)}</h2>
          <ImportRunning {...step} file={file} onCancel={onCancel} />
        </>
      );
    case 'done':
      return (
        <ImportDone {...step} file={file} waiting={waiting} onSaveWrong={onSaveWrong} onClose={onCancel} />
      );
  }
}

/** Takes the focus when its file comes. */
function StepTitle({ words }: { readonly words: string }) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus();
    title.current?.scrollIntoView({ block: 'nearest' });
  }, [words]);
  return (
    <h2 id="pack-import-title" tabIndex={-1} ref={title}>
      {words}
    </h2>
  );
}
