/** Whatever arrives as a message: nothing throws, and what gets through is whole, small and allowed to its sender. */

import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { LOCALES } from '../../data/types.ts';
import type { MessageType } from '../../extension/messages.ts';

const runtime = vi.hoisted(() => ({
  id: 'ours',
  onMessage: { addListener: vi.fn() },
  getURL: (path: string) => `chrome-extension://ours/${path}`,
}));
vi.mock('webextension-polyfill', () => ({ default: { runtime } }));
vi.mock('wxt/browser', () => ({ browser: { runtime } }));

const { answer } = await import('../../extension/answers.ts');
const { parseCommandMessage } = await import('../../extension/commands.ts');
const { parsePageReport } = await import('../../extension/page-report.ts');

interface Call {
  readonly type: string;
  readonly request: unknown;
}
const calls: Call[] = [];
/** Every kind of message; the compiler misses none. */
const TYPES = Object.keys({
  addSelected: true,
  addTerm: true,
  cards: true,
  clues: true,
  editSettings: true,
  editTerm: true,
  entries: true,
  error: true,
  explain: true,
  followPack: true,
  forgetAside: true,
  lexiconDamaged: true,
  markSheet: true,
  menuWords: true,
  openGlossary: true,
  pagePath: true,
  pathChanged: true,
  removeTerm: true,
  settings: true,
  terms: true,
  undoRemoval: true,
  updatePack: true,
} satisfies Readonly<Record<MessageType, true>>);
answer(
  // Each handler notes what it was given.
  Object.fromEntries(
    TYPES.map((type) => [
      type,
      async (request: unknown) => {
        calls.push({ type, request });
        return null;
      },
    ]),
  ) as never,
);
const [listener] = runtime.onMessage.addListener.mock.lastCall ?? [];

beforeEach(() => {
  calls.length = 0;
});

const FROM_PAGE = { id: 'ours', url: 'https://news.example/', tab: { id: 7 }, frameId: 0 };
const OWN_PAGE = { id: 'ours', url: 'chrome-extension://ours/options.html' };
const SENDERS = [
  FROM_PAGE,
  OWN_PAGE,
  { id: 'ours' },
  { id: 'another' },
  { id: 'another', url: 'chrome-extension://ours/options.html' },
  { id: 'ours', url: 'https://news.example/?chrome-extension://ours/' },
];

/** Values that come near to what is wanted, and go wrong somewhere. */
const text = fc.oneof(
  fc.string(),
  fc.constantFrom('sora', 'en', 'zh-Hant', 'on', 'add', 'set', 'knownEntries', 'mutedNames', 'badge'),
  fc.constantFrom(
    '__proto__',
    'constructor',
    'toString',
    '<img src=x onerror=alert(1)>',
    'javascript:alert(1)',
  ),
  fc.string({ unit: 'binary', minLength: 1_000, maxLength: 5_000 }),
);
const leaf = fc.oneof(
  text,
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.constant(undefined),
);
const { value: anything } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(
      fc.constantFrom(
        ...['id', 'keys', 'locale', 'state', 'entries', 'from', 'to', 'style', 'colour', 'reasons', 'kind'],
        ...[
          'weight',
          'words',
          'name',
          'form',
          'confidence',
          'path',
          'edit',
          'values',
          'key',
          'items',
          'site',
        ],
        ...['sentence', 'tab', 'removal'],
        ...['evidence', 'place', 'text', 'frames', '__proto__', 'constructor'],
      ),
      tie('value'),
    ),
  ),
}));
const message = fc.oneof(
  anything,
  fc
    .tuple(fc.oneof(fc.constantFrom(...TYPES), text), anything)
    .map(([type, rest]) => (typeof rest === 'object' && rest !== null ? { ...rest, type } : { type })),
);

/** Whole messages of each kind, of which one part is then replaced. */
const WHOLE: readonly Readonly<Record<string, unknown>>[] = [
  { type: 'terms', state: 'on', entries: ['sora'] },
  { type: 'markSheet', from: null, to: { style: 'tint', colour: '#aabbcc' } },
  { type: 'entries', keys: [{ id: 'sora', locale: 'en' }] },
  {
    type: 'explain',
    locale: 'en',
    reasons: {
      name: 'Adam',
      form: 'ambiguous',
      confidence: 1,
      reasons: [{ kind: 'clue', weight: 1, words: 'x' }],
    },
  },
  {
    type: 'editSettings',
    edit: { kind: 'add', key: 'mutedNames', items: [{ site: 'a.example', name: 'Adam' }] },
  },
  { type: 'editSettings', edit: { kind: 'set', values: { badge: false } } },
  { type: 'error', evidence: { place: 'page', text: 'TypeError: x', frames: ['a.js:1:1'] } },
  { type: 'openGlossary', id: 'sora' },
  { type: 'pathChanged', path: '/a' },
  { type: 'addTerm', name: 'DiT', sentence: 'The DiT scales.' },
  { type: 'addSelected', tab: 3 },
  { type: 'editTerm', id: 'mine~2s' },
  { type: 'removeTerm', id: 'mine~2s' },
  { type: 'undoRemoval', removal: 'a' },
];

/** A value with one of its parts, at whatever depth, replaced. */
function replaced(value: unknown, steps: readonly number[], by: unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined || typeof value !== 'object' || value === null) return by;
  const keys = Object.keys(value);
  const key = keys[step % Math.max(1, keys.length)];
  if (key === undefined) return by;
  const part: unknown = Reflect.get(value, key);
  return Array.isArray(value)
    ? value.map((each, index) => (String(index) === key ? replaced(part, rest, by) : each))
    : { ...value, [key]: replaced(part, rest, by) };
}
const damaged = fc
  .tuple(fc.constantFrom(...WHOLE), fc.array(fc.nat(9), { minLength: 1, maxLength: 4 }), anything)
  .map(([whole, steps, by]) => replaced(whole, steps, by));

const ID = /^[a-z0-9][a-z0-9~-]{0,99}$/;

/** What holds for the request that a handler was given. */
function expectSound({ type, request }: Call, isOwnPage: boolean): void {
  const told = JSON.stringify(request);
  if (!isOwnPage) expect(told.length, type).toBeLessThan(250_000);
  const { id, locale, keys, entries, edit, to, evidence } = request as Readonly<Record<string, unknown>>;
  if (type === 'openGlossary') expect(id).toMatch(ID);
  if (type === 'menuWords' || type === 'explain') expect(LOCALES).toContain(locale);
  if (type === 'entries')
    for (const key of keys as readonly { locale: unknown }[]) expect(LOCALES).toContain(key.locale);
  if (type === 'terms') for (const entry of entries as readonly string[]) expect(entry).toMatch(ID);
  if (type === 'markSheet' && to !== null)
    expect(JSON.stringify(to)).toMatch(/^\{"style":"(dotted|solid|tint)","colour":(null|"#[0-9a-f]{6}")\}$/);
  if (type === 'error') expect(JSON.stringify(evidence).length).toBeLessThan(5_000);
  if (type === 'editSettings' && !isOwnPage) {
    const { kind, key, items } = edit as Readonly<Record<string, unknown>>;
    expect(kind).not.toBe('set');
    expect(['knownEntries', 'mutedNames']).toContain(key);
    expect((items as readonly unknown[]).length).toBeLessThanOrEqual(1);
  }
  if (type === 'editTerm' || type === 'removeTerm') expect(id).toMatch(/^[a-z0-9]{1,12}~[a-z0-9]{1,7}$/);
  if (type === 'addTerm' || type === 'undoRemoval') expect(told.length).toBeLessThan(20_000);
  if (type === 'forgetAside' || type === 'addSelected') expect(isOwnPage).toBe(true);
}

describe('a message to the background', () => {
  it.each([
    ['made up', message],
    ['damaged', damaged],
  ] as const)('that is %s never throws, and what is answered is sound', (_, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, fc.constantFrom(...SENDERS), (sent, sender) => {
        calls.length = 0;
        listener(sent, sender);
        if (sender.id !== 'ours') expect(calls).toEqual([]);
        const isOwnPage = sender === OWN_PAGE;
        for (const call of calls) expectSound(call, isOwnPage);
      }),
      { numRuns: 3_000 },
    );
    expect(Object.prototype).not.toHaveProperty('items');
  });

  it('of every kind gets through whole, so that the test above tests something', () => {
    for (const whole of WHOLE) listener(whole, OWN_PAGE);
    expect(calls.map(({ type }) => type)).toEqual(WHOLE.map(({ type }) => type));
  });

  it('from a page that has grown out of all bounds is left unanswered, or cut', () => {
    const huge = 'x'.repeat(2_000_000);
    const many = Array.from({ length: 100_000 }, (_, at) => ({ site: 'a.example', name: `name ${at}` }));
    for (const sent of [
      { type: 'pathChanged', path: huge },
      { type: 'editSettings', edit: { kind: 'add', key: 'mutedNames', items: many } },
      { type: 'editSettings', edit: { kind: 'add', key: 'mutedNames', items: [{ site: huge, name: huge }] } },
      { type: 'entries', keys: many.map(() => ({ id: 'sora', locale: 'en' })) },
      { type: 'explain', locale: 'en', reasons: { name: huge, form: 'plain', confidence: 1, reasons: [] } },
      { type: 'openGlossary', id: huge },
      { type: 'addTerm', name: huge, sentence: '' },
      { type: 'addTerm', name: '', sentence: huge },
      { type: 'removeTerm', id: `mine~${huge}` },
      { type: 'undoRemoval', removal: huge },
    ])
      listener(sent, FROM_PAGE);
    expect(calls).toEqual([]);
    const reason = { kind: 'clue', weight: 1, words: huge };
    const reasons = { name: 'x', form: 'plain', confidence: 1, reasons: Array(10_000).fill(reason) };
    listener({ type: 'explain', locale: 'en', reasons }, FROM_PAGE);
    listener(
      { type: 'error', evidence: { place: 'page', text: huge, frames: Array(999).fill(huge) } },
      FROM_PAGE,
    );
    for (const call of calls) expectSound(call, false);
    expect(calls).toHaveLength(2);
  });
});

describe('a message to a page', () => {
  it('that is made up is no command and no report', () => {
    fc.assert(
      fc.property(anything, (sent) => {
        expect(() => parsePageReport(sent)).not.toThrow();
        const command = parseCommandMessage(sent);
        if (command) expect(command.type).toBe('command');
      }),
    );
  });
});
