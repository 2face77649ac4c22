import { describe, expect, test } from 'vitest';
import { lineColumnAt } from '../../../shared/text/position';
import { applyChanges } from '../../../shared/text/apply-changes';
import type { Fault } from '../../../shared/yaml-repair/fault';
import { findFaults } from '../../../shared/yaml-repair/find-faults';
import { BROKEN_PAGES, SOUND_PAGE } from '../../support/broken-pages';
import { mendedLines } from '../../support/mended-lines';

const faults = (text: string): readonly Fault[] => findFaults(text, 'front-matter');

function onlyFault(text: string): Fault {
  const [fault, ...others] = faults(text);
  if (!fault || others.length > 0) throw new Error(`${others.length + (fault ? 1 : 0)} faults`);
  return fault;
}

test('a page that parses has none', () => expect(faults(SOUND_PAGE)).toEqual([]));

describe.each(Object.entries(BROKEN_PAGES))('%s', (_, { text, marked, line, fix }) => {
  test('is told at its own line', () => {
    const { range } = onlyFault(text);
    expect([lineColumnAt(text, range.from).line, text.slice(range.from, range.to)]).toEqual([line, marked]);
  });

  test('has the fix that it can have, and no other', () => {
    const fault = onlyFault(text);
    expect(fault.fix && [fault.fix.label, mendedLines(text, fault.fix)]).toEqual(fix && [...fix]);
  });

  test('is mended by that fix in a page with CRLF too', () => {
    const crlf = text.replaceAll('\n', '\r\n');
    const fault = onlyFault(crlf);
    const mended = fault.fix && applyChanges(crlf, fault.fix.changes);
    expect(mended?.split('\r\n').join('\n')).toBe(
      fix && applyChanges(text, onlyFault(text).fix?.changes ?? []),
    );
    expect(mended === undefined ? [] : faults(mended)).toEqual([]);
  });
});

const TWO = SOUND_PAGE.replace('How warm?', 'Note: how warm?').replace('How large?', '@home how large?');

test('two faults are told each at its line, and mended together', () => {
  const found = faults(TWO);
  expect(found.map(({ range }) => TWO.slice(range.from, range.to))).toEqual([
    'Note: how warm?',
    '@home how large?',
  ]);
  expect(found.map(({ fix }) => fix?.label)).toEqual(['Mend all 2 places', 'Mend all 2 places']);
  expect(applyChanges(TWO, found[0]?.fix?.changes ?? [])).toBe(
    SOUND_PAGE.replace('How warm?', '"Note: how warm?"').replace('How large?', '"@home how large?"'),
  );
});

test('where one of two faults has no safe fix none is offered', () => {
  const found = faults(TWO.replace('author: Ada', 'some words'));
  expect(found.map(({ fix }) => fix)).not.toContainEqual(expect.anything());
  expect(found.length).toBeGreaterThan(0);
});

test('the number of spaces and the line to match are named', () =>
  expect(onlyFault(BROKEN_PAGES['a key indented too little']?.text ?? '').message).toBe(
    '“answer” is indented by 7 spaces. With 8 it lines up with “answer” in line 14.',
  ));

test('a value that a # follows is left to the writer: the # may begin a comment', () =>
  expect(onlyFault(SOUND_PAGE.replace('How warm?', 'Note: how warm? # todo')).fix).toBeUndefined());

test('a quoted text over several lines is no fault', () =>
  expect(faults(SOUND_PAGE.replace('Bees', '"Bees\n  and hives"'))).toEqual([]));

test('a quoted text that goes on left of its key is only a warning: Jekyll reads it', () => {
  const fault = onlyFault(SOUND_PAGE.replace('How warm?', '"How\n  warm?"'));
  expect([fault.severity, fault.fix?.label]).toEqual(['warning', 'Indent the lines of the text']);
});

test('a data file is mended as a page is', () => {
  const text = '- question: Note: what?\n  answer: This.\n';
  const [fault] = findFaults(text, 'data-file');
  expect(fault?.fix && applyChanges(text, fault.fix.changes)).toBe(
    text.replace('Note: what?', '"Note: what?"'),
  );
});

describe('front matter without its closing line', () => {
  const open = SOUND_PAGE.replace('looks.\n---\n', 'looks.\n');

  test('is closed before the page’s own words', () => {
    const { fix } = onlyFault(open);
    expect(fix && [fix.label, applyChanges(open, fix.changes)]).toEqual([
      'Close the front matter',
      SOUND_PAGE.replace('looks.\n---\n\n', 'looks.\n\n---\n'),
    ]);
  });

  test('is closed at the end of a page without words', () => {
    const bare = open.replace('\nMore about bees.\n', '');
    const { fix } = onlyFault(bare);
    expect(fix && applyChanges(bare, fix.changes)).toBe(`${bare}---\n`);
  });

  test.each(['--', '----', ' ---', '—'.repeat(2)])('may have %j in its place', (dashes) => {
    const text = SOUND_PAGE.replace('looks.\n---\n', `looks.\n${dashes}\n`);
    const { fix, range } = onlyFault(text);
    expect([text.slice(range.from, range.to), fix?.label]).toEqual([dashes, 'Write three dashes']);
    expect(applyChanges(text, fix?.changes ?? [])).toBe(SOUND_PAGE);
  });

  test('is no fault of a text that has none', () => expect(faults('---\nJust a rule above.\n')).toEqual([]));
});

test('a malformed page is malformed the second time too', () => {
  const { text = '' } = BROKEN_PAGES['a colon inside a value'] ?? {};
  expect(faults(text)).toEqual(faults(text));
  expect(faults(text)).toHaveLength(1);
});
