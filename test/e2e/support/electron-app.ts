import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { ElectronApplication } from '@playwright/test';
import { _electron } from '@playwright/test';
import type { Api } from '../../../shared/api/contract';
import type { End, Launch, Running } from './app';
import { electronProgram, projectFolder, sandboxArguments } from './programs';

declare const window: Window & { readonly answerbook: Api };

/** Starts the built app in Electron. The environment decides where its user folder is. */
export async function startElectron(launch: Launch): Promise<Running> {
  electronProgram();
  const electron = await _electron.launch({
    args: [...sandboxArguments, projectFolder, ...(launch.folder === undefined ? [] : [launch.folder])],
    cwd: projectFolder,
    env: environment(),
  });
  const program = electron.process();
  const page = await electron.firstWindow();
  return {
    electron,
    page,
    requestAnything: (name, input) =>
      page.evaluate(({ name, input }) => window.answerbook.request(name as 'app/info', input as never), {
        name,
        input,
      }),
    chooseFolder: (folder) =>
      electron.evaluate(({ dialog }, path) => {
        dialog.showOpenDialog = async () => ({
          canceled: path === undefined,
          filePaths: path === undefined ? [] : [path],
        });
      }, folder),
    end: (how) => end(electron, program, how),
  };
}

async function end(electron: ElectronApplication, program: ChildProcess, how: End): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return;
  const ended = once(program, 'exit');
  if (how === 'kill') killAll(program);
  else await electron.evaluate(({ app }) => app.quit());
  await ended;
}

/** Playwright starts Electron in a group of its own; the others of the group would go on writing for a while. */
function killAll(program: ChildProcess): void {
  if (program.pid === undefined || process.platform === 'win32') program.kill('SIGKILL');
  else process.kill(-program.pid, 'SIGKILL');
}

function environment(): Record<string, string> {
  const given = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  // The tests' own folder is the working folder; nothing of a developer's session reaches the app.
  return Object.fromEntries(given.filter(([name]) => !/^(?:ELECTRON_RENDERER_URL|NODE_OPTIONS)$/.test(name)));
}
