import type { RefObject } from 'react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import './without-eval';
import type { FromPreview, ToPreview } from '../../../shared/api/preview-message';
import { fromPreviewSchema } from '../../../shared/api/preview-message';
import { keepKeyboard } from './keep-keyboard';
import { problemNotes } from './problem-notes';
import { addressOfPlace, placeOfAddress } from '../../document/place';
import { useFacts } from '../../state/app-context';
import type { ShownPage } from './exact/follow-exact';
import type { PreviewProps } from './preview-props';
import { noteFirst } from '../../state/note-first';

export interface FrameProps extends PreviewProps {
  /** The document that the frame is to show. */
  readonly shown: ShownPage | undefined;
  /** How much smaller than it is the page is shown, at most 1. */
  readonly scale: number;
  /** Files of other servers that the page did not get. */
  readonly onBlocked: (urls: readonly string[]) => void;
  /** The page is to be loaded again. */
  readonly onStale: () => void;
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
 * clicked. A message is taken only from the bridge of this very frame, and only where it is one of the contract.
 */
export function usePreviewFrame(props: FrameProps): PreviewFrame {
  const { session, shown, place, line, scale } = props;
  const rendering = useStore(session.state, (state) => state.rendering);
  const { scope, width } = useFacts((facts) => facts.settings.preview);
  const frame = useRef<HTMLIFrameElement>(null);
  const port = useRef<MessagePort>(undefined);
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
      else if (message.type === 'shown') {
        setShown(true);
        noteShown();
      } else if (message.type === 'link') now.current.onLink?.(message.url);
      else if (message.type === 'key') now.current.onKey?.(message);
      else if (message.type === 'blocked') now.current.onBlocked(message.urls);
      else if (message.type === 'stale') now.current.onStale();
      else {
        picked.current = message.place;
        const place = placeOfAddress(message.place);
        // Only a line leads to an editor.
        if (frame.current && message.line !== null) keepKeyboard(frame.current);
        if (place) now.current.onPick(place, message.line ?? undefined);
      }
    };
    const onMessage = (event: MessageEvent<unknown>) => {
      const [given] = event.ports;
      // The first port is the bridge's: nothing of the page runs before it. Later ones are of the page's scripts.
      const isBridge =
        event.source !== null && event.source === frame.current?.contentWindow && !port.current;
      if (!isBridge || !given) return;
      port.current = given;
      given.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        const message = fromPreviewSchema.safeParse(data);
        if (message.success) take(message.data);
      });
      given.start();
    };
    window.addEventListener('message', onMessage);
    return () => {
      window.removeEventListener('message', onMessage);
      port.current?.close();
      port.current = undefined;
    };
  }, []);

  useEffect(() => {
    if (!isReady || !shown) return;
    const { rendering: built, faq } = session.state.getState();
    const isBuiltIn = built === undefined || built.page.html === shown.html;
    // What the built-in renderer could not do is no matter where Jekyll's own page is seen.
    const notes = isBuiltIn ? problemNotes(built?.page.problems ?? [], faq) : [];
    const linesFrom = isBuiltIn ? null : built.page.html;
    send(port.current, { type: 'update', version: shown.version, html: shown.html, linesFrom, notes });
  }, [isReady, shown, session]);

  // A phone and a tablet lay no scroll bars beside the page, which would make it narrower than it is there.
  const scrollBars = width === 'phone' || width === 'tablet' ? 'hidden' : 'shown';
  useEffect(() => {
    if (isReady) send(port.current, { type: 'device', scrollBars, scale });
  }, [isReady, scrollBars, scale]);

  const marked = place ? addressOfPlace(place) : null;
  useEffect(() => {
    if (!isReady) return;
    // What was clicked in the page itself is in view already; the page must not move under the pointer.
    const reveal = marked !== picked.current;
    send(port.current, {
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

/** Lets the time of the first page and of each update be measured from outside; of the updates nothing is kept. */
function noteShown(): void {
  performance.mark('preview shown');
  performance.clearMarks('preview shown');
  noteFirst('preview first shown');
}

function send(port: MessagePort | undefined, message: ToPreview): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port has one end, and no origin
  port?.postMessage(message);
}
