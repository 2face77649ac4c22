import { describe, expect, test } from 'vitest';
import { findViewer } from '../../../src-main/hosts/browser/app-window';

const desktop = { DISPLAY: ':0', PATH: '/usr/local/bin:/usr/bin' };

describe('what the page is shown with', () => {
  test('is an installed Chromium', () => {
    const viewer = findViewer('linux', desktop, (path) => path === '/usr/bin/chromium');
    expect(viewer).toEqual({ kind: 'window', program: '/usr/bin/chromium' });
  });

  test('is Chrome where both are installed', () => {
    const viewer = findViewer('linux', desktop, () => true);
    expect(viewer).toEqual({ kind: 'window', program: '/usr/local/bin/google-chrome' });
  });

  test('is the default browser where there is no Chromium', () => {
    expect(findViewer('linux', desktop, () => false)).toEqual({
      kind: 'default-browser',
      command: ['xdg-open'],
    });
  });

  test('is the printed address where there is no display', () => {
    expect(findViewer('linux', { PATH: '/usr/bin' }, () => true)).toEqual({ kind: 'address' });
  });

  test('is Edge on a Windows with Edge alone', () => {
    const viewer = findViewer('win32', { 'ProgramFiles(x86)': 'C:\\Program' }, (path) =>
      path.includes('Edge'),
    );
    expect(viewer.kind).toBe('window');
  });
});
