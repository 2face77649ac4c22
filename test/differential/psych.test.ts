import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { applyCommand } from '../../shared/faq/apply-command';
import { frontMatterOf } from '../../shared/yaml/front-matter';
import { readJekyllYaml } from '../../shared/yaml/jekyll-yaml';
import { lawRuns } from '../support/law-runs';
import { counts, opened, yamlOf, yamlTextOf } from '../support/opened';
import { commandOf, commandSeed } from '../support/random-command';
import { randomPage } from '../support/random-page';
import { comparable, missingPsych, startPsych, typed, type Psych, type Typed } from './psych';
import { YAML_SCALARS } from './yaml-scalars';
import { YAML_TEXTS } from './yaml-texts';

const reason = missingPsych();
if (reason !== undefined) console.warn(`Differential tests against Ruby’s YAML are skipped: ${reason}.`);

describe.skipIf(reason !== undefined)('YAML as Ruby reads it', () => {
  let psych: Psych;
  beforeAll(() => {
    psych = startPsych();
  });
  afterAll(() => psych.stop());

  /** What Ruby makes of a text; "refused" where it fails. Where SafeYAML doesn't, its answer counts. */
  async function ruby(yaml: string): Promise<Typed> {
    const answer = await psych.read(yaml);
    if ('value' in answer) return comparable(answer.value);
    return answer.lenient === undefined ? 'refused' : comparable(answer.lenient);
  }

  function ours(yaml: string): Typed {
    const read = readJekyllYaml(yaml);
    return read.ok ? typed(read.value) : 'refused';
  }

  test.each(YAML_SCALARS)('the unquoted %j', async (scalar) =>
    expect(ours(`k: ${scalar}\n`)).toEqual(await ruby(`k: ${scalar}\n`)),
  );

  test.each(YAML_TEXTS)('%j', async (yaml) => expect(ours(yaml)).toEqual(await ruby(yaml)));

  test('the front matter of random pages', () =>
    fc.assert(
      fc.asyncProperty(randomPage, async (source) => {
        const yaml = frontMatterOf(source)?.yaml;
        const text = source.slice(yaml?.from, yaml?.to);
        expect(ours(text)).toEqual(await ruby(text));
        expect(ours(text)).not.toBe('refused');
      }),
      lawRuns('random pages read by Ruby', 1000),
    ));

  test(
    'random pages after random edits',
    () =>
      fc.assert(
        fc.asyncProperty(
          randomPage,
          fc.array(commandSeed, { minLength: 1, maxLength: 4 }),
          async (source, seeds) => {
            let document = opened(source);
            for (const seed of seeds) {
              const command = commandOf(seed, counts(document));
              const applied = command && applyCommand(document, command);
              if (!applied?.ok) continue;
              const next = applied.value.document;
              // That our reader finds what was meant is a law of its own (apply-command.laws.test.ts).
              expect(await ruby(yamlTextOf(next))).toEqual(typed(yamlOf(next)));
              document = next;
            }
          },
        ),
        lawRuns('edits read by Ruby', 2000),
      ),
    300_000,
  );

  // What docs/yaml.md names: where one of these fails, Ruby has changed, and the page is to be mended.
  test.each([
    ['a line separator outside of quotes', 'a: x\u2028y\n', { map: [['a', 'x\u2028y']] }],
    ['a key of more than 1,024 characters', `${'k'.repeat(1100)}: 1\n`, { map: [['k'.repeat(1100), one()]] }],
    ['a set', 'a: !!set {x}\n', { map: [['a', { map: [['x', null]] }]] }],
    ['an object of Ruby', 'a: !ruby/sym x\n', { map: [['a', 'x']] }],
  ])('Ruby refuses what we read: %s', async (_, yaml, read) => {
    expect(ours(yaml)).toEqual(read);
    expect(await psych.read(yaml)).toHaveProperty('refused');
  });

  test.each([
    ['a NEL is a line break to it', 'a: "x\u0085y"\n', 'x\u0085y', 'x y'],
    ['bytes are read', 'a: !!binary aGk=\n', 'aGk=', 'hi'],
  ])('Ruby reads another text: %s', async (_, yaml, read, ruby_) => {
    expect(ours(yaml)).toEqual({ map: [['a', read]] });
    expect(await ruby(yaml)).toEqual({ map: [['a', ruby_]] });
  });

  test('what Ruby overlooks behind a first document that nothing ends is an error to us', async () => {
    expect(ours('{a: 1}\nb: 2\n')).toBe('refused');
    expect(await ruby('{a: 1}\nb: 2\n')).toEqual({ map: [['a', one()]] });
  });
});

function one(): Typed {
  return { integer: '1' };
}
