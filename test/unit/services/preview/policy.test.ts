import { describe, expect, test } from 'vitest';
import { noPermissions } from '../../../../shared/api/preview-permissions';
import { previewPolicy, withBridge } from '../../../../src-main/services/preview/policy';

const bridge = '<script nonce="n" src="/__answerbook/bridge.js" data-scripts="off"></script>';

describe('the bridge script comes first in the head', () => {
  test.each([
    [
      'a whole page',
      '<!DOCTYPE html>\n<html lang="en">\n<head>',
      '<meta charset="utf-8"></head><body></body></html>',
    ],
    [
      'comments before the head',
      '<!-- <head> --><!doctype html><!-- x > y --><html><head data-x="a > b">',
      '</head>',
    ],
    ['a byte order mark', '\uFEFF<html><head>', '</head>'],
    ['no head', '<!doctype html><html class="a">', '<body>text</body></html>'],
    ['no html', '', '<p>text <head> text</p>'],
    ['a header, which is no head', '<!doctype html>', '<header>text</header>'],
    ['nothing at all', '', ''],
  ])('%s', (_, start, rest) => {
    expect(withBridge(start + rest, 'n', noPermissions)).toBe(start + bridge + rest);
  });

  test('a page that is one unclosed comment is read once', () => {
    const html = `<!--${'<!-- -'.repeat(20_000)}`;
    expect(withBridge(html, 'n', noPermissions)).toBe(bridge + html);
  });
});

test('the only scripts that run carry the nonce', () => {
  const directives = previewPolicy('abc', noPermissions).split('; ');
  expect(directives).toContain("script-src 'nonce-abc'");
  expect(directives).toContain("default-src 'none'");
});

test('the page has no origin of its own', () => {
  expect(previewPolicy('abc', noPermissions).split('; ')).toContain('sandbox allow-scripts');
});

test('where the site’s scripts run, they are its own, and nothing is loaded from elsewhere', () => {
  const policy = previewPolicy('abc', { scripts: 'on', remote: 'allowed' });
  expect(policy.split('; ')).toContain("script-src 'self' 'unsafe-inline'");
  expect(policy).not.toContain('https:');
  expect(policy.split('; ')).toContain("connect-src 'none'");
});

test('what is looked at comes from other servers where that is allowed, over https', () => {
  const directives = previewPolicy('abc', { scripts: 'off', remote: 'allowed' }).split('; ');
  const elsewhere = directives.filter((directive) => directive.includes('https:'));
  expect(elsewhere.map((directive) => directive.split(' ')[0])).toEqual([
    'style-src',
    'img-src',
    'font-src',
    'media-src',
  ]);
});
