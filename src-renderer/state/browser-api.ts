import type { Answer, Api, EventName, Events, RequestInput, RequestName } from '../../shared/api/contract';

/**
 * The contract over the browser host's loopback server; how it speaks is in src-main/hosts/browser/app-requests.ts.
 * The token comes in the address's fragment, which is never sent, and is taken out of it at once; it stays in this
 * tab's session for when the page is loaded again.
 */
export function createBrowserApi(): Api {
  const token = takeToken();
  const listeners = new Map<EventName, Set<(event: never) => void>>();
  void hearEvents(token, ({ name, event }) => {
    for (const listener of listeners.get(name) ?? []) listener(event as never);
  });
  return {
    request: async (name, input) => {
      const answer = await request(token, name, input);
      doInPage(name, input, answer);
      return answer;
    },
    on: (name, listener) => {
      const heard = listeners.get(name) ?? new Set();
      listeners.set(name, heard.add(listener));
      return () => void heard.delete(listener);
    },
  };
}

interface Told {
  readonly name: EventName;
  readonly event: Events[EventName];
}

/** How long the page waits before it asks for the events again, in milliseconds. */
const pause = 1_000;
const tokenKey = 'answerbook-token';

function takeToken(): string {
  const given = new URLSearchParams(location.hash.slice(1)).get('token');
  if (given === null) return sessionStorage.getItem(tokenKey) ?? '';
  sessionStorage.setItem(tokenKey, given);
  history.replaceState(null, '', location.pathname);
  return given;
}

/** Sends a request of the contract. Rejects where the host refuses it or can't be reached. */
async function request<N extends RequestName>(
  token: string,
  name: N,
  input: RequestInput<N>,
): Promise<Answer<N>> {
  const response = await fetch(`/api/request/${name}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Answerbook-Token': token },
    body: JSON.stringify(input),
  });
  if (response.status === 403) throw new Error('The host does not know this page: start Answerbook again.');
  const body: { readonly answer?: Answer<N>; readonly refused?: string } = await response.json();
  if (!response.ok) throw new Error(body.refused ?? `The host answered ${response.status}.`);
  return body.answer as Answer<N>;
}

/** What the page itself does where Electron's main process would. */
function doInPage(name: RequestName, input: unknown, answer: unknown): void {
  if (name === 'app/window-state') document.title = (input as RequestInput<'app/window-state'>).title;
  if (name === 'app/close') window.close();
  // True where the services found the address to be of the schemes that may leave the app.
  if (name === 'app/open-external' && answer === true) {
    window.open((input as RequestInput<'app/open-external'>).url, '_blank', 'noopener,noreferrer');
  }
}

/** Hears events as long as the page lives; asks again where the connection broke. */
async function hearEvents(token: string, hear: (told: Told) => void): Promise<void> {
  for (;;) {
    try {
      const response = await fetch('/api/events', { headers: { 'X-Answerbook-Token': token } });
      if (response.status === 403) return;
      if (response.ok && response.body !== null) await readLines(response.body, hear);
    } catch {
      // The host is gone, or the machine slept: the next request says so, and the next try may reach it.
    }
    await new Promise((resume) => setTimeout(resume, pause));
  }
}

async function readLines(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  hear: (told: Told) => void,
): Promise<void> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const lines = (rest + part.value).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line !== '') hear(JSON.parse(line));
  }
}
