import { describe, expect } from 'vitest';
import { openRead, test } from './browser-test.ts';
import { clickInCard, expectNoCard, hoverMark, readCard } from './open-card.ts';

describe('the card', () => {
  test('opens over a term with its name, its explainer and where it is from', async ({
    page,
    browser,
    server,
  }) => {
    await openRead(page, server.address('sample.html'), browser);
    const card = await hoverMark(page, 'DiT');
    expect(card.name).toBe('DiT');
    expect(card.language).toBe('en');
    expect(card.explainer).toMatch(/diffusion/);
    expect(card.links).toContainEqual(expect.stringMatching(/^https:\/\/arxiv\.org\/abs\/2212\.09748/));
  });

  test('closes with Escape', async ({ page, browser, server }) => {
    await openRead(page, server.address('sample.html'), browser);
    await hoverMark(page, 'DiT');
    await page.keyboard.press('Escape');
    await expectNoCard(page);
  });

  test('closes when the pointer goes elsewhere', async ({ page, browser, server }) => {
    await openRead(page, server.address('sample.html'), browser);
    await hoverMark(page, 'DiT');
    await page.mouse.move(5, 5, { steps: 10 });
    await expectNoCard(page);
  });

  test.for([
    ['扩散模型', 'zh-Hans', '扩散模型'],
    ['擴散模型', 'zh-Hant', '擴散模型'],
  ] as const)('over %s speaks %s', async ([mark, language, name], { page, browser, server }) => {
    await openRead(page, server.address('sample.html'), browser);
    const card = await hoverMark(page, mark);
    expect(card.language).toBe(language);
    expect(card.name).toContain(name);
    expect(card.explainer).toMatch(/\p{Script=Han}{2}/u);
  });

  test('opens a related entry in place, and Back returns', async ({ page, browser, server }) => {
    await openRead(page, server.address('sample.html'), browser);
    await hoverMark(page, 'DiT');
    await clickInCard(page, 'Sora');
    await expect.poll(async () => (await readCard(page))?.name).toBe('Sora');
    await clickInCard(page, 'Back');
    await expect.poll(async () => (await readCard(page))?.name).toBe('DiT');
  });

  test('opens over text in a frame and in shadow trees', async ({ page, browser, server }) => {
    await openRead(page, server.address('shadow.html'), browser);
    for (const term of ['Sora', 'ChatGPT', 'InstructPix2Pix']) {
      expect((await hoverMark(page, term)).name).toBe(term);
      await page.mouse.move(5, 5, { steps: 10 });
      await expectNoCard(page);
    }
    const frame = page.frames().find((candidate) => candidate.url().endsWith('/frame.html'));
    expect((await hoverMark(page, 'Bill Peebles', frame)).name).toBe('Bill Peebles');
  });
});
