import { deviceWidths } from '../../shared/api/preview-look';
import type { PreviewLook, PreviewWidth } from '../../shared/api/preview-look';
import type { App } from './app';
import type { CommandHandler, CommandId } from './commands';

/** Changes how the preview shows pages, at once, and remembers it. */
export async function setPreviewLook(app: App, change: Partial<PreviewLook>): Promise<void> {
  const { settings } = app.facts.getState();
  const preview = { ...settings.preview, ...change };
  app.facts.setState({ settings: { ...settings, preview } });
  await app.api.request('app/update-settings', { preview });
}

/** The commands that choose it. */
export function previewLookCommands(app: App): Partial<Record<CommandId, CommandHandler>> {
  const look = () => app.facts.getState().settings.preview;
  const set = (change: Partial<PreviewLook>) => void setPreviewLook(app, change);
  return {
    'preview.scope': { run: () => set({ scope: look().scope === 'page' ? 'answer' : 'page' }) },
    'preview.next-width': { run: () => set({ width: widthAfter(look().width) }) },
    'preview.width-pane': { run: () => set({ width: 'pane' }) },
    'preview.width-phone': { run: () => set({ width: 'phone' }) },
    'preview.width-tablet': { run: () => set({ width: 'tablet' }) },
    'preview.width-desktop': { run: () => set({ width: 'desktop' }) },
  };
}

function widthAfter(width: PreviewWidth): PreviewWidth {
  const widths: readonly PreviewWidth[] = ['pane', ...devices];
  return widths[(widths.indexOf(width) + 1) % widths.length] ?? 'pane';
}

const devices = Object.keys(deviceWidths).filter(
  (name): name is keyof typeof deviceWidths => name in deviceWidths,
);
