import { expect, test } from 'vitest';
import { mayBeQuestionFolder, type FolderFile } from '../../../../shared/faq/folder/folder-sign';
import { fileKindOf } from '../../../../shared/faq/shapes/place';

const asking: FolderFile = { sign: 'asks', isPage: false };
const ownPage: FolderFile = { sign: undefined, isPage: true };
const help = fileKindOf('_help');
const told = fileKindOf('_help', [{ files: '_help' }]);

test('a folder whose files ask may be one of questions', () => {
  expect(mayBeQuestionFolder(help, [asking, asking])).toBe(true);
});

test('a folder in which a page holds questions is none', () => {
  expect(mayBeQuestionFolder(help, [asking, asking, ownPage])).toBe(false);
});

test('a folder that answerbook.yml names may be one, whatever is in it', () => {
  expect(mayBeQuestionFolder(told, [asking, ownPage])).toBe(true);
});

test('a folder without a file that can be a question is none, whoever names it', () => {
  expect(mayBeQuestionFolder(told, [ownPage])).toBe(false);
});

test('what is no folder is none', () => {
  expect(mayBeQuestionFolder(fileKindOf('help.md'), [asking, asking])).toBe(false);
});
