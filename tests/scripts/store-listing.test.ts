import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const store = join(root, 'docs', 'store');
const read = (...path: readonly string[]) => readFileSync(join(...path), 'utf8');

/** The least and the most characters, of all stores together (their developer documentation, November 2026). */
const LIMITS = { name: [1, 75], summary: [1, 132], description: [250, 10_000] } as const;

function listing(locale: string) {
  const found = /^# (.+)\n\n## Summary\n\n(.+)\n\n## Description\n\n([\s\S]+)$/.exec(
    read(store, `${locale}.md`),
  );
  const [, name = '', summary = '', description = ''] = found ?? [];
  return { name, summary, description: description.trim() };
}

describe.each(['en', 'zh_CN', 'zh_TW'])('the listing in %s', (locale) => {
  it.each(Object.entries(LIMITS))('has a %s as long as the stores allow', (part, [least, most]) => {
    const { length } = listing(locale)[part as keyof typeof LIMITS];
    expect(length).toBeGreaterThanOrEqual(least);
    expect(length).toBeLessThanOrEqual(most);
  });

  it('has the summary of the package, which Chrome and Edge show', () => {
    const messages = JSON.parse(read(root, 'public', '_locales', locale, 'messages.json'));
    expect(messages.extensionDescription.message).toBe(listing(locale).summary);
  });
});

it('has pictures of the sizes that the stores ask for', () => {
  const pictures = [...read(store, 'README.md').matchAll(/^\| \[(.+?)\]/gm)].map(([, file = '']) => file);
  expect(pictures.length).toBeGreaterThan(5);
  for (const file of pictures) {
    const png = readFileSync(join(store, file));
    const size = `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`;
    const wanted = { 'tile-small.png': '440x280', 'tile-large.png': '1400x560' }[file] ?? '1280x800';
    expect(size, file).toBe(wanted);
    expect(png.length, `${file}, bytes`).toBeLessThan(400_000);
  }
});
