import type { Command } from '../../shared/faq/command';
import type { FaqDocument, ScalarField } from '../../shared/faq/document';
import type { DocumentIds } from '../../shared/faq/identity';
import type { WrittenStyle } from '../../shared/yaml/scalar-slot';
import { idAt } from './place-id';

/**
 * Remembers how each text was written before a writer began to type in the form: a plain text that has a space at its
 * end for a moment needs quotes then, and none as soon as the next letter is there.
 */
export class FormerStyles {
  readonly #styles = new Map<string, WrittenStyle>();

  /** The command with the style that its text had first, if it sets one. */
  remembering(command: Command, faq: FaqDocument, ids: DocumentIds): Command {
    const found = fieldOf(command, faq, ids);
    if (!found) return command;
    const known = this.#styles.get(found.key) ?? writtenStyle(found.field);
    if (known === undefined) return command;
    this.#styles.set(found.key, known);
    return { ...found.command, style: known };
  }

  /** Forgets all: the text was changed in the source, where a style is the writer's own choice. */
  forget(): void {
    this.#styles.clear();
  }
}

type SetText = Extract<
  Command,
  { readonly command: 'setQuestion' | 'setAnchor' | 'setAnswer' | 'setTopic' | 'setTopicAnchor' | 'setField' }
>;

interface FoundField {
  readonly command: SetText;
  /** The same for the same text, wherever it moves. */
  readonly key: string;
  readonly field: ScalarField;
}

function fieldOf(command: Command, faq: FaqDocument, ids: DocumentIds): FoundField | undefined {
  switch (command.command) {
    case 'setQuestion':
    case 'setAnchor':
    case 'setAnswer': {
      const [topicIndex = 0, itemIndex = 0] = command.at.split('/').map(Number);
      const question = faq.topics[topicIndex]?.questions[itemIndex];
      const parts = {
        setQuestion: question?.question,
        setAnchor: question?.anchor,
        setAnswer: question?.answer,
      };
      return named(command, parts[command.command], idAt(ids, { topicIndex, itemIndex }));
    }
    case 'setTopic':
    case 'setTopicAnchor': {
      const topicIndex = Number(command.topic);
      const topic = faq.topics[topicIndex];
      const field = command.command === 'setTopic' ? topic?.title : topic?.anchor;
      return named(command, field, idAt(ids, { topicIndex, itemIndex: undefined }));
    }
    case 'setField': {
      const value = faq.fields.findLast(({ key }) => key === command.field)?.value;
      return named(command, value?.kind === 'scalar' ? value.scalar : undefined, command.field);
    }
    default:
      return undefined;
  }
}

function named(
  command: SetText,
  field: ScalarField | undefined,
  id: string | undefined,
): FoundField | undefined {
  return field === undefined || id === undefined
    ? undefined
    : { command, field, key: `${command.command} ${id}` };
}

/** Undefined for what is not written as a text yet. */
function writtenStyle({ style }: ScalarField): WrittenStyle | undefined {
  return style === 'empty' || style === 'missing' || style === 'alias' || style === 'body'
    ? undefined
    : style;
}
