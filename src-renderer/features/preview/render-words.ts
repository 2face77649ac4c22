import type { RenderError } from '../../../shared/api/errors';
import { messages } from './messages';

/** Why a page is not rendered anew, in a writer's words. */
export function renderErrorWords(error: RenderError): string {
  switch (error.code) {
    case 'no-site':
      return messages.noSiteDetail;
    case 'no-page':
      return messages.noPageDetail;
    case 'no-repository':
      return messages.noRepository;
    case 'out-of-time':
      return messages.outOfTime(error.seconds);
    case 'superseded':
      return messages.loading;
    case 'render-failed':
      return `${messages.renderFailed} ${error.detail}`;
  }
}
