import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '../..');

/**
 * Bundles the services' worker as the app's build does. It lies inside the project, since it looks for its packages
 * from where it is; `remove` takes it away again.
 */
export async function builtWorker(): Promise<{ readonly file: string; remove(): void }> {
  mkdirSync(join(root, '.cache'), { recursive: true });
  const folder = mkdtempSync(join(root, '.cache', 'test-worker-'));
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['sass'] },
    build: {
      ssr: join(root, 'src-main/services/rendering/worker.ts'),
      outDir: folder,
      emptyOutDir: false,
      target: 'node16',
      minify: false,
      rollupOptions: { output: { format: 'cjs', entryFileNames: 'worker.cjs' } },
    },
  });
  return {
    file: join(folder, 'worker.cjs'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
