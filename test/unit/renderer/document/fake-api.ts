import type { Answer, Api, EventName, Events, RequestName } from '../../../../shared/api/contract';
import type { PageFile } from '../../../../shared/api/facts';
import type { RepoPath } from '../../../../shared/text/repo-path';
import { ok } from '../../../../shared/text/result';

export interface Asked {
  readonly name: RequestName;
  readonly input: unknown;
}

export type Respond = { readonly [N in RequestName]?: (input: never) => Answer<N> | Promise<Answer<N>> };

/** The contract without services behind it: it notes what it is asked, and answers as it is told. */
export interface FakeApi extends Api {
  readonly asked: readonly Asked[];
  /** The inputs of all requests of that name, in order. */
  inputsOf(name: RequestName): readonly unknown[];
  tell<N extends EventName>(name: N, event: Events[N]): void;
}

export function fakeApi(respond: Respond = {}): FakeApi {
  const asked: Asked[] = [];
  const listeners = new Map<string, Set<(event: never) => void>>();
  const usual: Respond = {
    'page/save': (input: { path: RepoPath; text: string }) => ok(fileOf(input.text, input.path)),
    'draft/keep': () => ok(null),
    'draft/drop': () => null,
    'check/page': (input: { version: number }) => ok({ version: input.version, problems: [] }),
    'render/page': () => ({ ok: false, error: { code: 'no-site' } }),
  };
  return {
    asked,
    inputsOf: (name) => asked.filter((one) => one.name === name).map(({ input }) => input),
    async request(name, input) {
      asked.push({ name, input });
      const answer = respond[name] ?? usual[name];
      if (!answer) throw new Error(`no answer to ${name}`);
      return answer(input as never);
    },
    on(name, listener) {
      const all = listeners.get(name) ?? new Set();
      listeners.set(name, all.add(listener));
      return () => all.delete(listener);
    },
    tell(name, event) {
      for (const listener of listeners.get(name) ?? []) listener(event as never);
    },
  };
}

/** A file as it is on disk; its hash stands for its text. */
export function fileOf(text: string, path: string = 'faq.md'): PageFile {
  return { path: path as RepoPath, text, hash: `hash of ${text}` };
}
