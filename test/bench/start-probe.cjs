// Loaded into an Electron app before its own script (`electron -r`): notes when the main process came to what, and on
// SIGUSR2 writes that and the marks of the window's page, as one line, to the standard output. Until then it does nothing.
const { app, BrowserWindow } = require('electron');

const main = { 'own script': Date.now() };
app.once('ready', () => (main['app ready'] = Date.now()));
app.once('browser-window-created', () => (main['window made'] = Date.now()));

/** Times of a page, since the epoch; runs in it. */
const pageTimes = `Object.fromEntries([['page begun', performance.timeOrigin],
  ...performance.getEntries().filter(({ entryType }) => entryType === 'mark' || entryType === 'paint')
    .map(({ name, startTime }) => [name, performance.timeOrigin + startTime])])`;

process.on('SIGUSR2', async () => {
  const [window] = BrowserWindow.getAllWindows();
  const page = await window.webContents.executeJavaScript(pageTimes);
  process.stdout.write(`times ${JSON.stringify({ ...main, ...page })}\n`);
});
