import { lineColumnAt } from '../text/position';
import type { Rule } from './rule';

/** YAML that does not parse: Jekyll publishes the page without its front matter, or not at all. */
export const yamlSyntax: Rule = ({ source, syntaxErrors }) =>
  syntaxErrors.map(({ message, range }) => {
    const { line, column } = lineColumnAt(source, range.from);
    return {
      rule: 'yaml-syntax',
      severity: 'error',
      message: `Line ${line}, column ${column}: ${message}`,
      range,
      place: undefined,
    };
  });
