import type { App } from './app';

/** Remembers the sizes of a group of panes between starts: per cents, in the panes' order. */
export async function rememberPanes(app: App, group: string, sizes: readonly number[]): Promise<void> {
  const { panes } = app.facts.getState().settings;
  if (String(panes[group]) === String(sizes)) return;
  const all: Record<string, number[]> = {};
  for (const [name, list] of Object.entries({ ...panes, [group]: sizes })) all[name] = [...list];
  const settings = await app.api.request('app/update-settings', { panes: all });
  app.facts.setState({ settings: { ...app.facts.getState().settings, panes: settings.panes } });
}
