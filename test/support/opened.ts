import { expect } from 'vitest';
import type { FaqDocument } from '../../shared/faq/document';
import { readFaq } from '../../shared/faq/read-faq';
import { readJekyllYaml } from '../../shared/yaml/jekyll-yaml';

/** A page that holds an FAQ and has no syntax errors; with a path, perhaps a data file. */
export function opened(source: string, path = ''): FaqDocument {
  const document = readFaq(source, path);
  if (!document) throw new Error(`no FAQ in\n${source}`);
  expect(document.syntaxErrors).toEqual([]);
  return document;
}

/** Its YAML. */
export function yamlTextOf({ source, yaml }: FaqDocument): string {
  return source.slice(yaml.from, yaml.to);
}

/** What the YAML holds to a reader that the editor's own has no part in. */
export function yamlOf(document: FaqDocument): unknown {
  const read = readJekyllYaml(yamlTextOf(document));
  if (!read.ok) throw new Error(`${read.error.message}\n${document.source}`);
  return read.value;
}

/** How many questions each topic has. */
export function counts(document: FaqDocument): readonly number[] {
  return document.topics.map((topic) => topic.questions.length);
}
