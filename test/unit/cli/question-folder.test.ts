import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { FoundProblem } from '../../../src-main/cli/check';
import { editCommands } from '../../../src-main/cli/edit-commands';
import type { Outline } from '../../../src-main/cli/outline';
import { pondSite, type PondSite } from './command-line';

let site: PondSite;

const file = (title: string, weight: number, answer: string): string =>
  `---\ntitle: ${title}\ncategory: Pots\nweight: ${weight}\n---\n\n${answer}\n`;

beforeEach(() => {
  site = pondSite();
  mkdirSync(join(site.folder, 'faqs'));
  site.write('faqs/lid.md', file('With a lid?', 20, 'Yes.'));
  site.write('faqs/size.md', file('Which size?', 10, 'A small one.'));
});

const edit = (...commands: readonly unknown[]) =>
  site.run('edit', 'faqs', '--commands', JSON.stringify(commands));

describe('a folder in which each file is a question', () => {
  test('is outlined with the file of each question', async () => {
    const { out } = await site.run('outline', 'faqs');
    expect(out).toBe('   Pots\n2    Which size? (size.md)\n2    With a lid? (lid.md)\n');
  });

  test('is outlined as data with lines of those files', async () => {
    const outline = JSON.parse((await site.run('outline', 'faqs', '--json')).out) as Outline;
    expect(outline.topics[0]?.questions[1]).toEqual({
      question: 'With a lid?',
      anchor: null,
      line: 2,
      answerLine: 7,
      file: 'lid.md',
    });
  });

  test('is edited file by file, and says which', async () => {
    const { out } = await edit(
      { command: 'setAnswer', at: '0/1', value: 'A *tight* one.' },
      { command: 'renameFile', at: '0/0', name: 'pot-size' },
    );
    expect(out).toContain('setAnswer 0/1: lid.md\n');
    expect(out).toContain('renameFile 0/0: new pot-size.md\n');
    expect(site.read('faqs/lid.md')).toBe(file('With a lid?', 20, 'A *tight* one.'));
    expect(site.read('faqs/pot-size.md')).toBe(file('Which size?', 10, 'A small one.'));
    expect(() => site.read('faqs/size.md')).toThrow('ENOENT');
  });

  test('takes the example that the help gives for renaming', async () => {
    const { exitCode } = await edit(editCommands.find(({ name }) => name === 'renameFile')?.example);
    expect([exitCode, site.read('faqs/ways-to-pay.md')]).toEqual([0, file('With a lid?', 20, 'Yes.')]);
  });

  test('is not printed as one file', async () => {
    const commands = JSON.stringify([{ command: 'removeQuestion', at: '0/0' }]);
    const { exitCode, err } = await site.run('edit', 'faqs', '--commands', commands, '--stdout');
    expect([exitCode, err.includes('one file')]).toEqual([2, true]);
  });

  test('is checked as one page, and a problem is told at its file', async () => {
    site.write('faqs/lid.md', file('With a lid?', 20, ''));
    const { out } = await site.run('check', 'faqs', '--format', 'json');
    const problems = JSON.parse(out) as readonly FoundProblem[];
    expect(problems).toMatchObject([{ path: 'faqs/lid.md', rule: 'empty-answer' }]);
  });

  test('tells broken front matter at its file and line', async () => {
    site.write('faqs/lid.md', '---\ntitle: "With a lid?\n---\n\nYes.\n');
    const { exitCode, err } = await site.run('outline', 'faqs');
    expect(exitCode).toBe(1);
    expect(err).toMatch(/^faqs\/lid\.md:\d+:\d+: error yaml-syntax: /m);
  });
});
