import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Answer, EventName, Events, RequestInput, RequestName } from '../../shared/api/contract';
import type { Platform, ServiceEvent, Services, ServicesOptions } from '../../src-main/services/service-port';
import { createServices } from '../../src-main/services/services';
import type { TestHome } from './git-repository';
import { quietLog } from './quiet-log';

/** The services as a host has them, with what they told and what they asked of the host. */
export interface TestServices {
  readonly services: Services;
  request<N extends RequestName>(name: N, input: RequestInput<N>): Promise<Answer<N>>;
  /** Waits until an event of this name was told since the last wait, and that `fits`. */
  next<N extends EventName>(name: N, fits?: (event: Events[N]) => boolean): Promise<Events[N]>;
  readonly events: readonly ServiceEvent[];
  readonly asked: readonly string[];
  readonly log: ReturnType<typeof quietLog>;
}

export function testServices(
  home: TestHome,
  workerFile: string,
  more: Partial<Omit<ServicesOptions, 'platform' | 'log'>> = {},
): TestServices {
  const bridgeFile = join(home.home, 'bridge.js');
  writeFileSync(bridgeFile, '/* the bridge */');
  mkdirSync(join(home.home, 'resources'), { recursive: true });
  const asked: string[] = [];
  const platform: Platform = {
    chooseFolder: async () => undefined,
    openExternal: async (url) => {
      asked.push(`open ${url}`);
      return true;
    },
    setWindow: ({ title, unsaved }) => void asked.push(`title ${title}${unsaved ? ' *' : ''}`),
    close: () => void asked.push('close'),
  };
  const log = quietLog();
  const services = createServices({
    userFolder: join(home.home, 'user'),
    resourcesFolder: join(home.home, 'resources'),
    workerFile,
    bridgeFile,
    host: 'browser',
    version: '1.2.3',
    firstStart: 'welcome',
    previewOrigin: 'preview://site',
    platform,
    log,
    ...more,
  });
  const events: ServiceEvent[] = [];
  let seen = 0;
  services.on((event) => void events.push(event));
  return {
    services,
    events,
    asked,
    log,
    request: async (name, input) => (await services.handle(name, input)) as Answer<typeof name>,
    next: async (name, fits = () => true) => {
      const found = await expect
        .poll(() => position(events, seen, name, fits), { timeout: 10_000 })
        .toBeDefined()
        .then(() => position(events, seen, name, fits) ?? 0);
      seen = found + 1;
      return events[found]?.event as Events[typeof name];
    },
  };
}

function position<N extends EventName>(
  events: readonly ServiceEvent[],
  from: number,
  name: N,
  fits: (event: Events[N]) => boolean,
): number | undefined {
  const at = events.findIndex(
    (told, index) => index >= from && told.name === name && fits(told.event as Events[N]),
  );
  return at < 0 ? undefined : at;
}
