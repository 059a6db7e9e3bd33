/** The Vue app's first markup, as a server renders it. */

import { createSSRApp } from 'vue';
import { renderToString } from 'vue/server-renderer';
import { App } from './app.ts';

export const renderVue = (): Promise<string> =>
  renderToString(createSSRApp(App, { onReady: () => {}, onRender: () => {} }));
