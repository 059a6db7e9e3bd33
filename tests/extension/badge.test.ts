import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULTS } from '../../extension/settings/definitions.ts';

/** A browser with tabs, whose looks it forgets as they go to another page. */
const browser = vi.hoisted(() => {
  const looks = new Map<number, Record<string, unknown>>();
  const session = new Map<string, unknown>();
  const listeners: ((changes: object) => void)[] = [];
  const set = (key: string) => async (details: Record<string, unknown>) => {
    const tab = Number(details.tabId ?? -1);
    looks.set(tab, { ...looks.get(tab), [key]: details[key] });
  };
  const setBadgeText = vi.fn(set('text'));
  return {
    looks,
    session,
    listeners,
    open: [1, 2],
    action: {
      setBadgeBackgroundColor: vi.fn(set('color')),
      setBadgeTextColor: vi.fn(async () => {}),
      setBadgeText,
      setTitle: set('title'),
      setIcon: set('path'),
      getTitle: async ({ tabId }: { tabId: number }) => looks.get(tabId)?.title ?? 'extensionName',
    },
    storage: {
      session: {
        get: async (key: string) => ({ [key]: session.get(key) }),
        // What is stored is a copy, as JSON has it.
        set: async (values: object) => {
          for (const [key, value] of Object.entries(values))
            session.set(key, JSON.parse(JSON.stringify(value)));
        },
      },
      local: {
        onChanged: { addListener: (listener: (changes: object) => void) => listeners.push(listener) },
      },
    },
    tabs: { query: async () => browser.open.map((id) => ({ id })) },
  };
});
vi.mock('wxt/browser', () => ({ browser }));
vi.mock('webextension-polyfill', () => ({
  default: { i18n: { getMessage: (key: string, values: readonly string[]) => [key, ...values].join(' ') } },
}));

const { badgeOf, showBadges } = await import('../../extension/badge.ts');

let settings = DEFAULTS;
/** What the background does as it starts. */
const begin = () => showBadges(async () => settings);

const on = (...entries: readonly string[]) => ({ state: 'on', entries }) as const;
const OFF = { state: 'off', entries: [] } as const;
const from = (tab: number, frame = 0, document = 'a') => ({ tab, frame, document });
const text = (tab: number) => browser.looks.get(tab)?.text;

beforeEach(() => {
  browser.looks.clear();
  browser.session.clear();
  settings = DEFAULTS;
  browser.listeners.length = 0;
  browser.open = [1, 2];
  browser.action.setBadgeText.mockClear();
});

describe('what the frames of a tab make together', () => {
  it('is the number of different entries', () => {
    expect(badgeOf([on('sora', 'dit'), on('dit', 'gan')])).toEqual({ kind: 'on', count: 3 });
    expect(badgeOf([])).toEqual({ kind: 'on', count: 0 });
  });

  it('is off where the page is, whatever is in its frames', () => {
    expect(badgeOf([on('sora'), OFF])).toEqual({ kind: 'off' });
  });
});

describe('the badge', () => {
  it('shows the sum of the frames, and says it in words', async () => {
    const tell = begin();
    await tell(on('sora', 'dit'), from(1));
    await tell(on('dit', 'gan'), from(1, 4, 'b'));
    expect(browser.looks.get(1)).toMatchObject({ text: '3', title: 'badgeTerms 3' });
    expect(text(2)).toBeUndefined();
    await tell(on('sora'), from(2));
    expect(browser.looks.get(2)).toMatchObject({ text: '1', title: 'badgeTermsOne' });
  });

  it('counts frames that tell at the same time', async () => {
    const tell = begin();
    await Promise.all([tell(on('sora'), from(1)), tell(on('gan'), from(1, 4)), tell(on('dit'), from(1, 5))]);
    expect(text(1)).toBe('3');
  });

  it('loses what a frame takes back, and is empty at zero', async () => {
    const tell = begin();
    await tell(on('sora'), from(1));
    await tell(on('gan'), from(1, 4, 'b'));
    await tell(on(), from(1, 4, 'b'));
    expect(text(1)).toBe('1');
    await tell(on(), from(1));
    expect(browser.looks.get(1)).toMatchObject({ text: '', title: 'extensionName' });
    expect(browser.session.get('badge')).toEqual([]);
  });

  it('keeps what a frame has now when what was in it before takes its terms back late', async () => {
    const tell = begin();
    await tell(on('sora'), from(1, 4, 'before'));
    await tell(on('gan', 'dit'), from(1, 4, 'now'));
    await tell(on(), from(1, 4, 'before'));
    expect(text(1)).toBe('2');
  });

  it('begins anew where the tab went to another page without a word', async () => {
    const tell = begin();
    await tell(on('sora', 'dit'), from(1));
    browser.looks.delete(1);
    await tell(on('gan'), from(1, 7, 'c'));
    expect(text(1)).toBe('1');
  });

  it('goes on from what was told before the background was stopped', async () => {
    await begin()(on('sora', 'dit'), from(1));
    await begin()(on('gan'), from(1, 4, 'b'));
    expect(text(1)).toBe('3');
  });

  it('forgets closed tabs', async () => {
    await begin()(on('sora'), from(2));
    browser.open = [1];
    await begin()(on('gan'), from(1));
    expect(browser.session.get('badge')).toMatchObject([{ tab: 1 }]);
  });

  it('forgets a tab that closes, which has no button any more', async () => {
    const tell = begin();
    await tell(on('sora'), from(2));
    browser.action.setBadgeText.mockRejectedValueOnce(new Error('No tab with id: 2'));
    await tell(on(), from(2));
    expect(browser.session.get('badge')).toEqual([]);
  });

  it('dims the icon where the site is off, and brings it back', async () => {
    const tell = begin();
    await tell(OFF, from(1));
    expect(browser.looks.get(1)).toMatchObject({
      text: '',
      title: 'badgeOff',
      path: { 16: '/icon/off/16.png' },
    });
    await tell(on('sora'), from(1));
    expect(browser.looks.get(1)).toMatchObject({ text: '1', path: { 16: '/icon/16.png' } });
  });

  it('has no more figures than there is room for', async () => {
    const ids = Array.from({ length: 1000 }, (_, at) => `entry-${at}`);
    await begin()(on(...ids), from(1));
    expect(text(1)).toBe('999+');
  });

  it('goes and comes with its setting; the title stays', async () => {
    const tell = begin();
    await tell(on('sora'), from(1));
    const change = async (badge: boolean) => {
      settings = { ...DEFAULTS, badge };
      for (const listener of browser.listeners) listener({ settings: { newValue: { format: 2, settings } } });
    };
    await change(false);
    await vi.waitFor(() => expect(browser.looks.get(1)).toMatchObject({ text: '', title: 'badgeTermsOne' }));
    await tell(on('sora', 'dit'), from(1));
    expect(text(1)).toBe('');
    await change(true);
    await vi.waitFor(() => expect(text(1)).toBe('2'));
  });

  it('survives a tab that is gone by then, and stored things of no known shape', async () => {
    browser.session.set('badge', [7, { tab: 1, frames: [{ frame: 'x' }, null] }, { tab: 2 }]);
    browser.action.setBadgeText.mockRejectedValueOnce(new Error('No tab with id: 1'));
    const tell = begin();
    await tell(on('sora'), from(1));
    await tell(on('sora'), from(2));
    expect(text(2)).toBe('1');
  });
});
