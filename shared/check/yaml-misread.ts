import { findMisreadings } from '../yaml-repair/find-misreadings';
import { inEachFile } from '../yaml-repair/in-each-file';
import type { Rule } from './rule';
import { yamlProblem } from './yaml-syntax';

/** YAML that parses, but says something else than what was most likely meant, or stops Jekyll's own reader. */
export const yamlMisread: Rule = ({ source, shape }) =>
  inEachFile(source, shape.holder, findMisreadings).map((fault) => yamlProblem(source, fault));
