import { describe, expect, test } from 'vitest';
import { applyCommand } from '../../../shared/faq/apply-command';
import { readFaq } from '../../../shared/faq/read-faq';
import { GARDEN } from '../../support/garden-page';
import {
  addQuestion,
  addTopic,
  moveQuestion,
  moveTopic,
  page,
  removeQuestion,
  removeTopic,
  setAnchor,
  setAnswer,
  setField,
  setQuestion,
  setTopic,
  setTopicAnchor,
} from '../../support/page';

const garden = page(GARDEN);

const WATERING = `# ---------- #
#  WATERING  #
# ---------- #

  - topic: "Watering"
    anchor: "watering"
    items:
      - question: "How often do I water?"
        anchor: "how-often"
        answer: |
          Twice a week.
     
          In summer, every day.   

      # Asked every spring
      - question: "Can I use rain water?"
        anchor: "rain-water"
        answer: |
          Yes, see [how often](#how-often).
`;

const SOIL = `# ---------- #
#    SOIL    #
# ---------- #

  - topic: "Soil"
    anchor: "soil"
    items:
      - question: "Which soil is best?"
        anchor: "best-soil"
        answer: |
          {% assign soil = site.soil %}
          The {{ soil }} one.
`;

test('one word of an answer is one line out and one in', () =>
  garden
    .after(setAnswer('how-often', 'Twice a week.\n\nIn summer, every evening.   \n'))
    .differs('-          In summer, every day.   ', '+          In summer, every evening.   '));

test('a question keeps its quotes', () =>
  garden
    .after(setQuestion('rain-water', 'Can I use "grey" water?'))
    .differs(
      '-      - question: "Can I use rain water?"',
      '+      - question: "Can I use \\"grey\\" water?"',
    ));

test('a question is addressed by its place, too', () =>
  garden
    .after(setAnchor('1/0', 'soil-2'))
    .differs('-        anchor: "best-soil"', '+        anchor: "soil-2"'));

test('an added question is written as the others are', () =>
  garden
    .after(addQuestion('watering', 'And at night?', 'at-night', 'No.\n'))
    .differs(
      '+      - question: "And at night?"',
      '+        anchor: "at-night"',
      '+        answer: |',
      '+          No.',
      '+',
    ));

test('a question added in front goes before the first one', () =>
  garden
    .after(addQuestion('soil', 'And clay?', 'clay', 'No.\n', 0))
    .differs(
      '+      - question: "And clay?"',
      '+        anchor: "clay"',
      '+        answer: |',
      '+          No.',
      '+',
    ));

test('a question added and removed again leaves no trace', () =>
  garden.after(addQuestion('watering', 'A', 'a', 'B\n', 1), removeQuestion('a')).is(GARDEN));

test('a removed question takes its comment with it', () =>
  garden
    .after(removeQuestion('rain-water'))
    .differs(
      '-      # Asked every spring',
      '-      - question: "Can I use rain water?"',
      '-        anchor: "rain-water"',
      '-        answer: |',
      '-          Yes, see [how often](#how-often).',
      '-',
    ));

test('the last question out leaves an empty list', () =>
  garden
    .after(removeQuestion('best-soil'))
    .differs(
      '-    items:',
      '-      - question: "Which soil is best?"',
      '-        anchor: "best-soil"',
      '-        answer: |',
      '-          {% assign soil = site.soil %}',
      '-          The {{ soil }} one.',
      '+    items: []',
    ));

test('the first question into an empty list takes the place of the brackets', () =>
  garden
    .after(removeQuestion('best-soil'))
    .after(addQuestion('soil', 'Q', 'q', 'A\n'))
    .differs(
      '-    items: []',
      '+    items:',
      '+      - question: "Q"',
      '+        anchor: "q"',
      '+        answer: |',
      '+          A',
    ));

test('a moved question takes its comment lines with it', () =>
  garden.after(moveQuestion('rain-water', 'soil', 1)).is(
    GARDEN.replace(
      `
      # Asked every spring
      - question: "Can I use rain water?"
        anchor: "rain-water"
        answer: |
          Yes, see [how often](#how-often).
`,
      '',
    ).replace(
      `          The {{ soil }} one.
`,
      `          The {{ soil }} one.

      # Asked every spring
      - question: "Can I use rain water?"
        anchor: "rain-water"
        answer: |
          Yes, see [how often](#how-often).
`,
    ),
  ));

test('a question moved there and back leaves no trace', () =>
  garden.after(moveQuestion('how-often', 'soil', 0), moveQuestion('how-often', 'watering', 0)).is(GARDEN));

test('a question moved within its topic and back leaves no trace', () =>
  garden.after(moveQuestion('0/0', '0', 1), moveQuestion('0/1', '0', 0)).is(GARDEN));

test('a topic moved takes its banner with it', () =>
  garden.after(moveTopic('soil', 0)).is(GARDEN.replace(`${WATERING}\n\n${SOIL}`, `${SOIL}\n\n${WATERING}`)));

test('a topic moved there and back leaves no trace', () =>
  garden.after(moveTopic('watering', 1), moveTopic('watering', 0)).is(GARDEN));

test('a removed topic takes its banner with it', () =>
  garden.after(removeTopic('soil')).is(GARDEN.replace(`\n\n${SOIL}`, '')));

test('an added topic is written as the others are, with an empty list', () =>
  garden
    .after(addTopic('Pests', 'pests'))
    .differs('+', '+', '+  - topic: "Pests"', '+    anchor: "pests"', '+    items: []'));

test('a topic added and removed again leaves no trace', () =>
  garden.after(addTopic('Pests', 'pests', 1), removeTopic('pests')).is(GARDEN));

test('a topic’s title and anchor are set', () =>
  garden
    .after(setTopic('soil', 'Earth'), setTopicAnchor('soil', 'earth'))
    .is(GARDEN.replace('topic: "Soil"\n    anchor: "soil"', 'topic: "Earth"\n    anchor: "earth"')));

test('a field keeps the note behind it', () =>
  garden
    .after(setField('permalink', '/garden/questions'))
    .differs(
      '-permalink: /garden/faq # never change this',
      '+permalink: /garden/questions # never change this',
    ));

test('a list in brackets stays in brackets', () =>
  garden
    .after(setField('tags', ['garden', 'soil', 'yes']))
    .differs('-tags: [garden, help]', '+tags: [garden, soil, "yes"]'));

test('a truth value that is set to another stays one', () =>
  garden.after(setField('toc', 'false')).differs('-toc: true', '+toc: false'));

test('a number that is set to a word becomes a text', () =>
  garden.after(setField('weight', 'yes')).differs('-weight: 3', '+weight: "yes"'));

test('a new field goes behind the last one before the questions', () =>
  garden.after(setField('type', 'a: b')).is(GARDEN.replace('layout: faq\n', 'layout: faq\ntype: "a: b"\n')));

test('a field set to nothing is taken out', () =>
  garden.after(setField('summary', null)).differs('-summary: "All about the garden."'));

test('a field that is not there is not taken out', () => garden.after(setField('nothing', null)).is(GARDEN));

test('a value set to what it is changes nothing', () =>
  garden.after(setQuestion('how-often', 'How often do I water?'), setField('toc', 'true')).is(GARDEN));

const small = (yaml: string) => page(`---\n${yaml}---\n`);

test('a list with an item a line keeps the lines of the items that stay', () =>
  small('faqs: []\ntags:\n  - one # first\n  - two\n')
    .after(setField('tags', ['one', 'new', 'two']))
    .is('---\nfaqs: []\ntags:\n  - one # first\n  - new\n  - two\n---\n'));

test('an empty field takes a list in brackets', () =>
  small('tags: \nfaqs: []\n')
    .after(setField('tags', ['a']))
    .is('---\ntags: [a] \nfaqs: []\n---\n'));

test('a missing anchor is added in the order of the file', () =>
  small('faqs:\n  - topic: T\n    items:\n      - question: Q\n        answer: A\n')
    .after(setAnchor('0/0', 'q'))
    .is(
      '---\nfaqs:\n  - topic: T\n    items:\n      - question: Q\n        anchor: q\n        answer: A\n---\n',
    ));

test('a topic without a list gets one with its first question', () =>
  small('faqs:\n  - topic: T\n    items:\n      - question: Q\n        answer: A\n  - topic: U\n')
    .after(addQuestion('1', 'R', '', 'B'))
    .is(
      '---\nfaqs:\n  - topic: T\n    items:\n      - question: Q\n        answer: A\n  - topic: U\n    items:\n      - question: R\n        answer: B\n---\n',
    ));

test('a list of nothing takes a first question', () =>
  small('faqs:\n- topic: T\n  items: # none\n')
    .after(addQuestion('0', 'Q', 'q', 'A\n'))
    .is(
      '---\nfaqs:\n- topic: T\n  items: # none\n  - question: Q\n    anchor: q\n    answer: |\n      A\n---\n',
    ));

test('the first topic goes into an empty list', () =>
  small('faqs: []\n')
    .after(addTopic('T', 't'))
    .is('---\nfaqs:\n  - topic: "T"\n    anchor: "t"\n    items: []\n---\n'));

test('a question moved to a topic that is indented otherwise is indented as that is', () =>
  small(
    'faqs:\n- topic: T\n  items:\n    - question: Q\n      answer: |\n        A\n- topic: U\n  items:\n  - question: R\n    answer: B\n',
  )
    .after(moveQuestion('0/0', '1', 0))
    .is(
      '---\nfaqs:\n- topic: T\n  items: []\n- topic: U\n  items:\n  - question: Q\n    answer: |\n      A\n  - question: R\n    answer: B\n---\n',
    ));

test.each(['title', 'name', 'category', 'section'])('the list’s keys may have other names: %s', (key) =>
  small(`help:\n  - ${key}: T\n    questions:\n      - q: Q\n        id: x\n        a: A\n`)
    .after(addQuestion('0', 'R', 'z', 'B'))
    .is(
      `---\nhelp:\n  - ${key}: T\n    questions:\n      - q: Q\n        id: x\n        a: A\n      - q: R\n        id: z\n        a: B\n---\n`,
    ),
);

test('line endings and byte order mark stay', () => {
  const windows = `\uFEFF${GARDEN.replaceAll('\n', '\r\n')}`;
  page(windows)
    .after(addQuestion('soil', 'Q', 'q', 'A\n\nB\n'), setAnswer('q', 'A\n\nC\n'), removeQuestion('q'))
    .is(windows);
});

test('line breaks in a value are taken as YAML’s', () =>
  garden
    .after(setAnswer('best-soil', 'One\r\nTwo\r\n'))
    .is(
      GARDEN.replace('{% assign soil = site.soil %}\n          The {{ soil }} one.', 'One\n          Two'),
    ));

test('a page without a line break at its end keeps none', () => {
  const source = GARDEN.replace(/\n$/, '');
  page(source).after(setAnchor('best-soil', 'x'), setAnchor('x', 'best-soil')).is(source);
});

test('an unknown question is refused', () =>
  expect(garden.refuses(removeQuestion('no'))).toBe('no-such-question'));

test('an unknown topic is refused', () => expect(garden.refuses(removeTopic('9'))).toBe('no-such-topic'));

test('an anchor that two questions have does not tell which one is meant', () =>
  expect(garden.after(setAnchor('rain-water', 'how-often')).refuses(removeQuestion('how-often'))).toBe(
    'ambiguous-anchor',
  ));

test('a place behind the end is refused', () =>
  expect(garden.refuses(addQuestion('soil', 'Q', 'q', 'A', 2))).toBe('no-such-place'));

test('a page that does not parse is refused', () =>
  expect(
    page(GARDEN.replace('"Garden', 'x: "Garden').replace('title: Garden FAQ', 'title: "Garden')).refuses(
      setAnchor('soil', 'x'),
    ),
  ).toBe('unreadable'));

test('an alias is refused without a choice', () =>
  expect(
    small('faqs:\n  - topic: T\n    items:\n      - question: &q Q\n        answer: *q\n').refuses(
      setAnswer('0/0', 'new'),
    ),
  ).toBe('shared-text'));

test('a text that other places show is refused without a choice', () =>
  expect(
    small('faqs:\n  - topic: T\n    items:\n      - question: &q Q\n        answer: *q\n').refuses(
      setQuestion('0/0', 'new'),
    ),
  ).toBe('shared-text'));

describe('questions in brackets', () => {
  const page = (items: string) => `---\nfaqs:\n  - topic: T\n    items: ${items}\n---\n`;
  const flow = small(
    'faqs:\n  - topic: T\n    items: [{ question: Q, answer: A }, {question: R, answer: B}]\n',
  );

  test('are set', () =>
    flow
      .after(setAnswer('0/0', 'B, C'))
      .is(page('[{ question: Q, answer: "B, C" }, {question: R, answer: B}]')));

  test('are added in one line', () =>
    flow
      .after(addQuestion('0', 'S?', '', 'One.\nTwo.'))
      .is(
        page(
          '[{ question: Q, answer: A }, {question: R, answer: B}, { question: S?, answer: "One.\\nTwo." }]',
        ),
      ));

  test('are added between others', () =>
    flow
      .after({ command: 'addQuestion', topic: '0', index: 0, question: 'S', anchor: '', answer: 'C' })
      .is(page('[{ question: S, answer: C }, { question: Q, answer: A }, {question: R, answer: B}]')));

  test('are removed with their comma', () =>
    flow.after({ command: 'removeQuestion', at: '0/1' }).is(page('[{ question: Q, answer: A }]')));

  test('change places as they are written', () =>
    flow
      .after({ command: 'moveQuestion', at: '0/0', topic: '0', index: 1 })
      .is(page('[{question: R, answer: B}, { question: Q, answer: A }]')));

  test('get an anchor', () =>
    flow
      .after({ command: 'setAnchor', at: '0/1', value: 'r' })
      .is(page('[{ question: Q, answer: A }, {question: R, anchor: r, answer: B}]')));

  test('the last one leaves empty brackets', () =>
    small('faqs:\n  - topic: T\n    items: [{ question: Q, answer: A }]\n')
      .after({ command: 'removeQuestion', at: '0/0' })
      .is(page('[]')));
});

test('a NUL is refused', () => expect(garden.refuses(setAnswer('how-often', '\0'))).toBe('unwritable-value'));

test('the key that holds the questions is no field', () =>
  expect(garden.refuses(setField('faqs', 'x'))).toBe('not-editable'));

test('of a key that stands twice the last is edited, for Jekyll takes it', () =>
  small('title: a\ntitle: b\nfaqs: []\n')
    .after(setField('title', 'c'))
    .is('---\ntitle: a\ntitle: c\nfaqs: []\n---\n'));

test('an answer that ends in blank lines keeps them apart from those that follow', () => {
  const document = readFaq(GARDEN);
  const applied = document && applyCommand(document, addQuestion('watering', 'Q', 'q', 'A\n\n', 1));
  expect(applied?.ok && applied.value.document.topics[0]?.questions[1]?.answer.value).toBe('A\n\n');
});

test('a topic in brackets takes its first question', () =>
  small('faqs:\n- { topic: T, items: [] }\n')
    .after(addQuestion('0', 'Q', 'q', 'A'))
    .is('---\nfaqs:\n- { topic: T, items: [{ question: Q, anchor: q, answer: A }] }\n---\n'));

test('a field behind an answer that keeps blank lines is taken out with those that would become part of it', () => {
  const before = 'faqs:\n- topic: T\n  items:\n  - question: Q\n    answer: |+\n      A\n\n';
  expect(small(`${before}last: |\n  kept\n\n`).after(setField('last', null)).text).toBe(small(before).text);
});

test('a byte order mark in front of a data file moves no column', () => {
  const source = '\uFEFF- topic: T\n  items:\n  - question: Q\n    answer: A\n';
  const document = readFaq(source, 'faq.yml');
  const applied = document && applyCommand(document, setTopicAnchor('0', 't'));
  expect(applied?.ok && applied.value.document.source).toBe(
    source.replace('topic: T\n', 'topic: T\n  anchor: t\n'),
  );
});
