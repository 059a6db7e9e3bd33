import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import type { Browser } from 'wxt/browser';
import { readCheckedData } from './data/check.ts';
import { dataModules } from './data/virtual-modules.ts';
import { managedSchema } from './extension/settings/schema.ts';

/** In the package for Chromium: what an administrator may set. */
const MANAGED_SCHEMA = 'managed-schema.json';

/** The rules of highlights on every element: Firefox has them not inherit. */
function highlightsEverywhere(): Plugin {
  return {
    name: 'newsgloss-highlights-everywhere',
    enforce: 'pre',
    transform: (code, id) =>
      /marks\.css\b/.test(id) ? code.replaceAll(':root::highlight(', '::highlight(') : undefined,
  };
}

/**
 * Preact can make markup of a string, which no view here asks for: the packages hold it as text alone, so that
 * nothing can.
 */
function noMarkupFromStrings(): Plugin {
  return {
    name: 'newsgloss-no-markup-from-strings',
    enforce: 'pre',
    transform: (code, id) =>
      /\/preact\/dist\//.test(id) ? code.replaceAll(/\.innerHTML=(?!=)/g, '.textContent=') : undefined,
  };
}

/**
 * What the extension's own pages and its background may load: their own files, each other in frames. The background
 * may ask the servers of glossaries that a reader follows, which are of https or on this machine; pages may ask nobody,
 * see {@link askingNobody}.
 */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "frame-src 'self'",
  "connect-src 'self' https: http://127.0.0.1:* http://localhost:*",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

/**
 * A manifest has one policy for the pages and the background together: what holds for pages alone stands in each of
 * them, and narrows it down.
 */
function askingNobody(): Plugin {
  return {
    name: 'newsgloss-asking-nobody',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: "connect-src 'self'" },
        injectTo: 'head-prepend',
      },
    ],
  };
}

/** A library that reads tables can also ask for them, which only our own code does: in the packages it cannot. */
function noRequestsOfLibraries(): Plugin {
  return {
    name: 'newsgloss-no-requests-of-libraries',
    enforce: 'pre',
    transform: (code, id) =>
      /\/node_modules\//.test(id) && code.includes('XMLHttpRequest')
        ? code.replaceAll(/\bXMLHttpRequest\b/g, 'NoRequestOfLibraries')
        : undefined,
  };
}

const FIREFOX = '149.0';
/** The first with custom highlights, popovers and `match_origin_as_fallback`. */
const SAFARI = '18.4';

/** How each browser is told which versions and what else it must know. */
function browserFields(browser: string) {
  switch (browser) {
    case 'firefox':
      return {
        browser_specific_settings: {
          gecko: {
            id: 'newsgloss@newsgloss.example',
            strict_min_version: FIREFOX,
            data_collection_permissions: { required: ['none'] as ['none'] },
          },
          gecko_android: { strict_min_version: FIREFOX },
        },
      };
    case 'safari':
      return { browser_specific_settings: { safari: { strict_min_version: SAFARI } } };
    default:
      return { minimum_chrome_version: '128', storage: { managed_schema: MANAGED_SCHEMA } };
  }
}

/** Places in the browser that Safari does not have: its converter warns of their fields. */
function withoutUnknownToSafari(manifest: Browser.runtime.Manifest): void {
  for (const field of ['omnibox', 'side_panel'] as const) Reflect.deleteProperty(manifest, field);
  manifest.permissions = (manifest.permissions ?? []).filter((permission) => permission !== 'sidePanel');
}

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox', 'edge', 'safari'],
  // What a build needs, and no more: reviewers build the package of Firefox from it.
  zip: {
    excludeSources: [
      'tests/**',
      'docs/screenshots/**',
      'docs/store/**',
      'scripts/bench/**',
      'scripts/eval/**',
    ],
  },
  suppressWarnings: { firefoxDataCollection: true },
  hooks: {
    'build:before': () => {
      readCheckedData();
    },
    'build:publicAssets': ({ config }, files) => {
      if (config.browser === 'firefox' || config.browser === 'safari') return;
      files.push({ relativeDest: MANAGED_SCHEMA, contents: JSON.stringify(managedSchema(), undefined, 2) });
    },
    'build:manifestGenerated': ({ config }, manifest) => {
      if (config.browser === 'safari') withoutUnknownToSafari(manifest);
    },
  },
  vite: ({ browser }) => ({
    plugins: [
      dataModules(),
      noMarkupFromStrings(),
      askingNobody(),
      noRequestsOfLibraries(),
      ...(browser === 'firefox' ? [highlightsEverywhere()] : []),
    ],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', 'scripting', 'contextMenus', 'alarms'],
    // The same pages as the content script's: the script of the cards follows it there.
    host_permissions: ['<all_urls>'],
    // Written here, not in the script: see entrypoints/annotator.
    content_scripts: [
      {
        matches: ['<all_urls>'],
        js: ['annotator.js'],
        css: ['assets/marks.css'],
        all_frames: true,
        match_about_blank: true,
        match_origin_as_fallback: true,
      },
    ],
    // The reader may set any key; only the popup has one to begin with, so that pages keep theirs.
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+G' } },
      'next-term': { description: '__MSG_commandNextTerm__' },
      'previous-term': { description: '__MSG_commandPreviousTerm__' },
      'open-card': { description: '__MSG_commandOpenCard__' },
    },
    omnibox: { keyword: 'gloss' },
    action: { default_title: '__MSG_extensionName__' },
    content_security_policy: { extension_pages: PAGE_POLICY },
    ...browserFields(browser),
  }),
});
