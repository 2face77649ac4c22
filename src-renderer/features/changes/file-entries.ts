import type { FileComparison } from '../../../shared/api/facts';
import type { FaqDocument, Question } from '../../../shared/faq/document';
import { readFaq } from '../../../shared/faq/read-faq';
import type { FileKind } from '../../../shared/faq/shapes/place';
import { bundleOf } from '../../../shared/text/bundle';
import type { EntryChange } from './page-change';

/** What happened to the question that one file of a folder is. */
export function fileEntries(
  { path, before, after }: FileComparison,
  folder: FileKind,
): readonly EntryChange[] {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const read = (text: string | undefined) =>
    text === undefined ? undefined : readFaq(bundleOf([{ name, text }]), folder);
  const [old, now] = [read(before), read(after)];
  const [was, is] = [questionOf(old), questionOf(now)];
  const entry = (kind: EntryChange['kind'], of: Question): EntryChange => ({
    kind,
    what: 'question',
    words: of.question.value,
  });
  if (!is) return was ? [entry('removed', was)] : [];
  if (!was) return [entry('added', is)];
  const isMoved = placeOf(old) !== placeOf(now);
  const isEdited = saying(was, now) !== saying(is, now);
  return [...(isEdited ? [entry('edited', is)] : []), ...(isMoved ? [entry('moved', is)] : [])];
}

function questionOf(document: FaqDocument | undefined): Question | undefined {
  return document?.topics[0]?.questions[0];
}

/** What decides where a question stands: its category and its number. */
function placeOf(document: FaqDocument | undefined): string {
  const order = questionOf(document)?.fields.find(({ key }) => key === document?.shape.orderKey)?.value;
  const number = order?.kind === 'scalar' ? order.text : '';
  return `${document?.topics[0]?.title.value ?? ''}\0${number}`;
}

/** All that a question says, wherever it stands. */
function saying({ question, anchor, answer, fields }: Question, document: FaqDocument | undefined): string {
  const others = fields
    .filter(({ key }) => key !== document?.shape.orderKey)
    .map(({ key, value }) => [key, value.kind === 'scalar' ? value.text : value]);
  return JSON.stringify([question.value, anchor?.value, answer.value, others]);
}
