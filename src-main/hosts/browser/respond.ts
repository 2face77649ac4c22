import type { ServerResponse } from 'node:http';

/** Answers with a short text that is never kept nor guessed at. */
export function respond(
  response: ServerResponse,
  status: number,
  body: string,
  contentType = 'text/plain; charset=utf-8',
): void {
  response
    .writeHead(status, {
      'Content-Type': contentType,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    })
    .end(body);
}
