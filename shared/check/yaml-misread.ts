import { treeOf } from '../faq/read-faq';
import { findMisreadings } from '../yaml-repair/find-misreadings';
import { inEachFile } from '../yaml-repair/in-each-file';
import type { YamlHolder } from '../yaml-repair/yaml-place';
import type { Rule } from './rule';
import { yamlProblem } from './yaml-syntax';

/** YAML that parses, but says something else than what was most likely meant, or stops Jekyll's own reader. */
export const yamlMisread: Rule = (document) => {
  const { source, shape } = document;
  // A file's YAML has been read for the document; of a folder's files each is read for itself.
  const known = shape.holder === 'folder' ? undefined : treeOf(document)?.yaml;
  const find = (text: string, holder: YamlHolder) => findMisreadings(text, holder, known);
  return inEachFile(source, shape.holder, find).map((fault) => yamlProblem(source, fault));
};
