import type { Problem } from '../../../shared/check/problem';
import type { DocumentSession } from '../../document/document-session';
import type { DocumentState } from '../../document/document-state';

/**
 * What the check told of the YAML of this very text: its ranges and fixes fit no other. Undefined while it is not yet
 * known of the text.
 */
export function yamlProblems({
  problems,
  checkedVersion,
  version,
}: DocumentState): readonly Problem[] | undefined {
  if (checkedVersion !== version) return undefined;
  return problems.filter(isYamlProblem);
}

export function isYamlProblem({ rule }: Problem): boolean {
  return rule === 'yaml-syntax' || rule === 'yaml-misread';
}

/** Carries out a problem's fix as one step of the undo history, unless the text has changed since it was told. */
export function mend(session: DocumentSession, problem: Problem): boolean {
  const known = yamlProblems(session.state.getState());
  if (!problem.fix || known?.includes(problem) !== true) return false;
  session.applyChanges(problem.fix.changes);
  return true;
}

/** A problem's words without its line and column, for where those are shown beside it. */
export function withoutPlace({ message }: Problem): string {
  return message.replace(/^Line \d+, column \d+: /, '');
}

/** The problem whose fix is meant at the cursor: the one that it stands in or behind, else the first. */
export function problemAt(problems: readonly Problem[], offset: number): Problem | undefined {
  const mendable = problems.filter(({ fix }) => fix !== undefined);
  return mendable.findLast(({ range }) => range.from <= offset) ?? mendable[0];
}
