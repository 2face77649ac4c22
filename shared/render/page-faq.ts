import { rubyValues } from '../yaml/ruby-keys';
import { isHash } from '../site/config';
import type { FaqShape } from '../faq/document';
import type { MarkedItem, PageAnswer } from './liquid/render-state';
import { rubyText } from '../yaml/ruby-text';

/** The topics and questions in a page's own data, as the objects that Liquid hands to its layout. */
export interface PageFaq {
  readonly marked: ReadonlyMap<unknown, MarkedItem>;
  readonly answers: readonly PageAnswer[];
  readonly answerKey: string;
}

/** Of a page without questions. */
export const NO_FAQ: PageFaq = { marked: new Map(), answers: [], answerKey: 'answer' };

/** Finds a file's questions in what Liquid sees of it, in the shape that the editor reads them in. */
export function faqIn(data: unknown, shape: FaqShape | undefined): PageFaq {
  if (!shape) return NO_FAQ;
  const held = shape.listKey === undefined ? data : isHash(data) ? data[shape.listKey] : undefined;
  const marked = new Map<unknown, MarkedItem>();
  const answers: PageAnswer[] = [];
  for (const [topicIndex, { topic, items }] of topicsIn(held, shape).entries()) {
    if (topic !== undefined)
      marked.set(topic, { target: { topicIndex, itemIndex: undefined }, answer: undefined });
    for (const answer of answersOf(items, topicIndex, shape)) {
      answers.push(answer.page);
      marked.set(answer.item, {
        target: { topicIndex, itemIndex: answer.page.itemIndex },
        answer: answer.page.text,
      });
    }
  }
  return { marked, answers, answerKey: shape.answerKey };
}

/** A topic as Liquid sees it. */
interface DataTopic {
  /** The object that stands for it; undefined where nothing does. */
  readonly topic: unknown;
  readonly items: unknown;
}

/** The topics that a page's data holds, in the order in which `readFaq` gives them. */
function topicsIn(value: unknown, { kind, itemsKey }: FaqShape): readonly DataTopic[] {
  if (kind === 'list') return [{ topic: undefined, items: value }];
  if (kind === 'sections' && isHash(value)) {
    return rubyValues(value).map((items) => ({ topic: items, items }));
  }
  const topics = Array.isArray(value) ? value.filter(isHash) : [];
  return topics.map((topic) => ({
    topic,
    items: kind === 'topics' ? topic[itemsKey] : rubyValues(topic)[0],
  }));
}

function answersOf(
  items: unknown,
  topicIndex: number,
  shape: FaqShape,
): readonly { readonly item: unknown; readonly page: PageAnswer }[] {
  if (!Array.isArray(items)) return [];
  return items.filter(isHash).map((item, itemIndex) => ({
    item,
    page: {
      topicIndex,
      itemIndex,
      anchor: rubyText(item[shape.anchorKey]),
      text: rubyText(item[shape.answerKey]),
    },
  }));
}
