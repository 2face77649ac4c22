import type { FaqDocument } from '../faq/document';
import { lineColumnAt } from '../text/position';
import type { Fault } from '../yaml-repair/fault';
import { findFaults } from '../yaml-repair/find-faults';
import type { Problem } from './problem';
import type { Rule } from './rule';

/** YAML that does not parse: Jekyll publishes the page without its front matter, or not at all. */
export const yamlSyntax: Rule = (document) => {
  const { source, shape, syntaxErrors } = document;
  if (syntaxErrors.length === 0) return [];
  const faults = findFaults(source, shape.holder);
  return (faults.length > 0 ? faults : asFaults(document)).map((fault) => yamlProblem(source, fault));
};

/** A fault of the YAML as one of the page's problems. */
export function yamlProblem(source: string, { severity, message, range, fix }: Fault): Problem {
  const { line, column } = lineColumnAt(source, range.from);
  return {
    rule: severity === 'error' ? 'yaml-syntax' : 'yaml-misread',
    severity,
    message: `Line ${line}, column ${column}: ${message}`,
    range,
    place: undefined,
    fix,
  };
}

/** Where no rule looks: the parser's own errors. */
function asFaults({ syntaxErrors }: FaqDocument): readonly Fault[] {
  return syntaxErrors.map((error) => ({ ...error, severity: 'error', fix: undefined }));
}
