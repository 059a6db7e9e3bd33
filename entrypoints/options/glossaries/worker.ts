/**
 * Reads files of glossaries, stores what they hold, and writes others, beside the page's own thread. What is stored
 * is there wholly or not at all, whatever ends this Worker.
 */

import { createPackStore } from '../../../extension/packs/indexed-pack-store.ts';
import { failureOf } from './failure.ts';
import { createImport } from './import-file.ts';
import type { FromWorker, ToWorker, WorkerAnswer, WorkerRequest } from './worker-messages.ts';
import { writePack } from './write-pack.ts';

/** What of a Worker's global scope is used here; TypeScript knows it with another library only. */
declare const self: {
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
  postMessage(message: FromWorker): void;
};

const told = new Map<number, () => void>();
let lastTold = 0;
const store = createPackStore((news) => {
  const id = ++lastTold;
  const { promise, resolve } = Promise.withResolvers<void>();
  told.set(id, resolve);
  self.postMessage({ kind: 'announce', id, news });
  return promise;
});
const importing = createImport(store);
let current = new AbortController();

self.onmessage = ({ data }) => {
  switch (data.kind) {
    case 'ask':
      current.abort();
      current = new AbortController();
      void answer(data.id, data.request, current.signal);
      return;
    case 'stop':
      current.abort();
      return;
    case 'announced':
      told.get(data.id)?.();
      told.delete(data.id);
  }
};

async function answer(id: number, request: WorkerRequest, signal: AbortSignal): Promise<void> {
  let last = 0;
  const tell = (done: number, total: number) => {
    // No more than a screen can show.
    const now = performance.now();
    if (now - last < 50) return;
    last = now;
    self.postMessage({ kind: 'progress', id, done, total });
  };
  try {
    const answer = await answerOf(request, { signal, tell });
    self.postMessage({
      kind: 'answer',
      id,
      answer: answer.kind === 'recognised' ? tellProblems(id, answer) : answer,
    });
  } catch (error) {
    self.postMessage({
      kind: 'failure',
      id,
      failure: signal.aborted ? { kind: 'stopped' } : failureOf(error),
    });
  }
}

/** So many are told in one message. */
const PROBLEMS = 1_000;

/** Tells what is wrong with a file. @returns the answer without it */
function tellProblems(id: number, answer: Extract<WorkerAnswer, { kind: 'recognised' }>): WorkerAnswer {
  const { recognised } = answer;
  const { told } = recognised.wrong;
  for (let at = 0; at < told.length; at += PROBLEMS)
    self.postMessage({ kind: 'problems', id, problems: told.slice(at, at + PROBLEMS) });
  return { ...answer, recognised: { ...recognised, wrong: { ...recognised.wrong, told: [] } } };
}

/** How long work goes on, and whom it tells how far it is. */
export interface Work {
  readonly signal: AbortSignal;
  readonly tell: (done: number, total: number) => void;
}

function answerOf(request: WorkerRequest, work: Work): Promise<WorkerAnswer> {
  switch (request.kind) {
    case 'read':
      return importing.read(request.file, request.reading, request.target, work);
    case 'compare':
      return importing.compare(request.target, work);
    case 'store':
      return importing.store(request.target, request.collision, work);
    case 'write':
      return writePack(store, request.source, request.format, work);
  }
}
