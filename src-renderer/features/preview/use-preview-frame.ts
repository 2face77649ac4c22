import type { RefObject } from 'react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import './without-eval';
import type { FromPreview, ToPreview } from '../../../shared/api/preview-message';
import { fromPreviewSchema } from '../../../shared/api/preview-message';
import { addressOfPlace, placeOfAddress } from '../../document/place';
import { useFacts } from '../../state/app-context';
import type { ShownPage } from './exact/follow-exact';
import type { PreviewProps } from './preview-props';

export interface FrameProps extends PreviewProps {
  /** The document that the frame is to show. */
  readonly shown: ShownPage | undefined;
}

export interface PreviewFrame {
  readonly frame: RefObject<HTMLIFrameElement | null>;
  /** What the frame loads: the address that the page had when it was first shown. */
  readonly address: string | undefined;
  readonly isShown: boolean;
  /** For the frame's `load`: a page without the bridge is shown as it was loaded. */
  readonly onLoad: () => void;
}

/**
 * Speaks with the bridge inside the frame: sends it each new rendering and the place in hand, and tells what was
 * clicked. A message is taken only from this very frame, and only where it is one of the contract.
 */
export function usePreviewFrame(props: FrameProps): PreviewFrame {
  const { session, shown, place, line } = props;
  const rendering = useStore(session.state, (state) => state.rendering);
  const scope = useFacts((facts) => facts.settings.preview.scope);
  const frame = useRef<HTMLIFrameElement>(null);
  const [address] = useState(rendering?.previewUrl);
  const [isReady, setReady] = useState(false);
  const [isShown, setShown] = useState(false);
  const picked = useRef<string>(undefined);
  const now = useRef(props);
  useLayoutEffect(() => {
    now.current = props;
  });

  useEffect(() => {
    const take = (message: FromPreview) => {
      if (message.type === 'ready') setReady(true);
      else if (message.type === 'shown') setShown(true);
      else if (message.type === 'link') now.current.onLink?.(message.url);
      else if (message.type === 'key') now.current.onKey?.(message);
      else {
        picked.current = message.place;
        const place = placeOfAddress(message.place);
        if (place) now.current.onPick(place, message.line ?? undefined);
      }
    };
    const onMessage = (event: MessageEvent<unknown>) => {
      if (event.source === null || event.source !== frame.current?.contentWindow) return;
      const message = fromPreviewSchema.safeParse(event.data);
      if (message.success) take(message.data);
    };
    window.addEventListener('message', onMessage);
    return () => window.removeEventListener('message', onMessage);
  }, []);

  useEffect(() => {
    if (!isReady || !shown) return;
    send(frame.current, { type: 'update', version: shown.version, html: shown.html });
  }, [isReady, shown]);

  const marked = place ? addressOfPlace(place) : null;
  useEffect(() => {
    if (!isReady) return;
    // What was clicked in the page itself is in view already; the page must not move under the pointer.
    const reveal = marked !== picked.current;
    send(frame.current, {
      type: 'mark',
      place: marked,
      line: line ?? null,
      reveal,
      alone: scope === 'answer',
    });
    picked.current = undefined;
  }, [isReady, marked, line, scope]);

  return { frame, address, isShown, onLoad: () => setShown(true) };
}

function send(frame: HTMLIFrameElement | null, message: ToPreview): void {
  // The frame's origin is opaque, so no other target can be named; the window is that of our own frame.
  frame?.contentWindow?.postMessage(message, '*');
}
