import { homedir } from 'node:os';
import { join } from 'node:path';

/** The folder of the user's own that both hosts keep settings, drafts and the sample in. */
export function userFolder(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): string {
  return join(applicationData(platform, environment), 'Answerbook', 'user');
}

/** Electron's `appData`, by its rules. */
function applicationData(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): string {
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support');
  if (platform === 'win32') return environment['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming');
  const given = environment['XDG_CONFIG_HOME'];
  return given === undefined || given === '' ? join(homedir(), '.config') : given;
}
