import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Result } from '../../../shared/text/result';
import { failed, ok } from '../../../shared/text/result';
import type { Log, Services } from '../../services/service-port';
import type { AppPage } from '../page/app-page';
import { serveAppPage } from '../page/app-page';
import type { EventStreams } from './event-stream';
import type { Guard } from './guard';
import { refusal } from './guard';
import type { Handler } from './listen';
import { respond } from './respond';

export interface AppRequests {
  readonly page: AppPage;
  readonly guard: Guard;
  readonly services: Services;
  readonly events: EventStreams;
  readonly log: Log;
}

/** The longest request that is read, in bytes: a page's text in JSON, with room. */
const longestRequest = 128_000_000;

/**
 * Answers the app's page and the contract:
 *
 * - `GET /FILE`: the built renderer. Public: there is nothing of the writer's in it.
 * - `POST /api/request/NAME` with the input as JSON: 200 and `{ "answer": ... }`; 400 and `{ "refused": "why" }`
 *   where name or input are not of the contract.
 * - `GET /api/events`: an answer without an end, a line of JSON an event: `{ "name", "event" }`; empty lines between.
 *
 * Each `/api` request carries the token; every request names our host, and no foreign origin. Else it gets 403.
 */
export function appRequests(app: AppRequests): Handler {
  return async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', app.guard.origin);
    const isApi = pathname.startsWith('/api/');
    const refused = refusal(isApi ? app.guard : { ...app.guard, token: undefined }, request.headers);
    if (refused !== undefined) {
      app.log.warn(`Refused ${request.method ?? ''} ${pathname}: wrong ${refused}.`);
      return respond(response, 403, 'This address belongs to another program.');
    }
    return isApi ? answerApi(app, pathname, request, response) : answerFile(app, pathname, request, response);
  };
}

async function answerFile(
  { page }: AppRequests,
  pathname: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'GET') return respond(response, 405, 'The page is only read.');
  const served = await serveAppPage(page, pathname);
  response.writeHead(served.status, served.headers).end(served.body);
}

async function answerApi(
  app: AppRequests,
  pathname: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (pathname === '/api/events' && request.method === 'GET') return app.events.add(response);
  const name = /^\/api\/request\/([a-z-]+\/[a-z-]+)$/.exec(pathname)?.[1];
  if (name === undefined || request.method !== 'POST')
    return respond(response, 404, 'There is no such request.');
  const input = await readJson(request);
  if (!input.ok) return respondJson(response, 400, { refused: input.error });
  try {
    respondJson(response, 200, { answer: await app.services.handle(name, input.value) });
  } catch (cause) {
    respondJson(response, 400, { refused: cause instanceof Error ? cause.message : String(cause) });
  }
}

function respondJson(response: ServerResponse, status: number, value: unknown): void {
  respond(response, status, JSON.stringify(value), 'application/json; charset=utf-8');
}

async function readJson(request: IncomingMessage): Promise<Result<unknown, string>> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request) {
    const bytes = Buffer.from(part);
    length += bytes.length;
    if (length > longestRequest) return failed('The request is too long.');
    parts.push(bytes);
  }
  try {
    return ok(JSON.parse(Buffer.concat(parts).toString('utf8')));
  } catch {
    return failed('The request is not JSON.');
  }
}
