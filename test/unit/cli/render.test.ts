import { expect, test } from 'vitest';
import { pondSite } from './command-line';

const ponds = '_answers/ponds.md';

test('--answer gives the HTML of one answer, Liquid and Markdown carried out', async () => {
  const { exitCode, out, err } = await pondSite().run('render', ponds, '--answer', 'depth');
  expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
  expect(out.trim()).toBe('<p>At least 120 cm deep.</p>');
});

test('--answer takes a place as well', async () => {
  const site = pondSite();
  expect((await site.run('render', ponds, '--answer', '0/1')).out).toBe(
    (await site.run('render', ponds, '--answer', 'depth')).out,
  );
});

test('--answers --json gives all of them, in order', async () => {
  const { out } = await pondSite().run('render', ponds, '--answers', '--json');
  const answers = JSON.parse(out) as readonly { anchor: string; html: string }[];
  expect(answers.map(({ anchor }) => anchor)).toEqual(['green-water', 'depth', 'feeding']);
  expect(answers[2]?.html.trim()).toBe('<p>Once a day, as much as they eat in two minutes.</p>');
});

test('--page gives the page in its layout, as the site publishes it', async () => {
  const { out } = await pondSite().run('render', ponds, '--page');
  expect(out).toMatch(/^<!DOCTYPE html>\n<html lang="en">/);
  expect(out).toContain('<title>Ponds</title>');
  expect(out).toContain('<p>Ask away.</p>');
  expect(out).toContain('<h2 id="fish">Fish</h2>');
  expect(out).not.toContain('data-ab-');
});

test("the site's root is found from a folder inside it", async () => {
  const site = pondSite();
  const inner = await site.runIn('_answers', 'render', 'ponds.md', '--answer', 'depth');
  expect(inner.out.trim()).toBe('<p>At least 120 cm deep.</p>');
});

test('what goes wrong in Liquid is told on standard error, with its place, and the rest is rendered', async () => {
  const site = pondSite();
  site.write(ponds, site.read(ponds).replace('{% include depth.html', 'Deep. {% include width.html'));
  const { exitCode, out, err } = await site.run('render', ponds, '--answer', 'depth');
  expect(exitCode).toBe(1);
  expect(out).toContain('Deep.');
  expect(err).toMatch(/^_answers\/ponds\.md(?::\d+:\d+)?: error render: .*width\.html/m);
});

test('an anchor that is not there is refused', async () => {
  const { exitCode, err } = await pondSite().run('render', ponds, '--answer', 'width');
  expect(exitCode).toBe(1);
  expect(err).toContain('there is no answer "width"');
});

test('an anchor that stands twice is asked for by its place', async () => {
  const { exitCode, err } = await pondSite().run('render', '_answers/flawed.md', '--answer', 'bite');
  expect(exitCode).toBe(1);
  expect(err).toContain('stands 2 times');
});

test('Liquid that does not come to an end is refused, in words', async () => {
  const site = pondSite();
  site.write('_includes/depth.html', '{% include depth.html of=1 %}');
  const { exitCode, out, err } = await site.run('render', ponds, '--page');
  expect({ exitCode, out }).toEqual({ exitCode: 1, out: '' });
  expect(err).toContain("_answers/ponds.md can't be rendered. ");
});

test('a file outside any site is refused', async () => {
  const site = pondSite();
  site.remove('_config.yml');
  const { exitCode, err } = await site.run('render', ponds, '--page');
  expect(exitCode).toBe(1);
  expect(err).toContain('_config.yml');
});

test.each([
  ['nothing to render', []],
  ['two things to render', ['--page', '--answer', 'depth']],
  ['--json without --answers', ['--page', '--json']],
])('%s is wrong use', async (_what, args) => {
  expect((await pondSite().run('render', ponds, ...args)).exitCode).toBe(2);
});
