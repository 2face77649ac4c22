import type { FaqShape } from '../../../shared/faq/document';

/** How a file keeps its questions, and by which names, in a sentence or two. */
export function shapeWords(shape: FaqShape): string {
  const { questionKey, answerKey, anchorKey } = shape;
  if (shape.holder === 'folder') return folderWords(shape);
  return `${placeWords(shape)} A question is “${questionKey}”, its answer “${answerKey}”, its anchor “${anchorKey}”.`;
}

function folderWords({ questionKey, topicKey, anchorKey, orderKey }: FaqShape): string {
  const parts = [
    `the question is “${questionKey}” in its front matter`,
    'its text the answer',
    topicKey !== '' && `“${topicKey}” its topic`,
    anchorKey !== '' && `“${anchorKey}” its anchor`,
  ].filter((part) => part !== false);
  const order = orderKey === undefined ? 'the names of the files' : `“${orderKey}”`;
  return `Each Markdown file of this folder is a question: ${parts.join(', ')}. They are ordered by ${order}.`;
}

function placeWords({ kind, listKey, topicKey, itemsKey }: FaqShape): string {
  const where = listKey === undefined ? 'This file is' : `The field “${listKey}” holds`;
  switch (kind) {
    case 'topics':
      return `${where} a list of topics, each with a title, “${topicKey}”, and its questions, “${itemsKey}”.`;
    case 'sections':
      return `${where} lists of questions, each under the name of its section.`;
    case 'list':
      return `${where} a list of questions, without topics.`;
  }
}
