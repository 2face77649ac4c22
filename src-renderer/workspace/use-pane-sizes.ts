import { useApp, useFacts } from '../state/app-context';
import { rememberPanes } from '../state/remember-panes';
import type { PaneGroupProps } from '../ui/splitter';

/** The remembered sizes of a group of panes, and what remembers them when they change. */
export function usePaneSizes(
  group: string,
  panes: readonly string[],
): Pick<PaneGroupProps, 'sizes' | 'onResized'> {
  const app = useApp();
  const kept = useFacts((facts) => facts.settings.panes[group]);
  const sizes =
    kept?.length === panes.length
      ? Object.fromEntries(panes.map((pane, index) => [pane, kept[index] ?? 0]))
      : undefined;
  return {
    sizes,
    onResized: (now) => {
      void rememberPanes(
        app,
        group,
        panes.map((pane) => now[pane] ?? 0),
      );
    },
  };
}
