// The app that the older Electron starts with. It does what Electron's own default app does (`electron [-r MODULE]
// PATH` runs the app at PATH), after it has added what a current Electron has.
require('./node-additions.cjs');
require('./electron-additions.cjs');

const { resolve, dirname, join } = require('node:path');
const { pathToFileURL } = require('node:url');
const { app } = require('electron');

const { modules, target } = readArguments(process.argv.slice(1));
if (target === undefined) {
  console.error('electron: give the path of an app');
  app.exit(2);
} else {
  process.defaultApp = true;
  const entry = describeApp(target);
  for (const name of modules) require(resolve(name));
  load(entry).catch((error) => {
    console.error(error);
    app.exit(1);
  });
}

/** The modules to load first (`-r`), and the app's path: the first argument that is no option. */
function readArguments(args) {
  const modules = [];
  for (let i = 0; i < args.length; i++) {
    if (args[i] === '-r' || args[i] === '--require') modules.push(args[++i]);
    else if (!args[i].startsWith('-')) return { modules, target: resolve(args[i]) };
  }
  return { modules, target: undefined };
}

/** Gives the app its name, version and folders out of its package.json; returns the script to run. */
function describeApp(target) {
  const manifest = readManifest(target);
  if (manifest === undefined) {
    app.setAppPath(dirname(target));
    return target;
  }
  app.setName(manifest.productName ?? manifest.name ?? app.getName());
  if (manifest.version) app.setVersion?.(manifest.version);
  app.setPath('userData', join(app.getPath('appData'), app.getName()));
  app.setAppPath(target);
  return resolve(target, manifest.main ?? 'index.js');
}

function readManifest(target) {
  try {
    return require(join(target, 'package.json'));
  } catch (error) {
    if (error.code === 'MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}

async function load(entry) {
  if (entry.endsWith('.mjs')) await import(pathToFileURL(entry).href);
  else require(entry);
}
