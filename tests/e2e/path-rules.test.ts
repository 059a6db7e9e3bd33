/** Rules for a part of a site, on pages that go from part to part by themselves, and in their frames. */

import type { Frame, Page } from 'playwright-core';
import { expect } from 'vitest';
import { marksOf } from '../../scripts/page-marks.ts';
import { openRead, test } from './browser-test.ts';
import type { PageServer } from './page-server.ts';

const pollTexts = (frame: Page | Frame) =>
  expect.poll(async () => (await marksOf(frame)).map(({ text }) => text));

/** Goes elsewhere as an application does. */
const goTo = (page: Page, path: string) => page.evaluate((to) => history.pushState(null, '', to), path);

const otherSite = (server: PageServer, name: string) =>
  server.address(name).replace('127.0.0.1', 'localhost');

test('only listed sites are marked where the reader wants it so', async ({ page, browser, server, set }) => {
  server.add('listed.html', '<!doctype html><html lang="en"><title>A page</title><p>Some text on Sora.</p>');
  await openRead(page, server.address('listed.html'), browser);
  await pollTexts(page).toEqual(['Sora']);
  await set({ places: 'listed' });
  await pollTexts(page).toEqual([]);
  await set({ onSites: ['elsewhere.example', server.host] });
  await pollTexts(page).toEqual(['Sora']);
  await set({ onSites: ['elsewhere.example'] });
  await pollTexts(page).toEqual([]);
});

test('a page is left alone while it is in a part of its site that is off', async ({
  page,
  browser,
  server,
  set,
}) => {
  server.add('app.html', '<!doctype html><html lang="en"><title>An app</title><p>Some text on Sora.</p>');
  await openRead(page, server.address('app.html'), browser);
  await set({ offSites: [`${server.host}/private`] });
  await goTo(page, '/private/letters');
  await pollTexts(page).toEqual([]);
  await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p>And on OpenAI.</p>'));
  await goTo(page, '/public');
  await pollTexts(page).toEqual(['Sora', 'OpenAI']);
  await goTo(page, '/private');
  await pollTexts(page).toEqual([]);
  await page.goBack();
  await pollTexts(page).toEqual(['Sora', 'OpenAI']);
});

test('a frame, also of another site, goes along with the page that it is in', async ({
  page,
  browser,
  server,
  set,
}) => {
  server.add(
    'shell.html',
    `<!doctype html><html lang="en"><title>A shell</title><p>Around it: Sora.</p>
      <iframe src="${otherSite(server, 'frame-cross-site.html')}" title="other"></iframe>
      <iframe src="${server.address('frame.html')}" title="own"></iframe>`,
  );
  await openRead(page, server.address('shell.html'), browser);
  const frames = page.frames().slice(1);
  expect(frames).toHaveLength(2);
  const expectMarks = async (isMarked: boolean) => {
    for (const frame of [page.mainFrame(), ...frames]) {
      const texts = pollTexts(frame);
      await (isMarked ? texts.not.toEqual([]) : texts.toEqual([]));
    }
  };
  await expectMarks(true);
  await set({ offSites: [`${server.host}/private`, `${server.host}/shell.html`] });
  await expectMarks(false);
  await goTo(page, '/public');
  await expectMarks(true);
  await goTo(page, '/private/1');
  await expectMarks(false);
  await set({ offSites: [] });
  await expectMarks(true);
});

test('a frame that is opened in such a part is left alone from the start', async ({
  page,
  browser,
  server,
  set,
}) => {
  server.add(
    'shell.html',
    `<!doctype html><html lang="en"><title>A shell</title>
      <iframe src="${otherSite(server, 'frame-cross-site.html')}" title="other"></iframe>`,
  );
  await set({ offSites: [`${server.host}/shell.html`] });
  await openRead(page, server.address('shell.html'), browser);
  const [, frame] = page.frames();
  if (!frame) throw new Error('the frame is not there');
  expect(await marksOf(frame)).toEqual([]);
  // The rule of its own site is not asked.
  await set({ offSites: ['localhost'] });
  await pollTexts(frame).toEqual(['OpenAI']);
});
