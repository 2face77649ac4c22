import { isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Command } from '../../shared/faq/command';

/** The way to a value: keys and places, from the root down. */
export type Way = readonly (string | number)[];

/**
 * The places of a page's YAML that show the text which a command sets, its own place among them: told by another reader
 * of YAML than the editor's. A name means what the last text with it above says.
 */
export function placesOf(yaml: string, command: Command): readonly Way[] {
  const way = wayOf(command);
  if (!way) return [];
  const groups = groupsOf(yaml);
  return groups.find((group) => group.some((one) => same(one, way))) ?? [way];
}

/** The values of keys, grouped by the text that they share. */
function groupsOf(yaml: string): readonly (readonly Way[])[] {
  const named = new Map<string, Way[]>();
  const groups: Way[][] = [];
  const visit = (node: unknown, way: Way): void => {
    if (isAlias(node)) named.get(node.source)?.push(way);
    if (isScalar(node) && node.anchor !== undefined) {
      const group = [way];
      named.set(node.anchor, group);
      groups.push(group);
    }
    if (isSeq(node)) node.items.forEach((item, index) => visit(item, [...way, index]));
    if (isMap(node)) for (const { key, value } of node.items) visit(value, [...way, String(key)]);
  };
  visit(parseDocument(yaml, { version: '1.1', uniqueKeys: false, logLevel: 'silent' }).contents, []);
  return groups;
}

function same(a: Way, b: Way): boolean {
  return a.length === b.length && a.every((part, index) => part === b[index]);
}

/** Where the value stands that a command sets, in a page whose list is at `faqs`. */
function wayOf(command: Command): Way | undefined {
  switch (command.command) {
    case 'setQuestion':
    case 'setAnchor':
    case 'setAnswer':
    case 'setQuestionField': {
      const [topic, item] = command.at.split('/').map(Number);
      const keys = {
        setQuestion: 'question',
        setAnchor: 'anchor',
        setAnswer: 'answer',
        setQuestionField: '',
      };
      const key = command.command === 'setQuestionField' ? command.field : keys[command.command];
      return ['faqs', topic ?? 0, 'items', item ?? 0, key];
    }
    case 'setTopic':
      return ['faqs', Number(command.topic), 'topic'];
    case 'setTopicAnchor':
      return ['faqs', Number(command.topic), 'anchor'];
    case 'setTopicField':
      return ['faqs', Number(command.topic), command.field];
    case 'setField':
      return [command.field];
    default:
      return undefined;
  }
}
