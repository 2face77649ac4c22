import { noPermissions } from '../../shared/api/preview-permissions';
import type { PreviewPermissions } from '../../shared/api/preview-permissions';
import type { App } from './app';
import type { CommandHandler, CommandId } from './commands';
import { changeRepository } from './facts';

/** Changes what the pages of the open repository may do in the preview; they are loaded again with it. */
export async function permitPreview(app: App, change: Partial<PreviewPermissions>): Promise<void> {
  const wanted = { ...permissionsOf(app), ...change };
  const permissions = await app.api.request('preview/permit', wanted);
  changeRepository(app.facts, { permissions });
}

/** The commands that switch it. */
export function permissionCommands(app: App): Partial<Record<CommandId, CommandHandler>> {
  const enabled = () => app.facts.getState().repository?.siteRoot !== undefined;
  return {
    'preview.scripts': {
      run: () => void permitPreview(app, { scripts: permissionsOf(app).scripts === 'on' ? 'off' : 'on' }),
      enabled,
    },
    'preview.remote': {
      run: () =>
        void permitPreview(app, { remote: permissionsOf(app).remote === 'allowed' ? 'blocked' : 'allowed' }),
      enabled,
    },
  };
}

function permissionsOf(app: App): PreviewPermissions {
  return app.facts.getState().repository?.permissions ?? noPermissions;
}
