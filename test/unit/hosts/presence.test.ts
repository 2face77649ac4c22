import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { presence } from '../../../src-main/hosts/browser/presence';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function watched() {
  const onGone = vi.fn();
  return { count: presence(5_000, onGone), onGone };
}

test('nobody is gone before the first page came', () => {
  const { onGone } = watched();
  vi.advanceTimersByTime(60_000);
  expect(onGone).not.toHaveBeenCalled();
});

test('the last page is gone after a while without one', () => {
  const { count, onGone } = watched();
  count(1);
  count(0);
  vi.advanceTimersByTime(5_000);
  expect(onGone).toHaveBeenCalledOnce();
});

test('a page that is loaded again is not gone', () => {
  const { count, onGone } = watched();
  count(1);
  count(0);
  vi.advanceTimersByTime(4_000);
  count(1);
  vi.advanceTimersByTime(60_000);
  expect(onGone).not.toHaveBeenCalled();
});
