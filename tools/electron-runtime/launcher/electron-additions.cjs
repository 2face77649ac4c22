// What a current Electron has and Electron 22 lacks, as far as Answerbook uses it: protocol.handle (Electron 25).
const { Readable } = require('node:stream');
const { app, protocol } = require('electron');

/** protocol.handle on top of registerStreamProtocol: a Request in, a Response out. */
function handle(scheme, handler) {
  return this.registerStreamProtocol(scheme, async (request, respond) => {
    try {
      const response = await handler(asRequest(request));
      const headers = Object.fromEntries(response.headers.entries());
      const mimeType = headers['content-type']?.split(';')[0];
      respond({ statusCode: response.status, headers, mimeType, data: Readable.from(parts(response.body)) });
    } catch (error) {
      console.error(error);
      respond({ statusCode: 500, data: Readable.from([]) });
    }
  });
}

function asRequest({ url, method, headers, uploadData }) {
  const hasBody = method !== 'GET' && method !== 'HEAD';
  const body = hasBody
    ? Buffer.concat((uploadData ?? []).map((part) => part.bytes ?? Buffer.alloc(0)))
    : undefined;
  return new Request(url, { method, headers, body });
}

async function* parts(body) {
  if (!body) return;
  const reader = body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) yield Buffer.from(part.value);
}

const additions = {
  handle,
  unhandle(scheme) {
    this.unregisterProtocol(scheme);
  },
  isProtocolHandled(scheme) {
    return this.isProtocolRegistered(scheme);
  },
};
Object.assign(protocol, additions);
app.on('session-created', (session) => Object.assign(session.protocol, additions));
