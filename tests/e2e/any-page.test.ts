import { describe, expect } from 'vitest';
import { marksOf } from '../../scripts/page-marks.ts';
import { complaintsOf, openRead, test } from './browser-test.ts';
import { expectNoCard, hoverMark } from './open-card.ts';

const texts = (marks: readonly { readonly text: string }[]) => marks.map(({ text }) => text);

describe('a page of any sort is marked without complaint', () => {
  test.for([
    ['with a strict policy', 'strict-csp.html', ['Sora']],
    ['without a doctype', 'quirks.html', ['Sora']],
    ['in XHTML', 'strict.xhtml', ['Sora']],
    ['with nothing in it', 'empty.html', []],
  ] as const)('%s', async ([, name, expected], { page, browser, server }) => {
    const complaints = complaintsOf(page);
    expect(texts(await openRead(page, server.address(name), browser))).toEqual(expected);
    expect(complaints).toEqual([]);
  });

  test('over plain http', async ({ page, browser }) => {
    const complaints = complaintsOf(page);
    // Localhost counts as secure; this is what most of the web without https is like.
    await page.route('http://news.example/', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<p>Sora, over plain http.</p>' }),
    );
    expect(texts(await openRead(page, 'http://news.example/', browser))).toEqual(['Sora']);
    expect(complaints).toEqual([]);
  });

  test('of plain text', async ({ page, browser, server }) => {
    const complaints = complaintsOf(page);
    await openRead(page, server.address('plain.txt'), browser);
    expect(complaints).toEqual([]);
  });

  test.for(['drawing.svg', 'feed.xml'])(
    'which is no page: %s stays as it is',
    async (name, { page, browser, server }) => {
      const complaints = complaintsOf(page);
      expect(await openRead(page, server.address(name), browser)).toEqual([]);
      expect(complaints).toEqual([]);
    },
  );

  test('with text in every direction, and over its terms cards open', async ({ page, browser, server }) => {
    const complaints = complaintsOf(page);
    const marks = texts(await openRead(page, server.address('scripts.html'), browser));
    expect(marks).toEqual([
      '扩散kuòsàn模型',
      '大(dà)语言模型',
      'OpenAI',
      'Sora',
      'Tim Brooks',
      'ChatGPT',
      '強化學習',
      'InstructPix2Pix',
      'Bill Peebles',
      'StyleGAN2',
    ]);
    for (const mark of marks) {
      await hoverMark(page, mark);
      await page.mouse.move(5, 5, { steps: 3 });
      await expectNoCard(page);
    }
    expect(complaints).toEqual([]);
  });

  test('with shadow trees and a frame', async ({ page, browser, server }) => {
    const complaints = complaintsOf(page);
    const marks = texts(await openRead(page, server.address('shadow.html'), browser));
    expect([...marks].sort()).toEqual(['ChatGPT', 'InstructPix2Pix', 'Sora', 'Tim Brooks']);
    const frame = page.frames().find((candidate) => candidate.url().endsWith('/frame.html'));
    expect(frame && texts(await marksOf(frame))).toEqual(['Bill Peebles']);
    expect(complaints).toEqual([]);
  });

  test('with names across elements, and none in code, drafts, drawings and buttons', async ({
    page,
    browser,
    server,
  }) => {
    const marks = texts(await openRead(page, server.address('article.html'), browser));
    expect(marks).toEqual(
      expect.arrayContaining([
        'Tim Brooks',
        'Bill\n    Peebles',
        'rein\u00adforcement learning',
        'GPT\u20113',
      ]),
    );
    for (const unread of ['ChatGPT', 'OpenAI', 'sora']) expect(marks).not.toContain(unread);
  });
});

test('a page that changes itself is marked as it is in the end', async ({ page, browser, server }) => {
  const before = texts(await openRead(page, server.address('changing.html'), browser));
  expect(before).toEqual(expect.arrayContaining(['UC Berkeley']));
  await page.waitForSelector('[data-finished]');
  await expect
    .poll(async () => texts(await marksOf(page)))
    .toEqual(['InstructPix2Pix', 'ChatGPT', 'DiT', 'UC Berkeley', 'Bill Peebles']);
});
