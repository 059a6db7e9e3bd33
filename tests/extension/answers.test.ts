import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Reasons } from '../../matching/reasons.ts';

const runtime = vi.hoisted(() => ({
  id: 'ours',
  onMessage: { addListener: vi.fn() },
  getURL: (path: string) => `chrome-extension://ours/${path}`,
}));
vi.mock('webextension-polyfill', () => ({ default: { runtime } }));
vi.mock('wxt/browser', () => ({ browser: {} }));

const { answer } = await import('../../extension/answers.ts');

const handlers = {
  clues: vi.fn(),
  lexiconDamaged: vi.fn(),
  cards: vi.fn(),
  terms: vi.fn(),
  markSheet: vi.fn(),
  entries: vi.fn(),
  menuWords: vi.fn(),
  explain: vi.fn(),
  openGlossary: vi.fn(),
  pagePath: vi.fn(),
  pathChanged: vi.fn(),
  settings: vi.fn(),
  editSettings: vi.fn(),
  forgetAside: vi.fn(),
  addTerm: vi.fn(),
  addSelected: vi.fn(),
  editTerm: vi.fn(),
  removeTerm: vi.fn(),
  undoRemoval: vi.fn(),
  error: vi.fn(),
  followPack: vi.fn(),
  updatePack: vi.fn(),
};
answer(handlers);
const [listener] = runtime.onMessage.addListener.mock.lastCall ?? [];
const receive = (message: unknown, id = 'ours', more: object = {}) => listener(message, { id, ...more });

beforeEach(() => {
  for (const handler of Object.values(handlers)) handler.mockReset();
});

const REASONS: Reasons = {
  name: 'Adam',
  form: 'ambiguous',
  confidence: 0.9,
  reasons: [
    { kind: 'clue', weight: 1.6, words: 'SGD' },
    { kind: 'topic', weight: 0.7 },
  ],
};

describe('a message', () => {
  it('is answered when it has its shape', () => {
    receive({ type: 'clues' });
    expect(handlers.clues).toHaveBeenCalledOnce();
    receive({ type: 'lexiconDamaged' });
    expect(handlers.lexiconDamaged).toHaveBeenCalledOnce();
    receive({ type: 'menuWords', locale: 'zh-Hant' });
    expect(handlers.menuWords).toHaveBeenCalledWith({ locale: 'zh-Hant' }, undefined);
    receive({ type: 'explain', locale: 'en', reasons: REASONS });
    expect(handlers.explain).toHaveBeenCalledWith({ locale: 'en', reasons: REASONS }, undefined);
    const look = { look: { style: 'solid', colour: '#aa0000' }, packs: { mine: '#00aa00' } };
    receive({ type: 'markSheet', from: null, to: look });
    expect(handlers.markSheet).toHaveBeenCalledWith({ from: null, to: look }, undefined);
    receive({
      type: 'markSheet',
      from: { look: { style: 'wavy', colour: null }, packs: {} },
      to: { look: { style: 'tint', colour: 'red;}' }, packs: {} },
    });
    expect(handlers.markSheet, 'what is no look').toHaveBeenLastCalledWith(
      { from: null, to: null },
      undefined,
    );
    receive({ type: 'openGlossary', id: 'g-pt' });
    expect(handlers.openGlossary).toHaveBeenCalledWith({ id: 'g-pt' }, undefined);
  });

  it('is about entries of the reader, where it names one', () => {
    const from = { tab: { id: 7 }, frameId: 0 };
    const frame = { tab: 7, frame: 0, document: undefined };
    receive({ type: 'addTerm', name: 'DiT', sentence: 'The DiT scales.' }, 'ours', from);
    expect(handlers.addTerm).toHaveBeenCalledWith({ name: 'DiT', sentence: 'The DiT scales.' }, frame);
    receive({ type: 'editTerm', id: 'mine~2s' }, 'ours', from);
    expect(handlers.editTerm).toHaveBeenCalledWith({ id: 'mine~2s' }, frame);
    receive({ type: 'removeTerm', id: 'mine~2s' }, 'ours', from);
    expect(handlers.removeTerm).toHaveBeenCalledWith({ id: 'mine~2s' }, frame);
    receive({ type: 'undoRemoval', removal: 'r' }, 'ours', from);
    expect(handlers.undoRemoval).toHaveBeenCalledWith({ removal: 'r' }, frame);

    receive({ type: 'addTerm', name: 'DiT' });
    receive({ type: 'editTerm', id: 'dit' });
    receive({ type: 'removeTerm', id: 'dit' });
    receive({ type: 'undoRemoval', removal: { before: {} } });
    for (const name of ['addTerm', 'editTerm', 'removeTerm', 'undoRemoval'] as const)
      expect(handlers[name], name).toHaveBeenCalledTimes(1);
  });

  it('has what is selected in any tab added for a page of the extension alone', () => {
    receive({ type: 'addSelected', tab: 3 }, 'ours', { url: 'https://news.example/' });
    expect(handlers.addSelected).not.toHaveBeenCalled();
    receive({ type: 'addSelected', tab: 3 }, 'ours', { url: 'chrome-extension://ours/popup.html' });
    expect(handlers.addSelected).toHaveBeenCalledWith({ tab: 3 }, undefined);
  });

  it('tells the frame that it came from, and what was loaded in it', () => {
    receive({ type: 'cards' }, 'ours', { tab: { id: 7 }, frameId: 3, documentId: 'd' });
    expect(handlers.cards).toHaveBeenLastCalledWith({}, { tab: 7, frame: 3, document: 'd' });
    receive({ type: 'cards' }, 'ours', { tab: { id: 7 }, frameId: 0 });
    expect(handlers.cards).toHaveBeenLastCalledWith({}, { tab: 7, frame: 0, document: undefined });
    receive({ type: 'cards' }, 'ours', { frameId: 0 });
    expect(handlers.cards).toHaveBeenLastCalledWith({}, undefined);
  });

  it('from a page changes what is marked, and no other setting', () => {
    const know = { kind: 'add', key: 'knownEntries', items: ['sora'] };
    const turnOff = { kind: 'set', values: { badge: false } };
    const fromPage = { url: 'https://news.example/', tab: { id: 7 }, frameId: 0 };
    receive({ type: 'editSettings', edit: know }, 'ours', fromPage);
    expect(handlers.editSettings).toHaveBeenLastCalledWith({ edit: know }, expect.anything());
    expect(receive({ type: 'editSettings', edit: turnOff }, 'ours', fromPage)).toBeUndefined();
    expect(receive({ type: 'forgetAside' }, 'ours', fromPage)).toBeUndefined();
    expect(handlers.editSettings).toHaveBeenCalledOnce();

    const ownPage = { url: 'chrome-extension://ours/options.html#sites' };
    receive({ type: 'editSettings', edit: turnOff }, 'ours', ownPage);
    expect(handlers.editSettings).toHaveBeenLastCalledWith({ edit: turnOff }, undefined);
    receive({ type: 'forgetAside' }, 'ours', ownPage);
    expect(handlers.forgetAside).toHaveBeenCalledOnce();
  });

  it('loses what is of no known shape in it', () => {
    const reasons = [...REASONS.reasons, { kind: 'constructor', weight: 1 }, { kind: 'clue' }, 'clue'];
    receive({ type: 'explain', locale: 'en', reasons: { ...REASONS, reasons, more: 1 } });
    expect(handlers.explain).toHaveBeenCalledWith({ locale: 'en', reasons: REASONS }, undefined);
    receive({ type: 'terms', state: 'on', entries: ['sora', 7, '<b>', 'dit'], more: 1 });
    expect(handlers.terms).toHaveBeenCalledWith({ state: 'on', entries: ['sora', 'dit'] }, undefined);
  });

  it.each([
    [{ type: 'menuWords', locale: 'fr' }],
    [{ type: 'explain', locale: 'en' }],
    [{ type: 'explain', locale: 'en', reasons: { ...REASONS, form: 'other' } }],
    [{ type: 'explain', locale: 'en', reasons: { ...REASONS, confidence: '1' } }],
    [{ type: 'entries', keys: 'sora' }],
    [{ type: 'terms', state: 'on' }],
    [{ type: 'terms', state: 'asleep', entries: [] }],
    [{ type: 'terms', state: 'on', entries: Array.from({ length: 1001 }, (_, at) => `entry-${at}`) }],
    [{ type: 'openGlossary' }],
    [{ type: 'openGlossary', id: 'https://elsewhere.example' }],
    [{ type: 'toString' }],
    ['menuWords'],
    [null],
  ])('of another shape is left unanswered: %j', (message) => {
    expect(receive(message)).toBeUndefined();
    for (const handler of Object.values(handlers)) expect(handler).not.toHaveBeenCalled();
  });

  it('from elsewhere is left unanswered', () => {
    receive({ type: 'menuWords', locale: 'en' }, 'theirs');
    expect(handlers.menuWords).not.toHaveBeenCalled();
  });
});
