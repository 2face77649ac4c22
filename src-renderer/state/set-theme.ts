import type { Settings } from '../../shared/api/facts';
import type { App } from './app';

export async function setTheme(app: App, theme: Settings['theme']): Promise<void> {
  app.facts.setState({ settings: { ...app.facts.getState().settings, theme } });
  app.facts.setState({ settings: await app.api.request('app/update-settings', { theme }) });
}

/** Keeps `data-theme` of the document's root what the setting and the system say; returns its stop. */
export function followTheme(app: App): () => void {
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const show = () => {
    const { theme } = app.facts.getState().settings;
    const isDark = theme === 'dark' || (theme === 'system' && dark.matches);
    document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light';
  };
  show();
  dark.addEventListener('change', show);
  const stop = app.facts.subscribe(show);
  return () => {
    dark.removeEventListener('change', show);
    stop();
  };
}
