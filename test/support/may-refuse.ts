import type { Command, CommandError } from '../../shared/faq/command';
import type { FaqDocument } from '../../shared/faq/document';

/**
 * Whether the editor may say no: to setting a text that is shared without a choice, to taking apart what has a name (`&`,
 * `*`), to moving a comment into brackets, and to making a text of a list, or a list of a text. Everything else it must
 * do.
 */
export function mayRefuse(document: FaqDocument, command: Command, error: CommandError): boolean {
  if (error.code === 'shared-text') return 'shared' in command && command.shared === undefined;
  if (error.code !== 'not-editable') return false;
  if (changesKind(document, command)) return true;
  const part = partsOf(document, command)
    .map(({ from, to }) => document.source.slice(from, to))
    .join('\n');
  const isNamed = /(?:^|\s)[&*]\w/.test(part);
  if ('value' in command && typeof command.value === 'string') return false;
  const commented =
    command.command === 'moveQuestion' &&
    part.includes('#') &&
    /\{ ?(?:topic|question)\b|items: \[\]/.test(part);
  return isNamed || commented;
}

/** Whether a field that is a text would become a list, or the other way round. */
function changesKind(document: FaqDocument, command: Command): boolean {
  if (command.command === 'setField') {
    if (command.value === null) return false;
    const field = document.fields.findLast(({ key }) => key === command.field);
    return (
      field !== undefined && field.value.kind !== (typeof command.value === 'string' ? 'scalar' : 'list')
    );
  }
  if (command.command !== 'setQuestionField' && command.command !== 'setTopicField') return false;
  const [topic = '0', item = '0'] = 'at' in command ? command.at.split('/') : [command.topic];
  const holder = document.topics[Number(topic)];
  const fields =
    command.command === 'setTopicField' ? holder?.fields : holder?.questions[Number(item)]?.fields;
  const field = fields?.findLast(({ key }) => key === command.field);
  return command.value !== null && field !== undefined && field.value.kind !== 'scalar';
}

/** A topic with the comments below its last text. */
function upToNext({ topics, yaml }: FaqDocument, index: number): readonly { from: number; to: number }[] {
  const topic = topics[index];
  return topic ? [{ from: topic.range.from, to: topics[index + 1]?.range.from ?? yaml.to }] : [];
}

/** What a command takes hold of. */
function partsOf(document: FaqDocument, command: Command): readonly { from: number; to: number }[] {
  const topicAt = (address: string) => document.topics[Number(address.split('/')[0])];
  const questionAt = (at: string) => topicAt(at)?.questions[Number(at.split('/')[1])];
  const ranges = (...parts: readonly ({ readonly range: { from: number; to: number } } | undefined)[]) =>
    parts.flatMap((part) => part?.range ?? []);
  switch (command.command) {
    case 'setField':
      return ranges(document.fields.find(({ key }) => key === command.field));
    case 'setTopicField':
      return ranges(topicAt(command.topic)?.fields.find(({ key }) => key === command.field));
    case 'setQuestion':
    case 'setAnchor':
    case 'setAnswer':
    case 'setQuestionField':
    case 'renameFile':
      return ranges(questionAt(command.at));
    case 'removeQuestion':
    case 'duplicateQuestion':
      return ranges(topicAt(command.at));
    case 'moveQuestion':
      return [...ranges(topicAt(command.topic)), ...upToNext(document, Number(command.at.split('/')[0]))];
    case 'addTopic':
      return [];
    default:
      return ranges(topicAt(command.topic));
  }
}
