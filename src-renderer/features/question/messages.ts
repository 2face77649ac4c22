import type { ChangedLines } from '../../document/changed-lines';

/** The words of the question and topic forms. */
export const messages = {
  question: 'Question',
  questionPlaceholder: 'What does the reader ask?',
  anchor: 'Anchor',
  anchorHint: 'The part of the address behind the #: links lead to it, so it should stay as it is.',
  anchorPropose: 'From the question',
  anchorProposeTopic: 'From the title',
  anchorProposal: (anchor: string) => `Use “${anchor}”`,
  answer: 'Answer',
  answerPlaceholder: 'Markdown, with Liquid where you need it',
  answerTools: 'Format the answer',
  bold: 'Bold',
  italic: 'Italic',
  code: 'Code',
  link: 'Link',
  list: 'List',
  liquid: 'Liquid',
  liquidMenu: 'Put in Liquid',
  topic: 'Topic',
  topicTitle: 'Title',
  topicPlaceholder: 'What are these questions about?',
  topicQuestions: (count: number) => (count === 1 ? '1 question' : `${count} questions`),
  topicEmpty: 'No questions here yet',
  topicEmptyDetail: 'Add the first one; it takes up the file’s own way of writing.',
  addQuestion: 'Add a question',
  newQuestion: 'New question',
  untitledQuestion: 'Question without words',
  untitledTopic: 'Topic without a title',
  frozen: 'The page’s text does not parse just now',
  frozenDetail: 'This is the last version that did. Editing comes back as soon as the source is right again.',
  nothingChosen: 'Choose a question',
  nothingChosenDetail: 'Pick one in the list at the left, or click it in the preview.',
  notWritten: 'This change is not in the page',
  saved: 'Saved',
  saving: 'Saving…',
  unsaved: 'Unsaved',
  draftFailed: 'No draft could be kept: save soon.',
} as const;

/** What a save will do to the file, in lines as Git counts them. */
export function linesWords({ removed, added }: ChangedLines): string {
  const lines = (count: number) => (count === 1 ? '1 line' : `${count} lines`);
  if (removed === 0 && added === 0) return 'this save changes line ends alone';
  if (removed === 0) return `this save adds ${lines(added)}`;
  if (added === 0) return `this save takes out ${lines(removed)}`;
  if (removed === added) return `this save changes ${lines(added)}`;
  return `this save takes out ${lines(removed)} and adds ${lines(added)}`;
}
