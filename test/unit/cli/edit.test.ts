import { chmodSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { editCommands } from '../../../src-main/cli/edit-commands';
import type { Command } from '../../../shared/faq/command';
import { pondSite, type PondSite } from './command-line';

const ponds = '_answers/ponds.md';

function edit(site: PondSite, path: string, ...commands: readonly Command[]) {
  return site.run('edit', path, '--commands', JSON.stringify(commands));
}

test('an edit of one word changes that line alone, and says so', async () => {
  const site = pondSite();
  const before = site.read(ponds);
  const ran = await edit(site, ponds, {
    command: 'setQuestion',
    at: 'green-water',
    value: 'Why is my pond brown?',
  });
  expect(ran.exitCode).toBe(0);
  expect(site.read(ponds)).toBe(before.replace('pond green?', 'pond brown?'));
  expect(ran.out).toMatch(/^setQuestion green-water: 15:\d+-15:\d+ -> 15:\d+-15:\d+$/m);
  expect(ran.out).toContain(`${ponds}: 1 line out, 1 line in\n`);
});

test.each(['windows', 'marked'])('line endings and a BOM stay (%s)', async (name) => {
  const site = pondSite();
  const path = `_answers/${name}.md`;
  const before = site.read(path);
  const ran = await edit(site, path, {
    command: 'setAnswer',
    at: '0/0',
    value: 'Because algae like *sun* and [fish food](#collapsefeeding).\n\nShade half of it.\n',
  });
  expect(ran.exitCode).toBe(0);
  expect(site.read(path)).toBe(before.replace('a third', 'half'));
});

test('several commands are carried out in order, each on what the one before it left', async () => {
  const site = pondSite();
  const ran = await edit(
    site,
    ponds,
    { command: 'setAnchor', at: 'feeding', value: 'meals' },
    { command: 'moveQuestion', at: 'meals', topic: 'water', index: 0 },
  );
  expect(ran.exitCode).toBe(0);
  const outline = await site.run('outline', ponds);
  expect(outline.out.match(/#[\w-]+/g)).toEqual(['#water', '#meals', '#green-water', '#depth', '#fish']);
});

test('where one command fails none is carried out', async () => {
  const site = pondSite();
  const before = site.read(ponds);
  const ran = await edit(
    site,
    ponds,
    { command: 'removeTopic', topic: 'fish' },
    { command: 'removeQuestion', at: 'feeding' },
  );
  expect(ran.exitCode).toBe(1);
  expect(ran.err).toContain('command 2 (removeQuestion feeding): there is no question "feeding"');
  expect(site.read(ponds)).toBe(before);
});

test('--stdout prints the new text, leaves the file and tells the changes on standard error', async () => {
  const site = pondSite();
  const before = site.read(ponds);
  const command = { command: 'setField', field: 'title', value: 'Lakes' };
  const ran = await site.run('edit', ponds, '--stdout', '--commands', JSON.stringify(command));
  expect(ran.out).toBe(before.replace('title: Ponds', 'title: Lakes'));
  expect(ran.err).toContain('1 line out, 1 line in');
  expect(site.read(ponds)).toBe(before);
});

test('"-" reads the commands from standard input', async () => {
  const site = pondSite();
  const json = JSON.stringify({ command: 'setTopic', topic: '1', value: 'Koi' });
  const ran = await site.runWith(json, 'edit', ponds, '--commands', '-');
  expect(ran.exitCode).toBe(0);
  expect(site.read(ponds)).toContain('- topic: "Koi"');
});

test('a command that changes nothing leaves the file untouched', async () => {
  const site = pondSite();
  const inode = statSync(join(site.folder, ponds)).ino;
  const ran = await edit(site, ponds, { command: 'setField', field: 'title', value: 'Ponds' });
  expect(ran.out).toBe(`setField title: nothing to change\n${ponds}: 0 lines out, 0 lines in\n`);
  expect(statSync(join(site.folder, ponds)).ino).toBe(inode);
});

test('the file keeps its mode, and nothing is left beside it', async () => {
  const site = pondSite();
  chmodSync(join(site.folder, ponds), 0o640);
  const files = readdirSync(join(site.folder, '_answers'));
  await edit(site, ponds, { command: 'setField', field: 'title', value: 'Lakes' });
  expect(statSync(join(site.folder, ponds)).mode & 0o777).toBe(0o640);
  expect(readdirSync(join(site.folder, '_answers'))).toEqual(files);
});

test('a symbolic link stays one, and the file it leads to is written', async () => {
  const site = pondSite();
  symlinkSync(ponds, join(site.folder, 'link.md'));
  const ran = await edit(site, 'link.md', { command: 'setField', field: 'title', value: 'Lakes' });
  expect(ran.exitCode).toBe(0);
  expect(site.read(ponds)).toContain('title: Lakes');
  expect(
    readdirSync(site.folder, { withFileTypes: true })
      .find(({ name }) => name === 'link.md')
      ?.isSymbolicLink(),
  ).toBe(true);
});

test('a page that does not parse is not edited', async () => {
  const site = pondSite();
  const before = site.read('_answers/torn.md');
  const ran = await edit(site, '_answers/torn.md', { command: 'setField', field: 'title', value: 'Whole' });
  expect(ran.exitCode).toBe(1);
  expect(ran.err).toContain("can't be parsed");
  expect(site.read('_answers/torn.md')).toBe(before);
});

test('an anchor that stands twice is asked for by its place', async () => {
  const ran = await edit(pondSite(), '_answers/flawed.md', { command: 'removeQuestion', at: 'bite' });
  expect(ran.exitCode).toBe(1);
  expect(ran.err).toContain('stands 2 times');
});

test.each([
  ['no JSON', 'setTitle', 'the commands are no JSON'],
  ['an empty list', '[]', 'the list of commands is empty'],
  ['no command in it', '[{"at":"depth"}]', 'command 1 is no object with a "command"'],
  [
    'an unknown command',
    '{"command":"setTitle"}',
    'command 1: there is no "setTitle". There are: setQuestion,',
  ],
  ['a missing field', '{"command":"setAnswer","at":"depth"}', 'command 1 (setAnswer): "value": '],
  [
    'a field too many',
    '{"command":"removeQuestion","at":"depth","force":true}',
    'command 1 (removeQuestion): ',
  ],
  ['an index below zero', '{"command":"moveTopic","topic":"fish","index":-1}', '"index": '],
])('%s is wrong use', async (_what, json, words) => {
  const site = pondSite();
  const before = site.read(ponds);
  const ran = await site.run('edit', ponds, '--commands', json);
  expect(ran.exitCode).toBe(2);
  expect(ran.err).toContain(words);
  expect(site.read(ponds)).toBe(before);
});

test('without --commands it is wrong use', async () => {
  const ran = await pondSite().run('edit', ponds);
  expect(ran.exitCode).toBe(2);
  expect(ran.err).toContain('Give --commands JSON');
});

test.each(editCommands.map((command) => [command.name, command] as const))(
  'the help shows %s with its fields and an example that its schema takes',
  async (name, { schema, example, fields }) => {
    const { out } = await pondSite().run('edit', '--help');
    expect(out).toContain(`\n  ${name}: `);
    expect(out).toContain(JSON.stringify(example));
    expect(schema.parse(example)).toEqual(example);
    const explained = fields.flatMap((field) => field.name.split(', ')).sort();
    const taken = Object.keys(example).filter((key) => key !== 'command');
    expect(explained).toEqual(expect.arrayContaining(taken));
  },
);
