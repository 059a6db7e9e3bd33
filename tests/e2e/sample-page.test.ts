import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { marksOf } from '../../scripts/page-marks.ts';
import { openRead, test } from './browser-test.ts';

test('marks the sample page, and none of its traps', async ({ page, browser, server }) => {
  // Only marks near the window are painted: this one holds the whole page, whatever its fonts.
  await page.setViewportSize({ width: 1280, height: 4000 });
  await openRead(page, server.address('sample.html'), browser);
  const read = async () => (await marksOf(page)).map(({ text }) => text.replace(/\s+/g, ' '));
  await expect
    .poll(read)
    .toEqual(
      expect.arrayContaining([
        ...['Sora', 'Tim Brooks', 'Bill Peebles', 'Saining Xie', 'OpenAI', 'UC Berkeley', 'MIT', 'NVIDIA'],
        ...['ChatGPT', 'InstructPix2Pix', 'DiT', 'GPT-3', 'Stable Diffusion', 'SGD', 'Adam', 'fine-tuning'],
        ...['diffusion models', 'conditional diffusion model', 'checkpoints', 'zero-shot', 'Google’s Pixel'],
        ...['扩散模型', '大模型', '微调', '卷积网络', '大语言模型', '合成数据', 'ＧＰＴ－４', 'Transformer'],
        ...['擴散模型', '強化學習', '生成式模型'],
      ]),
    );
  const texts = await read();
  const count = (text: string) => texts.filter((mark) => mark === text).length;
  expect(count('Adam'), 'the boy is not the optimizer').toBe(1);
  expect(count('微调'), 'a policy is not fine-tuned').toBe(1);
  expect(count('大模型'), 'the largest model is made of wood').toBe(1);
  for (const trap of ['sora', 'CNN', 'dit', 'Pixel', 'checkpoint', 'fair']) expect(texts).not.toContain(trap);
  expect(await markedInside(page, 'pre, code, textarea, #elsewhere')).toEqual([]);
});

test('gives every kind its own highlight', async ({ page, browser, server }) => {
  const marks = await openRead(page, server.address('sample.html'), browser);
  const kindOf = (wanted: string) => marks.find(({ text }) => text === wanted)?.highlight;
  expect(kindOf('Bill Peebles')).toBe('newsgloss-person');
  expect(kindOf('OpenAI')).toBe('newsgloss-organization');
  expect(kindOf('DiT')).toBe('newsgloss-model');
  expect(kindOf('ChatGPT')).toBe('newsgloss-product');
});

/** The texts of marks that begin within an element of the selector. */
const markedInside = (page: Page, selector: string) =>
  page.evaluate(
    (inside) =>
      [...CSS.highlights.values()]
        .flatMap((highlight) => [...highlight])
        .filter((range) => range.startContainer.parentElement?.closest(inside))
        .map(String),
    selector,
  );
