/** Serves pages from memory on this machine. */

import { once } from 'node:events';
import { createServer } from 'node:http';

export interface PageServer {
  /** Serves a page, in the place of one with the same name. @returns its address */
  serve(name: string, html: string): string;
  /** The host of all pages, with the port. */
  readonly host: string;
  close(): Promise<void>;
}

/** @param headers of every page */
export async function startServer(headers: Readonly<Record<string, string>> = {}): Promise<PageServer> {
  const pages = new Map<string, string>();
  const server = createServer(({ url = '' }, response) => {
    const html = pages.get(url);
    // An icon that is missing would be a message in the console of every page.
    if (html === undefined) response.writeHead(url === '/favicon.ico' ? 204 : 404).end();
    else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(html);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  const host = `127.0.0.1:${address.port}`;
  return {
    host,
    serve: (name, html) => {
      pages.set(`/${name}`, html);
      return `http://${host}/${name}`;
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
