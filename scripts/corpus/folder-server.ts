/** The files of folders, served on this machine under a name that only the browsers of a corpus know. */

import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.htm': 'text/html',
  '.xhtml': 'application/xhtml+xml',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
};

const HOST = 'corpus.localhost';

export interface FolderServer {
  addressOf(file: string): string;
  /** Arguments by which a browser finds this server and nothing else: every other name and address is unknown. */
  readonly browserArgs: readonly string[];
  close(): Promise<void>;
}

/** @param folder whose files are served, by their paths in it */
export async function startFolderServer(folder: string): Promise<FolderServer> {
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    const body = path.includes('..') ? undefined : await readFile(join(folder, path)).catch(() => undefined);
    if (!body) {
      // An icon that is missing would be a message in the console of every page.
      response.writeHead(path === '/favicon.ico' ? 204 : 404).end();
      return;
    }
    // No character set: the files say theirs, or the browser guesses as it does.
    const type = TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    addressOf: (file) => `http://${HOST}/${file.split('/').map(encodeURIComponent).join('/')}`,
    browserArgs: [`--host-resolver-rules=MAP ${HOST} 127.0.0.1:${address.port}, MAP * ~NOTFOUND`],
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
