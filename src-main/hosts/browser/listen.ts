import { once } from 'node:events';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';

/** A port that only this machine reaches. */
export interface Loopback {
  /** Host and port, as a browser names them: `127.0.0.1:41234`. */
  readonly host: string;
  readonly origin: string;
  /** Answers the requests from now on. A handler that fails is told of and answered with 500. */
  answer(handler: Handler, failed: (cause: unknown) => void): void;
  stop(): void;
}

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Takes a free port of 127.0.0.1. `name` is what browsers call the machine, where not by its number. */
export async function listen(name = '127.0.0.1'): Promise<Loopback> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const host = `${name}:${portOf(server)}`;
  return {
    host,
    origin: `http://${host}`,
    answer: (handler, failed) => {
      server.on('request', (request, response) => {
        handler(request, response).catch((cause: unknown) => {
          failed(cause);
          if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'text/plain' });
          response.end();
        });
      });
    },
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
}
