import type { PageSummary } from '../../../shared/api/facts';
import { isUnclosedFaq } from '../../../shared/check/unclosed-faq';
import type { FaqDocument } from '../../../shared/faq/document';
import { readFaq } from '../../../shared/faq/read-faq';
import { fileKindOf } from '../../../shared/faq/shapes/place';
import type { RepoPath } from '../../../shared/text/repo-path';

/** What the list of pages says of a file; undefined where it holds no questions. */
export function summaryOf(path: RepoPath, text: string, kind = fileKindOf(path)): PageSummary | undefined {
  const document = readFaq(text, kind);
  if (document === undefined) {
    return isUnclosedFaq(text, kind)
      ? { path, title: nameOf(path), questionCount: 0, readable: false }
      : undefined;
  }
  return {
    path,
    title: titleOf(document) ?? nameOf(path),
    questionCount: document.topics.reduce((count, topic) => count + topic.questions.length, 0),
    readable: document.syntaxErrors.length === 0,
  };
}

function titleOf(document: FaqDocument): string | undefined {
  const field = document.fields.find(({ key }) => key === 'title');
  return field?.value.kind === 'scalar' && field.value.text.trim() !== ''
    ? field.value.text.trim()
    : undefined;
}

function nameOf(path: RepoPath): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
