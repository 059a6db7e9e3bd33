/** The page's end of its Worker for glossaries. */

import { announcePacks } from '../../../extension/packs/news.ts';
import { reasonOf } from '../../../extension/settings/live-settings.ts';
import type { Problem } from '../../../glossary/formats/types.ts';
import type { Failure, FromWorker, ToWorker, WorkerAnswer, WorkerRequest } from './worker-messages.ts';

/** What came of a request. */
export type Ended = WorkerAnswer | { readonly kind: 'failed'; readonly failure: Failure };

export type TellProgress = (done: number, total: number) => void;

export interface PackWorker {
  /** One at a time: another request stops the one before. */
  ask(request: WorkerRequest, tell?: TellProgress): Promise<Ended>;
  /** Ends what goes on; it answers "stopped". */
  stop(): void;
  /** Ends all at once. What was being stored is as it was. */
  end(): void;
}

/** A request without an answer yet. */
interface Waiting {
  readonly end: (ended: Ended) => void;
  readonly tell: TellProgress;
  readonly problems: Problem[];
}

export function startPackWorker(): PackWorker {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, Waiting>();
  let last = 0;
  const post = (message: ToWorker) => worker.postMessage(message);
  const finish = (id: number, ended: Ended) => {
    waiting.get(id)?.end(ended);
    waiting.delete(id);
  };
  const failAll = (failure: Failure) => {
    for (const id of [...waiting.keys()]) finish(id, { kind: 'failed', failure });
  };
  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
    switch (data.kind) {
      case 'answer':
        return finish(data.id, withProblems(data.answer, waiting.get(data.id)?.problems ?? []));
      case 'problems':
        waiting.get(data.id)?.problems.push(...data.problems);
        return;
      case 'failure':
        return finish(data.id, { kind: 'failed', failure: data.failure });
      case 'progress':
        return waiting.get(data.id)?.tell(data.done, data.total);
      case 'announce':
        void announcePacks(data.news).then(() => post({ kind: 'announced', id: data.id }));
    }
  };
  // It could not be loaded, or ran out of memory.
  worker.onerror = (event) => failAll({ kind: 'other', message: reasonOf(event.message) });
  return {
    ask(request, tell = () => {}) {
      const id = ++last;
      const { promise, resolve } = Promise.withResolvers<Ended>();
      waiting.set(id, { end: resolve, tell, problems: [] });
      post({ kind: 'ask', id, request });
      return promise;
    },
    stop: () => post({ kind: 'stop' }),
    end() {
      worker.terminate();
      failAll({ kind: 'stopped' });
    },
  };
}

function withProblems(answer: WorkerAnswer, told: readonly Problem[]): WorkerAnswer {
  if (answer.kind !== 'recognised') return answer;
  const { recognised } = answer;
  return { ...answer, recognised: { ...recognised, wrong: { ...recognised.wrong, told } } };
}
