import type { WrittenStyle } from '../yaml/scalar-slot';

/**
 * Where a question stands: its anchor, or `topicIndex/itemIndex` counted from 0 (`"2/0"`). An anchor that itself
 * reads as `digits/digits` is addressed by its place.
 */
export type QuestionAddress = string;

/** Where a topic stands: its anchor, or its index counted from 0 (`"2"`). */
export type TopicAddress = string;

/**
 * What becomes of a text that other places show too (YAML's `&name` and `*name`): it changes `everywhere`, or this
 * place gets its `own`. Without a choice a shared text is not changed.
 */
export interface Sharing {
  readonly shared?: 'everywhere' | 'own' | undefined;
  /**
   * The style that the text had before a writer began to type: what is typed passes through texts that it can't carry
   * (a space at the end), and goes back to it as soon as it can.
   */
  readonly style?: WrittenStyle | undefined;
}

/** What a writer can do to a page. Each yields the smallest list of text changes: `apply-command.ts`. */
export type Command =
  | ({ readonly command: 'setQuestion'; readonly at: QuestionAddress; readonly value: string } & Sharing)
  | ({ readonly command: 'setAnchor'; readonly at: QuestionAddress; readonly value: string } & Sharing)
  | ({ readonly command: 'setAnswer'; readonly at: QuestionAddress; readonly value: string } & Sharing)
  | {
      readonly command: 'addQuestion';
      readonly topic: TopicAddress;
      /** The place among the topic's questions; the end where it is left out. */
      readonly index?: number | undefined;
      readonly question: string;
      readonly anchor: string;
      readonly answer: string;
    }
  | { readonly command: 'removeQuestion'; readonly at: QuestionAddress }
  | {
      readonly command: 'moveQuestion';
      readonly at: QuestionAddress;
      /** The topic to move to, and the place among its questions once the question has left its old place. */
      readonly topic: TopicAddress;
      readonly index: number;
    }
  /** A copy behind the original, with an anchor of its own. */
  | { readonly command: 'duplicateQuestion'; readonly at: QuestionAddress }
  | {
      readonly command: 'addTopic';
      readonly index?: number | undefined;
      readonly topic: string;
      readonly anchor: string;
    }
  | ({ readonly command: 'setTopic'; readonly topic: TopicAddress; readonly value: string } & Sharing)
  | ({ readonly command: 'setTopicAnchor'; readonly topic: TopicAddress; readonly value: string } & Sharing)
  | { readonly command: 'removeTopic'; readonly topic: TopicAddress }
  /** A copy behind the original, with its questions; every anchor in it is made another. */
  | { readonly command: 'duplicateTopic'; readonly topic: TopicAddress }
  | { readonly command: 'moveTopic'; readonly topic: TopicAddress; readonly index: number }
  /** A key of a question beside its question, anchor and answer; null takes it out. */
  | ({
      readonly command: 'setQuestionField';
      readonly at: QuestionAddress;
      readonly field: string;
      readonly value: string | null;
    } & Sharing)
  /** A key of a topic beside its title, anchor and questions; null takes it out. */
  | ({
      readonly command: 'setTopicField';
      readonly topic: TopicAddress;
      readonly field: string;
      readonly value: string | null;
    } & Sharing)
  /** Gives the file of a question another name; its ending may be left out. */
  | { readonly command: 'renameFile'; readonly at: QuestionAddress; readonly name: string }
  /** A text, a list of texts (`tags`), or null to take the field out. A field that is not there is added. */
  | ({
      readonly command: 'setField';
      readonly field: string;
      readonly value: string | readonly string[] | null;
    } & Sharing);

/** Why a command could not be carried out; nothing has changed. */
export type CommandError =
  | { readonly code: 'no-such-question'; readonly at: QuestionAddress }
  | { readonly code: 'no-such-topic'; readonly topic: TopicAddress }
  | { readonly code: 'ambiguous-anchor'; readonly at: string; readonly count: number }
  | { readonly code: 'no-such-place'; readonly index: number; readonly length: number }
  /** The file has syntax errors: only the source view can edit it. */
  | { readonly code: 'unreadable'; readonly message: string; readonly at: number }
  /** The value has a character that YAML can't hold (a NUL, a lone surrogate ...). */
  | { readonly code: 'unwritable-value'; readonly reason: string }
  /** Other places show the text too: the command must say what becomes of it there (`shared`). */
  | { readonly code: 'shared-text'; readonly name: string; readonly places: number }
  /** The place can't be edited without changing others (an alias, a flow collection ...). */
  | { readonly code: 'not-editable'; readonly reason: string }
  /** The new text was read again and did not hold exactly what was meant: our bug, and nothing was written. */
  | { readonly code: 'verification-failed'; readonly detail: string };
