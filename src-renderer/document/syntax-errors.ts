import type { FaqDocument, SyntaxError } from '../../shared/faq/document';
import { syntaxMessage } from '../../shared/faq/syntax-message';
import type { TextRange } from '../../shared/text/range';
import type { FileKind } from '../../shared/faq/shapes/place';
import { dataFileOf, frontMatterOf } from '../../shared/yaml/front-matter';
import { readYaml } from '../../shared/yaml/read-yaml';

/**
 * Why a page's text can't be shown as a form; empty where it can. A text in which no questions are found at all says
 * why too: there is always something to mend.
 */
export function syntaxErrorsOf(
  { holder }: FileKind,
  text: string,
  read: FaqDocument | undefined,
): readonly SyntaxError[] {
  if (read) return read.syntaxErrors;
  if (holder === 'folder') return [{ message: NO_QUESTIONS_LEFT, range: firstLine(text, 0) }];
  const parts = holder === 'data-file' ? dataFileOf(text) : frontMatterOf(text);
  if (!parts) return [{ message: NO_FRONT_MATTER, range: firstLine(text, 0) }];
  const { errors } = readYaml(text, parts.yaml);
  if (errors.length > 0)
    return errors.map((error) => ({ message: syntaxMessage(error), range: error.range }));
  return [{ message: NO_QUESTIONS, range: firstLine(text, parts.yaml.from) }];
}

const NO_FRONT_MATTER =
  'The front matter is not found: it begins with a first line of three dashes and ends with another one.';
const NO_QUESTIONS =
  'No questions are found in this file any more. Undo the last change, or mend the names of its keys.';

const NO_QUESTIONS_LEFT =
  'No questions are found in the files of this folder any more. Undo the last change, or mend the names of their keys.';

function firstLine(text: string, from: number): TextRange {
  const end = text.indexOf('\n', from);
  return { from, to: end < 0 ? text.length : end };
}
