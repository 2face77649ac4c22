/**
 * npm run -s cli -- COMMAND
 *
 * The command line from the sources: built first where it is stale. Its stdout holds the command's answer alone.
 */
import { ensureBuilt } from './build.mjs';
import { at } from './project.mjs';
import { run } from './run.mjs';

// npm runs scripts in the project's folder; a relative path is meant from where npm was called.
const { INIT_CWD: calledFrom, npm_lifecycle_event: script } = process.env;
const cwd = script === 'cli' ? calledFrom : undefined;

if (await ensureBuilt()) {
  const { code } = await run(process.execPath, [at('out', 'main', 'cli.cjs'), ...process.argv.slice(2)], {
    cwd,
  });
  process.exitCode = code;
} else {
  console.error('Answerbook could not be built: see above.');
  process.exitCode = 2;
}
