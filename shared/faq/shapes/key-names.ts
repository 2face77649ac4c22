/** The names that sites give to the parts of an FAQ, the commonest first. */
export const TOPIC_KEYS = ['topic', 'title', 'name', 'category', 'section', 'heading', 'group'];
export const ITEMS_KEYS = ['items', 'questions', 'faqs', 'entries', 'faq', 'list'];
export const QUESTION_KEYS = ['question', 'q', 'title', 'name'];
export const ANSWER_KEYS = ['answer', 'a', 'content', 'response', 'text', 'body'];
export const ANCHOR_KEYS = ['anchor', 'id', 'slug'];

/** Those that name a question wherever they stand; the others do only in what is called an FAQ. */
export const CERTAIN_QUESTION_KEYS = ['question', 'q'];

/** A key that holds an FAQ even where it holds nothing yet. */
export const LIST_KEY = /^(?:faqs?|frequently[-_ ]?asked[-_ ]?questions)$/i;

/** A key whose list is one of questions even where their own keys could name anything. */
export const FAQ_NAME = /faq|frequently|question/i;
