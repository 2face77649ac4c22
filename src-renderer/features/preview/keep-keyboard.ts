/** So long, in milliseconds, a frame's late focus is taken for that of the click which has led out of it. */
const LATE = 500;

/**
 * For a click in a frame that leads to an editor: a frame in a process of its own takes the keyboard by itself, at times
 * only after the editor has been given it. What has it by then gets it back.
 */
export function keepKeyboard(frame: HTMLIFrameElement): void {
  let holder: HTMLElement | undefined;
  const onFocus = ({ target }: FocusEvent) => {
    if (target instanceof HTMLElement && target !== frame) holder = target;
  };
  const onBlur = () => {
    if (document.activeElement === frame) holder?.focus();
  };
  document.addEventListener('focusin', onFocus);
  window.addEventListener('blur', onBlur);
  window.setTimeout(() => {
    document.removeEventListener('focusin', onFocus);
    window.removeEventListener('blur', onBlur);
  }, LATE);
}
