/** A server of glossaries on this machine, which answers as a test wants. */

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

export interface GlossaryServer {
  readonly url: (path: string) => string;
  /** What was asked for, in order. */
  readonly requests: IncomingMessage[];
  answer: Answer;
  close(): Promise<void>;
}

export async function startGlossaryServer(): Promise<GlossaryServer> {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    started.answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const started: GlossaryServer = {
    url: (path) => `http://127.0.0.1:${port}/${path}`,
    requests,
    answer: sends(''),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return started;
}

/** Answers with a file. Where the copy that is there is the same, only that is said. */
export const sends =
  (body: string, etag?: string): Answer =>
  (request, response) => {
    if (etag !== undefined && request.headers['if-none-match'] === etag) response.writeHead(304).end();
    else response.writeHead(200, etag === undefined ? {} : { etag }).end(body);
  };
