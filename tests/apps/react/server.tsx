/** @jsxImportSource react */

/** The React app's first markup, as a server renders it. */

import { renderToString } from 'react-dom/server';
import { App } from './app.tsx';

export const renderReact = (): string => renderToString(<App onReady={() => {}} onRender={() => {}} />);
