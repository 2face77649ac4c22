/** What is only looked at, and may come from other servers where the writer allows it. */
const SHOWN = /^(?:img|style|font|media)-src/;

/** Calls back with the addresses of all files of other servers that the page wanted and did not get. */
export function watchBlocked(onBlocked: (urls: readonly string[]) => void): void {
  const blocked = new Set<string>();
  document.addEventListener('securitypolicyviolation', (event) => {
    if (!event.isTrusted || !SHOWN.test(event.effectiveDirective) || !/^https?:/.test(event.blockedURI))
      return;
    if (blocked.has(event.blockedURI) || blocked.size >= MOST_TOLD) return;
    blocked.add(event.blockedURI);
    onBlocked([...blocked]);
  });
}

/** A page with more than that says nothing new. */
const MOST_TOLD = 200;
