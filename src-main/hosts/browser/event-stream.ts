import type { ServerResponse } from 'node:http';
import type { ServiceEvent } from '../../services/service-port';

/** The pages that listen to events, each over one answer that never ends: a line of JSON an event. */
export interface EventStreams {
  /** Takes a page's request for events as answered by `response`, until either side ends it. */
  add(response: ServerResponse): void;
  tell(event: ServiceEvent): void;
  /** Ends all of them. */
  stop(): void;
}

/** How often a line is sent where nothing happens, so that both sides notice an end; in milliseconds. */
const heartbeat = 5_000;

/** Keeps the streams, and tells how many there are whenever one comes or goes. */
export function eventStreams(onCount: (pages: number) => void): EventStreams {
  const listening = new Set<ServerResponse>();
  const send = (line: string): void => listening.forEach((response) => response.write(`${line}\n`));
  const timer = setInterval(() => send(''), heartbeat);
  return {
    add: (response) => {
      response.writeHead(200, { 'Content-Type': 'application/x-ndjson', 'Cache-Control': 'no-store' });
      response.write('\n');
      listening.add(response);
      onCount(listening.size);
      response.on('close', () => {
        listening.delete(response);
        onCount(listening.size);
      });
    },
    tell: (event) => send(JSON.stringify(event)),
    stop: () => {
      clearInterval(timer);
      listening.forEach((response) => response.end());
    },
  };
}
