import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { FoundProblem } from '../../../src-main/cli/check';
import { editCommands } from '../../../src-main/cli/edit-commands';
import { SAMPLE_QUESTIONS, sampleRoot } from '../../support/sample-site';
import { runIn } from './command-line';

function copyOfSample(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'fernwick-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(sampleRoot, folder, { recursive: true });
  return folder;
}

test('the sample is clean, but for the page that is wrong on purpose', async () => {
  const { out } = await runIn(copyOfSample(), ['check', '--format', 'json']);
  const found = JSON.parse(out) as readonly FoundProblem[];
  expect(found.map(({ path, rule }) => `${path} ${rule}`)).toEqual([
    '_help/drafts.md duplicate-anchor',
    '_help/drafts.md broken-link',
    '_help/drafts.md duplicate-anchor',
    '_help/drafts.md missing-anchor',
  ]);
});

const CLEAN = Object.keys(SAMPLE_QUESTIONS).filter(
  (path) => !['_help/drafts.md', '_help/sensors-faq.md'].includes(path),
);

test.each(CLEAN)('%s renders without problems', async (path) => {
  const { exitCode, err } = await runIn(copyOfSample(), ['render', path, '--page']);
  expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
});

test('an answer on batteries leans on an earlier one, which is told', async () => {
  const { exitCode, err } = await runIn(copyOfSample(), ['render', '_help/sensors-faq.md', '--page']);
  expect(exitCode).toBe(0);
  expect(err).toMatch(/^[^\n]*warning render: “families” [^\n]*“battery-life” assigns it[^\n]*\n$/);
});

test('the page that is wrong on purpose says which include is missing, and which tag nobody knows', async () => {
  const { exitCode, err } = await runIn(copyOfSample(), ['render', '_help/drafts.md', '--page']);
  expect(exitCode).toBe(1);
  expect(err.split('\n').map((line) => /“[^”]*”/.exec(line)?.[0])).toEqual([
    '“shop/return-label.html”',
    '“video”',
    undefined,
  ]);
});

// The questions of that page have no files of their own: see question-folder.test.ts.
const ofThePage = editCommands.filter(({ name }) => name !== 'renameFile');

test.each(ofThePage.map(({ name, example }) => [name, example] as const))(
  'the example of %s works on the page that the help names',
  async (_name, example) => {
    const json = JSON.stringify(example);
    const ran = await runIn(copyOfSample(), ['edit', '_account/billing-faq.md', '--commands', json]);
    expect({ exitCode: ran.exitCode, err: ran.err }).toEqual({ exitCode: 0, err: '' });
    expect(ran.out).not.toContain('nothing to change');
  },
);
