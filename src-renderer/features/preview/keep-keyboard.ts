/** So long, in milliseconds, a frame's late focus is taken for that of the click which has led out of it. */
const LATE = 2_000;

/**
 * For a click in a frame that leads to an editor: a frame in a process of its own takes the keyboard by itself, at times
 * only after the editor has been given it, or while the editor still has it. Then the editor gets it back.
 */
export function keepKeyboard(frame: HTMLIFrameElement): void {
  let holder = document.activeElement;
  if (holder === frame) return;
  const onFocus = ({ target }: FocusEvent) => {
    if (target instanceof HTMLElement && target !== frame) holder = target;
  };
  const onBlur = () => {
    if (document.activeElement !== frame) return;
    if (holder instanceof HTMLElement) holder.focus();
    stop();
  };
  const stop = () => {
    clearTimeout(waiting);
    document.removeEventListener('focusin', onFocus);
    window.removeEventListener('blur', onBlur);
  };
  document.addEventListener('focusin', onFocus);
  window.addEventListener('blur', onBlur);
  const waiting = setTimeout(stop, LATE);
}
