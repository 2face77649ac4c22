import type { Services } from '../../services/service-port';
import type { Handler } from './listen';
import { respond } from './respond';

/**
 * Answers the requests of the preview's frame, on a port and so an origin of its own. The frame's requests can't
 * carry a token: the host's name is the secret (see `previewName` in main.ts). Where a request comes from is not
 * looked at: the frame is sandboxed, so that even its own fonts are asked for from the origin "null".
 */
export function previewRequests(host: string, services: Services): Handler {
  return async (request, response) => {
    if (request.headers.host !== host)
      return respond(response, 403, 'This address belongs to another program.');
    if (request.method !== 'GET') return respond(response, 405, 'The preview is only read.');
    const { status, headers, body } = await services.servePreview(request.url ?? '/');
    response.writeHead(status, headers).end(body);
  };
}
