import type { Log } from '../../src-main/services/service-port';

/** A log that keeps what it was told, for a test to look at. */
export function quietLog(): Log & { readonly lines: readonly string[] } {
  const lines: string[] = [];
  const keep =
    (level: string) =>
    (message: string): void => {
      lines.push(`${level}: ${message}`);
    };
  return { lines, info: keep('info'), warn: keep('warn'), error: keep('error') };
}
