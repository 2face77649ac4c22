import { expect, test } from 'vitest';
import type { Outline } from '../../../src-main/cli/outline';
import { pondSite } from './command-line';

test('a page is outlined with lines and anchors', async () => {
  const { exitCode, out } = await pondSite().run('outline', '_answers/ponds.md');
  expect(exitCode).toBe(0);
  expect(out).toBe(
    [
      '12  Water  #water',
      '15    Why is my pond green?  #green-water',
      '22    How deep should it be?  #depth',
      '31  Fish  #fish',
      '34    How often do I feed them?  #feeding',
      '',
    ].join('\n'),
  );
});

test('--json gives the same as data', async () => {
  const { out } = await pondSite().run('outline', '--json', '_answers/ponds.md');
  const outline = JSON.parse(out) as Outline;
  expect(outline).toMatchObject({ path: '_answers/ponds.md', title: 'Ponds', syntaxErrors: [] });
  expect(outline.topics[1]).toEqual({
    topic: 'Fish',
    anchor: 'fish',
    line: 31,
    questions: [{ question: 'How often do I feed them?', anchor: 'feeding', line: 34, answerLine: 36 }],
  });
});

test.each(['windows', 'marked'])(
  'lines are counted alike in a file with CRLF or a BOM (%s)',
  async (name) => {
    const site = pondSite();
    const plain = await site.run('outline', '_answers/ponds.md');
    expect((await site.run('outline', `_answers/${name}.md`)).out).toBe(plain.out);
  },
);

test('a question without an anchor has null for it', async () => {
  const { out } = await pondSite().run('outline', '--json', '_answers/flawed.md');
  const outline = JSON.parse(out) as Outline;
  expect(outline.topics[0]?.questions.map(({ anchor }) => anchor)).toEqual(['bite', 'bite', null]);
});

test('front matter that does not parse is told with its place, exit 1', async () => {
  const { exitCode, err } = await pondSite().run('outline', '_answers/torn.md');
  expect(exitCode).toBe(1);
  expect(err).toMatch(/^_answers\/torn\.md:\d+:\d+: error yaml-syntax: ./m);
});

test('a file without questions is refused', async () => {
  const { exitCode, out, err } = await pondSite().run('outline', 'readme.md');
  expect({ exitCode, out }).toEqual({ exitCode: 1, out: '' });
  expect(err).toBe('answerbook outline: readme.md holds no questions that Answerbook can read.\n');
});

test('a missing file is wrong use', async () => {
  const { exitCode, err } = await pondSite().run('outline', 'nowhere.md');
  expect(exitCode).toBe(2);
  expect(err).toContain('there is no file nowhere.md.');
});

test('one file at a time', async () => {
  const { exitCode, err } = await pondSite().run('outline', 'readme.md', '_answers/ponds.md');
  expect(exitCode).toBe(2);
  expect(err).toContain('one file at a time');
});
