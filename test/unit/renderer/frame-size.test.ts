import { expect, test } from 'vitest';
import { frameSize } from '../../../src-renderer/features/preview/frame-size';

const pane = { width: 640, height: 800 };

test('a page as wide as its pane has the pane’s size', () => {
  expect(frameSize(pane, 'pane')).toEqual({ width: 640, height: 800, scale: 1 });
});

test('a page narrower than its pane is shown as large as it is', () => {
  expect(frameSize(pane, 'phone')).toEqual({ width: 375, height: 800, scale: 1 });
});

test('a page wider than its pane is made smaller, and fills its height', () => {
  expect(frameSize(pane, 'desktop')).toEqual({ width: 1280, height: 1600, scale: 0.5 });
});
