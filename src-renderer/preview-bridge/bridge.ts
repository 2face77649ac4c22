import { answerAlone } from './answer-alone';
import type { ToPreview } from '../../shared/api/preview-message';
import { openChannel } from './app-channel';
import type { AppChannel } from './app-channel';
import { isAppKey } from './app-keys';
import { followClicks } from './follow-clicks';
import type { Picked } from './follow-clicks';
import { installOpening, openAccordions } from './open-hidden';
import { addOwnStyle } from './own-style';
import { patchPage } from './patch-page';
import { placeMark } from './place-mark';
import { problemNotes } from './problem-notes';
import { scriptedPage } from './scripted-page';
import { watchBlocked } from './watch-blocked';

/**
 * The first script that runs inside the preview's frame, and the only one unless the writer lets the site's own run
 * too. The frame has an origin of its own and nothing but this channel to the app: it shows the documents it is sent,
 * marks the question in hand, and says what was clicked.
 */
type Scripts = 'on' | 'off';

function start(channel: AppChannel, scripts: Scripts): void {
  const { say } = channel;
  installOpening();
  if (scripts === 'off') openAccordions();
  const bars = addOwnStyle('html::-webkit-scrollbar { width: 0; height: 0; }');
  bars.disabled = true;
  const mark = placeMark(scripts === 'off' ? 'opens-hidden' : 'as-shown');
  const alone = answerAlone();
  const onPick = ({ place, line }: Picked) => say({ type: 'picked', place, line: line ?? null });
  const notes = problemNotes({ onPick, keepInSight: (change) => mark.keepInSight(change) });
  mark.onMoved(notes.place);
  const scripted = scriptedPage(() => say({ type: 'stale' }));
  const update = ({ html, linesFrom }: Extract<ToPreview, { type: 'update' }>) => {
    if (scripts === 'on') scripted.update(html);
    else {
      patchPage(html, linesFrom);
      openAccordions();
    }
    alone.renew();
  };
  channel.listen((message) => {
    if (message.type === 'update') {
      mark.keepInSight(() => {
        update(message);
        notes.show(message.notes);
      });
      say({ type: 'shown', version: message.version });
    } else if (message.type === 'device') {
      mark.keepInSight(() => {
        bars.disabled = message.scrollBars === 'shown';
        notes.scale(message.scale);
      });
    } else if (message.type === 'mark') {
      alone.show(message.alone ? message.place : null);
      mark.show(message, message.reveal ? 'reveal' : 'stay');
      notes.place();
    }
  });
  followClicks({
    onPick,
    onLink: (url) => say({ type: 'link', url: url.slice(0, 4096) }),
    onOwnLink: scripts === 'off' ? 'open' : 'leave-to-scripts',
  });
  window.addEventListener('keydown', (event) => {
    if (!event.isTrusted || !isAppKey(event)) return;
    event.preventDefault();
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    say({ type: 'key', key: key.slice(0, 32), ctrl: ctrlKey, meta: metaKey, alt: altKey, shift: shiftKey });
  });
  say({ type: 'ready', url: location.href.slice(0, 4096) });
}

function load(): void {
  const { currentScript } = document;
  const scripts =
    currentScript instanceof HTMLScriptElement && currentScript.dataset['scripts'] === 'on' ? 'on' : 'off';
  const channel = openChannel(window.parent);
  watchBlocked((urls) => channel.say({ type: 'blocked', urls: urls.map((url) => url.slice(0, 512)) }));
  const begin = () => start(channel, scripts);
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin, { once: true });
  else begin();
}

if (window.parent !== window) load();
