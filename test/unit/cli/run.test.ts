import { expect, test } from 'vitest';
import { version } from '../../../package.json';
import { commands } from '../../../src-main/cli/commands';
import { pondSite } from './command-line';

test('--version prints the version of the package', async () => {
  expect(await pondSite().run('--version')).toEqual({ exitCode: 0, out: `${version}\n`, err: '' });
});

test('--help names every command', async () => {
  const { out, exitCode } = await pondSite().run('--help');
  expect(exitCode).toBe(0);
  for (const { name, summary } of commands) expect(out).toContain(`${name.padEnd(7)}   ${summary}`);
});

test('without a command the help goes to standard error, as wrong use', async () => {
  const { exitCode, out, err } = await pondSite().run();
  expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
  expect(err).toContain('Use: answerbook COMMAND');
});

test('an unknown command is wrong use, and is told what there is', async () => {
  const { exitCode, err } = await pondSite().run('polish');
  expect(exitCode).toBe(2);
  expect(err).toContain('there is no command "polish". There are: outline, edit, render, check.');
});

test.each(commands.map(({ name }) => name))('%s --help prints its help and does nothing', async (name) => {
  const { exitCode, out, err } = await pondSite().run(name, '--help');
  expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
  expect(out).toMatch(new RegExp(`^answerbook ${name} .*\\n[^]*Exit codes: [^]*\\n$`));
});

test('help COMMAND is COMMAND --help', async () => {
  const site = pondSite();
  expect(await site.run('help', 'edit')).toEqual(await site.run('edit', '--help'));
});

test('an unknown option is wrong use, and points to the help', async () => {
  const { exitCode, err } = await pondSite().run('outline', '_answers/ponds.md', '--pretty');
  expect(exitCode).toBe(2);
  expect(err).toContain("Unknown option '--pretty'");
  expect(err).toContain('See: answerbook outline --help');
});

test('behind -- stand file names, even --help', async () => {
  const { exitCode, err } = await pondSite().run('outline', '--', '--help');
  expect(exitCode).toBe(2);
  expect(err).toContain('there is no file --help');
});
