import { timingSafeEqual } from 'node:crypto';

/** Which requests a loopback port answers: a page of somebody else in the same browser can reach the port too. */
export interface Guard {
  /** Host and port that the request must name: `127.0.0.1:41234`. A name that was rebound to us is another one. */
  readonly host: string;
  /** The only origin that a request may come from, where it names one. */
  readonly origin: string;
  /** What each request has to carry in its `X-Answerbook-Token`; undefined where the port gives public files alone. */
  readonly token: string | undefined;
}

/** The headers of a request, with names in lower case. */
export type RequestHeaders = Readonly<Record<string, string | readonly string[] | undefined>>;

export const tokenHeader = 'x-answerbook-token';

/** Why a request is refused, in a word for the log; undefined where it may pass. */
export function refusal(guard: Guard, headers: RequestHeaders): 'host' | 'origin' | 'token' | undefined {
  if (headers['host'] !== guard.host) return 'host';
  const { origin } = headers;
  if (origin !== undefined && origin !== guard.origin) return 'origin';
  if (guard.token !== undefined && !sameText(headers[tokenHeader], guard.token)) return 'token';
  return undefined;
}

/** Compares in a time that does not tell how much was right. */
function sameText(given: string | readonly string[] | undefined, wanted: string): boolean {
  if (typeof given !== 'string') return false;
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}
