import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { PackStore } from '../../../extension/packs/pack-store.ts';
import type { Subscriptions } from '../../../extension/packs/subscriptions.ts';
import { readGlossary } from '../../../glossary/formats/read.ts';
import type { OwnEntry } from '../../../glossary/packs/types.ts';
import { type GlossaryServer, sends, startGlossaryServer } from './glossary-server.ts';

const permissions = { contains: vi.fn(async (_: { readonly origins: readonly string[] }) => true) };
vi.mock('wxt/browser', () => ({
  browser: {
    ...fakeBrowser,
    permissions,
    runtime: { ...fakeBrowser.runtime, getPlatformInfo: async () => ({}) },
  },
}));

const { createPackStore } = await import('../../../extension/packs/indexed-pack-store.ts');
const { announcePacks } = await import('../../../extension/packs/news.ts');
const { followedUrl } = await import('../../../extension/packs/download.ts');
const { keepSubscriptions } = await import('../../../extension/packs/subscriptions.ts');

const DAY = 24 * 3_600_000;
const { signal } = new AbortController();
/** Long enough for any machine; a test of slow servers has shorter ones. */
const LIMITS = { size: 10_000, answer: 20_000, whole: 20_000 };

let server: GlossaryServer;
let store: PackStore;
let opened: number;
let subscriptions: Subscriptions;
let limits: typeof LIMITS;

beforeEach(async () => {
  fakeBrowser.reset();
  permissions.contains.mockImplementation(async () => true);
  globalThis.indexedDB = new IDBFactory();
  server = await startGlossaryServer();
  store = createPackStore(announcePacks);
  opened = 0;
  const open = () => {
    opened++;
    return store;
  };
  limits = { ...LIMITS };
  subscriptions = keepSubscriptions({ store: open, parse: readGlossary, limits });
});

afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  await server.close();
});

const TERMS = 'term,explainer\ntoken,A piece of a word.\ncontext,What a model sees.\n';

async function followed(body = TERMS, etag?: string): Promise<string> {
  server.answer = sends(body, etag);
  const outcome = await subscriptions.follow(server.url('ai-terms.csv'));
  if (outcome.kind !== 'changed') throw new Error(JSON.stringify(outcome));
  return outcome.pack.id;
}
async function entriesOf(pack: string): Promise<readonly OwnEntry[]> {
  const entries: OwnEntry[] = [];
  for await (const batch of store.batches(pack, signal)) entries.push(...batch);
  return entries;
}
const numbered = async (pack: string) =>
  (await entriesOf(pack)).map(({ number, names }) => [number, names[0]?.text]);
const packOf = async (id: string) => (await store.packs()).find((pack) => pack.id === id);

describe('an address', () => {
  it.each([
    ['https://example.org/terms.csv', true],
    ['http://127.0.0.1:8000/a', true],
    ['http://localhost/a', true],
    ['http://example.org/terms.csv', false],
    ['http://127.0.0.1.example.org/', false],
    ['https://name:word@example.org/', false],
    ['ftp://example.org/', false],
    ['file:///etc/passwd', false],
    ['javascript:alert(1)', false],
    ['terms.csv', false],
  ])('%s may be followed: %s', (address, may) => {
    expect(followedUrl(address) !== undefined).toBe(may);
  });

  it('that may not be followed is not asked', async () => {
    expect(await subscriptions.follow('http://example.org/')).toEqual({
      kind: 'problem',
      problem: 'followProblemAddress',
    });
  });

  it('of a host that the browser does not allow is not asked', async () => {
    permissions.contains.mockImplementation(async () => false);
    const outcome = await subscriptions.follow(server.url('terms.csv'));
    expect(outcome).toEqual({ kind: 'problem', problem: 'followProblemNotAllowed' });
    expect(permissions.contains).toHaveBeenCalledWith({ origins: ['http://127.0.0.1/*'] });
    expect(server.requests).toEqual([]);
  });
});

describe('a glossary that follows an address', () => {
  it('is called like its file, and has its entries', async () => {
    const id = await followed(TERMS, '"1"');
    expect(await packOf(id)).toMatchObject({
      name: 'ai-terms',
      size: 2,
      subscription: { url: server.url('ai-terms.csv'), etag: '"1"' },
    });
    expect(await numbered(id)).toEqual([
      [0, 'token'],
      [1, 'context'],
    ]);
  });

  it('is asked for without cookie, referrer or account', async () => {
    await followed(TERMS);
    const { headers } = server.requests[0] ?? {};
    for (const name of ['cookie', 'referer', 'authorization', 'origin', 'if-none-match'])
      expect(headers, name).not.toHaveProperty(name);
  });

  it('is not sent again where it is the same', async () => {
    const id = await followed(TERMS, '"1"');
    const before = await packOf(id);
    expect((await subscriptions.update(id)).kind).toBe('same');
    expect(server.requests[1]?.headers['if-none-match']).toBe('"1"');
    expect(await packOf(id)).toMatchObject({
      revision: before?.revision,
      subscription: { etag: '"1"', changedAt: before?.subscription?.changedAt },
    });
  });

  it('keeps the numbers of entries whose first name is the same', async () => {
    const id = await followed();
    server.answer = sends(
      'term,explainer\nagent,New.\nContext,Other words.\ntoken,A piece of a word.\n',
      '"2"',
    );
    expect((await subscriptions.update(id)).kind).toBe('changed');
    expect(await numbered(id)).toEqual([
      [0, 'token'],
      [1, 'Context'],
      [2, 'agent'],
    ]);
    expect((await packOf(id))?.subscription).toMatchObject({ etag: '"2"' });
  });

  it('that is followed twice is one', async () => {
    const id = await followed();
    expect(await followed()).toBe(id);
    expect(await store.packs()).toHaveLength(3);
  });

  it('stays as the reader ended it, where that was while the server was asked', async () => {
    const id = await followed();
    server.answer = async (request, response) => {
      await store.setSubscription(id, undefined);
      sends(TERMS, '"3"')(request, response);
    };
    await subscriptions.update(id);
    expect(await packOf(id)).not.toHaveProperty('subscription');
  });
});

describe('the last good copy', () => {
  const refusals: readonly (readonly [string, string, GlossaryServer['answer']])[] = [
    ['is missing', 'followProblemMissing', (_, response) => void response.writeHead(404).end('gone')],
    ['is an error', 'followProblemServer', (_, response) => void response.writeHead(503).end()],
    ['is larger than allowed', 'followProblemLarge', sends(`term,explainer\n${'x,'.repeat(10_000)}`)],
    [
      'is larger than allowed and does not say so',
      'followProblemLarge',
      (_, response) => {
        response.writeHead(200);
        const more = () => {
          if (!response.destroyed) response.write('word,an explainer of it\n'.repeat(100), more);
        };
        more();
      },
    ],
    ['does not come', 'followProblemSlow', () => {}],
    [
      'does not come to an end',
      'followProblemSlow',
      (_, response) => void response.writeHead(200).write('term,explainer\n'),
    ],
    [
      'breaks off',
      'followProblemUnreachable',
      (_, response) => {
        response.writeHead(200, { 'content-length': '5000' });
        response.write(TERMS, () => response.destroy());
      },
    ],
    ['is a web page', 'followProblemPage', sends('<!DOCTYPE html><title>Sign in</title>')],
    ['is empty', 'importProblemFileEmpty', sends('')],
    ['is damaged', 'importProblemFileBroken', sends('PK\u0003\u0004 and nothing of an archive')],
    [
      'is elsewhere',
      'followProblemMoved',
      (_, response) => void response.writeHead(302, { location: 'http://localhost:1/other.csv' }).end(),
    ],
  ];

  it.each(refusals)('is kept where the new one %s', async (_, problem, answer) => {
    const id = await followed(TERMS, '"1"');
    if (problem === 'followProblemSlow') Object.assign(limits, { answer: 200, whole: 400 });
    server.answer = answer;
    const outcome = await subscriptions.update(id);
    expect(outcome.kind).toBe('problem');
    expect(await numbered(id)).toEqual([
      [0, 'token'],
      [1, 'context'],
    ]);
    const subscription = (await packOf(id))?.subscription;
    expect(subscription).toMatchObject({
      etag: '"1"',
      problem: outcome.kind === 'problem' && outcome.problem,
    });
    if (!problem.startsWith('import')) expect(subscription?.problem).toBe(problem);
    // The next one that is well takes its place, and the problem away.
    Object.assign(limits, LIMITS);
    server.answer = sends(`${TERMS}agent,New.\n`, '"2"');
    expect((await subscriptions.update(id)).kind).toBe('changed');
    expect((await packOf(id))?.subscription).not.toHaveProperty('problem');
  });

  it('is kept where there is no server', async () => {
    const id = await followed();
    await server.close();
    expect(await subscriptions.update(id)).toEqual({ kind: 'problem', problem: 'followProblemUnreachable' });
    expect((await packOf(id))?.size).toBe(2);
  });

  it('is kept where no entry of the new one is right', async () => {
    const id = await followed();
    server.answer = sends('term,explainer\n,An explainer of nothing.\n');
    expect((await subscriptions.update(id)).kind).toBe('problem');
    expect((await packOf(id))?.size).toBe(2);
  });

  it('that leads elsewhere has nobody asked there', async () => {
    const other = await startGlossaryServer();
    server.answer = (_, response) => void response.writeHead(301, { location: other.url('x.csv') }).end();
    await subscriptions.follow(server.url('a.csv'));
    expect(other.requests).toEqual([]);
    await other.close();
  });
});

describe('once a day', () => {
  const ring = () =>
    fakeBrowser.alarms.onAlarm.trigger({
      name: 'packUpdates',
      scheduledTime: 0,
      persistAcrossSessions: true,
    });
  const later = (milliseconds: number) => {
    const now = Date.now();
    vi.spyOn(Date, 'now').mockImplementation(() => now + milliseconds);
  };

  it('a glossary is asked for, and no sooner', async () => {
    await followed(TERMS, '"1"');
    later(DAY / 2);
    await ring();
    await subscriptions.update('none');
    expect(server.requests).toHaveLength(1);
    later(DAY + 1);
    await ring();
    await vi.waitFor(() => expect(server.requests).toHaveLength(2));
  });

  it('a glossary whose server failed is asked for again, and no sooner', async () => {
    const id = await followed(TERMS);
    server.answer = (_, response) => void response.writeHead(500).end();
    await subscriptions.update(id);
    await ring();
    await subscriptions.update('none');
    expect(server.requests).toHaveLength(2);
  });

  it('nobody is asked while the machine is offline', async () => {
    const id = await followed(TERMS);
    later(2 * DAY);
    vi.stubGlobal('navigator', { locks: navigator.locks, onLine: false });
    await ring();
    await subscriptions.update('none');
    expect(server.requests).toHaveLength(1);
    expect((await packOf(id))?.subscription).not.toHaveProperty('problem');
  });

  it('there is an alarm as long as a glossary follows an address', async () => {
    await store.add('mine', { kind: 'concept', names: [{ text: 'token' }], explainers: [] });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await fakeBrowser.alarms.get('packUpdates')).toBeUndefined();
    const id = await followed();
    await vi.waitFor(async () => expect(await fakeBrowser.alarms.get('packUpdates')).toBeDefined());
    await store.removePack(id);
    await vi.waitFor(async () => expect(await fakeBrowser.alarms.get('packUpdates')).toBeUndefined());
  });

  it('nothing is opened at a start', async () => {
    await fakeBrowser.runtime.onStartup.trigger();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(opened).toBe(0);
    expect(await indexedDB.databases()).toEqual([]);
  });
});
