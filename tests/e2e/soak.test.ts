import type { CDPSession, Page } from 'playwright-core';
import { expect } from 'vitest';
import { test } from './browser-test.ts';
import { notInFirefox } from './not-in-firefox.ts';
import { expectNoCard, hoverMark } from './open-card.ts';
import { addSoakSite, articleName, LOBBY, READER } from './soak-site.ts';

const ARTICLES = 200;
/** Articles read before the first measurement. */
const WARM_UP = 5;
const CARD_EVERY = 10;
/** How much may be more: of the heap, in bytes, since code was compiled meanwhile; of the rest less than an article's. */
const MORE: Held = { heap: 2 * 2 ** 20, documents: 0, nodes: 10, listeners: 10 };

test.skipIf(notInFirefox('memory counters'))(
  '200 articles read in one tab leave nothing behind',
  { timeout: 300_000 },
  async ({
    page,
    // The page is one of its tabs.
    browser: _,
    server,
  }) => {
    addSoakSite(server, ARTICLES);
    const tab = await page.context().newCDPSession(page);
    const open = (name: string) => page.goto(server.address(name));
    const openInPlace = (number: number) => page.evaluate((wanted) => window.openArticle(wanted), number);
    const visit = async (number: number) => {
      await open(articleName(number));
      await readArticle(page, number);
    };
    const visitInPlace = async (number: number) => {
      await openInPlace(number);
      await readArticle(page, number);
    };
    const enterLobby = async () => {
      await open(LOBBY);
      await isMarked(page, 0);
    };

    // Each article is a page of its own.
    for (let number = 1; number <= WARM_UP; number++) await visit(number);
    await openCard(page);
    await enterLobby();
    const inLobby = await measure(tab);
    for (let number = 1; number <= ARTICLES / 2; number++) await visit(number);
    await enterLobby();
    await expectNoMore(tab, inLobby, 'in the lobby, after pages');

    // One document shows them all.
    await open(READER);
    for (let number = 1; number <= WARM_UP; number++) await visitInPlace(number);
    await openCard(page);
    const inDocument = await measure(tab);
    for (let number = ARTICLES / 2 + 1; number <= ARTICLES; number++) await visitInPlace(number);
    await visitInPlace(WARM_UP);
    await expectNoMore(tab, inDocument, 'in the document that showed them');
    await enterLobby();
    await expectNoMore(tab, inLobby, 'in the lobby, at the end');
  },
);

/** Waits until an article is marked, then reads it to its end, as readers do; over some a card is opened. */
async function readArticle(page: Page, number: number): Promise<void> {
  await isMarked(page, number);
  await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const end = document.documentElement.scrollHeight;
    for (const part of [1, 2, 3, 0]) {
      scrollTo(0, (end * part) / 3);
      await frame();
    }
    await frame();
  });
  if (number % CARD_EVERY === 0) await openCard(page);
}

async function openCard(page: Page): Promise<void> {
  await page.mouse.move(2, 2);
  await hoverMark(page, 'Sora');
  await page.mouse.move(2, 2, { steps: 5 });
  await expectNoCard(page);
}

/** Resolves once the name that all articles begin with is marked; handles of Playwright's own waiting would stay in the heap. */
async function isMarked(page: Page, number: number): Promise<void> {
  await page.evaluate(async (wanted) => {
    const articleOf = (node: Node) => node.parentElement?.closest('main')?.dataset.article;
    const isThere = () =>
      [...CSS.highlights].some(
        ([name, ranges]) =>
          name.startsWith('newsgloss-') &&
          [...ranges].some(
            (range) =>
              range instanceof Range && `${range}` === 'Sora' && articleOf(range.startContainer) === wanted,
          ),
      );
    while (!isThere()) await new Promise((resolve) => setTimeout(resolve, 10));
  }, String(number));
}

/** What a tab holds. */
interface Held {
  /** Bytes of the JavaScript heap, which the page and the content scripts share. */
  readonly heap: number;
  readonly documents: number;
  /** Nodes, those in no document included. */
  readonly nodes: number;
  readonly listeners: number;
}

async function measure(tab: CDPSession): Promise<Held> {
  // What the first collection frees may free more.
  for (let turn = 0; turn < 3; turn++) await tab.send('HeapProfiler.collectGarbage');
  const { usedSize } = await tab.send('Runtime.getHeapUsage');
  const { documents, nodes, jsEventListeners } = await tab.send('Memory.getDOMCounters');
  return { heap: usedSize, documents, nodes, listeners: jsEventListeners };
}

/** Tries again for a while: what is under way holds something, what leaks always does. */
async function expectNoMore(tab: CDPSession, before: Held, where: string): Promise<void> {
  await expect
    .poll(
      async () => {
        const now = await measure(tab);
        const kinds = ['heap', 'documents', 'nodes', 'listeners'] as const;
        const more = kinds.filter((kind) => now[kind] > before[kind] + MORE[kind]);
        return more.map((kind) => `${kind}: ${now[kind]}, before ${before[kind]}`).join('; ');
      },
      { message: `more than before ${where}` },
    )
    .toBe('');
}
