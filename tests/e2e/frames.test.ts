import type { Frame } from 'playwright-core';
import { expect } from 'vitest';
import { CARD_HOST } from '../../scripts/card-root.ts';
import { findMark, marksOf, rest } from '../../scripts/page-marks.ts';
import { complaintsOf, openRead, test } from './browser-test.ts';
import { notInFirefox } from './not-in-firefox.ts';

test('frames of every sort are marked, each by itself', async ({ page, browser, server }) => {
  const complaints = complaintsOf(page);
  await openRead(page, server.address('frames.html'), browser);
  const marks = async () => {
    const frames = page.frames().map(async (frame) => {
      const name = frame === page.mainFrame() ? 'page' : await nameOf(frame);
      return [name, (await marksOf(frame)).map(({ text }) => text).join(', ')] as const;
    });
    return Object.fromEntries(await Promise.all(frames));
  };
  await expect.poll(marks).toEqual({
    page: 'Sora',
    'same-origin': 'Bill Peebles',
    sandboxed: 'Saining Xie',
    'sandboxed-scripts': 'Saining Xie',
    srcdoc: 'Saining Xie',
    'srcdoc-inner': 'GPT-3',
    'sandboxed-srcdoc': 'InstructPix2Pix',
    filled: 'Stable Diffusion',
    written: 'NVIDIA',
    data: 'ChatGPT',
    blob: 'UC Berkeley',
    'by-script': 'StyleGAN2',
    'cross-site': 'OpenAI',
    object: 'Bill Peebles',
    late: 'Tim Brooks',
  });
  expect(complaints).toEqual([]);
});

test.for(['cross-site', 'sandboxed', 'srcdoc', 'data', 'blob'])(
  'a card opens in a frame: %s',
  async (name, { page, browser, server, skip }) => {
    skip(name === 'cross-site' && notInFirefox('frame of another process'));
    await openRead(page, server.address('frames.html'), browser);
    const names = await Promise.all(page.frames().slice(1).map(nameOf));
    const frame = page.frames().slice(1)[names.indexOf(name)];
    if (!frame) throw new Error('the frame is not there');
    const element = await frame.frameElement();
    await element.evaluate((frame) => {
      if (frame instanceof Element) frame.scrollIntoView({ block: 'center', behavior: 'instant' });
    });
    const point = await findMark(frame);
    if (!point) throw new Error('no mark is in reach');
    await rest(page, point);
    await expect
      .poll(() => frame.evaluate((host) => document.querySelectorAll(host).length, CARD_HOST))
      .toBe(1);
  },
);

/** By its element; the frame's own name may change with what is opened in it. */
async function nameOf(frame: Frame): Promise<string> {
  return (await (await frame.frameElement()).getAttribute('name')) ?? '';
}
