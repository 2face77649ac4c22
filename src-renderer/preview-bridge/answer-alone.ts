import { addOwnStyle } from './own-style';

/** Shows a part of the page alone: all that is neither in it nor around it is put aside. */
export interface AnswerAlone {
  /** The question (`2/0`) or topic (`2`) to be shown alone; null for the whole page. Holds for later pages, too. */
  show(place: string | null): void;
  /** The page has changed: what stands beside the place may be other elements now. */
  renew(): void;
}

export function answerAlone(): AnswerAlone {
  addOwnStyle('[data-ab-aside] { display: none !important; }');
  let shown: string | null = null;
  const renew = () => {
    const aside = new Set(shown === null ? [] : elementsBeside(elementsAt(shown)));
    for (const element of document.querySelectorAll('[data-ab-aside]'))
      if (!aside.has(element)) element.removeAttribute('data-ab-aside');
    for (const element of aside) element.setAttribute('data-ab-aside', '');
  };
  return {
    show(place) {
      if (place === shown) return;
      shown = place;
      renew();
    },
    renew,
  };
}

/** A topic is shown with its questions. */
function elementsAt(place: string): readonly Element[] {
  const own = place.includes('/')
    ? `[data-ab-question="${place}"]`
    : `[data-ab-topic="${place}"], [data-ab-question^="${place}/"]`;
  return [...document.querySelectorAll(own)];
}

/** The elements that hold nothing of those and stand in none of them; none where the page does not show them. */
function elementsBeside(elements: readonly Element[]): readonly Element[] {
  const around = new Set<Element>();
  for (const element of elements) {
    for (let at = element.parentElement; at && at !== document.documentElement; at = at.parentElement)
      around.add(at);
  }
  const inside = new Set(elements);
  return [...around].flatMap((parent) =>
    [...parent.children].filter((child) => !around.has(child) && !inside.has(child)),
  );
}
