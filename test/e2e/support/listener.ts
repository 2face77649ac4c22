import { once } from 'node:events';
import type { Socket } from 'node:net';
import { createServer } from 'node:net';

/** A port of this machine that stands for a server elsewhere: it answers nothing, and knows who came. */
export interface Listener {
  /** Where it is reached, with `https:`. */
  readonly address: string;
  /** How many connections were opened so far. */
  readonly arrivals: () => number;
  readonly stop: () => void;
}

export async function listen(): Promise<Listener> {
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => undefined);
    socket.destroy();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('A port has a number.');
  return {
    address: `https://127.0.0.1:${address.port}`,
    arrivals: () => sockets.length,
    stop: () => server.close(),
  };
}
