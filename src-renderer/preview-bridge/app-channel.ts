import type { FromPreview, ToPreview } from '../../shared/api/preview-message';

/** The way to the app. */
export interface AppChannel {
  readonly say: (message: FromPreview) => void;
  /** Hands over what the app has said so far and says from now on. */
  listen(take: (message: ToPreview) => void): void;
}

/**
 * Opens the channel. It is a port of our own, handed to the app before anything else of the page runs: scripts of the
 * site, where the writer lets them run, can speak to the window, and not through the port. What they could change
 * later (`MessagePort.prototype`) is taken hold of now.
 */
export function openChannel(app: Window): AppChannel {
  const { port1, port2 } = new MessageChannel();
  const post = port1.postMessage.bind(port1);
  const waiting: ToPreview[] = [];
  let take = (message: ToPreview): void => void waiting.push(message);
  port1.addEventListener('message', (event: MessageEvent<ToPreview>) => take(event.data));
  port1.start();
  // The frame's parent is the app whatever its origin; what is said holds nothing that the page does not show.
  app.postMessage({ type: 'hello' }, '*', [port2]);
  return {
    say: (message) => post(message),
    listen(listener) {
      take = listener;
      for (const message of waiting.splice(0)) listener(message);
    },
  };
}
