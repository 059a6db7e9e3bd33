import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../scripts/build-extension.ts';
import { BROWSERS, type BuiltManifest, filesOf, folderOf, manifestOf } from './builds.ts';

/** Of those that give an extension a place in the browser or a power over pages. */
const POWERS = ['host_permissions', 'content_scripts', 'commands', 'omnibox', 'side_panel', 'sidebar_action'];

/** What a manifest asks for, as the headings of docs/permissions.md name it. */
const asked = (manifest: BuiltManifest): readonly string[] => [
  ...manifest.permissions,
  // The panel comes with its permission.
  ...POWERS.filter((power) => power in manifest && power !== 'side_panel'),
];

const explained = [
  ...readFileSync(join(ROOT, 'docs', 'permissions.md'), 'utf8').matchAll(/^## `?(\w+)`?(?::.*)?$/gm),
].flatMap(([, name]) => name ?? []);

test('what the builds ask for is explained in docs/permissions.md, and nothing else is', () => {
  const all = new Set(BROWSERS.flatMap((browser) => asked(manifestOf(browser))));
  expect(explained).toEqual(expect.arrayContaining([...all]));
  expect(explained.filter((name) => !all.has(name))).toEqual([]);
});

describe.each(BROWSERS)('the manifest for %s', (browser) => {
  test('asks for nothing beyond what is explained, and for nothing later', () => {
    const manifest = manifestOf(browser);
    expect(manifest.manifest_version).toBe(3);
    expect(manifest.host_permissions).toEqual(['<all_urls>']);
    for (const key of [
      'web_accessible_resources',
      'externally_connectable',
      'optional_permissions',
      'optional_host_permissions',
      'update_url',
      'key',
    ])
      expect(manifest, key).not.toHaveProperty(key);
  });

  test('lets its pages load nothing but its own files, and its background ask for glossaries alone', () => {
    const { content_security_policy: policy } = manifestOf(browser);
    const local = 'http://127.0.0.1:* http://localhost:*';
    const asks = `connect-src 'self' https: ${local};`;
    expect(Object.keys(policy)).toEqual(['extension_pages']);
    const { extension_pages: ofPages = '' } = policy;
    expect(ofPages).toMatch(/^default-src 'none'; script-src 'self'; /);
    expect(ofPages).toContain(asks);
    expect(ofPages.replace(asks, '')).not.toMatch(/unsafe|https?:|\*|data:|blob:/);
  });

  test('has each page ask nobody, by a policy of its own', () => {
    const pages = [...filesOf(browser)].filter(([name]) => name.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(4);
    for (const [name, content] of pages)
      expect(content.toString('utf8'), name).toMatch(
        /<head>\s*<meta http-equiv="Content-Security-Policy" content="connect-src (?:'|&#39;)self(?:'|&#39;)">/,
      );
  });

  test('has one place in the background that asks a server', () => {
    const code = filesOf(browser).get('background.js')?.toString('utf8') ?? '';
    expect(code.match(/(?<![.\w])fetch\(/g)).toHaveLength(1);
    expect(code).not.toMatch(/XMLHttpRequest|WebSocket|EventSource|sendBeacon|WebTransport/);
  });

  test('has icons from 16 to 128 pixels, as large as it says', () => {
    const { icons } = manifestOf(browser);
    expect(Object.keys(icons)).toEqual(['16', '32', '48', '96', '128']);
    for (const [size, file] of Object.entries(icons)) {
      const png = readFileSync(join(folderOf(browser), file));
      expect([png.readUInt32BE(16), png.readUInt32BE(20)], file).toEqual([Number(size), Number(size)]);
    }
  });

  test('comes with no script from elsewhere, and none that makes code of text', () => {
    for (const [name, content] of filesOf(browser)) {
      const code = content.toString('utf8');
      if (/\.html$/.test(name)) expect(code, name).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
      if (/\.js$/.test(name))
        expect(code, name).not.toMatch(/\beval\(|new Function\(|importScripts\(|\bimport\("http/);
    }
  });
});

test('versions are the oldest that have what marks and cards need', () => {
  expect(manifestOf('chrome').minimum_chrome_version).toBe('128');
  expect(manifestOf('firefox').browser_specific_settings).toEqual({
    gecko: {
      id: expect.stringMatching(/@/),
      strict_min_version: '149.0',
      data_collection_permissions: { required: ['none'] },
    },
    gecko_android: { strict_min_version: '149.0' },
  });
  expect(manifestOf('safari').browser_specific_settings).toEqual({ safari: { strict_min_version: '18.4' } });
});

/** Those that Safari knows by MDN's tables of November 2026; its converter warns of any other. */
const KNOWN_TO_SAFARI = [
  ...['action', 'author', 'background', 'browser_specific_settings', 'commands', 'content_scripts'],
  ...['content_security_policy', 'default_locale', 'description', 'devtools_page', 'homepage_url'],
  ...['host_permissions', 'icons', 'incognito', 'manifest_version', 'name', 'options_ui', 'permissions'],
  ...['short_name', 'storage', 'version', 'version_name'],
];

test('the manifest for Safari has fields that Safari knows', () => {
  expect(Object.keys(manifestOf('safari')).filter((key) => !KNOWN_TO_SAFARI.includes(key))).toEqual([]);
});

test('the background starts in Firefox for Android, which has no commands, menus, omnibox, sidebar or windows', () => {
  const listened: string[] = [];
  const browser = {
    ...api('storage', 'scripting', 'tabs', 'alarms', 'i18n', 'permissions'),
    action: api('action').action,
    runtime: {
      id: 'newsgloss',
      getURL: (path: string) => `moz-extension://newsgloss/${path}`,
      onMessage: { addListener: () => listened.push('onMessage') },
      onInstalled: { addListener: () => listened.push('onInstalled') },
      onStartup: { addListener: () => {} },
      onConnect: { addListener: () => {} },
    },
  };
  const web = {
    console,
    addEventListener: () => {},
    setTimeout,
    clearTimeout,
    URL,
    AbortController,
    AbortSignal,
    TextEncoder,
    TextDecoder,
    crypto,
  };
  const world = { ...web, browser, chrome: browser, navigator: { userAgent: 'Android' } };
  const context = createContext({ ...world, globalThis: world });
  runInContext(readFileSync(join(folderOf('firefox'), 'background.js'), 'utf8'), context);
  expect(listened).toEqual(expect.arrayContaining(['onMessage', 'onInstalled']));
});

/** Parts of the extension API that answer nothing and hear nothing. */
function api(...names: readonly string[]): Record<string, unknown> {
  const part = (): unknown =>
    new Proxy(() => new Promise(() => {}), {
      get: (_, key) => (key === 'then' ? undefined : part()),
    });
  return Object.fromEntries(names.map((name) => [name, part()]));
}
