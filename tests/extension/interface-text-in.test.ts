import { readFile } from 'node:fs/promises';
import { afterEach, expect, it, vi } from 'vitest';

const getURL = (path: string) => `chrome-extension://newsgloss/${path}`;
vi.mock('webextension-polyfill', () => ({ default: { runtime: { getURL } } }));

const { loadInterfaceText } = await import('../../extension/interface-text-in.ts');

afterEach(() => vi.unstubAllGlobals());

it('gives the text of a key in the language asked for, with what is to be filled in', async () => {
  vi.stubGlobal('fetch', async (url: string) => {
    const file = new URL(`../../public/${url.slice(getURL('').length)}`, import.meta.url);
    return new Response(await readFile(file));
  });
  const english = await loadInterfaceText('en');
  expect(english('glossaryEntries')).toBe('Entries');
  expect(english('glossaryShown', '3', '94')).toBe('3 of 94');
  const simplified = await loadInterfaceText('zh-Hans');
  expect(simplified('glossaryShown', '3', '94')).toBe('3 / 94 个');
  const traditional = await loadInterfaceText('zh-Hant');
  expect(traditional('glossaryUnknown', 'a$1b')).toBe('沒有詞條「a$1b」');
});

it('fails when the file cannot be had', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  await expect(loadInterfaceText('en')).rejects.toThrow('Failed to fetch');
});
