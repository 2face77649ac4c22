import type { Command } from '../../shared/faq/command';

/** What a page's front matter must hold after a command, worked out on plain data and by nothing of the editor. */
export function intended(data: unknown, command: Command): unknown {
  const page = structuredClone(data) as Page;
  const topics = page.faqs ?? [];
  page.faqs = topics;
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
      if (item && shown(item[key]) !== command.value) item[key] = command.value;
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
    case 'duplicateQuestion':
    case 'duplicateTopic':
      throw new Error(`${command.command} is not worked out here`);
    case 'addTopic': {
      const { topic, anchor } = command;
      topics.splice(command.index ?? topics.length, 0, { topic, anchor, items: [] });
      break;
    }
    case 'setTopic':
      at(command.topic)[0].topic = command.value;
      break;
    case 'setTopicAnchor':
      at(command.topic)[0].anchor = command.value;
      break;
    case 'removeTopic':
      topics.splice(Number(command.topic), 1);
      break;
    case 'moveTopic':
      topics.splice(command.index, 0, ...topics.splice(Number(command.topic), 1));
      break;
    case 'setField':
      setField(page, command.field, command.value);
  }
  return page;
}

type Topic = { topic?: unknown; anchor?: unknown; items?: Record<string, unknown>[] | null };
type Page = Record<string, unknown> & { faqs: Topic[] | null };

function setField(page: Page, field: string, value: string | readonly string[] | null): void {
  if (value === null) delete page[field];
  else if (typeof value !== 'string') page[field] = [...value];
  else if (page[field] === undefined || shown(page[field]) !== value) page[field] = value;
}

/** A scalar as a page prints it: nothing for null. */
function shown(value: unknown): string | undefined {
  if (value === null || value === undefined) return '';
  const scalar = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return scalar ? String(value) : undefined;
}
