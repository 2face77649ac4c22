/** A page with one fault in its front matter, and what is to be said of it. */
export interface BrokenPage {
  readonly text: string;
  /** The text that is marked. */
  readonly marked: string;
  readonly line: number;
  /** The button's words and what it makes of the line, or lines, that it changes; undefined where there is none. */
  readonly fix: readonly [label: string, lines: string] | undefined;
}

const PAGE = `---
title: Bees
author: Ada
tags: [hives, honey]
frequently-asked-questions:
  - topic: Hives
    items:
      - question: How warm?
        answer: |
          Quite warm.

          Even in winter.
      - question: How large?
        answer: |
          Larger than it looks.
---

More about bees.
`;

/** The page with one stretch of it written otherwise. Throws where the page has no such stretch. */
function broken(sound: string, faulty: string): string {
  if (!PAGE.includes(sound)) throw new Error(`not in the page: ${sound}`);
  return PAGE.replace(sound, () => faulty);
}

function question(value: string): string {
  return broken('question: How warm?', `question: ${value}`);
}

const QUOTE = 'Put quotes around it';

function quoting(value: string, mended: string): BrokenPage {
  return { text: question(value), marked: value, line: 8, fix: [QUOTE, `      - question: ${mended}`] };
}

/** Front matter that Jekyll's reader stops at. */
export const BROKEN_PAGES: Readonly<Record<string, BrokenPage>> = {
  'a double quote that is never closed': {
    text: question('"How warm?'),
    marked: '"How warm?',
    line: 8,
    fix: ['Close the quote', '      - question: "How warm?"'],
  },
  'a single quote that is never closed': {
    text: question("'How warm?"),
    marked: "'How warm?",
    line: 8,
    fix: ['Close the quote', "      - question: 'How warm?'"],
  },
  'a quote that another one further down closes': {
    text: question('"How warm?').replace('How large?', '"How large?"'),
    marked: '"How warm?',
    line: 8,
    fix: ['Close the quote', '      - question: "How warm?"'],
  },
  'double quotes inside double quotes': {
    text: question('"How "warm" is it?"'),
    marked: '"How "warm" is it?"',
    line: 8,
    fix: ['Keep the inner quotes as text', String.raw`      - question: "How \"warm\" is it?"`],
  },
  'an apostrophe inside single quotes': {
    text: question("'How's the hive?'"),
    marked: "'How's the hive?'",
    line: 8,
    fix: ['Keep the inner quotes as text', "      - question: 'How''s the hive?'"],
  },
  'text behind a closing quote': quoting('"Warm" means what?', `'"Warm" means what?'`),
  'curly quotes around a colon': {
    text: question('“Warm: how?”'),
    marked: '“Warm: how?”',
    line: 8,
    fix: ['Use straight quotes', '      - question: "Warm: how?"'],
  },
  'a curly quote that is to close a straight one': {
    text: question('"How warm?”'),
    marked: '"How warm?”',
    line: 8,
    fix: ['Use straight quotes', '      - question: "How warm?"'],
  },
  'a colon inside a value': quoting('Note: how warm?', '"Note: how warm?"'),
  'a colon at the end of a value': quoting('How warm is this:', '"How warm is this:"'),
  'a colon and quotes inside a value': quoting('Say "hi": how?', `'Say "hi": how?'`),
  'an @ at the start': quoting('@home or away?', '"@home or away?"'),
  'a backtick at the start': quoting('`bee` or `hive`?', '"`bee` or `hive`?"'),
  'a percent sign at the start': quoting('%d or %s?', '"%d or %s?"'),
  'Liquid at the start': quoting('{{ site.name }} or not?', '"{{ site.name }} or not?"'),
  'a Liquid filter': quoting('{{ "x" | upcase }}', `'{{ "x" | upcase }}'`),
  'a Liquid tag at the start': quoting('{% if a %}b{% endif %}', '"{% if a %}b{% endif %}"'),
  'bold words at the start': quoting('**How** warm?', '"**How** warm?"'),
  'words in brackets at the start': quoting('[Beta] How warm?', '"[Beta] How warm?"'),
  'a link at the start': quoting('[How](#a) warm?', '"[How](#a) warm?"'),
  'a brace at the start': quoting('{x} or {y}?', '"{x} or {y}?"'),
  'a comma at the start': quoting(', and then?', '", and then?"'),
  'a dash at the start of a value': quoting('- how warm?', '"- how warm?"'),
  'a > at the start of a value': quoting('> 30 degrees?', '"> 30 degrees?"'),
  'a tab before a key': {
    text: broken('        answer: |\n          Quite', '\tanswer: |\n          Quite'),
    marked: '\t',
    line: 9,
    fix: ['Indent with spaces', '        answer: |'],
  },
  'tabs before a dash and its key': {
    text: broken('      - question: How large?\n        answer', '\t\t- question: How large?\n\t\t  answer'),
    marked: '\t\t',
    line: 13,
    fix: ['Indent with spaces', '      - question: How large?\n        answer: |'],
  },
  'tabs before an answer': {
    text: broken('          Quite', '\t\tQuite'),
    marked: '\t\t',
    line: 10,
    fix: ['Indent with spaces', '          Quite warm.'],
  },
  'a tab behind a dash': {
    text: broken('- question: How large?', '-\tquestion: How large?'),
    marked: '-\t',
    line: 13,
    fix: ['Put a space behind the dash', '      - question: How large?'],
  },
  'no-break spaces before a key': {
    text: broken('        answer: |\n          Quite', '\u00A0\u00A0      answer: |\n          Quite'),
    marked: '\u00A0\u00A0      ',
    line: 9,
    fix: ['Indent with spaces', '        answer: |'],
  },
  'a key indented too little': {
    text: broken('        answer: |\n          Quite', '       answer: |\n          Quite'),
    marked: '       answer:',
    line: 9,
    fix: ['Line it up with “answer”', '        answer: |'],
  },
  'a key indented too far': {
    text: broken('        answer: |\n          Quite', '         answer: |\n          Quite'),
    marked: '         answer:',
    line: 9,
    fix: ['Line it up with “answer”', '        answer: |'],
  },
  'a dash indented too little': {
    text: broken('      - question: How large', '     - question: How large'),
    marked: '     - question:',
    line: 13,
    fix: ['Line it up with “question”', '      - question: How large?'],
  },
  'a dash indented too far': {
    text: broken('      - question: How large', '       - question: How large'),
    marked: '       - question:',
    line: 13,
    fix: ['Line it up with “question”', '      - question: How large?'],
  },
  'a topic’s key indented too little': {
    text: broken('    items:', '   items:'),
    marked: '   items:',
    line: 7,
    fix: ['Line it up with “topic”', '    items:'],
  },
  'a list that falls out of its answer': {
    text: broken('          Even in winter.', '- Even\n- in winter.'),
    marked: 'Even\n- in winter.',
    line: 12,
    fix: ['Indent these lines like the answer', '          - Even\n          - in winter.'],
  },
  'a heading and its text that fall out of their answer': {
    text: broken('          Even in winter.', '## In winter\nWarm.'),
    marked: '## In winter\nWarm.',
    line: 12,
    fix: ['Indent these lines like the answer', '          ## In winter\n          Warm.'],
  },
  'a paragraph indented less than its answer': {
    text: broken('          Even in', '       Even in'),
    marked: 'Even in winter.',
    line: 12,
    fix: ['Indent this line like the answer', '          Even in winter.'],
  },
  'an answer that is not indented': {
    text: broken('          Larger', 'Larger'),
    marked: 'Larger than it looks.',
    line: 15,
    fix: ['Indent this line like the answer', '          Larger than it looks.'],
  },
  'text on the line that opens an answer': {
    text: broken('answer: |\n          Larger', 'answer: | Larger'),
    marked: '| Larger than it looks.',
    line: 14,
    fix: ['Begin the text on a line of its own', '        answer: |\n          Larger than it looks.'],
  },
  'no space behind a colon': {
    text: broken('author: Ada', 'author:Ada'),
    marked: 'author:',
    line: 3,
    fix: ['Put a space behind the colon', 'author: Ada'],
  },
  'no space before a block': {
    text: broken('answer: |\n          Quite', 'answer:|\n          Quite'),
    marked: 'answer:',
    line: 9,
    fix: ['Put a space behind the colon', '        answer: |'],
  },
  'a no-break space behind a colon': {
    text: broken('question: How warm?', 'question:\u00A0How warm?'),
    marked: 'question:',
    line: 8,
    fix: ['Put a space behind the colon', '      - question: How warm?'],
  },
  'no space behind a dash': {
    text: broken('- question: How large', '-question: How large'),
    marked: '-',
    line: 13,
    fix: ['Put a space behind the dash', '      - question: How large?'],
  },
  'no colon behind a key': {
    text: broken('answer: |\n          Quite', 'answer |\n          Quite'),
    marked: 'answer',
    line: 9,
    fix: ['Put a colon there', '        answer: |'],
  },
  'a bracket that is never closed': {
    text: broken('honey]', 'honey'),
    marked: '[hives, honey',
    line: 4,
    fix: ['Close the bracket', 'tags: [hives, honey]'],
  },
  'a backslash in double quotes': {
    text: question(String.raw`"Is C:\hives right?"`),
    marked: String.raw`\h`,
    line: 8,
    fix: ['Write two backslashes', String.raw`      - question: "Is C:\\hives right?"`],
  },
  'a line of plain words': {
    text: broken('author: Ada', 'some words'),
    marked: 'some words',
    line: 3,
    fix: undefined,
  },
  'both versions of a merge': {
    text: broken('author: Ada', '<<<<<<< HEAD\nauthor: Ada\n=======\nauthor: Bo\n>>>>>>> other'),
    marked: '<<<<<<< HEAD',
    line: 3,
    fix: undefined,
  },
};

/** What parses for Jekyll, but hardly says what was meant. */
export const MISREAD_PAGES: Readonly<Record<string, BrokenPage>> = {
  'Liquid as a whole value': quoting('{{ site.name }}', '"{{ site.name }}"'),
  'an asterisk at the start': quoting('*Warm', '"*Warm"'),
  'an exclamation mark at the start': quoting('!important or not?', '"!important or not?"'),
  'a # inside a question': quoting('How warm is hive # 3?', '"How warm is hive # 3?"'),
  'a # at the start of a question': quoting('#3 or #4?', '"#3 or #4?"'),
  'curly quotes around a question': {
    text: question('“How warm?”'),
    marked: '“How warm?”',
    line: 8,
    fix: ['Use straight quotes', '      - question: "How warm?"'],
  },
  'a key that stands twice': {
    text: broken('author: Ada', 'author: Ada\ntitle: Wasps'),
    marked: 'title',
    line: 4,
    fix: undefined,
  },
};

/** What Jekyll's reader stops at, though ours does not. */
export const STOPPING_PAGES: Readonly<Record<string, BrokenPage>> = {
  'an entity at the start': quoting('&nbsp; or a space?', '"&nbsp; or a space?"'),
  'a word between asterisks': quoting('*Warm*', '"*Warm*"'),
  'a control character': {
    text: question('How\u0007 warm?'),
    marked: '\u0007',
    line: 8,
    fix: ['Take it out', '      - question: How warm?'],
  },
};

export { PAGE as SOUND_PAGE };
