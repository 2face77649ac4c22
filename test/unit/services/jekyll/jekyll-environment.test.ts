import { expect, test } from 'vitest';
import { jekyllEnvironment } from '../../../../src-main/services/jekyll/jekyll-environment';

test('where programs and gems are is handed on', () => {
  expect(
    jekyllEnvironment({ PATH: '/bin', HOME: '/home/ada', GEM_HOME: '/gems', LC_ALL: 'de' }),
  ).toMatchObject({
    PATH: '/bin',
    HOME: '/home/ada',
    GEM_HOME: '/gems',
    LC_ALL: 'de',
  });
});

test.each([
  'GITHUB_TOKEN',
  'AWS_SECRET_ACCESS_KEY',
  'SSH_AUTH_SOCK',
  'BUNDLE_GITHUB__COM',
  'NPM_TOKEN',
  'RUBYOPT',
])('%s is not', (name) => expect(jekyllEnvironment({ [name]: 'secret' })).not.toHaveProperty(name));
