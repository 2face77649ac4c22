/**
 * npm run bench -- [NAME] [ARGUMENTS]
 *
 * Runs the benchmark test/bench/NAME.bench.ts (its export `bench(args)`); without a name, all of them.
 */
import { readdirSync } from 'node:fs';
import { runnerImport } from 'vite';
import { ensureBuilt } from './build.mjs';
import { at, root } from './project.mjs';

const ending = '.bench.ts';
const names = readdirSync(at('test', 'bench'))
  .filter((file) => file.endsWith(ending))
  .map((file) => file.slice(0, -ending.length));
const [wanted, ...args] = process.argv.slice(2);

if (wanted !== undefined && !names.includes(wanted)) {
  console.error(`There is no benchmark "${wanted}". There are: ${names.join(', ') || 'none yet'}.`);
  process.exit(2);
}
if (!(await ensureBuilt())) process.exit(1);
for (const name of wanted === undefined ? names : [wanted]) {
  console.log(`\n${name}`);
  const { module } = await runnerImport(at('test', 'bench', `${name}${ending}`), { root, configFile: false });
  await module.bench(args);
}
