/** Adds a rule of ours to the page, as a sheet that stands in no element: the page's own rules can't see it. */
export function addOwnStyle(rule: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rule);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return sheet;
}
