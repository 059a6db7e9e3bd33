/** @jsxImportSource react */

/** Runs the React app in a page. */

import { hydrateRoot } from 'react-dom/client';
import { drive } from '../driver.ts';
import { App } from './app.tsx';

window.sampleApp = drive(
  (root) =>
    new Promise((resolve) => {
      let renders = 0;
      const onRender = () => {
        renders++;
      };
      const ready: Parameters<typeof App>[0]['onReady'] = (dispatch) =>
        resolve({ dispatch, renders: () => renders });
      hydrateRoot(root, <App onReady={ready} onRender={onRender} />);
    }),
);
