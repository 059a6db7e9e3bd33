import { afterEach, expect, it } from 'vitest';
import { watchView } from '../../page/view-watch.ts';
import { type AnnotatedPage, annotatePage, quiet } from './annotated-page.ts';

let page: AnnotatedPage | undefined;
let lifetime = new AbortController();
afterEach(() => {
  lifetime.abort();
  lifetime = new AbortController();
  page?.stop();
  document.body.replaceChildren();
});

const gap = '<p style="height:3000px"></p>';

async function watch(html: string, signal = lifetime.signal): Promise<(readonly string[])[]> {
  document.body.innerHTML = html;
  scrollTo(0, 0);
  page = annotatePage();
  await quiet();
  const told: (readonly string[])[] = [];
  watchView(page.marks, (entries) => told.push(entries), signal);
  return told;
}

it('tells what is on the screen, once each, and what comes there', async () => {
  const told = await watch(`<p>Tim Brooks led Sora. Sora!</p>${gap}<p>Stable Diffusion</p>${gap}`);
  await expect.poll(() => told).toEqual([['tim-brooks', 'sora']]);
  document.querySelectorAll('p')[2]?.scrollIntoView();
  await expect.poll(() => told.at(-1)).toEqual(['stable-diffusion']);
  scrollTo(0, 1500);
  await expect.poll(() => told.at(-1)).toEqual([]);
});

it('tells what is on the screen of a page with more marks than are painted at once', async () => {
  const told = await watch(
    `<p>Tim Brooks</p>${'<p style="height:100px">Sora</p>'.repeat(400)}<p>Stable Diffusion</p>`,
  );
  await expect.poll(() => told.at(-1)).toEqual(['tim-brooks', 'sora']);
  scrollTo(0, document.body.scrollHeight);
  await expect.poll(() => told.at(-1)).toEqual(['sora', 'stable-diffusion']);
});

it('tells of text that the page adds', async () => {
  const told = await watch('<p>Sora</p>');
  await expect.poll(() => told.at(-1)).toEqual(['sora']);
  document.body.insertAdjacentHTML('afterbegin', '<p>Tim Brooks</p>');
  await expect.poll(() => told.at(-1), { timeout: 4000 }).toEqual(['tim-brooks', 'sora']);
});

it('tells nothing more once it is aborted', async () => {
  const told = await watch(`<p>Sora</p>${gap}`);
  await expect.poll(() => told).toHaveLength(1);
  lifetime.abort();
  scrollTo(0, 2000);
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect(told).toHaveLength(1);
});
