/** Files on their way in, one after the other. */

import { useEffect, useRef, useState } from 'preact/hooks';
import type { ImportPanelProps } from '../../../components/options/glossaries/import-panel.tsx';
import type {
  ImportReviewed,
  ImportStep,
  Reading,
} from '../../../components/options/glossaries/import-step.ts';
import { wrongCsv } from '../../../components/options/glossaries/wrong-csv.ts';
import { packName } from '../../../components/pack-name.ts';
import { interfaceText } from '../../../extension/interface-text.ts';
import { saveFile } from '../../../extension/take-along.ts';
import type { About } from '../../../glossary/formats/types.ts';
import { BUILT_IN, LONGEST, type Pack, type PackSettings } from '../../../glossary/packs/types.ts';
import { failureText } from './failure.ts';
import { type PackWorker, startPackWorker } from './pack-worker.ts';

export interface Importing {
  readonly step: ImportStep | undefined;
  readonly panel: Omit<ImportPanelProps, 'step'>;
  readonly onFiles: (files: readonly File[]) => void;
}

/** The file that is on its way. */
interface Current {
  readonly file: File;
  readonly worker: PackWorker;
}

/**
 * @param packs those that are there
 * @param onStored a glossary got entries
 */
export function useImport(packs: readonly Pack[], onStored: () => void): Importing {
  const [step, setStep] = useState<ImportStep>();
  const [queue, setQueue] = useState<readonly File[]>([]);
  const current = useRef<Current | undefined>(undefined);
  const about = useRef<About>({});
  // The page is left: what was being stored is as it was.
  useEffect(() => () => current.current?.worker.end(), []);

  /** Targets: the built-in glossary is not stored, and one that follows an address is replaced by what is there. */
  const targets = packs.filter(({ id, subscription }) => id !== BUILT_IN && !subscription);

  const begin = async (file: File) => {
    const worker = startPackWorker();
    current.current = { file, worker };
    setStep({ kind: 'reading' });
    const reading = {};
    const target = { kind: 'new' } as const;
    const ended = await worker.ask({ kind: 'read', file, reading, target });
    if (current.current?.worker !== worker) return;
    if (ended.kind === 'recognised') {
      about.current = ended.about;
      setStep({
        kind: 'review',
        recognised: ended.recognised,
        reading,
        target,
        name: ended.about.name ?? nameOf(file),
        collision: 'keepMine',
        targets,
        isReading: false,
        problem: undefined,
      });
    } else if (ended.kind === 'failed')
      setStep({ kind: 'refused', reason: failureText(ended.failure, interfaceText) });
  };
  const next = (files: readonly File[]) => {
    current.current?.worker.end();
    current.current = undefined;
    const [file, ...rest] = files;
    setQueue(rest);
    if (file) void begin(file);
    else {
      setStep(undefined);
      document.getElementById('add-pack-title')?.focus();
    }
  };
  const change = (changes: Partial<ImportReviewed>) =>
    setStep((last) => (last?.kind === 'review' ? { ...last, ...changes } : last));

  /** Reads or compares anew; what the reader said stays, and what it was before where that cannot be. */
  const ask = async (changes: Partial<Pick<ImportReviewed, 'reading' | 'target'>>) => {
    if (step?.kind !== 'review' || !current.current) return;
    const { file, worker } = current.current;
    const { reading, target } = { ...step, ...changes };
    change({ ...changes, isReading: true, problem: undefined });
    const ended = await worker.ask(
      changes.reading ? { kind: 'read', file, reading, target } : { kind: 'compare', target },
    );
    if (current.current?.worker !== worker) return;
    if (ended.kind === 'recognised') {
      about.current = ended.about;
      change({ recognised: ended.recognised, isReading: false });
    } else if (ended.kind === 'compared')
      setStep((last) =>
        last?.kind === 'review'
          ? { ...last, isReading: false, recognised: { ...last.recognised, counts: ended.counts } }
          : last,
      );
    else if (ended.kind === 'failed' && ended.failure.kind !== 'stopped')
      change({
        reading: step.reading,
        target: step.target,
        isReading: false,
        problem: failureText(ended.failure, interfaceText),
      });
  };

  const store = async () => {
    if (step?.kind !== 'review' || !current.current) return;
    const { worker } = current.current;
    const { target, recognised, collision } = step;
    const name = step.name.trim();
    const old = target.kind === 'pack' ? packs.find(({ id }) => id === target.id) : undefined;
    const pack = old ? packName(old, interfaceText) : name;
    const total = (old?.size ?? 0) + recognised.entries;
    setStep({ kind: 'running', pack, stored: 0, total });
    const ended = await worker.ask(
      {
        kind: 'store',
        target: target.kind === 'pack' ? { id: target.id } : { make: settingsOf(name, about.current) },
        collision,
      },
      (stored, of) => setStep((last) => (last?.kind === 'running' ? { ...last, stored, total: of } : last)),
    );
    if (current.current?.worker !== worker) return;
    if (ended.kind === 'stored') {
      const { added, replaced, kept } = ended;
      setStep({ kind: 'done', pack, added, replaced, kept, wrong: recognised.wrong });
      onStored();
    } else if (ended.kind === 'failed')
      setStep({ ...step, isReading: false, problem: failureText(ended.failure, interfaceText) });
  };

  return {
    step: step?.kind === 'review' ? { ...step, targets } : step,
    panel: {
      file: current.current?.file.name ?? '',
      waiting: queue.length,
      onRead: (reading: Reading) => void ask({ reading }),
      onTarget: (target) => void ask({ target }),
      onName: (name) => change({ name }),
      onCollision: (collision) => change({ collision }),
      onImport: () => void store(),
      onSaveWrong: () => {
        const wrong = step?.kind === 'review' ? step.recognised.wrong : step?.kind === 'done' && step.wrong;
        if (wrong) void saveFile(wrongFile(nameOf(current.current?.file), wrongCsv(wrong, interfaceText)));
      },
      onCancel: () => {
        // Back to what was asked, where nothing has come in yet.
        if (step?.kind === 'running') current.current?.worker.stop();
        else next(queue);
      },
    },
    onFiles: (files) => {
      if (current.current) setQueue([...queue, ...files]);
      else next(files);
    },
  };
}

/** A file's name without its ending, as a glossary's. */
const nameOf = (file: File | undefined): string =>
  (file?.name ?? '').replace(/\.[a-z0-9]{1,5}$/i, '').slice(0, LONGEST.name);

const settingsOf = (name: string, { colour, licence, source }: About): PackSettings => ({
  name,
  on: true,
  colour: colour ?? null,
  licence: licence ?? '',
  source: source ?? '',
});

const wrongFile = (name: string, text: string) => ({
  name: `${name}-problems.csv`,
  type: 'text/csv',
  text,
});
