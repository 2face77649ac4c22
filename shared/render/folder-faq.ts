import type { FaqDocument } from '../faq/document';
import { mayBeQuestion } from '../faq/folder/folder-sign';
import type { Site } from '../site/site';
import { openBundle } from '../text/bundle';
import type { MarkedItem, PageAnswer } from './liquid/render-state';
import type { SiteObject } from './liquid/site-object';
import type { PageFaq } from './page-faq';

/** Takes the unsaved texts of a folder's files for their own. */
export function putFolder(site: Site, folder: string, bundle: string): void {
  const files = new Map(openBundle(bundle).files.map(({ name, text }) => [`${folder}/${name}`, text]));
  site.putFiles(files, (path) => {
    const name = path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : '';
    return mayBeQuestion(name);
  });
}

/** The questions of a folder as the documents that Liquid hands to a layout. */
export function faqInFolder(
  site: Site,
  siteObject: SiteObject,
  folder: string,
  questions: FaqDocument | undefined,
): PageFaq {
  const marked = new Map<unknown, MarkedItem>();
  const answers: PageAnswer[] = [];
  for (const [topicIndex, topic] of (questions?.topics ?? []).entries()) {
    for (const [itemIndex, { file, anchor, answer }] of topic.questions.entries()) {
      const document = site.document(`${folder}/${file ?? ''}`);
      if (!document) continue;
      marked.set(siteObject.objectOf(document), {
        target: { topicIndex, itemIndex },
        answer: answer.value,
      });
      answers.push({ topicIndex, itemIndex, anchor: anchor?.value ?? '', text: answer.value });
    }
  }
  return { marked, answers, answerKey: 'content' };
}
