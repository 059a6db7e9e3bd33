import type { Frame } from 'playwright-core';
import { expect } from 'vitest';
import { marksOf } from '../../scripts/page-marks.ts';
import { storeSettings } from '../../scripts/store-settings.ts';
import { APPS, APPS_PAGE, addApps } from '../apps/pages.ts';
import { complaintsOf, freshMarks, openRead, test } from './browser-test.ts';

/** Of each app; together with the pauses between them they take about a minute. */
const STEPS = 4_000;
const CHECKS = 4;

test('React and Vue apps render for a minute what they should, and their marks are right', {
  timeout: 400_000,
}, async ({ page, browser, server }) => {
  await addApps(server);
  await storeSettings(browser, { density: 'every' });
  const complaints = complaintsOf(page);
  await openRead(page, server.address(APPS_PAGE), browser);
  const apps = APPS.map((name) => {
    const frame = page.frame(name);
    if (!frame) throw new Error(`${name} is not there`);
    return { name, frame };
  });
  const each = <T>(act: (frame: Frame) => Promise<T>) => Promise.all(apps.map(({ frame }) => act(frame)));
  const expectAllRight = async (when: string) => {
    for (const { name, frame } of apps) {
      await expect
        .poll(() => frame.evaluate(() => window.sampleApp.differences()), { message: `${name} ${when}` })
        .toEqual([]);
      const fresh = await freshMarks(frame, browser);
      expect(fresh.length, `marks of ${name} ${when}`).toBeGreaterThan(20);
      await page.bringToFront();
      await expect
        .poll(() => marksOf(frame), { message: `marks of ${name} ${when}`, timeout: 10_000 })
        .toEqual(fresh);
    }
  };

  await expectAllRight('as the server rendered it');
  await each((frame) => frame.evaluate(() => window.sampleApp.hydrate()));
  await expectAllRight('once it has come to life');
  for (let check = 1; check <= CHECKS; check++) {
    await each((frame) => frame.evaluate((steps) => window.sampleApp.run(steps), STEPS / CHECKS));
    await expectAllRight(`after ${(check * STEPS) / CHECKS} steps`);
  }
  for (const renders of await each((frame) => frame.evaluate(() => window.sampleApp.renders())))
    expect(renders).toBeGreaterThan(STEPS / 2);
  expect(complaints).toEqual([]);
});
