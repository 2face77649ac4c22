import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';
import { build } from 'vite';

/**
 * What is built, into `out/`:
 *
 *     main/{electron,browser,cli,worker}.cjs   Node programs, with their packages bundled
 *     preload/preload.cjs                                the one file a sandboxed preload may be
 *     renderer/                                          the face, for both hosts
 *     renderer-bridge/bridge.js                          the script inside the preview's frame
 *
 * The targets are those of the oldest Electron that runs the app (tools/electron-runtime: Chrome 108, Node 16).
 */
const root = import.meta.dirname;
const at = (path: string): string => resolve(root, path);
const nodeTarget = 'node16';
const browserTarget = 'chrome108';

/** Left as packages: Electron itself, a native module, and a compiler that finds its own files. */
const external = ['electron', '@parcel/watcher', 'sass'];

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      target: nodeTarget,
      sourcemap: true,
      externalizeDeps: false,
      rolldownOptions: {
        input: {
          electron: at('src-main/hosts/electron/main.ts'),
          browser: at('src-main/hosts/browser/main.ts'),
          cli: at('src-main/cli/main.ts'),
          worker: at('src-main/services/rendering/worker.ts'),
        },
        external,
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunks/[name]-[hash].cjs' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      target: nodeTarget,
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: at('src-main/hosts/electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
    plugins: [previewBridge()],
  },
  renderer: {
    root: at('src-renderer'),
    build: {
      outDir: at('out/renderer'),
      target: browserTarget,
      cssTarget: browserTarget,
      sourcemap: true,
      // A third of the size, which the window would otherwise read before it shows anything.
      minify: true,
      // A data: URL would ask for an exception in the content security policy.
      assetsInlineLimit: 0,
      rolldownOptions: { input: { index: at('src-renderer/index.html') } },
    },
    plugins: [react()],
  },
});

/**
 * Builds the preview's bridge after the preload: one classic script without imports, since it is put into other
 * people's pages. In `npm run dev` it is built once: restart for a change in it.
 */
function previewBridge(): Plugin {
  return {
    name: 'answerbook:preview-bridge',
    apply: 'build',
    async closeBundle() {
      await build({
        configFile: false,
        root,
        logLevel: 'warn',
        publicDir: false,
        build: {
          outDir: at('out/renderer-bridge'),
          emptyOutDir: true,
          target: browserTarget,
          lib: {
            entry: at('src-renderer/preview-bridge/bridge.ts'),
            formats: ['iife'],
            name: 'answerbookBridge',
            fileName: () => 'bridge.js',
          },
        },
      });
    },
  };
}
