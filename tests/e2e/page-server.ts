/** The pages of tests/pages, and others that a test makes, served on this machine. */

import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PAGES = fileURLToPath(new URL('../pages', import.meta.url));

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.xhtml': 'application/xhtml+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
  '.pdf': 'application/pdf',
};

/** Headers that a page needs to be what its name says. */
const HEADERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'strict-csp.html': {
    'content-security-policy':
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " +
      "require-trusted-types-for 'script'; trusted-types 'none'; sandbox",
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
  },
};

export interface PageServer {
  /** The host of all pages, with the port. */
  readonly host: string;
  address(page: string): string;
  /** Serves a page that is no file; its name's ending tells its type. */
  add(page: string, body: string): void;
  close(): Promise<void>;
}

export async function startPageServer(): Promise<PageServer> {
  const made = new Map<string, string>();
  const server = createServer(async (request, response) => {
    const name = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1);
    const type = TYPES[extname(name)];
    const body =
      made.get(name) ??
      (/^[\w.-]+$/.test(name) ? await readFile(join(PAGES, name)).catch(() => undefined) : undefined);
    if (body === undefined || !type) {
      // An icon that is missing would be a message in the console of every page.
      response.writeHead(name === 'favicon.ico' ? 204 : 404).end();
      return;
    }
    response.writeHead(200, { 'content-type': type, ...HEADERS[name] }).end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  const host = `127.0.0.1:${address.port}`;
  return {
    host,
    address: (page) => `http://${host}/${page}`,
    add: (page, body) => made.set(page, body),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
