/** The names that sites give to the parts of an FAQ, the commonest first. */
export const TOPIC_KEYS = ['topic', 'title', 'name', 'category', 'section', 'heading', 'group'];
export const ITEMS_KEYS = ['items', 'questions', 'faqs', 'entries', 'faq', 'list'];
export const QUESTION_KEYS = ['question', 'q', 'title', 'name'];
export const ANSWER_KEYS = ['answer', 'a', 'content', 'response', 'text', 'body'];
export const ANCHOR_KEYS = ['anchor', 'id', 'slug'];

/** A key that holds an FAQ even where it holds nothing yet. */
export const LIST_KEY = /^(?:faqs?|frequently[-_ ]?asked[-_ ]?questions)$/i;
