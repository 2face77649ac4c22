import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { diffLines } from 'diff';
import matter from 'gray-matter';
import { dump, load } from 'js-yaml';
import { parseDocument } from 'yaml';
import { applyCommand } from '../../shared/faq/apply-command';
import type { FaqDocument } from '../../shared/faq/document';
import { readFaq } from '../../shared/faq/read-faq';
import { applyChanges } from '../../shared/text/apply-changes';
import { frontMatterOf } from '../../shared/yaml/front-matter';

/** Puts one word into the first answer, each writer in its own way; the whole new text, or why there is none. */
type Writer = (source: string, faq: FaqDocument) => string;

/**
 * How many lines (out and in, as Git counts them) one added word costs, beside what writing the model again costs.
 * Arguments: further files or folders to measure.
 */
export function bench(args: readonly string[]): void {
  const files = [
    'test/fixtures/pages',
    'resources/sample/site/_account',
    'resources/sample/site/_help',
    ...args,
  ];
  const names = Object.keys(writers);
  console.log(`  ${'file'.padEnd(32)}${names.map((name) => name.padStart(18)).join('')}`);
  for (const file of files.flatMap(pagesIn)) {
    const source = readFileSync(file, 'utf8');
    const faq = readFaq(source);
    if (!faq || faq.syntaxErrors.length > 0 || !faq.topics.some(({ questions }) => questions.length > 0))
      continue;
    const cells = Object.values(writers).map((write) => changedLines(source, () => write(source, faq)));
    console.log(`  ${basename(file).padEnd(32)}${cells.map((cell) => cell.padStart(18)).join('')}`);
  }
}

const writers: Readonly<Record<string, Writer>> = {
  Answerbook: (source, faq) => {
    const { value, at } = firstAnswer(faq);
    const edited = applyCommand(faq, { command: 'setAnswer', at, value: withWord(value) });
    if (!edited.ok) throw new Error(edited.error.code);
    return applyChanges(source, edited.value.changes);
  },
  'gray-matter': (source, faq) => {
    // Its cache gives a malformed page back as an empty one the second time: options keep it out.
    const page = matter(source, {});
    editData(page.data, faq);
    return matter.stringify(page.content, page.data);
  },
  'js-yaml': (source, faq) =>
    replaceFrontMatter(source, (yaml) => {
      const data = load(yaml);
      editData(data, faq);
      return dump(data);
    }),
  'js-yaml, no wrap': (source, faq) =>
    replaceFrontMatter(source, (yaml) => {
      const data = load(yaml);
      editData(data, faq);
      return dump(data, { lineWidth: -1 });
    }),
  yaml: (source, faq) =>
    replaceFrontMatter(source, (yaml) => {
      const document = parseDocument(yaml);
      const { topicIndex, itemIndex, value } = firstAnswer(faq);
      const { listKey, itemsKey, answerKey } = faq.shape;
      document.setIn([listKey, topicIndex, itemsKey, itemIndex, answerKey], withWord(value));
      return document.toString();
    }),
};

function firstAnswer(faq: FaqDocument): {
  readonly topicIndex: number;
  readonly itemIndex: number;
  readonly at: string;
  readonly value: string;
} {
  const topicIndex = faq.topics.findIndex(({ questions }) => questions.length > 0);
  const value = faq.topics[topicIndex]?.questions[0]?.answer.value ?? '';
  return { topicIndex, itemIndex: 0, at: `${topicIndex}/0`, value };
}

function withWord(value: string): string {
  return value.replace(/\s|$/, ' really$&');
}

function editData(data: unknown, faq: FaqDocument): void {
  const { listKey, itemsKey, answerKey } = faq.shape;
  const { topicIndex, value } = firstAnswer(faq);
  const item = [listKey, topicIndex, itemsKey, 0].reduce<unknown>(
    (node, key) => (typeof node === 'object' && node !== null ? Reflect.get(node, key ?? '') : undefined),
    data,
  );
  if (typeof item === 'object' && item !== null) Reflect.set(item, answerKey, withWord(value));
}

function replaceFrontMatter(source: string, write: (yaml: string) => string): string {
  const parts = frontMatterOf(source);
  if (!parts) return source;
  const { from, to } = parts.yaml;
  return source.slice(0, from) + write(source.slice(from, to)) + source.slice(to);
}

function changedLines(source: string, write: () => string): string {
  try {
    const parts = diffLines(source, write());
    return String(parts.reduce((sum, part) => sum + (part.added || part.removed ? part.count : 0), 0));
  } catch {
    return 'refused';
  }
}

function pagesIn(path: string): readonly string[] {
  if (/\.(?:md|markdown|html)$/.test(path)) return [path];
  return readdirSync(path)
    .filter((name) => /\.(?:md|markdown|html)$/.test(name))
    .map((name) => join(path, name));
}
