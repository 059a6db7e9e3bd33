/** The sample apps as pages: markup made beforehand, and a script for production that brings it to life. */

import { join } from 'node:path';
import { bundlePageScript } from '../../scripts/page-script.ts';
import type { PageServer } from '../e2e/page-server.ts';
import { renderReact } from './react/server.tsx';
import { renderVue } from './vue/server.ts';

/** The page that shows all apps side by side, each in a frame with its own name. */
export const APPS_PAGE = 'apps.html';
export const APPS = ['react', 'vue'] as const;

/** For production, as most sites ship their framework. */
const PRODUCTION: Parameters<typeof bundlePageScript>[3] = {
  define: {
    'process.env.NODE_ENV': '"production"',
    __VUE_OPTIONS_API__: 'true',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'react', development: false } },
  // With the compiler of templates.
  resolve: { alias: { vue: 'vue/dist/vue.esm-bundler.js' } },
};

/** Builds the apps and serves them. */
export async function addApps(server: PageServer): Promise<void> {
  const markup = { react: renderReact(), vue: await renderVue() };
  for (const [app, entry] of [
    ['react', 'react/page.tsx'],
    ['vue', 'vue/page.ts'],
  ] as const) {
    server.add(
      `${app}.js`,
      await bundlePageScript(join(import.meta.dirname, entry), 'app', true, PRODUCTION),
    );
    server.add(
      `${app}.html`,
      page(app, `<div id="app">${markup[app]}</div><script src="${app}.js"></script>`),
    );
  }
  const frames = APPS.map((app) => `<iframe name="${app}" title="${app}" src="${app}.html"></iframe>`);
  server.add(APPS_PAGE, page('Apps side by side', frames.join('')));
}

const page = (title: string, body: string) => `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>${title}</title>
<style>body { margin: 8px; font: 15px/1.4 serif; } iframe { width: 48%; height: 760px; }</style>
<body>${body}</body></html>`;
