import type { Command, Sharing } from '../../shared/faq/command';
import type { FaqDocument, PageField, ScalarField, Topic } from '../../shared/faq/document';
import { isAmbiguousPlain } from '../../shared/yaml/plain-meaning';

/** The command that takes another one back; undefined where there is none (what is removed can't be put in again). */
export function inverseOf(command: Command, document: FaqDocument): Command | undefined {
  switch (command.command) {
    case 'addQuestion':
      return { command: 'removeQuestion', at: `${command.topic}/${command.index ?? 0}` };
    case 'moveQuestion': {
      const [topic = '0', item] = command.at.split('/');
      return { command: 'moveQuestion', at: `${command.topic}/${command.index}`, topic, index: Number(item) };
    }
    case 'duplicateQuestion': {
      const [topic, item] = command.at.split('/');
      return { command: 'removeQuestion', at: `${topic}/${Number(item) + 1}` };
    }
    case 'duplicateTopic':
      return { command: 'removeTopic', topic: String(Number(command.topic) + 1) };
    case 'addTopic':
      return { command: 'removeTopic', topic: String(command.index) };
    case 'moveTopic':
      return { command: 'moveTopic', topic: String(command.index), index: Number(command.topic) };
    case 'removeQuestion':
    case 'removeTopic':
    case 'renameFile':
      return undefined;
    case 'setQuestionField':
    case 'setTopicField':
    case 'setField':
      return fieldInverse(command, document);
    default: {
      const field = fieldOf(command, document);
      return field && !losesName(command, field) ? { ...command, value: field.value } : undefined;
    }
  }
}

/** A text that a place has made its own is shared no more. */
function losesName({ shared }: Sharing, field: ScalarField): boolean {
  return field.name !== undefined && shared !== 'everywhere';
}

type SetText = Extract<
  Command,
  { readonly command: 'setQuestion' | 'setAnchor' | 'setAnswer' | 'setTopic' | 'setTopicAnchor' }
>;

/** The scalar that a command sets. */
function fieldOf(command: SetText, document: FaqDocument): ScalarField | undefined {
  const [t, q] = ('at' in command ? command.at : command.topic).split('/').map(Number);
  const topic = document.topics[t ?? 0];
  const question = topic?.questions[q ?? 0];
  switch (command.command) {
    case 'setQuestion':
      return question?.question;
    case 'setAnchor':
      return question?.anchor;
    case 'setAnswer':
      return question?.answer;
    case 'setTopic':
      return topic?.title;
    case 'setTopicAnchor':
      return topic?.anchor;
  }
}

type SetField = Extract<Command, { readonly command: 'setField' | 'setQuestionField' | 'setTopicField' }>;

function fieldInverse(command: SetField, document: FaqDocument): Command | undefined {
  const field = extraOf(command, document);
  if (!field) return command.value === null ? undefined : { ...command, value: null };
  if (command.value === null || field.value.kind !== 'scalar') return undefined;
  return losesName(command, field.value.scalar) ? undefined : { ...command, value: field.value.text };
}

/** The field that such a command sets; undefined where there is none yet. */
function extraOf(command: SetField, { fields, topics }: FaqDocument): PageField | undefined {
  const [t = 0, q = 0] = 'at' in command ? command.at.split('/').map(Number) : [];
  const all =
    command.command === 'setField'
      ? fields
      : command.command === 'setTopicField'
        ? (topics[Number(command.topic)]?.fields ?? [])
        : (topics[t]?.questions[q]?.fields ?? []);
  return all.findLast(({ key }) => key === command.field);
}

/**
 * Why the bytes may not come back, although the page says the same again: bytes say more than the text they spell.
 * Undefined where they must. `next` is the page after the command.
 */
export function whyTraces(command: Command, document: FaqDocument, next: FaqDocument): string | undefined {
  if (!command.command.startsWith('set') && /[|>]\d?\+/.test(document.source))
    return 'no blank line may stand behind a block that keeps them';
  switch (command.command) {
    case 'addQuestion':
      return emptyWithoutBrackets(document, command.topic);
    case 'moveQuestion':
      return whyMoveTraces(document, command);
    case 'setQuestion':
    case 'setAnchor':
    case 'setAnswer':
    case 'setTopic':
    case 'setTopicAnchor':
      return whyScalarTraces(document, fieldOf(command, document), next, fieldOf(command, next));
    case 'setField':
    case 'setQuestionField':
    case 'setTopicField':
      return whyScalarTraces(document, scalarOf(document, command), next, scalarOf(next, command));
    default:
      return undefined;
  }
}

function whyMoveTraces(
  { source, topics }: FaqDocument,
  command: Extract<Command, { readonly command: 'moveQuestion' }>,
): string | undefined {
  if (topics[Number(command.topic)]?.questions.length === 0)
    return 'blank lines between two questions, one of which comes to stand alone';
  const from = topics[Number(command.at.split('/')[0])];
  const inBrackets = (topic: Topic | undefined) => source[topic?.questions[0]?.range.from ?? 0] === '{';
  if (inBrackets(from) !== inBrackets(topics[Number(command.topic)]))
    return 'between brackets and lines a question is written anew';
  return from?.questions.length === 1
    ? 'how far the only question of a topic is indented, and a list of nothing'
    : undefined;
}

function emptyWithoutBrackets(document: FaqDocument, topic: string): string | undefined {
  const found = document.topics[Number(topic)];
  if (!found || found.questions.length > 0) return undefined;
  const brackets = document.source.slice(found.range.from, found.range.to).includes('[]');
  return brackets ? undefined : 'a list of nothing becomes an empty one';
}

function scalarOf(document: FaqDocument, command: SetField): ScalarField | undefined {
  const field = extraOf(command, document);
  return field?.value.kind === 'scalar' ? field.value.scalar : undefined;
}

function whyScalarTraces(
  document: FaqDocument,
  before: ScalarField | undefined,
  next: FaqDocument,
  after: ScalarField | undefined,
): string | undefined {
  if (!before || before.style === 'missing') return undefined;
  const source = document.source.slice(before.range.from, before.range.to);
  const between = after && next.source.slice(after.range.from, after.range.to);
  if (before.style !== after?.style || styleBehindName(document, before) !== styleBehindName(next, after))
    return 'the text in between needed another style, which stays';
  if (before.style === 'plain' && isAmbiguousPlain(source))
    return 'a number, a date, a truth value or nothing is a text from now on';
  if (/[^\r]\n/.test(source) && source.includes('\r\n')) return 'line breaks of two kinds';
  return before.style === 'literal' || before.style === 'folded'
    ? whyBlockTraces(source, between ?? '')
    : source.includes('\n')
      ? 'where a text was broken into lines'
      : undefined;
}

/** How the text of an alias is written where it has its name: a block's header, a quote, or neither. */
function styleBehindName({ source }: FaqDocument, { style, name }: ScalarField): string | undefined {
  if (style !== 'alias' || name === undefined) return undefined;
  return new RegExp(`&${name}[ \\t]+([|>]\\S*|["']?)`).exec(source)?.[1];
}

function whyBlockTraces(source: string, between: string): string | undefined {
  const [header, ...lines] = source.split('\n');
  const [headerBetween, ...linesBetween] = between.split('\n');
  if (header !== headerBetween)
    return 'the text in between needed another chomping or a stated indentation, which stays';
  if (lines.some((line) => /^[ \t]+\r?$/.test(line))) return 'the spaces of blank lines';
  if (lines.every((line) => line.trim() === '') || linesBetween.every((line) => line.trim() === ''))
    return 'how far lines are indented, of which there are none';
  return header?.startsWith('>') === true && lines.length > 2
    ? 'where a text was broken into lines'
    : undefined;
}
