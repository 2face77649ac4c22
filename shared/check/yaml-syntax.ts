import type { FaqDocument } from '../faq/document';
import { filePositionAt } from '../text/bundle';
import type { Fault } from '../yaml-repair/fault';
import { findFaults } from '../yaml-repair/find-faults';
import { inEachFile } from '../yaml-repair/in-each-file';
import type { Problem } from './problem';
import type { Rule } from './rule';

/** YAML that does not parse: Jekyll publishes the page without its front matter, or not at all. */
export const yamlSyntax: Rule = (document) => {
  const { source, shape, syntaxErrors } = document;
  if (syntaxErrors.length === 0) return [];
  const faults = inEachFile(source, shape.holder, findFaults);
  return (faults.length > 0 ? faults : asFaults(document)).map((fault) => yamlProblem(source, fault));
};

/** A fault of the YAML as one of the page's problems. */
export function yamlProblem(source: string, { severity, message, range, fix }: Fault): Problem {
  return {
    rule: severity === 'error' ? 'yaml-syntax' : 'yaml-misread',
    severity,
    message: `${positionWords(source, range.from)}: ${message}`,
    range,
    place: undefined,
    fix,
  };
}

/** The line and column in the file; in a folder, behind the file's name. */
function positionWords(source: string, offset: number): string {
  const { name, line, column } = filePositionAt(source, offset);
  return name === undefined ? `Line ${line}, column ${column}` : `${name}, line ${line}, column ${column}`;
}

/** Where no rule looks: the parser's own errors. */
function asFaults({ syntaxErrors }: FaqDocument): readonly Fault[] {
  return syntaxErrors.map((error) => ({ ...error, severity: 'error', fix: undefined }));
}
