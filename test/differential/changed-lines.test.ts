import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { changedLinesBetween } from '../../src-renderer/document/changed-lines';
import type { Command } from '../../shared/faq/command';
import { GARDEN } from '../support/garden-page';
import {
  addTopic,
  moveQuestion,
  moveTopic,
  page,
  removeQuestion,
  removeTopic,
  setAnswer,
  setField,
  setQuestion,
  setTopic,
} from '../support/page';

const folder = mkdtempSync(join(tmpdir(), 'answerbook-lines-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What Git says of the two versions of a file. */
function gitLines(before: string, after: string): { removed: number; added: number } {
  writeFileSync(join(folder, 'before'), before);
  writeFileSync(join(folder, 'after'), after);
  const diff = spawnSync('git', ['diff', '--no-index', '--numstat', 'before', 'after'], {
    cwd: folder,
    encoding: 'utf8',
  });
  const [added, removed] = diff.stdout.split('\t').map(Number);
  return { removed: removed ?? 0, added: added ?? 0 };
}

const EDITS: Readonly<Record<string, readonly Command[]>> = {
  'a question renamed': [setQuestion('how-often', 'How often?')],
  'an answer of one line grown to three': [setAnswer('rain-water', 'Yes.\n\nIt is soft.\n')],
  'a word in an answer': [setAnswer('how-often', 'Thrice a week.\n\nIn summer, every day.   \n')],
  'a question taken out': [removeQuestion('rain-water')],
  'a question moved to another topic': [moveQuestion('how-often', 'soil', 0)],
  'two topics changed over': [moveTopic('soil', 0)],
  'a topic added': [addTopic('Pests', 'pests')],
  'a topic taken out': [removeTopic('watering')],
  'a field of the page': [setField('title', 'Gardens')],
  'a list made longer': [setField('tags', ['garden', 'help', 'soil'])],
  'several edits at once': [
    setTopic('soil', 'Earth'),
    setQuestion('best-soil', 'Which is best?'),
    removeQuestion('how-often'),
  ],
};

test.each(Object.entries(EDITS))('the lines of a save are counted as Git counts them: %s', (_, commands) => {
  const after = page(GARDEN).after(...commands).text;
  expect(changedLinesBetween(GARDEN, after)).toEqual(gitLines(GARDEN, after));
});

test('the lines of a save are counted as Git counts them: with CRLF', () => {
  const before = GARDEN.replaceAll('\n', '\r\n');
  const after = page(before).after(setQuestion('how-often', 'How often?')).text;
  expect(changedLinesBetween(before, after)).toEqual(gitLines(before, after));
});

test('the lines of a save are counted as Git counts them: a file without a last line end', () => {
  const before = GARDEN.trimEnd();
  expect(changedLinesBetween(before, GARDEN)).toEqual(gitLines(before, GARDEN));
});
