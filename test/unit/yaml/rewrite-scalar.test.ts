import { expect, test } from 'vitest';
import { yaml } from '../../support/scalar';

test.each([
  ['plain', 'a: old\n', 'new', 'a: new\n'],
  ['single-quoted', "a: 'old'\n", "it's", "a: 'it''s'\n"],
  ['double-quoted', 'a: "old"\n', 'say "hi" \\', 'a: "say \\"hi\\" \\\\"\n'],
  ['literal', 'a: |\n  old\n', 'new\n', 'a: |\n  new\n'],
  ['stripped literal', 'a: |-\n  old\n', 'new', 'a: |-\n  new\n'],
  ['kept literal', 'a: |+\n  old\n\nb: c\n', 'new\n\n', 'a: |+\n  new\n\nb: c\n'],
  ['folded', 'a: >\n  one two\n  three\n', 'one 2 three\n', 'a: >\n  one 2\n  three\n'],
  ['stripped folded', 'a: >-\n  one\n  two\n', 'one three', 'a: >-\n  one\n  three\n'],
  ['plain over lines', 'a: one\n  two three\n', 'one two 3', 'a: one\n  two 3\n'],
  ['double-quoted over lines', 'a: "one\n  two"\n', 'one "two"', 'a: "one\n  \\"two\\""\n'],
  ['single-quoted over lines', "a: 'one\n  two'\n", "one two's", "a: 'one\n  two''s'\n"],
  ['next line', 'a:\n  old\n', 'new', 'a:\n  new\n'],
  ['empty', 'a:\n', 'new', 'a: new\n'],
  ['empty with a comment', 'a: # note\n', 'new', 'a: new # note\n'],
  ['quoted key', '"a": old\n', 'new', '"a": new\n'],
  ['tagged', 'a: !!str old\n', 'new', 'a: !!str new\n'],
  ['named', 'a: &name old\n', 'new', 'a: &name new\n'],
  ['in brackets', '{a: old, b: c}\n', 'new', '{a: new, b: c}\n'],
])('a %s value keeps its style', (_, before, value, after) => yaml(before).set(value).is(after));

test('a folded text that comes to begin with white space says how far it is indented', () =>
  yaml('a: >\n  one\n  two\n').set('\tone two\n').is('a: >2\n  \tone two\n'));

test.each([
  ['yes'],
  ['on'],
  ['No'],
  ['y'],
  ['012'],
  ['0o14'],
  ['1:20'],
  ['1e3'],
  ['1_000'],
  ['2020-01-01'],
  ['~'],
  ['null'],
  ['.5'],
  [': x'],
  ['- x'],
  ['a: b'],
  ['a #b'],
  ['{{ x }}'],
  ['%x'],
  ['@x'],
  ['`x`'],
  ['*x'],
  ['&x'],
  ['!x'],
  ['|'],
  [' x'],
  ['x '],
  ['x:'],
  ['---'],
  ['[x'],
  ['"x'],
  ['='],
])('an unquoted value that would become %j gets quotes', (value) => {
  const quoted = value.includes('"') ? `'${value}'` : `"${value}"`;
  yaml('a: old\n').set(value).is(`a: ${quoted}\n`);
});

test.each([
  ['x-y'],
  ['a:b'],
  ['a#b'],
  ['http://x.y/z'],
  ["it's"],
  ['2fa'],
  ['1.2.3'],
  ['größe 🎉'],
  ['-x'],
  ['a, b'],
])('the unquoted value %j needs no quotes', (value) => yaml('a: old\n').set(value).is(`a: ${value}\n`));

test('in brackets a comma gets quotes', () => yaml('{a: old}\n').set('x, y').is('{a: "x, y"}\n'));

test('a comment behind a value stays', () => yaml('a: / # note\n').set('/new').is('a: /new # note\n'));

test('one word in a literal block touches only its line', () =>
  yaml('a: |\n  one\n     \n  two   \n\n# banner\nb: c\n')
    .set('one\n   \nTWO   \n')
    .is('a: |\n  one\n     \n  TWO   \n\n# banner\nb: c\n'));

test('blank lines of a literal block keep their trailing spaces', () =>
  yaml('a: |\n  one\n \n  two\n').set('one\n\n2\n').is('a: |\n  one\n \n  2\n'));

test('a line added to a literal block is one line', () =>
  yaml('a: |\n  one\n\n\nb: c\n').set('one\ntwo\n').is('a: |\n  one\n  two\n\n\nb: c\n'));

test('two words far apart in a literal block leave the lines between alone', () =>
  yaml('a: |\n  one\n \n  two\n \n  three\n').set('1\n\ntwo\n\n3\n').is('a: |\n  1\n \n  two\n \n  3\n'));

test('a literal block that starts with a space gets an indentation indicator', () =>
  yaml('a: |\n  one\n').set(' one\n').is('a: |2\n   one\n'));

test('a literal block with an indentation indicator keeps it', () =>
  yaml('a: |2\n   one\n').set('two\n').is('a: |2\n  two\n'));

test('a literal block that starts with a tab gets an indentation indicator', () =>
  yaml('a: |\n  one\n').set('\tone\n').is('a: |2\n  \tone\n'));

test('a text without a line break at its end is a stripped block', () =>
  yaml('a: |\n  one\n').set('two').is('a: |-\n  two\n'));

test('a text with blank lines at its end is a kept block, which takes the blank line that follows', () =>
  yaml('a: |\n  one\n\nb: c\n').set('one\n\n').is('a: |+\n  one\n\nb: c\n'));

test('a block that keeps blank lines loses those that the text no longer has', () =>
  yaml('a: |+\n  one\n\n\nb: c\n').set('one\n\n').is('a: |+\n  one\n\nb: c\n'));

test('a literal block can be emptied and filled again', () => {
  yaml('a: | # note\n  one\nb: c\n').set('').is('a: | # note\nb: c\n');
  yaml('a: | # note\nb: c\n').set('one\n').is('a: | # note\n  one\nb: c\n');
});

test('an unquoted value that gets several lines becomes a literal block', () =>
  yaml('a: old # note\nb: c\n').set('one\n\ntwo\n').is('a: | # note\n  one\n\n  two\nb: c\n'));

test('a quoted value of one line that gets several becomes a literal block', () =>
  yaml('a: "old"\n').set('one\ntwo').is('a: |-\n  one\n  two\n'));

test('a quoted value that had several lines keeps its quotes', () =>
  yaml('a: "one\\ntwo"\n').set('one\ntwo\nthree').is('a: "one\\ntwo\\nthree"\n'));

test('a block with a control character moves to double quotes', () =>
  yaml('a: |\n  one\nb: c\n').set('bell\u0007\n').is('a: "bell\\x07\\n"\nb: c\n'));

test('a line separator is escaped, for YAML 1.1 takes it for a line break', () =>
  yaml('a: "x"\n').set('x\u2028y').is('a: "x\\u2028y"\n'));

test('a new paragraph in a folded block is parted by a blank line', () =>
  yaml('a: >\n  one\n  two\n').set('one two\nthree\n').is('a: >\n  one\n  two\n\n  three\n'));

test('a block in a file with carriage returns gets lines with them', () =>
  yaml('a: |\r\n  one\r\nb: c\r\n').set('one\ntwo\n').is('a: |\r\n  one\r\n  two\r\nb: c\r\n'));

test('an empty text in place of an unquoted one is a pair of quotes', () =>
  yaml('a: old\n').set('').is('a: ""\n'));

test('a NUL is refused', () => expect(yaml('a: b\n').refusal('x\0')).toMatch('NUL'));

test('half a surrogate pair is refused', () =>
  expect(yaml('a: b\n').refusal('x\uD83C')).toMatch('surrogate'));
