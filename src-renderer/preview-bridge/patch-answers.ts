import { morph } from './morph';

const QUESTION = '[data-ab-question]';

/**
 * Changes the answers that differ between two documents, and nothing else of the page: what scripts have made of it
 * stays. False where more than answers differs, or the page is no longer what it was: then it is to be loaded again.
 */
export function patchAnswers(before: Document, next: Document): boolean {
  const [old, wanted] = [questionsOf(before), questionsOf(next)];
  const shown = questionsOf(document);
  const isSame =
    old.length === wanted.length &&
    shown.length === wanted.length &&
    frameOf(before).isEqualNode(frameOf(next)) &&
    wanted.every((element, index) => placeOf(element) === placeOf(shown[index]));
  if (!isSame) return false;
  wanted.forEach((element, index) => {
    const present = shown[index];
    if (present && old[index]?.isEqualNode(element) === false) morph(present, element, keepsScriptsLook);
  });
  return true;
}

/** Around an answer's own elements, what is open or chosen is the scripts' business. */
function keepsScriptsLook(name: string, element: Element): boolean {
  return /^(?:class|style|hidden|aria-)/.test(name) && element.closest('[data-ab-lines]') === null;
}

function questionsOf(page: Document): readonly Element[] {
  return [...page.querySelectorAll(QUESTION)];
}

function placeOf(element: Element | undefined): string | null | undefined {
  return element?.getAttribute('data-ab-question');
}

/** The page without what its questions hold. */
function frameOf(page: Document): Node {
  const frame = page.documentElement.cloneNode(true);
  if (frame instanceof Element)
    for (const element of frame.querySelectorAll(QUESTION)) element.replaceChildren();
  return frame;
}
