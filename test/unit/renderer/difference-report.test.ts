import { expect, test } from 'vitest';
import { differenceReport } from '../../../src-renderer/features/preview/exact/difference-report';

const page = {
  path: 'faq.md',
  version: '1.2.3',
  jekyll: {
    version: '4.3.1',
    ruby: '3.1.2',
    source: 'bundler',
    note: undefined,
    pages: 1,
    milliseconds: 1,
  },
} as const;

const difference = {
  element: 'html > body > p',
  question: undefined,
  builtIn: '<p>a</p>',
  exact: '<p>b</p>',
};

test('a report says which page, which versions and which element', () => {
  const report = differenceReport(page, difference);
  expect(report).toMatch(/faq\.md/);
  expect(report).toMatch(/Answerbook 1\.2\.3/);
  expect(report).toMatch(/Jekyll 4\.3\.1 \(Ruby 3\.1\.2, bundler\)/);
  expect(report).toMatch(/html > body > p/);
});

test('both pieces of HTML stand in fences', () => {
  expect(differenceReport(page, difference)).toMatch(
    /```html\n<p>a<\/p>\n```\n\nJekyll:\n\n```html\n<p>b<\/p>\n```/,
  );
});

test('a fence in the HTML ends none of the report’s', () => {
  const report = differenceReport(page, { ...difference, exact: '<pre>````\n</pre>' });
  expect(report).toMatch(/\n`````html\n<pre>````\n<\/pre>\n`````\n/);
});
