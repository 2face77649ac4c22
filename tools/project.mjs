import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** A path inside the project. */
export function at(...parts) {
  return join(root, ...parts);
}

/** The script that a package puts on the command line, to be run with this Node on every platform. */
export function packageBin(name, bin = name) {
  const manifest = at('node_modules', name, 'package.json');
  const { bin: bins } = createRequire(import.meta.url)(manifest);
  return join(dirname(manifest), typeof bins === 'string' ? bins : bins[bin]);
}

export const isRoot = process.getuid?.() === 0;
