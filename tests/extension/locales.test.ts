import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const read = (...path: readonly string[]) => readFileSync(join(root, ...path), 'utf8');

type Messages = Readonly<Record<string, { readonly message: string }>>;
const messagesOf = (locale: string): Messages =>
  JSON.parse(read('public', '_locales', locale, 'messages.json'));

const english = messagesOf('en');
const sources = [
  read('wxt.config.ts'),
  ...['components', 'entrypoints', 'extension', 'glossary'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(ts|tsx|html)$/.test(file))
      .map((file) => read(folder, file)),
  ),
].join('\n');

const placeholders = (text: string) => [...new Set(text.match(/\$\d/g))].sort();

describe.each(['en', 'zh_CN', 'zh_TW'])('%s', (locale) => {
  const messages = messagesOf(locale);

  it('has the keys of English, sorted', () => {
    expect(Object.keys(messages)).toEqual(Object.keys(english).sort());
  });

  it('says something for each key, with the same substitutions', () => {
    for (const [key, { message }] of Object.entries(messages)) {
      expect(message.trim(), key).not.toBe('');
      expect(placeholders(message), key).toEqual(placeholders(english[key]?.message ?? ''));
    }
  });
});

it('is written in Chinese in both Chinese locales, each in its own', () => {
  const same = (a: Messages, b: Messages) =>
    Object.keys(english).filter((key) => a[key]?.message === b[key]?.message);
  expect(same(english, messagesOf('zh_CN'))).toEqual(['extensionName']);
  expect(same(english, messagesOf('zh_TW'))).toEqual(['extensionName']);
  expect(messagesOf('zh_TW').popupSearch?.message).toBe('搜尋 $1 個詞條');
});

it('has no key that the code does not use', () => {
  const unused = Object.keys(english).filter(
    (key) => !sources.includes(`'${key}'`) && !sources.includes(`__MSG_${key}__`),
  );
  expect(unused).toEqual([]);
});

it('has every key that the manifest uses', () => {
  // Keys in the code are checked by their type.
  const used = [...sources.matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key);
  expect(Object.keys(english)).toEqual(expect.arrayContaining(used));
});
