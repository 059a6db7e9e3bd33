/** Runs the Vue app in a page. */

import { createSSRApp } from 'vue';
import { drive } from '../driver.ts';
import type { Action } from '../model.ts';
import { App } from './app.ts';

window.sampleApp = drive(
  (root) =>
    new Promise((resolve) => {
      let renders = 0;
      const onRender = () => {
        renders++;
      };
      const onReady = (dispatch: (action: Action) => void) => resolve({ dispatch, renders: () => renders });
      createSSRApp(App, { onReady, onRender }).mount(root);
    }),
);
