import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readYaml } from '../../../shared/yaml/read-yaml';
import { rereadYaml } from '../../../shared/yaml/reread-yaml';
import type { YamlEntry, YamlItem, YamlNode } from '../../../shared/yaml/tree';
import { lawRuns } from '../../support/law-runs';
import { randomPage } from '../../support/random-page';

/** A tree with all its offsets, and where each piece ends. */
function plain(node: YamlNode | undefined): unknown {
  if (node?.kind === 'map') {
    const { kind, flow, range, entries, pieces } = node;
    return { kind, flow, range, entries: entries.map(plainEntry), end: pieces.end, column: pieces.column };
  }
  if (node?.kind === 'sequence') {
    const { kind, flow, range, items, pieces } = node;
    return { kind, flow, range, items: items.map(plainItem), end: pieces.end, column: pieces.column };
  }
  return node?.kind === 'alias' ? { ...node, target: plain(node.target) } : node;
}

function plainEntry({ key, keyRange, colonEnd, value }: YamlEntry): unknown {
  return { key, keyRange, colonEnd, value: plain(value) };
}

function plainItem({ dash, value }: YamlItem): unknown {
  return { dash, value: plain(value) };
}

interface Replaced {
  readonly source: string;
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

function reread({ source, from, to, insert }: Replaced) {
  const text = source.slice(0, from) + insert + source.slice(to);
  const before = readYaml(source, { from: 0, to: source.length });
  const again = rereadYaml(before, { from, before: to, after: from + insert.length }, text);
  return { before, again, text, whole: readYaml(text, { from: 0, to: text.length }) };
}

/** Reading again says the same as reading the whole; gives whether it was done. */
function expectSame(replaced: Replaced): boolean {
  const { again, whole, text } = reread(replaced);
  if (!again) return false;
  expect({ errors: again.errors, root: plain(again.root) }, text).toEqual({
    errors: whole.errors,
    root: plain(whole.root),
  });
  return true;
}

const yamlOfPage = randomPage.map((page) => page.slice(page.indexOf('\n') + 1, page.lastIndexOf('\n---')));
const inserted = fc.oneof(
  fc.constantFrom(
    '',
    'x',
    '\n',
    ' ',
    '- ',
    '"',
    "'",
    ': ',
    '#',
    '\n- a',
    '\n    - question: new\n',
    '[',
    '|\n',
    '\t',
    '&a ',
    '\n# note\n',
    'key: v\n',
    '\n\n',
  ),
  fc.string({ maxLength: 4 }),
);

test('an entry that is read again alone is what it is when all is read', () => {
  fc.assert(
    fc.property(yamlOfPage, fc.nat(), fc.nat(12), inserted, (source, at, length, insert) => {
      const from = at % (source.length + 1);
      expectSame({ source, from, to: Math.min(from + length, source.length), insert });
    }),
    lawRuns('an entry read again', 2_000),
  );
}, 120_000);

test('lines that move are what they are when all is read', () => {
  fc.assert(
    fc.property(yamlOfPage, fc.nat(), fc.nat(6), fc.nat(), fc.nat(6), (source, at, count, other, taken) => {
      const lines = source.split('\n').map((line) => `${line}\n`);
      const first = at % (lines.length + 1);
      const from = lines.slice(0, first).join('').length;
      const to = lines.slice(0, first + count).join('').length;
      const start = other % (lines.length + 1);
      const insert = lines.slice(start, start + taken).join('');
      expectSame({ source: lines.join(''), from, to, insert });
    }),
    lawRuns('moved lines read again', 2_000),
  );
}, 120_000);

const page = `title: Tea
tags: [a, b]
faqs:
  - topic: "Making"
    items:
      - question: "How?"
        answer: |
          So.

          And so.

      # about the second
      - question: "Why?"
        answer: "It is good."
  - topic: "Keeping"
    items:
      - question: "Where?"
        answer: Here
last: 1
`;

function replaced(what: string, insert: string): Replaced {
  const from = page.indexOf(what);
  return { source: page, from, to: from + what.length, insert };
}

test.each([
  ['a word of an answer', 'And so', 'And then'],
  ['a plain value', 'Here', 'There and here'],
  ['a key', 'tags:', 'labels:'],
  [
    'a whole question',
    '      # about the second\n      - question: "Why?"\n        answer: "It is good."\n',
    '',
  ],
  [
    'a new question',
    '  - topic: "Keeping"',
    '      - question: "New"\n        answer: |\n          Yes\n\n  - topic: "Keeping"',
  ],
  ['a new topic', '  - topic: "Keeping"', '  - topic: "New"\n    items: []\n  - topic: "Keeping"'],
  ['a last field', 'last: 1\n', 'last: 2\nmore: 3\n'],
])('%s is read alone', (_, what, insert) => {
  expect(expectSame(replaced(what, insert))).toBe(true);
});

test.each([
  ['a quote that is never closed', '"It is good."', '"It is good.'],
  ['a name', 'Here', '&a Here'],
  ['a key that is out of line', '        answer: Here', '      answer: Here'],
])('after %s all is read', (_, what, insert) => {
  expect(reread(replaced(what, insert)).again).toBeUndefined();
});

test('what is not touched stays the same object', () => {
  const { before, again } = reread(replaced('It is good', 'It is best'));
  const topicsOf = (root: YamlNode | undefined) =>
    root?.kind === 'map' && root.entries[2]?.value.kind === 'sequence' ? root.entries[2].value.items : [];
  const [old, now] = [topicsOf(before.root), topicsOf(again?.root)];
  expect(now[1]?.piece).toBe(old[1]?.piece);
  expect(now[0]?.piece).not.toBe(old[0]?.piece);
});
