import { isRoot } from './project.mjs';
import { isInstalled, run } from './run.mjs';

/** Installs Debian's packages where that is ours to do: as root, with apt-get. Looks not whether it worked. */
export async function installPackages(names) {
  if (!isRoot || !(await isInstalled('apt-get'))) return;
  console.error(`Installing ${names.join(', ')} ...`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { output: 'kept', env });
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], {
    output: 'kept',
    env,
  });
}
