import { expect, test, vi } from 'vitest';
import { CommandRegistry, commandForKey, commands, shownKeys } from '../../../src-renderer/state/commands';
import type { KeyPress } from '../../../src-renderer/state/commands';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});
const onLinux = { platform: 'linux', scope: 'window' } as const;
const onMac = { platform: 'darwin', scope: 'window' } as const;

test('Ctrl+S saves on a PC', () => {
  expect(commandForKey(press('s', { ctrlKey: true }), onLinux)).toBe('page.save');
});

test('Cmd+S saves on a Mac, Ctrl+S does not', () => {
  expect(commandForKey(press('s', { metaKey: true }), onMac)).toBe('page.save');
  expect(commandForKey(press('s', { ctrlKey: true }), onMac)).toBeUndefined();
});

test('a letter in capitals means the same with Shift held', () => {
  expect(commandForKey(press('Z', { ctrlKey: true, shiftKey: true }), onLinux)).toBe('edit.redo');
});

test('Ctrl+Y redoes too', () => {
  expect(commandForKey(press('y', { ctrlKey: true }), onLinux)).toBe('edit.redo');
});

test('a letter alone is typing', () => {
  expect(commandForKey(press('s'), onLinux)).toBeUndefined();
});

test('Delete removes in the outline, not in a field', () => {
  expect(commandForKey(press('Delete'), { platform: 'linux', scope: 'outline' })).toBe('question.remove');
  expect(commandForKey(press('Delete'), onLinux)).toBeUndefined();
});

test('keys are shown in the platform’s own manner', () => {
  expect(shownKeys('edit.redo', 'linux')).toBe('Ctrl+Shift+Z');
  expect(shownKeys('edit.redo', 'darwin')).toBe('⌘⇧Z');
});

test('no two commands of one scope share their keys', () => {
  const keys = commands.flatMap((entry) =>
    'keys' in entry ? [`${'scope' in entry ? entry.scope : 'window'} ${entry.keys}`] : [],
  );
  expect(keys).toEqual([...new Set(keys)]);
});

test('a command that can’t be run now does nothing', () => {
  const run = vi.fn();
  const registry = new CommandRegistry();
  registry.handle('page.save', { run, enabled: () => false });
  registry.run('page.save');
  expect(run).not.toHaveBeenCalled();
});

test('a handler gives the command back to the one before it', () => {
  const [first, second] = [vi.fn(), vi.fn()];
  const registry = new CommandRegistry();
  registry.handle('page.save', { run: first });
  const stop = registry.handle('page.save', { run: second });
  stop();
  registry.run('page.save');
  expect(first).toHaveBeenCalledOnce();
  expect(second).not.toHaveBeenCalled();
});
