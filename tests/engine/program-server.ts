/** An empty page with the program in it, served on this machine: frames and history need an origin. */

import { once } from 'node:events';
import { createServer } from 'node:http';

export interface ProgramServer {
  readonly address: string;
  close(): Promise<void>;
}

const PAGE = `<!doctype html>
<html lang="en">
<head><title></title><link rel="icon" href="data:,"><script src="program.js"></script></head>
<body></body>
</html>
`;

/** @param program the source of a classic script */
export async function startProgramServer(program: string): Promise<ProgramServer> {
  const server = createServer(({ url }, response) => {
    const [type, body] = url === '/program.js' ? ['text/javascript', program] : ['text/html', PAGE];
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    address: `http://127.0.0.1:${address.port}/`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
