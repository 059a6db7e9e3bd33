/** The background in a browser that lacks what desktops have, as Firefox for Android does. */

import { beforeEach, describe, expect, it, vi } from 'vitest';

type Listener = (...details: readonly unknown[]) => unknown;

/** All that Firefox for Android has of what is used: https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Browser_support_for_JavaScript_APIs */
const android = vi.hoisted(() => {
  const listeners = new Map<string, Listener[]>();
  const event = (name: string) => ({
    addListener: (listener: Listener) => listeners.set(name, [...(listeners.get(name) ?? []), listener]),
    removeListener: () => {},
    hasListener: () => false,
  });
  const stored: Record<string, unknown> = {};
  const area = (name: string) => ({
    get: async () => ({ ...stored }),
    set: async (values: object) => void Object.assign(stored, values),
    remove: async () => {},
    clear: async () => {},
    getBytesInUse: async () => 0,
    setAccessLevel: async () => {},
    onChanged: event(`storage.${name}`),
  });
  const texts: string[] = [];
  const browser = {
    runtime: {
      id: 'ours',
      getURL: (path: string) => `moz-extension://ours${path}`,
      getManifest: () => ({ version: '1' }),
      onMessage: event('message'),
      onConnect: event('connect'),
      onInstalled: event('installed'),
      onStartup: event('startup'),
      onSuspend: event('suspend'),
    },
    i18n: { getMessage: (key: string) => key, getUILanguage: () => 'en' },
    storage: {
      local: area('local'),
      sync: area('sync'),
      session: area('session'),
      managed: area('managed'),
      onChanged: event('storage'),
    },
    alarms: {
      create: async () => {},
      clear: async () => true,
      get: async () => undefined,
      onAlarm: event('alarm'),
    },
    tabs: {
      query: async () => [{ id: 1, url: 'https://news.example/' }],
      get: async () => ({ id: 1, url: 'https://news.example/' }),
      create: async () => ({ id: 2 }),
      update: async () => ({}),
      sendMessage: async () => undefined,
      onUpdated: event('updated'),
      onActivated: event('activated'),
      onRemoved: event('removed'),
    },
    scripting: { executeScript: async () => [], insertCSS: async () => {}, removeCSS: async () => {} },
    action: {
      setTitle: async ({ title }: { title: string }) => void texts.push(title),
      getTitle: async () => 'extensionName',
      setBadgeText: async ({ text }: { text: string }) => void texts.push(text),
      setBadgeBackgroundColor: async () => {},
    },
  };
  return { browser, listeners, texts };
});
vi.mock('wxt/browser', () => ({ browser: android.browser }));
vi.mock('webextension-polyfill', () => ({ default: android.browser }));

const { default: background } = await import('../../entrypoints/background.ts');
const { readShortcuts, shortcutSettings } = await import('../../extension/shortcuts.ts');
const { canOpenSidePanel } = await import('../../extension/side-panel.ts');

const tell = (event: string, ...details: readonly unknown[]) =>
  Promise.all((android.listeners.get(event) ?? []).map((listener) => listener(...details)));

const sender = { id: 'ours', tab: { id: 1 }, frameId: 0, documentId: 'one', url: 'https://news.example/' };

beforeEach(() => {
  // Of the background's own scope.
  vi.stubGlobal('addEventListener', () => {});
  android.listeners.clear();
  android.texts.length = 0;
});

describe('in a browser without menus, commands, an address bar of its own, a sidebar and an icon', () => {
  it('the background starts, and hears that it was installed', async () => {
    background.main();
    await tell('installed', { reason: 'install', temporary: false });
    await tell('startup');
    await tell('alarm', { name: 'pause' });
    expect(android.listeners.get('message')).not.toBeUndefined();
  });

  it('the number of terms is told where it can be', async () => {
    background.main();
    const [answer] = android.listeners.get('message') ?? [];
    answer?.({ type: 'terms', state: 'on', entries: ['sora', 'dit'] }, sender, () => {});
    await expect.poll(() => android.texts).toContain('2');
  });

  it('there are no keys, no place to set them, and no panel to open', async () => {
    expect(await readShortcuts()).toEqual([]);
    expect(shortcutSettings()).toBeUndefined();
    expect(canOpenSidePanel()).toBe(false);
  });
});
