import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { FoundProblem } from '../../../src-main/cli/check';
import { editCommands } from '../../../src-main/cli/edit-commands';
import { runIn } from './command-line';

const sample = resolve(import.meta.dirname, '../../../resources/sample/site');

function copyOfSample(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'fernwick-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(sample, folder, { recursive: true });
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

test.each(['_help/sensors-faq.md', '_account/billing-faq.md', '_account/security-faq.md', '_help/drafts.md'])(
  '%s renders without problems',
  async (page) => {
    const { exitCode, err } = await runIn(copyOfSample(), ['render', page, '--page']);
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
  },
);

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
