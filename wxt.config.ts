import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
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

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox', 'edge'],
  suppressWarnings: { firefoxDataCollection: true },
  hooks: {
    'build:before': () => {
      readCheckedData();
    },
    'build:publicAssets': ({ config }, files) => {
      if (config.browser === 'firefox') return;
      files.push({ relativeDest: MANAGED_SCHEMA, contents: JSON.stringify(managedSchema(), undefined, 2) });
    },
  },
  vite: ({ browser }) => ({
    plugins: [dataModules(), ...(browser === 'firefox' ? [highlightsEverywhere()] : [])],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['storage', 'scripting', 'contextMenus', 'alarms'],
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
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'newsgloss@newsgloss.example',
              strict_min_version: '149.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '128', storage: { managed_schema: MANAGED_SCHEMA } }),
  }),
});
