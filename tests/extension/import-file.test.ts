import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULTS } from '../../extension/settings/definitions.ts';

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }));
const { readImport } = await import('../../entrypoints/options/files.ts');

const KEPT = { locked: ['level'], localOnly: [], fromNewer: false, aside: [] } as const;
const fileOf = (settings: object) =>
  new File([JSON.stringify({ product: 'Newsgloss', version: 2, settings })], 'a.json');

it('what is imported is what differs, but for what is locked', async () => {
  const file = fileOf({ density: 'page', level: 'broad', badge: true });
  const { importing, values } = await readImport(file, DEFAULTS, KEPT);
  expect(values).toEqual({ density: 'page' });
  expect(importing).toMatchObject({
    kind: 'review',
    differences: [{ kind: 'value', key: 'density', before: 'section', after: 'page' }],
    locked: ['level'],
  });
});

it('a file that is too large is not even opened', async () => {
  const file = fileOf({});
  const text = vi.spyOn(file, 'text');
  vi.spyOn(file, 'size', 'get').mockReturnValue(50_000_000);
  const { importing } = await readImport(file, DEFAULTS, KEPT);
  expect(importing).toEqual({ kind: 'too-large', file: 'a.json', megabytes: 50, most: 5 });
  expect(text).not.toHaveBeenCalled();
});

it('a file that the browser cannot read is told of', async () => {
  const file = fileOf({});
  vi.spyOn(file, 'text').mockRejectedValue(new Error('it is gone'));
  const { importing } = await readImport(file, DEFAULTS, KEPT);
  expect(importing).toEqual({ kind: 'unread', file: 'a.json', reason: 'it is gone' });
});
