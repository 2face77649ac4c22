import { config } from 'zod';

/**
 * What the packages need to be told under the page's strict content policy (src-main/hosts/page/policy.ts):
 * imported first, for its effect.
 */

declare global {
  interface Window {
    readonly trustedTypes?: {
      createPolicy(name: string, rules: { createHTML(html: string): string }): unknown;
    };
  }
}

// react-aria clears its announcements by `innerHTML = ""`. No other text is ever taken for HTML.
window.trustedTypes?.createPolicy('default', {
  createHTML: (html) => {
    if (html === '') return html;
    throw new TypeError('Text is not taken for HTML here.');
  },
});

// zod would try whether it may compile its schemas, which the policy refuses, and the console tells.
config({ jitless: true });
