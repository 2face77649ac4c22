import { z } from 'zod';

/** What the pages of a repository may do in the preview beyond being looked at; remembered for the repository. */
export interface PreviewPermissions {
  /** Whether the site's own scripts run. While they do, nothing comes from elsewhere: they could send words there. */
  readonly scripts: 'on' | 'off';
  /** Whether pictures, fonts, styles and films are loaded from other servers, over https alone. */
  readonly remote: 'allowed' | 'blocked';
}

export const permissionsSchema = z.strictObject({
  scripts: z.enum(['on', 'off']),
  remote: z.enum(['allowed', 'blocked']),
});

export const noPermissions: PreviewPermissions = { scripts: 'off', remote: 'blocked' };

/** Whether files of other servers are loaded. */
export function loadsRemote({ scripts, remote }: PreviewPermissions): boolean {
  return remote === 'allowed' && scripts === 'off';
}
