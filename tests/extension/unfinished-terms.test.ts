import { beforeEach, expect, it, vi } from 'vitest';
import { newTerm, type TermValues } from '../../glossary/packs/term-values.ts';

/** As in a page: its keys are its own properties. */
class Storage {
  [key: string]: unknown;
  setItem(key: string, value: string): void {
    this[key] = value;
  }
  getItem(key: string): unknown {
    return this[key] ?? null;
  }
  removeItem(key: string): void {
    delete this[key];
  }
}

const { heldForms, holdForm, keepUnfinished, unfinishedTerms } = await import(
  '../../extension/unfinished-terms.ts'
);

beforeEach(() => {
  vi.stubGlobal('localStorage', new Storage());
  vi.useFakeTimers();
});

const named = (name: string): TermValues => newTerm(name, undefined);
const keep = (id: string, values: TermValues | undefined) => {
  vi.advanceTimersByTime(1);
  keepUnfinished(id, values);
};
const kept = () => unfinishedTerms().map(({ id, values }) => `${id} ${values.names[0]?.text}`);

it('what was begun comes back, the latest first', () => {
  keep('new-1', named('DiT'));
  keep('mine~2', named('GAN'));
  keep('new-1', named('Sora'));
  expect(kept()).toEqual(['new-1 Sora', 'mine~2 GAN']);
});

it('is forgotten once it is saved or discarded', () => {
  keep('new-1', named('DiT'));
  keep('new-1', undefined);
  expect(kept()).toEqual([]);
  expect(Object.keys(localStorage)).toEqual([]);
});

it('only the latest are kept', () => {
  for (let number = 1; number <= 25; number++) keep(`new-${number}`, named(`Name ${number}`));
  expect(kept()).toHaveLength(20);
  expect(kept()[0]).toBe('new-25 Name 25');
  expect(kept()[19]).toBe('new-6 Name 6');
});

it('leaves alone what others keep there, and what is broken', () => {
  localStorage.setItem('theme', 'dark');
  localStorage.setItem('unfinished-term new-1', '{');
  localStorage.setItem('unfinished-term new-2', '{"at":1,"values":{"kind":"none"}}');
  keep('new-3', named('DiT'));
  expect(kept()).toEqual(['new-3 DiT']);
  expect(localStorage.getItem('theme')).toBe('dark');
});

it('a form that is open is held until its signal is aborted', async () => {
  vi.useRealTimers();
  const open = new AbortController();
  holdForm('new-1', open.signal);
  await expect.poll(heldForms).toEqual(new Set(['new-1']));
  open.abort();
  await expect.poll(heldForms).toEqual(new Set());
});
