import { afterAll, beforeAll, expect } from 'vitest';
import type { Followed } from '../../extension/packs/subscriptions.ts';
import type { EntryView } from '../../glossary/glossary.ts';
import type { ExtensionBrowser } from '../../scripts/launch.ts';
import { type GlossaryServer, sends, startGlossaryServer } from '../extension/packs/glossary-server.ts';
import { test } from './browser-test.ts';

let server: GlossaryServer;
beforeAll(async () => {
  server = await startGlossaryServer();
});
afterAll(() => server.close());

const TERMS = 'term,explainer\nzorbing,Rolling **downhill** in a ball.\nSora,A river.\n';

/** Sends a message from the options, as they do. */
async function send<T>({ context, own }: ExtensionBrowser, message: object): Promise<T> {
  const page = await context.newPage();
  try {
    await page.goto(own('options.html'));
    return (await page.evaluate((what) => chrome.runtime.sendMessage(what), message)) as T;
  } finally {
    await page.close();
  }
}

async function follow(browser: ExtensionBrowser, file: string): Promise<string> {
  const followed = await send<Followed>(browser, { type: 'followPack', url: server.url(file) });
  if (followed.kind === 'problem') throw new Error(followed.problem);
  return followed.pack.id;
}

test('a glossary that follows an address has cards, and is asked for with its tag alone', async ({
  browser,
}) => {
  server.answer = sends(TERMS, '"1"');
  const id = await follow(browser, 'balls.csv');
  const keys = [`${id}~0`, `${id}~1`, 'sora'].map((each) => ({ id: each, locale: 'en' }));
  const views = await send<readonly EntryView[]>(browser, { type: 'entries', keys });
  const view = (entry: string) => views.find((each) => each.id === entry);
  expect(view(`${id}~0`)).toMatchObject({ name: 'zorbing', explainer: 'Rolling downhill in a ball.' });
  expect(view(`${id}~1`)?.related).toEqual([
    { id: 'sora', relation: 'also in', name: 'Newsgloss (built in)' },
  ]);
  expect(view('sora')?.related).toContainEqual({ id: `${id}~1`, relation: 'also in', name: 'balls' });

  const again = await send<Followed>(browser, { type: 'updatePack', pack: id });
  expect(again.kind).toBe('same');
  expect(server.requests.map(({ url }) => url)).toEqual(['/balls.csv', '/balls.csv']);
  const { headers } = server.requests[1] ?? {};
  expect(headers?.['if-none-match']).toBe('"1"');
  for (const name of ['cookie', 'referer', 'authorization', 'origin'])
    expect(headers, name).not.toHaveProperty(name);
});

test('the address of another host is not asked, and says so', async ({ browser }) => {
  const other = await startGlossaryServer();
  server.answer = (_, response) =>
    void response.writeHead(302, { location: other.url('x.csv').replace('127.0.0.1', 'localhost') }).end();
  const outcome = await send<Followed>(browser, { type: 'followPack', url: server.url('moved.csv') });
  expect(outcome).toEqual({ kind: 'problem', problem: 'followProblemMoved' });
  expect(other.requests).toEqual([]);
  await other.close();
});

test('a page of the web cannot have an address followed', async ({ browser, page, server: pages }) => {
  server.answer = sends(TERMS);
  const before = server.requests.length;
  await page.goto(pages.address('sample.html'));
  // A content script of ours is the most that a page could get hold of.
  const [tab] = await browser.worker.evaluate(() => chrome.tabs.query({ url: 'http://127.0.0.1/*' }));
  await browser.worker.evaluate(
    ([id, url]) =>
      chrome.scripting.executeScript({
        target: { tabId: id },
        args: [url],
        func: (address) => void chrome.runtime.sendMessage({ type: 'followPack', url: address }),
      }),
    [tab?.id ?? -1, server.url('page.csv')] as const,
  );
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(server.requests.length).toBe(before);
});

/** What of the browser these tests ask for. */
declare const chrome: {
  readonly runtime: { sendMessage(message: object): Promise<unknown> };
  readonly tabs: { query(which: object): Promise<readonly { readonly id?: number }[]> };
  readonly scripting: {
    executeScript(what: {
      readonly target: { readonly tabId: number };
      readonly args: readonly string[];
      readonly func: (address: string) => void;
    }): Promise<unknown>;
  };
};
