import type { ScalarField } from '../../../shared/faq/document';

/**
 * An answer as its editor shows it: without the line breaks at its end, which belong to the YAML's way of writing a
 * block (`|`) and would show as an empty last line.
 */
export function shownAnswer(field: ScalarField): string {
  return field.value.replace(/\n+$/, '');
}

/**
 * The value that the editor's text means: with the line breaks at its end that the answer has in its file. Those
 * that the writer types at the end wait in the editor until words follow them. An answer that had one line and gets
 * several becomes a block, which ends with one.
 */
export function answerValue(shown: string, field: ScalarField): string {
  const words = shown.replace(/\n+$/, '');
  if (words === '') return '';
  const [end = ''] = /\n*$/.exec(field.value) ?? [];
  if (end !== '') return words + end;
  // A block ends with a line break of its own, and the body of a file has one behind it.
  const isBlock = field.style === 'literal' || field.style === 'folded' || field.style === 'body';
  return !isBlock && words.includes('\n') ? `${words}\n` : words;
}
