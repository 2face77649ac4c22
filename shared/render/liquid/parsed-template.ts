import type { Template } from 'liquidjs';

/** A syntax error of a template, at offsets in its text. */
export interface SyntaxProblem {
  readonly message: string;
  readonly severity: 'error' | 'warning';
  readonly from: number;
  readonly to: number;
}

export interface ParsedTemplate {
  readonly templates: Template[];
  readonly problems: readonly SyntaxProblem[];
}
