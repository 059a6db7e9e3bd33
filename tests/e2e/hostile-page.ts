/** Pages that work against whoever reads them, and what the extension made of them, seen from apart. */

import type { CDPSession, Page } from 'playwright-core';
import { traced, untilQuiet } from '../../scripts/bench/sides.ts';
import { mainThreadOf, sumsOf, type TaskSums } from '../../scripts/bench/trace.ts';
import { callIn } from '../../scripts/firefox-itself.ts';
import { contextOf } from '../../scripts/firefox-wire.ts';
import { wireOf } from '../../scripts/launch-firefox.ts';
import { IS_FIREFOX } from './in-browser.ts';

/** Pages are made at their full size in `npm run test:full`, else at one that takes seconds. */
export const sized = (usual: number, full: number): number => (process.env.NEWSGLOSS_FULL ? full : usual);

/** What stands before and after the hostile part of a page, and is marked in any case. */
export const BEFORE = '<h2>Before</h2><p id="before">OpenAI made Sora, a diffusion model.</p>';
export const AFTER = '<h2>After</h2><p id="after">So much for ChatGPT.</p>';
export const AROUND = ['OpenAI', 'Sora', 'diffusion model', 'ChatGPT'] as const;

/**
 * A page whose middle, `#x`, is filled by a script.
 * @param early a script that runs before anything of the page is there
 */
export const hostilePage = (script: string, early = '', style = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Hostile</title><script>${early}</script></head>
  <body>${BEFORE}<div id="x" style="${style}"></div>${AFTER}<script>${script}</script></body></html>`;

/** The texts of the marks in a page's own tree, in its order, read in a world of its own that no page can bend. */
export const marksApart = (page: Page): Promise<readonly string[]> =>
  apart(
    page,
    // Firefox hands no iterators of the page's objects to another world.
    `(() => {
      const ranges = [];
      CSS.highlights.forEach((highlight, name) => {
        if (name.startsWith('newsgloss-') && name !== 'newsgloss-active')
          highlight.forEach((range) => ranges.push(range));
      });
      return ranges
        .sort((a, b) => a.startContainer.getRootNode() === b.startContainer.getRootNode()
          ? a.compareBoundaryPoints(Range.START_TO_START, b) : 0)
        .map(String);
    })()`,
  );

/** The middle of the first place where a text stands within an element. */
export const pointApart = (
  page: Page,
  selector: string,
  text: string,
): Promise<{ readonly x: number; readonly y: number }> =>
  apart(
    page,
    `(() => {
      const walker = document.createTreeWalker(document.querySelector(${JSON.stringify(selector)}), NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.data.indexOf(${JSON.stringify(text)});
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + ${text.length});
        const { left, top, width, height } = range.getBoundingClientRect();
        return { x: left + width / 2, y: top + height / 2 };
      }
    })()`,
  );

async function apart<T>(page: Page, expression: string): Promise<T> {
  if (IS_FIREFOX)
    return callIn(
      wireOf(page.context()),
      { context: contextOf(page), sandbox: 'newsgloss-test' },
      `() => (${expression})`,
      [],
      undefined,
    );
  const session = await page.context().newCDPSession(page);
  try {
    const { frameTree } = await session.send('Page.getFrameTree');
    const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: 'newsgloss-test',
    });
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      contextId,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  } finally {
    await session.detach();
  }
}

/** Loads a page, waits until it is read and answers how the main thread ran meanwhile, in its own time. */
export async function loadMeasured(page: Page, session: CDPSession, url: string): Promise<TaskSums> {
  const events = await traced(session, async () => {
    await page.goto(url, { timeout: 120_000 });
    await untilQuiet(session);
  });
  return sumsOf(mainThreadOf(events, url, '/annotator.js'));
}
