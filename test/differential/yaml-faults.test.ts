import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { applyChanges } from '../../shared/text/apply-changes';
import { frontMatterOf } from '../../shared/yaml/front-matter';
import { findFaults } from '../../shared/yaml-repair/find-faults';
import { BROKEN_PAGES, MISREAD_PAGES, SOUND_PAGE, STOPPING_PAGES } from '../support/broken-pages';

const reason =
  spawnSync('ruby', ['-ryaml', '-e', '1']).status === 0
    ? undefined
    : 'Ruby is not installed (Debian: apt-get install ruby)';
if (reason !== undefined) console.warn(`Tests against Ruby's YAML are skipped: ${reason}.`);

/** Which of the pages have front matter that Ruby's reader, which is Jekyll's, takes. */
function taken(pages: readonly string[]): readonly boolean[] {
  const program =
    'require "json"; puts JSON.generate(JSON.parse(STDIN.read).map { |text| begin; Psych.parse(text); true; rescue Psych::SyntaxError; false; end })';
  const texts = pages.map((page) => {
    const { from, to } = frontMatterOf(page)?.yaml ?? { from: 0, to: page.length };
    return page.slice(from, to);
  });
  const ran = spawnSync('ruby', ['-ryaml', '-e', program], {
    input: JSON.stringify(texts),
    encoding: 'utf8',
  });
  const answer: unknown = JSON.parse(ran.stdout);
  if (!Array.isArray(answer)) throw new Error(ran.stderr);
  return answer.map(Boolean);
}

function verdicts(pages: Readonly<Record<string, { readonly text: string }>>): Record<string, boolean> {
  const answers = taken(Object.values(pages).map(({ text }) => text));
  return Object.fromEntries(Object.keys(pages).map((name, index) => [name, answers[index] ?? false]));
}

function all(pages: object, verdict: boolean): Record<string, boolean> {
  return Object.fromEntries(Object.keys(pages).map((name) => [name, verdict]));
}

describe.skipIf(reason !== undefined)('what Ruby’s YAML says', () => {
  test('of the sound page: it parses', () => expect(taken([SOUND_PAGE])).toEqual([true]));

  test('of each fault: it is an error there too', () =>
    expect(verdicts({ ...BROKEN_PAGES, ...STOPPING_PAGES })).toEqual(
      all({ ...BROKEN_PAGES, ...STOPPING_PAGES }, false),
    ));

  test('of each misreading: it parses', () =>
    expect(verdicts(MISREAD_PAGES)).toEqual(all(MISREAD_PAGES, true)));

  test('of each page after its fix: it parses', () => {
    const mended = Object.fromEntries(
      Object.entries(BROKEN_PAGES).flatMap(([name, { text }]) => {
        const fix = findFaults(text, 'front-matter')[0]?.fix;
        return fix ? [[name, { text: applyChanges(text, fix.changes) }]] : [];
      }),
    );
    expect(verdicts(mended)).toEqual(all(mended, true));
  });
});
