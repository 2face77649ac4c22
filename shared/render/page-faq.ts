import { isHash } from '../site/config';
import type { SiteDocument } from '../site/document';
import { readFaq } from '../faq/read-faq';
import type { FaqShape } from '../faq/document';
import type { MarkedItem } from './liquid/render-state';
import { rubyText } from './liquid/ruby-text';

/** The topics and questions in a page's own data, as the objects that Liquid hands to its layout. */
export interface PageFaq {
  readonly marked: ReadonlyMap<unknown, MarkedItem>;
  readonly answers: readonly PageAnswer[];
  readonly answerKey: string;
}

export interface PageAnswer {
  readonly topicIndex: number;
  readonly itemIndex: number;
  readonly anchor: string;
  readonly text: string;
}

const NONE: PageFaq = { marked: new Map(), answers: [], answerKey: 'answer' };

/** Finds a page's questions in its data, in the shape that the editor reads them in. */
export function pageFaqOf(document: SiteDocument): PageFaq {
  const shape = readFaq(document.text)?.shape;
  const list = shape && document.data[shape.listKey];
  if (!shape || !Array.isArray(list)) return NONE;
  const marked = new Map<unknown, MarkedItem>();
  const answers: PageAnswer[] = [];
  for (const [topicIndex, topic] of list.filter(isHash).entries()) {
    marked.set(topic, { target: { topicIndex, itemIndex: undefined }, answer: undefined });
    for (const answer of answersOf(topic, topicIndex, shape)) {
      answers.push(answer.page);
      marked.set(answer.item, {
        target: { topicIndex, itemIndex: answer.page.itemIndex },
        answer: answer.page.text,
      });
    }
  }
  return { marked, answers, answerKey: shape.answerKey };
}

function answersOf(
  topic: Readonly<Record<string, unknown>>,
  topicIndex: number,
  shape: FaqShape,
): readonly { readonly item: unknown; readonly page: PageAnswer }[] {
  const items = topic[shape.itemsKey];
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
