import { findMisreadings } from '../yaml-repair/find-misreadings';
import type { Rule } from './rule';
import { yamlProblem } from './yaml-syntax';

/** YAML that parses, but says something else than what was most likely meant, or stops Jekyll's own reader. */
export const yamlMisread: Rule = ({ source, shape }) =>
  findMisreadings(source, shape.holder).map((fault) => yamlProblem(source, fault));
