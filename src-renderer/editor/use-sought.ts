import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { DocumentSession } from '../document/document-session';
import type { Sought } from '../document/document-state';

/**
 * Shows what the writer asked for, where this part of a view is the one to show it: `show` answers whether it has.
 * Each is shown once.
 */
export function useSought(session: DocumentSession, show: (sought: Sought) => boolean): void {
  const sought = useStore(session.state, (state) => state.sought);
  useEffect(() => {
    if (sought && show(sought)) session.found();
  });
}
