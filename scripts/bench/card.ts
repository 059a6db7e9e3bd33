/** How long a card takes from the end of the reader's wait to its paint. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { ROOT } from '../build-extension.ts';
import { CARD_HOST } from '../card-root.ts';
import { findMark, rest, waitForCard } from '../page-marks.ts';
import type { Group } from './groups.ts';
import { figure, median, quantile } from './rows.ts';
import { CARDS_SCRIPT, inTab, traced, untilQuiet, withSides } from './sides.ts';
import { mainThreadOf, type Task } from './trace.ts';

/** How many cards are opened, one after the other, on the sample page. */
const CARDS = 24;
/** One frame. */
const REACH = { atMost: 16 };

export const cardGroup: Group = (bench) =>
  withSides(bench, async ({ with: context, server }) => {
    const sample = await readFile(join(ROOT, 'tests', 'pages', 'sample.html'), 'utf8');
    const address = server.serve('sample', sample);
    const { tasks, requests } = await inTab(context, async (page, session) => {
      const asked: string[] = [];
      const events = await traced(session, async () => {
        await page.goto(address);
        await untilQuiet(session);
        page.on('request', (request) => asked.push(request.url()));
        for (let card = 0; card < CARDS; card++) await openAndClose(page, card);
      });
      return { tasks: mainThreadOf(events, address, CARDS_SCRIPT), requests: asked };
    });
    if (requests.length > 0) throw new Error(`to open cards something was fetched: ${requests.join(', ')}`);
    const opening = opens(tasks);
    return {
      rows: [
        figure('open a card: 95% of the tasks that do are at most', quantile(opening, 0.95), 'ms', REACH),
        figure('  half of them', median(opening), 'ms'),
      ],
      notes: [`${CARDS} cards were opened on the sample page; the longest took ${opening[0]?.toFixed(1)} ms`],
    };
  });

/**
 * Opening takes longer than anything else that the cards' script does: each card's longest task, all of it. A card
 * goes on in microtasks, which the trace tells of no script.
 */
function opens(tasks: readonly Task[]): readonly number[] {
  return tasks
    .filter(({ ours }) => ours.some(({ kind }) => kind === 'callback'))
    .map(({ ms }) => ms)
    .sort((a, b) => b - a)
    .slice(0, CARDS);
}

async function openAndClose(page: Page, skip: number): Promise<void> {
  const point = await findMark(page.mainFrame(), { skip });
  if (!point) throw new Error(`the sample page has no ${skip + 1} marks that the pointer can reach`);
  await rest(page, point);
  if (!(await waitForCard(page.mainFrame()))) throw new Error('no card opened');
  await page.keyboard.press('Escape');
  await page.mouse.move(2, 2);
  await page.waitForFunction((name) => !document.querySelector(name), CARD_HOST);
}
