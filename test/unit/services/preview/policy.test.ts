import { describe, expect, test } from 'vitest';
import { previewPolicy, withBridge } from '../../../../src-main/services/preview/policy';

const bridge = '<script nonce="n" src="/__answerbook/bridge.js"></script>';

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
    expect(withBridge(start + rest, 'n')).toBe(start + bridge + rest);
  });

  test('a page that is one unclosed comment is read once', () => {
    const html = `<!--${'<!-- -'.repeat(20_000)}`;
    expect(withBridge(html, 'n')).toBe(bridge + html);
  });
});

test('the only scripts that run carry the nonce', () => {
  const directives = previewPolicy('abc').split('; ');
  expect(directives).toContain("script-src 'nonce-abc'");
  expect(directives).toContain("default-src 'none'");
});

test('the page has no origin of its own', () => {
  expect(previewPolicy('abc').split('; ')).toContain('sandbox allow-scripts');
});
