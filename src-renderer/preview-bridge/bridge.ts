import type { FromPreview, ToPreview } from '../../shared/api/preview-message';
import { answerAlone } from './answer-alone';
import { isAppKey } from './app-keys';
import { followClicks } from './follow-clicks';
import { placeMark } from './place-mark';
import { installOpening, openAccordions } from './open-hidden';
import { patchPage } from './patch-page';

/**
 * The one script that runs inside the preview's frame. The frame has an origin of its own and nothing but this
 * channel to the app: it shows the documents it is sent, marks the question in hand, and says what was clicked.
 */
const app = window.parent;
// The frame's parent is the app whatever its origin; what is said holds nothing that the page does not show.
const say = (message: FromPreview) => app.postMessage(message, '*');

function start(): void {
  installOpening();
  openAccordions();
  const mark = placeMark();
  const alone = answerAlone();
  window.addEventListener('message', (event: MessageEvent<ToPreview>) => {
    if (event.source !== app) return;
    const message = event.data;
    if (message.type === 'update') {
      mark.keepInSight(() => {
        patchPage(message.html);
        alone.renew();
        openAccordions();
      });
      say({ type: 'shown', version: message.version });
    } else if (message.type === 'mark') {
      alone.show(message.alone ? message.place : null);
      mark.show(message, message.reveal ? 'reveal' : 'stay');
    }
  });
  followClicks({
    onPick: ({ place, line }) => say({ type: 'picked', place, line: line ?? null }),
    onLink: (url) => say({ type: 'link', url: url.slice(0, 4096) }),
  });
  window.addEventListener('keydown', (event) => {
    if (!isAppKey(event)) return;
    event.preventDefault();
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    say({ type: 'key', key: key.slice(0, 32), ctrl: ctrlKey, meta: metaKey, alt: altKey, shift: shiftKey });
  });
  say({ type: 'ready', url: location.href.slice(0, 4096) });
}

if (app !== window) {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start, { once: true });
  else start();
}
