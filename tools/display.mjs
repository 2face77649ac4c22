import { installPackages } from './apt.mjs';
import { hasDisplay } from './electron.mjs';
import { isInstalled } from './run.mjs';

/**
 * Gives a command a display: the machine's own, else a virtual one.
 *
 * @returns {Promise<{ program: string, args: readonly string[] } | { missing: string }>}
 */
export async function withDisplay(program, args) {
  if (hasDisplay()) return { program, args };
  if (!(await isInstalled('xvfb-run'))) await installPackages(['xvfb', 'xauth']);
  if (!(await isInstalled('xvfb-run'))) {
    return { missing: 'there is no display and no xvfb-run (on Debian: apt-get install xvfb xauth)' };
  }
  return { program: 'xvfb-run', args: ['-a', '-s', '-screen 0 1920x1200x24', program, ...args] };
}
