import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import type { DocumentSession } from '../../../document/document-session';
import { useApp } from '../../../state/app-context';
import { exactFollower, type ExactView } from './follow-exact';

/** What the preview shows of a page, the exact one where there is one. */
export function useExact(session: DocumentSession): ExactView {
  const { api, pages } = useApp();
  const follower = useMemo(() => {
    const unsaved = () => {
      const { sessions, unsaved: paths } = pages.state.getState();
      return paths.flatMap((path) => {
        const other = sessions.get(path);
        return other && other !== session ? [{ path, text: other.state.getState().text }] : [];
      });
    };
    return exactFollower({ api, session, unsaved });
  }, [api, pages, session]);
  useEffect(() => follower.start(), [follower]);
  return useStore(follower.view);
}
