import type { RenderError } from '../../../shared/api/errors';
import type { RenderProblem } from '../../../shared/render/rendered';
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

/** The first error of a rendered page with its place, and how many follow; undefined where there is none. */
export function renderProblemWords(problems: readonly RenderProblem[]): string | undefined {
  const errors = problems.filter((problem) => problem.severity === 'error');
  const [first] = errors;
  if (!first) return undefined;
  const words = `${first.message} (${messages.inFile(first.file, first.line)})`;
  return errors.length === 1 ? words : `${words}, ${messages.moreProblems(errors.length - 1)}`;
}
