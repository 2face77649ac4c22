import type { FaqShape } from '../faq/document';
import type { TextRange } from '../text/range';
import { dataFileOf, frontMatterOf } from '../yaml/front-matter';

/** What a file's YAML is: a part of it, or all of it. */
export type YamlHolder = Exclude<FaqShape['holder'], 'folder'>;

/** Where a file's YAML stands; undefined for a page without front matter. */
export function yamlPlace(source: string, holder: YamlHolder): TextRange | undefined {
  return (holder === 'front-matter' ? frontMatterOf(source) : dataFileOf(source))?.yaml;
}
