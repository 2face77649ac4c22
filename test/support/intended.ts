import type { Command } from '../../shared/faq/command';
import type { Way } from './shared-places';
import { RubyObject } from '../../shared/yaml/ruby-value';

/**
 * What a page's front matter must hold after a command, worked out on plain data and by nothing of the editor. A copy
 * has the anchors of its original.
 */
export function intended(data: unknown, command: Command, listKey = 'faqs'): unknown {
  const page = copied(data) as Page;
  const topics = (page[listKey] ?? []) as Topic[];
  page[listKey] = topics;
  const at = (address: string): readonly [Topic, number] => {
    const [t = 0, q = 0] = address.split('/').map(Number);
    const topic = topics[t];
    if (!topic) throw new Error('no topic');
    return [topic, q];
  };
  const itemsOf = (topic: Topic) => (topic.items ??= []);
  switch (command.command) {
    case 'setQuestion':
    case 'setAnchor':
    case 'setAnswer': {
      const [topic, q] = at(command.at);
      const item = itemsOf(topic)[q];
      const key = { setQuestion: 'question', setAnchor: 'anchor', setAnswer: 'answer' }[command.command];
      if (item) setText(item, key, command.value);
      break;
    }
    case 'addQuestion': {
      const { question, anchor, answer } = command;
      const [topic] = at(command.topic);
      const items = itemsOf(topic);
      items.splice(command.index ?? items.length, 0, { question, anchor, answer });
      break;
    }
    case 'removeQuestion': {
      const [topic, q] = at(command.at);
      itemsOf(topic).splice(q, 1);
      break;
    }
    case 'moveQuestion': {
      const [topic, q] = at(command.at);
      const [target] = at(command.topic);
      itemsOf(target).splice(command.index, 0, ...itemsOf(topic).splice(q, 1));
      break;
    }
    case 'duplicateQuestion': {
      const [topic, q] = at(command.at);
      itemsOf(topic).splice(q + 1, 0, ...itemsOf(topic).slice(q, q + 1));
      break;
    }
    case 'addTopic': {
      const { topic, anchor } = command;
      topics.splice(command.index ?? topics.length, 0, { topic, anchor, items: [] });
      break;
    }
    case 'setTopic':
      setText(at(command.topic)[0], 'topic', command.value);
      break;
    case 'setTopicAnchor':
      setText(at(command.topic)[0], 'anchor', command.value);
      break;
    case 'removeTopic':
      topics.splice(Number(command.topic), 1);
      break;
    case 'duplicateTopic':
      topics.splice(Number(command.topic) + 1, 0, ...topics.slice(Number(command.topic)).slice(0, 1));
      break;
    case 'moveTopic':
      topics.splice(command.index, 0, ...topics.splice(Number(command.topic), 1));
      break;
    case 'setQuestionField': {
      const [topic, q] = at(command.at);
      const item = itemsOf(topic)[q];
      if (item) setExtra(item, command.field, command.value);
      break;
    }
    case 'setTopicField':
      setExtra(at(command.topic)[0], command.field, command.value);
      break;
    case 'renameFile':
      throw new Error(`${command.command} is not worked out here`);
    case 'setField':
      setField(page, command.field, command.value);
  }
  return page;
}

/** The same with other places that show the text, which are to show the new one. */
export function intendedEverywhere(
  data: unknown,
  command: Command & { readonly value: string },
  places: readonly Way[],
): unknown {
  const page = intended(data, command);
  for (const way of places) {
    const holder = way.slice(0, -1).reduce<unknown>((part, key) => (part as Data)[key], page) as Data;
    const key = way.at(-1) ?? '';
    if (shown(holder[key]) !== command.value) holder[key] = command.value;
  }
  return page;
}

type Data = Record<string | number, unknown>;

/** A key beside the own parts; an empty text adds none. */
function setExtra(item: Record<string, unknown>, key: string, value: string | null): void {
  if (value === null) delete item[key];
  else setText(item, key, value);
}

/** A key that shows the text already stays what it is; one that is missing is not added for nothing. */
function setText(item: Record<string, unknown>, key: string, value: string): void {
  if (shown(item[key]) !== value) item[key] = value;
}

type Topic = Record<string, unknown> & { items?: Record<string, unknown>[] | null };
type Page = Record<string, unknown>;

/** The same data, its lists and mappings new ones. Dates stay the objects they are. */
function copied(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copied);
  if (typeof value !== 'object' || value === null || value instanceof RubyObject) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, copied(part)]));
}

function setField(page: Page, field: string, value: string | readonly string[] | null): void {
  if (value === null) delete page[field];
  else if (typeof value !== 'string') setList(page, field, value);
  else if (shown(page[field]) !== value || !(field in page)) page[field] = value;
}

/** A list keeps the items that stay, numbers as numbers. */
function setList(page: Page, field: string, value: readonly string[]): void {
  page[field] = [...value];
}

/** A scalar as a page prints it: nothing for null; undefined for what is no scalar. */
function shown(value: unknown): string | undefined {
  if (value === null || value === undefined) return '';
  if (value instanceof RubyObject) return value.toString();
  return isPrinted(value) ? String(value) : undefined;
}

function isPrinted(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

/**
 * Data to compare by: a field whose number or truth value is set to another of its kind stays one (`weight`, `toc`),
 * while to the plain data it has become a text.
 */
export function comparable(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, part: unknown) =>
      KEEP_THEIR_KIND.includes(key) && isPrinted(part) ? String(part) : part,
    ),
  );
}

const KEEP_THEIR_KIND = ['weight', 'toc', 'last', 'level'];

/** The anchors of a page, and the same page without them. */
export function withoutAnchors(value: unknown): {
  readonly anchors: readonly string[];
  readonly rest: unknown;
} {
  const anchors: string[] = [];
  const rest: unknown = JSON.parse(
    JSON.stringify(value, (key, part: unknown) => {
      if (key !== 'anchor') return part;
      const anchor = shown(part) ?? '';
      if (anchor !== '') anchors.push(anchor);
      return undefined;
    }),
  );
  return { anchors, rest };
}
